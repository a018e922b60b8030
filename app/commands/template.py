"""`boligvei template`: the empty exchange workbook."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.commands.command import SUCCESS, Command, say
from app.texts import N_, _


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="FIL", help=_("arbeidsboken som skrives (.xlsx)"))


def run(arguments: Namespace) -> int:
    from app.exchange.template import write_template

    write_template(arguments.out)
    say(arguments.out)
    return SUCCESS


COMMAND = Command("template", N_("skriv en tom utvekslingsarbeidsbok med forklaringer"), arguments, run)
