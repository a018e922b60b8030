"""The time axis that runs through every card: which day stands where."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from app.dates import add_months
from app.services.board import BoardProvider

LEAST_BACK, MOST_BACK, AHEAD = 98, 183, 42  # days


@dataclass(frozen=True, slots=True)
class Axis:
    """From `first` to `last`, with today between."""

    first: date
    today: date
    last: date

    def at(self, day: date, width: int) -> int:
        """How far from the left the day begins, in a field `width` wide; days outside stand at its ends."""
        inside = min(max(day, self.first), self.last)
        return round((inside - self.first).days / (self.last - self.first).days * width)

    def months(self) -> tuple[date, ...]:
        """The first days of the months that begin on the axis."""
        return _months(self.first, self.last)


@lru_cache(maxsize=4)  # asked for by every line that is painted
def _months(first: date, last: date) -> tuple[date, ...]:
    found = (add_months(first.replace(day=1), ahead) for ahead in range(12))
    return tuple(day for day in found if first <= day < last)


def axis_for(board: Iterable[BoardProvider], today: date) -> Axis:
    """Back to the longest stay, but no more than half a year, so that short stays can still be seen."""
    starts = [stay.counter.start if stay.counter else stay.arrived for one in board for stay in one.stays]
    back = max([LEAST_BACK, *((today - start).days + 4 for start in starts)])
    return Axis(today - timedelta(days=min(back, MOST_BACK)), today, today + timedelta(days=AHEAD))
