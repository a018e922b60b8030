"""The table of temporary accommodation by provider on paper, for the municipality only."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from app import formats
from app.reports import by_provider
from app.reports.by_provider import ProviderLine
from app.reports.dossier import Dossier
from app.reports.pdf import fonts
from app.reports.pdf.page import colour, style, words
from app.texts import _

_KIND, _NUMBER, _COST = 22 * mm, 19 * mm, 25 * mm


def tables(dossier: Dossier, width: float) -> Iterator[Flowable]:
    """Below the figures of the stays."""
    yield Spacer(0, 7 * mm)
    yield words(_("Opphold etter botilbud"), style(12.5, "text", fonts.BOLD, spaceAfter=1 * mm))
    head = style(8, "text3", fonts.MEDIUM)
    rows: list[list[Any]] = [[words(text, head) for text in by_provider.headings()]]
    rows += [_row(line) for line in dossier.providers]
    numbers = (_NUMBER, _NUMBER, _NUMBER, _COST, _COST)
    table = Table(rows, colWidths=(width - _KIND - sum(numbers), _KIND, *numbers), repeatRows=1)
    table.setStyle(_look())
    yield table
    for note in by_provider.notes():
        yield words(note, style(7.2, "text3", spaceBefore=1))


def _row(line: ProviderLine) -> list[Any]:
    name, kind = style(9, "text", fonts.MEDIUM), style(8, "text3")
    numbers = (formats.bare_amount(number) for number in line.numbers if number is not None)
    return [words(line.name, name), words(line.kind, kind), *numbers]


def _look() -> list[tuple[Any, ...]]:
    return [
        ("FONT", (0, 0), (-1, -1), fonts.BODY, 9),
        ("FONT", (2, 1), (-1, -1), fonts.NUMBERS, 9), ("FONT", (2, -1), (-1, -1), fonts.BOLD_NUMBERS, 9),
        ("ALIGN", (2, 0), (-1, -1), "RIGHT"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, colour("accent")), ("LINEBELOW", (0, 1), (-1, -1), 0.4, colour("line")),
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2.6), ("BOTTOMPADDING", (0, 0), (-1, -1), 3.4),
    ]  # fmt: skip
