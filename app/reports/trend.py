"""One figure over the years, laid out once: the window paints it, the PDF draws it, and the SVG writes it.

Own values are a thick line with their numbers, what is to be reached a dashed one, other municipalities thin dotted
ones; each is named at its end, so that no colour stands alone. A year that is not known is a gap, and one that is
hidden from everyone says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from app import formats
from app.reports.charts import Box, Measure, Words
from app.reports.dossier import Shown, value_text
from app.reports.indicator import Value
from app.reports.shapes import Dot, Line, Shape, cut, spread
from app.texts import _

_SIZE, _LEADING = 8.5, 11.5
_TOP, _FOOT, _GAP = 16.0, 28.0, 8.0
_NAMES_SHARE = 0.32
"""The most of the width that the names at the right may take."""
_DASHES = ((1.0, 2.5), (4.0, 2.0), (6.0, 2.0, 1.0, 2.0), (2.0, 2.0))
"""One for each of the other municipalities, so that they are told apart without colour."""
_NUMBER_TAKES = 16.0
_BOLD_IS_WIDER = 1.1
_STEPS = (1, 2, 5, 10)
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Other:
    """The published figures of another municipality, or of a group of them, by year."""

    name: str
    values: Mapping[int, Value]


@dataclass(frozen=True, slots=True)
class Trend:
    """`values` are the municipality's own by year, the oldest first: None where nothing is known, text where the number
    is hidden. `ambition` is what is to be reached, as a number of the same unit."""

    label: str
    unit: str
    own: str
    values: Mapping[int, Shown]
    ambition: Decimal | None = None
    base_year: int | None = None
    others: Sequence[Other] = ()

    @property
    def years(self) -> list[int]:
        """Every year from the first that anything is known of to the last, also those without a figure."""
        known = [*self.values, *(year for other in self.others for year in other.values)]
        return list(range(min(known), max(known) + 1)) if known else []

    @property
    def is_known(self) -> bool:
        """Whether there is any number to draw."""
        return bool(_numbers(self))


def as_words(trend: Trend) -> str:
    """Every number of the chart, for those who cannot see it."""
    lines = [_in_words(trend.own, trend.values)]
    if trend.ambition is not None:
        lines.append(_ambition(trend.ambition))
    lines += [_in_words(other.name, other.values) for other in trend.others]
    return ". ".join(lines) + "."


def _in_words(name: str, values: Mapping[int, Shown]) -> str:
    years = ", ".join(f"{year} {value_text(value)}" for year, value in values.items())
    return f"{name}: {years}"


def _ambition(value: Decimal) -> str:
    places = 0 if value == value.to_integral_value() else 1
    return _("Ambisjon {number}", number=formats.number(value, places))


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where years and values stand."""

    years: Sequence[int]
    left: float
    right: float
    floor: float
    low: float
    high: float

    def x(self, year: int) -> float:
        if len(self.years) == 1:
            return (self.left + self.right) / 2
        return self.left + (year - self.years[0]) / (len(self.years) - 1) * (self.right - self.left)

    def y(self, value: float) -> float:
        return self.floor - (value - self.low) / (self.high - self.low) * (self.floor - _TOP)


def lay_out(trend: Trend, width: float, height: float, measure: Measure) -> list[Shape]:
    """The shapes of the chart in a rectangle of this size; none where nothing is known."""
    if not trend.is_known:
        return []
    ticks = _ticks([*_numbers(trend), *([float(trend.ambition)] if trend.ambition is not None else [])])
    scale = max(measure(_tick_text(tick), _SIZE) for tick in ticks)
    names = max(measure(name, _SIZE) for name in _names(trend)) * _BOLD_IS_WIDER
    right = width - min(names, width * _NAMES_SHARE) - 2 * _GAP
    plane = _Plane(trend.years, scale + 2 * _GAP, right, height - _FOOT, ticks[0], ticks[-1])
    return [
        *_grid(plane, ticks, scale), *_year_names(trend, plane, measure), *_others(trend, plane),
        *_aim(trend, plane), *_own(trend, plane), *_labels(trend, plane, width, measure),
    ]  # fmt: skip


def _numbers(trend: Trend) -> list[float]:
    every = [*trend.values.values(), *(value for other in trend.others for value in other.values.values())]
    return [float(value) for value in every if value is not None and not isinstance(value, str)]


def _names(trend: Trend) -> list[str]:
    aim = [_ambition(trend.ambition)] if trend.ambition is not None else []
    return [trend.own, *aim, *(_other_name(other) for other in trend.others)]


def _other_name(other: Other) -> str:
    """With its last number, which stands nowhere else in the chart."""
    return f"{other.name} {value_text(other.values[max(other.values)] if other.values else None)}"


def _ticks(numbers: Sequence[float]) -> list[float]:
    """Round numbers from 0, or below it, to above the highest."""
    low, high = min([0.0, *numbers]), max([1.0, *numbers])
    step = 1.0
    while (high - low) / step > _TICKS:
        step = _next_step(step)
    first = step * (low // step)
    count = int(-((first - high) // step))
    return [first + step * number for number in range(count + 1)]


def _next_step(step: float) -> float:
    ten = 1.0
    while ten * 10 <= step:
        ten *= 10
    return next(ten * one for one in _STEPS if ten * one > step)


def _tick_text(tick: float) -> str:
    return formats.number(int(tick))


def _grid(plane: _Plane, ticks: Sequence[float], scale: float) -> Iterator[Shape]:
    for tick in ticks:
        y = plane.y(tick)
        yield Box(plane.left - _GAP, y, plane.right - plane.left + 2 * _GAP, 0.75, "line" if tick else "line2")
        yield Words(scale, y + 3, _tick_text(tick), _SIZE, "text3", "end")


def _year_names(trend: Trend, plane: _Plane, measure: Measure) -> Iterator[Shape]:
    """As many as there is room for, counted back from the last; the base year always, with what it is."""
    base, taken = trend.base_year, list[float]()
    room = measure("0000", _SIZE) + _GAP
    kept = sorted(plane.years, key=lambda year: (year != plane.years[-1], year != base, -year))
    for year in kept:
        x = plane.x(year)
        if all(abs(x - other) >= room for other in taken):
            taken.append(x)
            yield Words(x, plane.floor + 13, str(year), _SIZE, "text2", "middle")
    if base in plane.years and base is not None:
        yield Words(plane.x(base), plane.floor + 24, _("basisår"), _SIZE, "text3", "middle")


def _others(trend: Trend, plane: _Plane) -> Iterator[Shape]:
    for number, other in enumerate(trend.others):
        dashes = _DASHES[number % len(_DASHES)]
        for (year, value), (later, after) in pairwise(_known(other.values)):
            if later == year + 1:
                yield Line(plane.x(year), plane.y(value), plane.x(later), plane.y(after), 1, "text3", dashes)
        for year, value in _known(other.values):
            yield Dot(plane.x(year), plane.y(value), 1.5, "text3")


def _aim(trend: Trend, plane: _Plane) -> Iterator[Shape]:
    if trend.ambition is not None:
        y = plane.y(float(trend.ambition))
        yield Line(plane.left - _GAP, y, plane.right + _GAP, y, 1.25, "ok", (5, 3))


def _own(trend: Trend, plane: _Plane) -> Iterator[Shape]:
    known = _known(trend.values)
    for (year, value), (later, after) in pairwise(known):
        if later == year + 1:
            yield Line(plane.x(year), plane.y(value), plane.x(later), plane.y(after), 2, "accent")
    for year, value in known:
        yield Dot(plane.x(year), plane.y(value), 3.5, "accent", is_open=year == trend.base_year)
    for year, shown in trend.values.items():
        yield _number(trend, plane, year, shown)


def _number(trend: Trend, plane: _Plane, year: int, shown: Shown) -> Words:
    """Above its dot; below it where something else stands just above."""
    known = shown is not None
    y = plane.floor if shown is None or isinstance(shown, str) else plane.y(float(shown))
    above = [plane.y(value) for other in trend.others for at, value in _known(other.values) if at == year]
    above += [plane.y(float(trend.ambition))] if trend.ambition is not None else []
    is_taken = any(y - _NUMBER_TAKES < height <= y for height in above) and y + _NUMBER_TAKES < plane.floor
    baseline = y + 13 if is_taken else y - 7
    colour, is_last = "accenttext" if known else "text3", year == trend.years[-1]
    return Words(plane.x(year), baseline, value_text(shown), _SIZE, colour, "middle", bold=is_last and known)


def _known(values: Mapping[int, Shown]) -> list[tuple[int, float]]:
    return [(year, float(value)) for year, value in values.items() if value is not None and not isinstance(value, str)]


def _labels(trend: Trend, plane: _Plane, width: float, measure: Measure) -> Iterator[Shape]:
    """The names at the right, beside the ends of their lines."""
    lines = list[tuple[float, str, str, bool]]()
    if own := _known(trend.values):
        lines.append((plane.y(own[-1][1]), trend.own, "accenttext", True))
    if trend.ambition is not None:
        lines.append((plane.y(float(trend.ambition)), _ambition(trend.ambition), "ok", False))
    for other in trend.others:
        if known := _known(other.values):
            lines.append((plane.y(known[-1][1]), _other_name(other), "text2", False))
    lines.sort(key=lambda line: line[0])
    left = plane.right + 2 * _GAP
    heights = spread([line[0] for line in lines], _LEADING, _TOP, plane.floor)
    for (_y, name, colour, bold), height in zip(lines, heights, strict=True):
        yield Words(left, height + 3, cut(name, _SIZE, width - left, measure), _SIZE, colour, bold=bold)
