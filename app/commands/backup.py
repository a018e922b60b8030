"""`boligvei backup`: a verified, encrypted backup. Works beside an open window."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.commands.command import SUCCESS, Command, database_argument, progress, say
from app.commands.opening import opened
from app.texts import N_, _


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)
    parser.add_argument("--to", type=Path, required=True, metavar="MAPPE", help=_("mappen kopien legges i"))


def run(arguments: Namespace) -> int:
    from app.storage.backup import backup

    def pages(done: int, total: int) -> None:
        progress(done, total, _("Sikkerhetskopierer"))

    with opened(arguments) as store:
        say(backup(store, arguments.to, pages))
    return SUCCESS


COMMAND = Command("backup", N_("lag en kryptert og kontrollert sikkerhetskopi"), arguments, run)
