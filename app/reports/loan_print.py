"""The worksheets of a case on paper: the alternatives side by side, then how every figure was reached."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Table

from app import formats
from app.reports.pdf import fonts
from app.reports.pdf.page import Paper, build, colour, style, words
from app.services.working import Compared, Figure, Line, Worked, compare, written
from app.texts import _

_BESIDE = 4  # alternatives beside each other on A4; the rest in a table below
_LABEL, _NOTE, _AMOUNT = 58 * mm, 82 * mm, 34 * mm


@dataclass(frozen=True, slots=True)
class Printed:
    """One alternative: what it came to, the day its rates are of, and what else is said of it, as who recommends."""

    worked: Worked
    day: date
    facts: Sequence[str] = ()


def worksheet_pdf(case_ref: str, alternatives: Sequence[Printed], today: date, letterhead: str) -> bytes:
    """A4, kept in memory. No name is on it: the case is known by its number. There must be an alternative."""
    fonts.register()
    title = _("Beregning i sak {ref}", ref=case_ref)
    paper = Paper(letterhead, title, _("Taushetsbelagt. Skrevet ut {day}.", day=formats.day(today)))
    return build(paper, list(_flow(alternatives, title, paper.width)))


def _flow(alternatives: Sequence[Printed], title: str, width: float) -> Iterator[Flowable]:
    yield words(title, style(18, "text", fonts.BOLD, spaceAfter=1 * mm))
    yield words(alternatives[0].worked.notice, style(10, "text2", fonts.MEDIUM, spaceAfter=5 * mm))
    for first in range(0, len(alternatives), _BESIDE):
        yield _side_by_side([each.worked for each in alternatives[first : first + _BESIDE]], width)
    for each in alternatives:
        yield from _alternative(each, width)


def _side_by_side(alternatives: Sequence[Worked], width: float) -> Table:
    heads = [words("", style(8)), *(words(each.name, _right(8.5, fonts.MEDIUM)) for each in alternatives)]
    rows = [_compared(row) for row in compare(alternatives)]
    column = (width - _LABEL) / len(alternatives)
    table = Table([heads, *rows], colWidths=[_LABEL, *[column] * len(alternatives)], repeatRows=1, spaceAfter=6 * mm)
    table.setStyle(_look())
    return table


def _compared(row: Compared) -> list[Paragraph]:
    values = (_("mangler") if value is None else written(value, row.unit) for value in row.values)
    return [words(row.label, style(8.5)), *(words(value, _right(8.5)) for value in values)]


def _alternative(printed: Printed, width: float) -> Iterator[Flowable]:
    look = style(13, "text", fonts.BOLD, spaceBefore=4 * mm, spaceAfter=1 * mm, keepWithNext=1)
    yield words(printed.worked.name, look)
    facts = (_("Beregnet per {day}", day=formats.day(printed.day)), *printed.facts)
    yield words(" · ".join(facts), style(9, "text2", spaceAfter=2 * mm, keepWithNext=1))
    for figure in printed.worked.figures:
        yield _working(figure, width)


def _working(figure: Figure, width: float) -> Table:
    scale = width / (_LABEL + _NOTE + _AMOUNT)
    rows = [*map(_line, figure.working), _result(figure)]
    table = Table(rows, colWidths=[_LABEL * scale, _NOTE * scale, _AMOUNT * scale], spaceAfter=2.5 * mm)
    table.setStyle([*_cells(), ("LINEABOVE", (0, -1), (-1, -1), 0.4, colour("line"))])
    return table


def _line(line: Line) -> list[Paragraph]:
    return [
        words(line.label, style(8.5)), words(line.note, style(7.5, "text2")),
        words(written(line.amount, line.unit), _right(8.5)),
    ]  # fmt: skip


def _result(figure: Figure) -> list[Paragraph]:
    """The figure itself; what is missing stands in the place of its source."""
    value = _("mangler") if figure.value is None else written(figure.value, figure.unit)
    strong = style(8.5, "text", fonts.MEDIUM)
    return [
        words(figure.label, strong),
        words(figure.missing or _(figure.unit), style(7.5, "text2")),
        words(value, _right(8.5, fonts.MEDIUM)),
    ]


def _right(size: float, font: str = fonts.NUMBERS) -> Any:
    return style(size, "text", font, alignment=2)


def _cells() -> list[tuple[Any, ...]]:
    return [
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), 8), ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]  # fmt: skip


def _look() -> list[tuple[Any, ...]]:
    return [
        *_cells(),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, colour("accent")),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, colour("line")),
    ]
