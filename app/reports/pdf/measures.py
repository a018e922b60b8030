"""A table on paper of the same measures of several subjects, with the year before in small print below each number."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table

from app.reports.crosstab import Crosstab
from app.reports.dossier import Dossier, remarks, subject_text, value_text
from app.reports.indicator import Figure
from app.reports.pdf import fonts
from app.reports.pdf.page import colour, style, words
from app.texts import _

_LABEL_WIDTH = 40 * mm
_RIGHT = 2


def table_of(dossier: Dossier, crosstab: Crosstab, width: float) -> Table:
    """The table, as wide as the page."""
    number = (width - _LABEL_WIDTH) / len(crosstab.columns)
    head = style(7.2, "text3", fonts.MEDIUM, alignment=_RIGHT)
    rows: list[list[Any]] = [["", *(words(_(figure.label), head) for figure in crosstab.columns)]]
    subject = style(9, "text", fonts.MEDIUM)
    rows += [
        [words(subject_text(row[0]), subject), *(_cell(dossier, figure) for figure in row)] for row in crosstab.rows
    ]
    table = Table(rows, colWidths=(_LABEL_WIDTH, *([number] * len(crosstab.columns))), repeatRows=1)
    table.setStyle(_look())
    return table


def explanations(dossier: Dossier, crosstab: Crosstab) -> Iterator[Paragraph]:
    """What the small numbers are, how each measure is counted, and which figures were entered."""
    small = style(7.2, "text3", spaceBefore=1)
    yield words(_("Tallene med liten skrift er fra {period}.", period=dossier.periods[1].name), small)
    for figure in crosstab.columns:
        yield words(f"{_(figure.label)}: {_(figure.rule)}", small)
    for text in remarks((figure for figures in crosstab.rows for figure in figures), dossier.report):
        yield words(text, small)


def _cell(dossier: Dossier, figure: Figure) -> list[Paragraph]:
    now, before = dossier.cells(figure.key)[:2]
    tone = "accenttext" if now else "text3"
    return [
        words(value_text(now), style(9, tone, fonts.BOLD_NUMBERS, alignment=_RIGHT)),
        words(value_text(before), style(7.2, "text3", fonts.NUMBERS, alignment=_RIGHT)),
    ]


def _look() -> list[tuple[Any, ...]]:
    return [
        ("FONT", (0, 0), (-1, -1), fonts.BODY, 9),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, colour("accent")), ("LINEBELOW", (0, 1), (-1, -1), 0.4, colour("line")),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"), ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2.2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]  # fmt: skip
