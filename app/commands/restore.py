"""`boligvei restore`: put a backup in the place of the database. Refuses while the window is open."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.commands.command import SUCCESS, Command, database_argument, say
from app.commands.passphrase import passphrase
from app.texts import N_, _


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)
    parser.add_argument(
        "backup", type=Path, metavar="KOPI", help=_("sikkerhetskopien, en fil som slutter på .boligkopi")
    )


def run(arguments: Namespace) -> int:
    secret = passphrase(arguments)
    from app.storage import lock
    from app.storage.backup import restore

    database = arguments.database.absolute()
    with lock.hold(database):
        replaced = restore(arguments.backup, database, secret)
    say(_("Hentet tilbake: {file}", file=str(database)))
    if replaced:
        say(_("Den forrige databasen ligger her: {file}", file=str(replaced)))
    return SUCCESS


COMMAND = Command("restore", N_("hent tilbake en sikkerhetskopi"), arguments, run)
