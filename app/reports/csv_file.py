"""The figures as CSV for other programs: RFC 4180 (comma, CRLF, quotes doubled) with a point as decimal sign.

A byte order mark lets Excel read æøå. A Norwegian Excel opens comma files by Data > Fra tekst/CSV; the workbook is
what an officer opens, so the standard wins over the double click.
"""

import csv
import io
from collections.abc import Iterator

from app.reports.dossier import Dossier, Shown, full_label, source_of
from app.reports.indicator import Figure
from app.reports.suppression import HIDDEN
from app.texts import _

FORMULA_START = ("=", "+", "-", "@", "\t", "\r")


def write(dossier: Dossier) -> bytes:
    """One row a figure."""
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(_header())
    rows.writerows(_rows(dossier))
    return out.getvalue().encode("utf-8-sig")


def _header() -> list[str]:
    return [
        _("Nøkkel"), _("Tall"), _("Verdi"), _("Nevner"), _("Enhet"), _("Året før"), _("To år før"),
        _("Regel"), _("Kilde"), _("Tilgang"),
    ]  # fmt: skip


def _rows(dossier: Dossier) -> Iterator[list[str]]:
    for figure in filter(lambda figure: figure.is_public, dossier.report.figures.values()):
        now, *before = (_number(value) for value in dossier.cells(figure.key))
        base = _number(HIDDEN if figure.is_hidden and figure.base_table else figure.base)
        yield [*_named(figure, dossier), now, base, figure.unit, *before, safe(_(figure.rule)),
               safe(source_of(figure)), dossier.audience.word]  # fmt: skip


def _named(figure: Figure, dossier: Dossier) -> tuple[str, str]:
    return figure.key, safe(full_label(figure, dossier.report))


def _number(value: Shown) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else format(value, "f") if not isinstance(value, int) else str(value)


def safe(text: str) -> str:
    """Text that a spreadsheet would take for a formula gets an apostrophe in front."""
    return "'" + text if text.startswith(FORMULA_START) else text
