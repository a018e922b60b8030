"""What a command is, and how it speaks."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.texts import N_, _

SUCCESS, PROBLEMS, REFUSED, CRASHED = range(4)
"""Exit statuses: all well; `check` found problems or an import left rows out; nothing was done; a bug."""

DATABASE = N_("databasefilen, for eksempel boligvei.db")


@dataclass(frozen=True, slots=True)
class Command:
    """`help` is a msgid. `arguments` adds to the parser; `run` gives the exit status, or raises OfficerError.

    Both import no more than they need when they are called, so that `--help` answers at once.
    """

    name: str
    help: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


def database_argument(parser: ArgumentParser) -> None:
    """`--database F`, and where the passphrase is to be found."""
    parser.add_argument("--database", type=Path, required=True, metavar="FIL", help=_(DATABASE))
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FIL",
        help=_("fil med passordsetningen på første linje; ellers brukes miljøvariabelen BOLIGVEI_PASSPHRASE"),
    )  # fmt: skip


def say(text: object) -> None:
    """A result, on standard output."""
    print(text)


def tell(text: str) -> None:
    """A message to whoever watches, on standard error."""
    print(text, file=sys.stderr)


def progress(done: int, total: int, what: str) -> None:
    """How far the work has come, where somebody is looking."""
    if sys.stderr.isatty():
        line = _("{what}: {done} av {total}", what=what, done=done, total=total)
        print(f"\r\x1b[K{line}", end="" if done < total else "\n", file=sys.stderr, flush=True)
