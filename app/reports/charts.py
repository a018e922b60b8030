"""A chart as plain shapes, laid out once: the PDF draws them, and the window can paint the same.

Bars stand from zero, this year in the accent, earlier years pale, and every number is there as text too. Sizes are
points; y grows downwards; colours are names of tokens.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.reports.dossier import Dossier, Shown, value_text
from app.reports.main_rows import MAIN_ROWS
from app.texts import _

COLOURS = ("accent", "earlier1", "earlier2")
"""This year, the one before, and the one before that."""
_BAR_GAP, _GROUP_GAP = 3.0, 0.28
_FOOT, _HEAD = 16.0, 26.0


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Words:
    """`y` is the baseline; `anchor` is "start", "middle" or "end" of the text at `x`."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    anchor: str = "start"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Some bars beside each other: one value a series, None where it is not known, text where it is hidden."""

    label: str
    values: Sequence[Shown]


@dataclass(frozen=True, slots=True)
class Chart:
    """`series` in the order they stand, with their colours."""

    series: Sequence[tuple[str, str]]
    groups: Sequence[Group]


Measure = Callable[[str, float], float]
"""The width of a text at a size, in points."""


def of_years(dossier: Dossier) -> Chart:
    """The main figures over the years, the oldest first."""
    names = [(period.name, colour) for period, colour in zip(dossier.periods, COLOURS, strict=True)]
    groups = [Group(_(label), dossier.cells(key)[::-1]) for key, label in MAIN_ROWS]
    return Chart(names[::-1], groups)


def lay_out(chart: Chart, width: float, height: float, measure: Measure) -> list[Box | Words]:
    """The shapes of the chart in a rectangle of this size."""
    most = max((_size(value) for group in chart.groups for value in group.values), default=0) or 1
    floor, room = height - _FOOT, height - _FOOT - _HEAD
    shapes: list[Box | Words] = [*_legend(chart, measure), Box(0, floor, width, 0.75, "line2")]
    step = width / max(1, len(chart.groups))
    for number, group in enumerate(chart.groups):
        left = step * number
        shapes += _bars(chart, group, left, step, floor=floor, scale=room / most)
        shapes.append(Words(left + step / 2, height - 3, group.label, 8.5, "text2", "middle"))
    return shapes


def _size(value: Shown) -> float:
    """What a bar stands for; nothing where the number is not known or not shown."""
    return 0 if value is None or isinstance(value, str) else float(value)


def _legend(chart: Chart, measure: Measure) -> Iterator[Box | Words]:
    x = 0.0
    for name, colour in chart.series:
        yield Box(x, 1, 8, 8, colour)
        yield Words(x + 12, 8.5, name, 8.5, "text2")
        x += 12 + measure(name, 8.5) + 16


def _bars(  # what, and the rectangle it stands in
    chart: Chart, group: Group, left: float, step: float, *, floor: float, scale: float
) -> Iterator[Box | Words]:
    count = len(chart.series)
    inner = step * (1 - _GROUP_GAP)
    thick = (inner - _BAR_GAP * (count - 1)) / count
    x = left + step * _GROUP_GAP / 2
    for (_name, colour), value in zip(chart.series, group.values, strict=True):
        tall = _size(value) * scale
        if tall:
            yield Box(x, floor - tall, thick, tall, colour)
        now = colour == COLOURS[0]
        shown = "accenttext" if now else "text3"
        yield Words(x + thick / 2, floor - tall - 4, value_text(value), 8.5, shown, "middle", bold=now)
        x += thick + _BAR_GAP
