"""Where the passphrase comes from: the environment or a file, never an argument, which others can read."""

import os
from argparse import Namespace
from pathlib import Path

from app.errors import OfficerError
from app.texts import _

VARIABLE = "BOLIGVEI_PASSPHRASE"


def passphrase(arguments: Namespace) -> str:
    """The passphrase, or the recovery key. Raises OfficerError when there is none."""
    file: Path | None = arguments.passphrase_file
    found = _first_line(file) if file else os.environ.get(VARIABLE, "")
    if not found:
        raise OfficerError(
            _("Passordsetningen mangler. Sett {variable}, eller bruk --passphrase-file.", variable=VARIABLE)
        )
    return found


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as lines:
            return lines.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise OfficerError(_("Får ikke lest passordfilen {file}.", file=str(file))) from None
