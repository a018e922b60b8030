"""A section of the report: heading, a chart of its main figure, and the numbers of the last years."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from app.models.figure_keys import figure_keys
from app.reports.charts import COLOURS, Chart, Group
from app.reports.dossier import unit_word, value_text
from app.reports.goal_years import GoalYears
from app.reports.main_rows import MAIN_ROWS
from app.reports.pdf import fonts
from app.reports.pdf.drawing import ChartDrawing, TrendDrawing
from app.reports.pdf.page import colour, style, words
from app.reports.politicians.sentences import Section, told
from app.reports.trend import Trend
from app.texts import _

_CHART_HEIGHT = 50 * mm
_YEAR = 19 * mm
_PLAIN_UNITS = {"households", "stays", "dwellings", "evictions", "nights"}
"""Those that the label tells of by itself."""


def section(years: GoalYears, part: Section, width: float) -> Iterator[Flowable]:
    """A section whose main figure is followed over the years; the chart is left out where nothing is known."""
    heading = words(_(part.heading), style(18, "text", fonts.BOLD, spaceAfter=2 * mm))
    yield KeepTogether([heading, *_sentences(years, part), *_chart(years, part.chart, width)])
    yield from _numbers(years, part.table, width)
    yield Spacer(0, 7 * mm)


def temporary(years: GoalYears, part: Section, width: float) -> Iterator[Flowable]:
    """The section with the three last years beside each other as well: who they were."""
    yield words(_(part.heading), style(18, "text", fonts.BOLD, spaceAfter=2 * mm))
    yield from _sentences(years, part)
    yield _title(_("Husstander i midlertidig botilbud"))
    yield ChartDrawing(_groups(years), width, _CHART_HEIGHT)
    yield Spacer(0, 4 * mm)
    yield from _chart(years, "stays.nights", width)
    yield from _numbers(years, part.table, width)


def _sentences(years: GoalYears, part: Section) -> list[Flowable]:
    return [words(" ".join(told(years, part)), style(10.5, "text", spaceAfter=4 * mm))]


def _title(text: str) -> Flowable:
    return words(text, style(9.5, "text2", fonts.MEDIUM, spaceAfter=1 * mm, keepWithNext=1))


def _groups(years: GoalYears) -> Chart:
    """As the bars of the report: the oldest first."""
    shown = [years.year - back for back in reversed(range(len(COLOURS)))]
    groups = [Group(_(label), [years.shown(key, year) for year in shown]) for key, label in MAIN_ROWS]
    return Chart([(str(year), tone) for year, tone in zip(shown, reversed(COLOURS), strict=True)], groups)


def _chart(years: GoalYears, key: str, width: float) -> list[Flowable]:
    values = years.recent(key)
    if (
        key not in years.report.figures
        or sum(value is not None and not isinstance(value, str) for value in values.values()) <= 1
    ):
        return []
    label, own = _(figure_keys()[key].label), years.steering.municipality.name or _("Kommunen")
    trend = Trend(label, unit_word(years.report.figures[key]), own, values)
    return [_title(label), TrendDrawing(trend, width, _CHART_HEIGHT), Spacer(0, 3 * mm)]


def _numbers(years: GoalYears, keys: Sequence[str], width: float) -> Iterator[Flowable]:
    names = [str(year) for year in years.recent(keys[0])]
    rows: list[list[Any]] = [["", *names]]
    known = [key for key in keys if key in years.report.figures]
    rows += [[_label(years, key), *map(value_text, years.recent(key).values())] for key in known]
    table = Table(rows, colWidths=(width - _YEAR * len(names), *[_YEAR] * len(names)), repeatRows=1)
    table.setStyle(look())
    yield table


def _label(years: GoalYears, key: str) -> Flowable:
    figure = years.report.figures[key]
    return words(name_of(years, key), style(9, "text2" if figure.part_of else "text"))


def name_of(years: GoalYears, key: str) -> str:
    """The whole label, with its unit where the label does not say it."""
    figure = years.report.figures[key]
    label, unit = _(figure_keys()[key].label), unit_word(figure)
    said = f"({unit})" in label or unit in label.casefold() or figure.unit in _PLAIN_UNITS
    return label if said else f"{label} ({unit})"


def look() -> list[tuple[Any, ...]]:
    """Tables of numbers: the last column is this year's."""
    return [
        ("FONT", (0, 0), (-1, 0), fonts.MEDIUM, 8), ("TEXTCOLOR", (0, 0), (-1, 0), colour("text3")),
        ("FONT", (1, 1), (-1, -1), fonts.NUMBERS, 9), ("TEXTCOLOR", (1, 1), (-1, -1), colour("text2")),
        ("FONT", (-1, 1), (-1, -1), fonts.BOLD_NUMBERS, 9), ("TEXTCOLOR", (-1, 1), (-1, -1), colour("accenttext")),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, colour("accent")), ("LINEBELOW", (0, 1), (-1, -1), 0.4, colour("line")),
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2.4), ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
    ]  # fmt: skip
