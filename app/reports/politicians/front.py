"""The first pages: whose year it is, its main numbers, and the year in short."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from app.reports.dossier import Shown, counted_text, value_text
from app.reports.goal_years import GoalYears
from app.reports.pdf import fonts
from app.reports.pdf.page import colour, style, words
from app.reports.politicians.sentences import SECTIONS, told
from app.reports.suppression import HIDDEN
from app.texts import N_, _

_CARDS = (
    ("temporary.households", N_("husstander i midlertidig botilbud")),
    ("temporary.over_3_months", N_("av dem mer enn tre måneder")),
    ("homeless.total", N_("bostedsløse husstander")),
    ("dwellings.total", N_("kommunale boliger")),
    ("evictions.carried_out", N_("gjennomførte utkastelser")),
    ("startloan.purchase", N_("startlån til kjøp")),
)
_ACROSS = 3


def page(years: GoalYears, title: str, width: float) -> Iterator[Flowable]:
    """The front: title, main numbers, and what the reader must know of them."""
    yield Spacer(0, 34 * mm)
    yield words(years.steering.municipality.heading, style(13, "accenttext", fonts.MEDIUM, spaceAfter=3 * mm))
    yield words(title, style(30, "text", fonts.BOLD, spaceAfter=4 * mm))
    yield words(_("Til kommunestyret og andre folkevalgte"), style(13, "text2", spaceAfter=16 * mm))
    yield _cards(years, width)
    yield Spacer(0, 12 * mm)
    tone = "warn" if years.steering.is_provisional else "text2"
    yield words(counted_text(years.report), style(10, tone, spaceAfter=1.5 * mm))
    yield words(years.audience.notice, style(10, "text2"))


def _cards(years: GoalYears, width: float) -> Table:
    cells = [_card(years, key, _(name)) for key, name in _CARDS]
    rows = [cells[at : at + _ACROSS] for at in range(0, len(cells), _ACROSS)]
    table = Table(rows, colWidths=[width / _ACROSS] * _ACROSS, rowHeights=[34 * mm] * len(rows))
    table.setStyle([
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (-1, -1), 5 * mm),
        ("BACKGROUND", (0, 0), (-1, -1), colour("subtle")), ("INNERGRID", (0, 0), (-1, -1), 4, colour("surface")),
    ])  # fmt: skip
    return table


def _card(years: GoalYears, key: str, name: str) -> list[Any]:
    now, before = years.shown(key, years.year), years.shown(key, years.year - 1)
    earlier = "" if before is None else _("{year}: {value}", year=years.year - 1, value=value_text(before))
    return [
        _number(now),
        words(name, style(9.5, "text", fonts.MEDIUM)),
        words(earlier, style(8.5, "text3")),
    ]


def _number(value: Shown) -> Flowable:
    if value == HIDDEN:
        return words(_("Vises ikke"), style(14, "text3", fonts.MEDIUM, spaceAfter=3 * mm))
    return words(value_text(value), style(24, "accenttext", fonts.BOLD, spaceAfter=1 * mm))


def in_short(years: GoalYears) -> Iterator[Flowable]:
    """Every section in sentences."""
    yield words(_("{year} i korte trekk", year=years.year), style(20, "text", fonts.BOLD, spaceAfter=5 * mm))
    for section in SECTIONS:
        yield words(_(section.heading), style(12.5, "accenttext", fonts.BOLD, spaceBefore=4 * mm, spaceAfter=1 * mm))
        yield words(" ".join(told(years, section)), style(10.5, "text"))
