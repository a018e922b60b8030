"""What stands above texts that the officer wrote: no program can tell whom a text points at."""

from typing import Any

from app.reports.dossier import Dossier
from app.reports.xlsx.look import Styles
from app.texts import _


def put_warning(sheet: Any, styles: Styles, head: Dossier, row: int) -> int:
    """Say so to the one who may share the sheet; returns the first free row."""
    if not head.audience.is_public:
        return row
    styles.put(sheet.cell(row, 1), warning(), "notice")
    return row + 2


def warning() -> str:
    return _("Teksten er skrevet av kommunen, og ingenting er skjult i den. Les den før den deles: Ingen må kunne "
             "kjennes igjen.")  # fmt: skip
