"""The goals at a glance: each figure with its value, what it was the year before, its line of years, and its status."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.reports.dossier import change_text
from app.reports.goal_years import YEARS_BEFORE, GoalYears
from app.reports.indicator import Value
from app.reports.steering import GoalLine
from app.services.reporting.form import Goal
from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column, Row
from app.ui.kit.spark import paint_spark
from app.ui.kit.tokens import ToneName
from app.ui.screens.reporting.words import COLOURS, is_answer, value_words

_SPARK = 60


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One figure of a goal; `ref` is its key, empty for a goal without figures. `years` are the values, the oldest
    first."""

    ref: str
    group: str
    label: str
    value: str = ""
    change: str = ""
    years: tuple[float | None, ...] = ()
    word: str = ""
    tone: ToneName = "neutral"
    icon: str = ""


def rows_of(years: GoalYears) -> list[GlanceRow]:
    """Every goal of the form, in its order."""
    return [row for goal in years.steering.form.goals for row in _rows(years, goal)]


def _rows(years: GoalYears, goal: Goal) -> list[GlanceRow]:
    group = f"{goal.number}. {goal.text}"
    lines = years.steering.of_goal(goal.number)
    return [_row(years, line, group) for line in lines] or [
        GlanceRow("", group, _("Målet har ingen tall, bare spørsmål"))
    ]


def _row(years: GoalYears, line: GoalLine, group: str) -> GlanceRow:
    tone, icon = COLOURS[line.status.colour]
    change = "" if is_answer(line.key) else change_text(change_of(years, line))
    known = years.values(line)
    recent = [known.get(year) for year in range(years.year - YEARS_BEFORE, years.year + 1)]
    values = tuple(None if value is None or isinstance(value, str) else float(value) for value in recent)
    return GlanceRow(line.key, group, line.label, value_words(line), change, values, _(line.status.word), tone, icon)


def change_of(years: GoalYears, line: GoalLine) -> Value:
    """Since the year before; None where either is unknown, or the year is not over."""
    before = dict(line.history).get(years.year - 1)
    is_open = years.steering.is_provisional
    return None if is_open or line.value is None or before is None else line.value - before


def _paint_years(painter: QPainter, rect: QRect, row: Row) -> None:
    height = theme.px(24)
    paint_spark(painter, QRect(rect.x(), rect.center().y() - height // 2, theme.px(_SPARK), height), row.years)


COLUMNS: Sequence[Column] = (
    Column("label", N_("Tall"), tone=lambda row: None if row.ref else "text3"),
    Column("value", N_("Nå"), 64, "right", tone=lambda _row: "accenttext", role="number_strong"),
    Column("change", N_("Endring"), 76, "right", role="number", tone=lambda _row: "text2"),
    Column("years", N_("Utvikling"), _SPARK + 36, show=lambda _years: "", paint=_paint_years),
    Column("word", N_("Status"), 132, tone=lambda row: row.tone if row.word else None, icon=lambda row: row.icon),
)


class Glance(RowList):
    """Arrows go through the figures; `selected` carries the GlanceRow."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, _("Målene med tallene sine"), group=lambda row: str(row.group), row_height=36)
