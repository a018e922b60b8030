"""`boligvei export`: the whole database as an exchange workbook."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.commands.command import SUCCESS, Command, database_argument, progress, say
from app.commands.opening import opened
from app.texts import N_, _


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FIL", help=_("arbeidsboken som skrives (.xlsx)"))


def run(arguments: Namespace) -> int:
    from app.exchange.writing import export

    with opened(arguments) as store:
        export(store, arguments.out, progress)
    say(arguments.out)
    return SUCCESS


COMMAND = Command("export", N_("skriv hele databasen til en utvekslingsarbeidsbok"), arguments, run)
