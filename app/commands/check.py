"""`boligvei check`: is the database sound? Works beside an open window."""

from argparse import ArgumentParser, Namespace

from app.commands.command import PROBLEMS, SUCCESS, Command, database_argument, say
from app.commands.opening import opened
from app.texts import N_, _


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)


def run(arguments: Namespace) -> int:
    from app.storage.check import check

    with opened(arguments) as store:
        problems = check(store)
    for problem in problems or [_("Databasen er i orden.")]:
        say(problem)
    return PROBLEMS if problems else SUCCESS


COMMAND = Command("check", N_("kontroller databasen, referansene og søkeregisteret"), arguments, run)
