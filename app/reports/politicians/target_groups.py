"""Who lives in municipal dwellings: target groups by age."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from app.reports.dossier import value_text
from app.reports.goal_years import GoalYears
from app.reports.indicators.target_groups import BANDS, GROUPS, TOTAL
from app.reports.pdf import fonts
from app.reports.pdf.page import style, words
from app.reports.politicians.parts import look
from app.texts import _

_BAND = 18 * mm
_COLUMNS = sorted(BANDS, key=lambda band: band.key == TOTAL)


def table(years: GoalYears, width: float) -> Iterator[Flowable]:
    """The groups below each other, the ages beside each other, all of a group last."""
    head = style(7, "text3", fonts.MEDIUM, alignment=2)
    rows: list[list[Any]] = [["", *(words(_(band.label), head) for band in _COLUMNS)]]
    rows += [_row(years, group.key, _(group.text)) for group in GROUPS]
    made = Table(rows, colWidths=(width - _BAND * len(_COLUMNS), *[_BAND] * len(_COLUMNS)), repeatRows=1)
    made.setStyle(look())
    heading = words(_("Hvem som bor i de kommunale boligene"), style(12.5, "text", fonts.BOLD, spaceAfter=1 * mm))
    told = words(
        _("Leieforhold ved utgangen av perioden, etter målgruppe og alder."), style(9, "text2", spaceAfter=1 * mm)
    )
    yield KeepTogether([heading, told, made, Spacer(0, 5 * mm)])


def _row(years: GoalYears, key: str, name: str) -> list[Any]:
    values = (value_text(years.shown(f"groups.{key}.{band.key}", years.year)) for band in _COLUMNS)
    return [words(name[:1].upper() + name[1:], style(9)), *values]
