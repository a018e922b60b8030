"""A chart as a file of its own: what it is called, the chart, and below it whom it may be shown to."""

from collections.abc import Sequence

from app.reports import trend
from app.reports.charts import Measure, Words
from app.reports.shapes import Shape, cut, moved, wrapped
from app.texts import _

WIDTH, HEIGHT = 720.0, 420.0
_MARGIN, _HEAD, _FOOT = 24.0, 62.0, 46.0
_TITLE, _SMALL = 15.0, 8.5


def sheet(of: trend.Trend, notes: Sequence[str], measure: Measure) -> list[Shape]:
    """The shapes in a rectangle of WIDTH and HEIGHT; `notes` stand at the foot, each on its lines."""
    room = WIDTH - 2 * _MARGIN
    title = cut(of.label, _TITLE, room / 1.1, measure)
    lines = [line for note in notes for line in wrapped(note, _SMALL, room, measure)]
    first = HEIGHT - _MARGIN - (len(lines) - 1) * 11
    chart = trend.lay_out(of, room, HEIGHT - _HEAD - _FOOT - len(lines) * 11 / 2, measure)
    return [
        Words(_MARGIN, _MARGIN + 12, title, _TITLE, "text", bold=True),
        Words(_MARGIN, _MARGIN + 28, _("{own}, {unit}", own=of.own, unit=of.unit), 10, "text2"),
        *moved(chart, _MARGIN, _HEAD),
        *(Words(_MARGIN, first + 11 * number, line, _SMALL, "text3") for number, line in enumerate(lines)),
    ]
