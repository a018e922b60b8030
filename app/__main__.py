"""The command line; without a command it opens the window."""

import io
import sys
from argparse import Namespace
from collections.abc import Sequence

from app.commands.command import CRASHED, REFUSED, tell
from app.commands.parser import parser
from app.errors import OfficerError
from app.texts import _

INTERRUPTED = 130  # what a shell expects after Ctrl+C


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the window; returns the exit status (see app/commands/command.py)."""
    _never_fail_to_print()
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as leaving:  # argparse has said why
        return int(leaving.code or 0)
    try:
        return _run(arguments)
    except OfficerError as error:
        tell(str(error))
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the crash text, without personal data, is all that may be shown
        return _crashed(error)


def _run(arguments: Namespace) -> int:
    if arguments.command:
        return int(arguments.run(arguments))
    from app.bootstrap import open_window  # noqa: PLC0415  # no command needs the window

    return open_window(arguments.database)


def _crashed(error: Exception) -> int:
    from app.ui.kit.crash import describe  # noqa: PLC0415  # no Qt in it, but not needed otherwise

    tell(_("Noe gikk galt i programmet. Send dette til den som kan rette det. Ingen navn er med."))
    tell(describe(error))
    return CRASHED


def _never_fail_to_print() -> None:
    """A path or name with letters the terminal does not know is shown with a replacement."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
