"""`boligvei demo`: the invented municipality Lillevik, to look at and to measure on."""

from argparse import ArgumentParser, Namespace

from app import clock
from app.commands.command import SUCCESS, Command, database_argument, progress
from app.commands.making import made
from app.commands.values import whole
from app.texts import N_, _


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)
    parser.add_argument(
        "--households", type=whole, metavar="ANTALL", help=_("antall husstander, 75 når det ikke er nevnt")
    )
    parser.add_argument(
        "--years", type=whole, metavar="ANTALL", help=_("antall hele år før dette, 5 når det ikke er nevnt")
    )
    parser.add_argument("--seed", type=whole, metavar="TALL", help=_("samme tall gir samme innhold"))


def run(arguments: Namespace) -> int:
    from app.reports.demo import hand_in_all
    from app.services import demo

    asked = {name: getattr(arguments, name) for name in ("households", "years", "seed")}
    given = {name: value for name, value in asked.items() if value is not None}
    with made(arguments, demo.NUMBER, demo.NAME) as store:
        demo.fill(store, clock.today(), **given, progress=progress)
        hand_in_all(store)
    return SUCCESS


COMMAND = Command("demo", N_("lag den oppdiktede kommunen Lillevik"), arguments, run)
