"""A dwelling over time: when it was let, vacant, out of use, or not at disposal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.services.dwelling.spans import Span, common, minus, within

What = Literal["let", "vacant", "out_of_use"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Dates on which the same holds: from `start` to the day before `end`."""

    what: What
    start: date
    end: date


def stretches(frame: Span, at_disposal: Span, let: Iterable[Span], out_of_use: Iterable[Span]) -> Sequence[Stretch]:
    """What holds when, in order, within the frame. A tenancy is a stretch of its own, also right after another; where
    someone lives, it is let, whatever else is said. Dates on which the dwelling is not at disposal have no stretch,
    unless someone lives there."""
    tenancies, out = within(let, frame), within(out_of_use, frame)
    period = common(at_disposal, frame)
    vacant = list(minus(period, tenancies)) if period else []
    unusable = [part for span in vacant for part in within(out, span)]
    found = [
        *(Stretch("let", *span) for span in tenancies),
        *(Stretch("vacant", *part) for span in vacant for part in minus(span, unusable)),
        *(Stretch("out_of_use", *span) for span in unusable),
    ]
    return sorted(found, key=lambda one: one.start)
