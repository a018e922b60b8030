"""Time as half-open runs of dates, so that days can be counted without looking at each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from app.dates import LATEST

Span = tuple[date, date]
"""From a date to the day before another."""


def until(start: date, gone: date | None) -> Span:
    """From `start` to the day before `gone`; without it there is no end in sight."""
    return start, max(start, gone or LATEST)


def through(start: date, last: date | None) -> Span:
    """From `start` to and including `last`; without it there is no end in sight."""
    return until(start, last + timedelta(days=1) if last else None)


def common(span: Span, other: Span) -> Span | None:
    """The dates of both; None when there is none."""
    start, end = max(span[0], other[0]), min(span[1], other[1])
    return (start, end) if start < end else None


def within(spans: Iterable[Span], frame: Span) -> list[Span]:
    """What of the spans lies in the frame."""
    return [part for span in spans if (part := common(span, frame))]


def minus(span: Span, taken: Iterable[Span]) -> Iterator[Span]:
    """The dates of the span that none of those taken holds, in order."""
    free_from, end = span
    for start, gone in sorted(within(taken, span)):
        if start > free_from:
            yield free_from, start
        free_from = max(free_from, gone)
    if free_from < end:
        yield free_from, end


def days(spans: Sequence[Span]) -> int:
    """How many dates, when no two spans overlap."""
    return sum((end - start).days for start, end in spans)
