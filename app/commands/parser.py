"""Reads the command line, and says in Norwegian what is wrong with it."""

import re
from argparse import Action, ArgumentParser, HelpFormatter, _MutuallyExclusiveGroup
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from app import __version__
from app.commands.command import DATABASE, REFUSED
from app.commands.table import COMMANDS
from app.texts import N_, _

_ERRORS = (
    (r"the following arguments are required: (?P<what>.+)", N_("Disse mangler: {what}")),
    (r"unrecognized arguments: (?P<what>.+)", N_("Kjenner ikke til: {what}")),
    (r"argument (?P<what>\S+): expected .+", N_("{what} mangler en verdi.")),
    (r"argument (?P<what>\S+): not allowed .+", N_("{what} kan ikke brukes sammen med de andre.")),
    (r"argument (?P<what>.+): invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)",
     N_("{what} kan ikke være {value}. Velg blant {choices}.")),
    (r"ambiguous option: (?P<what>\S+) .+", N_("{what} kan bety flere ting. Skriv hele ordet.")),
    (r"argument (?P<what>\S+): (?P<why>.+)", "{what}: {why}"),
)  # fmt: skip
"""What argparse says, and what is said instead."""


class _Formatter(HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[_MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:  # fmt: skip
        super().add_usage(usage, actions, groups, _("bruk: ") if prefix is None else prefix)


class Parser(ArgumentParser):
    """As argparse's own, with Norwegian headings and messages."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more, add_help=False, formatter_class=_Formatter, allow_abbrev=False)
        self.add_argument("-h", "--help", action="help", help=_("vis denne hjelpen"))

    def format_help(self) -> str:
        headings = {"options:": _("valg:"), "positional arguments:": _("oppgis:")}
        return re.sub(
            r"^(options|positional arguments):$",
            lambda found: headings[found[0]],
            super().format_help(),
            flags=re.MULTILINE,
        )

    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.format_usage()}{in_norwegian(message)}\n")


def in_norwegian(message: str) -> str:
    """argparse's message in the officer's language."""
    for pattern, text in _ERRORS:
        if found := re.fullmatch(pattern, message, flags=re.DOTALL):
            return _(text, **found.groupdict())
    return _("Kommandoen kan ikke leses. Se --help.")


def parser() -> Parser:
    """The whole command line; without a command it opens the window."""
    made = Parser(
        prog="boligvei",
        description=_("Boligvei for den boligsosiale saksbehandleren. Uten kommando åpnes vinduet."),
    )
    made.add_argument("--version", action="version", version=f"Boligvei {__version__}", help=_("vis utgaven"))
    made.add_argument("--database", type=Path, metavar="FIL", help=_(DATABASE))
    commands = made.add_subparsers(dest="command", title=_("kommandoer"), metavar=_("KOMMANDO"))
    for command in COMMANDS:
        words = _(command.help)
        sub = commands.add_parser(command.name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return made
