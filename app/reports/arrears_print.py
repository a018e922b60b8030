"""The list for the arrears meeting (Husbanken 2020, § 3.10; Bolig for velferd: case studies, ch. 6).

It says no more than its members need to agree who does what: never why somebody owes, remarks, health, children or
addresses. The last two columns are left empty, to be filled in at the meeting.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from app import formats
from app.reports.pdf import fonts
from app.reports.pdf.page import Paper, build, colour, style, words
from app.services.arrears.debt import KINDS
from app.services.arrears.listing import ArrearsRow
from app.services.arrears.state import LOOKS, Standing
from app.services.naming import household_number
from app.texts import _, n_

_WIDTHS = (42 * mm, 22 * mm, 28 * mm, 18 * mm, 44 * mm, 26 * mm, 50 * mm, 31 * mm)
_TONES = {"ok": "text2", "warn": "warn", "danger": "danger"}


def arrears_pdf(rows: Sequence[ArrearsRow], today: date, letterhead: str, *, names: bool) -> bytes:
    """A4 across, kept in memory. With `names` each household is called by its main person, else by its number; a
    protected one always by its number."""
    fonts.register()
    title = _("Restansemøte {day}", day=formats.day(today))
    paper = Paper(letterhead, title, _("Taushetsbelagt. Makuleres etter møtet."), sideways=True)
    return build(paper, list(_flow(rows, title, paper.width, names=names)))


def _flow(rows: Sequence[ArrearsRow], title: str, width: float, *, names: bool) -> Iterator[Flowable]:
    yield words(title, style(18, "text", fonts.BOLD, spaceAfter=1 * mm))
    yield words(_summary(rows), style(10, "text2", spaceAfter=4 * mm))
    if rows:
        yield _table(rows, width, names=names)
    else:
        yield Spacer(0, 6 * mm)
        yield words(_("Ingen skylder leie eller avdrag på startlån etter det som er ført."), style(10))


def _summary(rows: Sequence[ArrearsRow]) -> str:
    owed = formats.amount(sum((row.amount for row in rows), Decimal(0)))
    without = sum(row.standing is not Standing.AGREED for row in rows)
    counted = n_(
        "{count} restanse på til sammen {owed}", "{count} restanser på til sammen {owed}", len(rows), owed=owed
    )
    return _("{counted}, {without} uten avtale som gjelder", counted=counted, without=without)


def _table(rows: Sequence[ArrearsRow], width: float, *, names: bool) -> Table:
    heads = [
        _("Husstand"), _("Gjelder"), _("Skylder"), _("Måneder"), _("Avtale"), _("Direkte trekk"), _("Avtalt på møtet"),
        _("Hvem gjør det"),
    ]  # fmt: skip
    scale = width / sum(_WIDTHS)
    table = Table(
        [heads, *(_line(row, names=names) for row in rows)], colWidths=[one * scale for one in _WIDTHS], repeatRows=1,
    )  # fmt: skip
    table.setStyle(_look())
    return table


def _line(row: ArrearsRow, *, names: bool) -> list[Any]:
    plain, quiet, number = style(8.5), style(8, "text2"), style(8.5, "text", fonts.NUMBERS)
    look = LOOKS[row.standing]
    return [
        words(_who(row, names=names), style(9, "text", fonts.MEDIUM)),
        words(_(KINDS[row.head.kind]), plain),
        [words(formats.amount(row.amount), number), words(_("per {day}", day=formats.day(row.day)), quiet)],
        words("" if row.months is None else formats.number(row.months), number),
        [words(_(look.label), style(8.5, _TONES[look.tone], fonts.MEDIUM)), words(_terms(row), quiet)],
        words(_deduction(row), plain),
        "",
        "",
    ]


def _who(row: ArrearsRow, *, names: bool) -> str:
    """The main person alone: how many children there are is no matter of the meeting's."""
    number = household_number(row.household)
    return number if row.protection or not names or not row.head.main else row.head.main


def _terms(row: ArrearsRow) -> str:
    terms = row.terms
    if terms is None:
        return ""
    pace = _("{amount} i måneden", amount=formats.amount(terms.per_month)) if terms.per_month else ""
    end = _("til {day}", day=formats.day(terms.end)) if terms.end else ""
    return " ".join(part for part in (pace, end) if part)


def _deduction(row: ArrearsRow) -> str:
    if row.terms is None or row.terms.deduction is None:
        return _("nei")
    return _("samtykke") if row.deducts else _("trukket tilbake")


def _look() -> list[tuple[Any, ...]]:
    return [
        ("FONT", (0, 0), (-1, -1), fonts.BODY, 9),
        ("FONT", (0, 0), (-1, 0), fonts.MEDIUM, 8), ("TEXTCOLOR", (0, 0), (-1, 0), colour("text3")),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, colour("accent")), ("LINEBELOW", (0, 1), (-1, -1), 0.4, colour("line")),
        ("LINEBEFORE", (-2, 1), (-1, -1), 0.4, colour("line")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-3, -1), 0),
        ("LEFTPADDING", (-2, 0), (-1, -1), 6), ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 5), ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
    ]  # fmt: skip
