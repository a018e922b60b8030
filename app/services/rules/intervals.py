"""Dates from and to, where the last day is included and either end may be open."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol, TypeVar

from app.dates import EARLIEST, LATEST


class Interval(Protocol):
    @property
    def start(self) -> date | None: ...
    @property
    def end(self) -> date | None: ...


T = TypeVar("T", bound=Interval)


def first_day(interval: Interval) -> date:
    return interval.start or EARLIEST


def last_day(interval: Interval) -> date:
    return interval.end or LATEST


def covers(interval: Interval, day: date) -> bool:
    """Whether `day` is one of the interval's days; an open end covers everything beyond."""
    return first_day(interval) <= day <= last_day(interval)


def overlapping(intervals: Iterable[T]) -> Iterator[tuple[T, T]]:
    """Each interval, by start, that shares a day with an earlier one, and the longest-lasting such one."""
    ordered = sorted(intervals, key=first_day)
    longest = ordered[0] if ordered else None
    for after in ordered[1:]:
        if longest and first_day(after) <= last_day(longest):
            yield longest, after
        if longest is None or last_day(after) > last_day(longest):
            longest = after


def peak(nights: Sequence[tuple[date, date]]) -> tuple[int, date | None]:
    """The most intervals [from, to) that hold on one date, and the first date on which they do."""
    steps = sorted([(begin, 1) for begin, _end in nights] + [(end, -1) for _begin, end in nights])
    now = most = 0
    when: date | None = None
    for day, step in steps:
        now += step
        if now > most:
            most, when = now, day
    return most, when
