"""The course of an eviction as lines: what has happened, and by when the next thing can. Pure functions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.models import Eviction
from app.models.eviction import EVICTION_OUTCOME
from app.models.fields import fields_of
from app.services.eviction.days_left import Dates
from app.services.tenancy_act import enforcement
from app.texts import N_, _


class Course(Dates, Protocol):
    """All days of an eviction."""

    @property
    def answered(self) -> date | None: ...
    @property
    def outcome_day(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class CourseLine:
    """`key` is the field, or the deadline that follows it. A deadline is what the law lets happen then, or asks for by
    then, and not something that has happened. `law` is the paragraph, empty where there is none."""

    key: str
    title: str
    day: date | None
    law: str
    deadline: bool = False


_DEADLINES = {
    "petition_from": (N_("Begjæringen bør tidligst komme"), "husleieloven § 9-11"),
    "enforceable_from": (N_("Begjæringen kan tidligst komme"), "tvangsfullbyrdelsesloven § 4-18"),
    "lapses": (N_("Varselet gjelder til og med"), "tvangsfullbyrdelsesloven § 4-19"),
    "answer_by": (N_("Leietakeren må svare innen"), "tvangsfullbyrdelsesloven § 13-6"),
}
_FIELDS = fields_of(Eviction)


def lines(eviction: Course) -> list[CourseLine]:
    """From the warning to the outcome, in the order of the law. Deadlines of what has been passed by are left out, and
    all of them once it is over."""
    over = bool(eviction.outcome)
    return [line for line in _lines(eviction) if line.day is not None and not (over and line.deadline)]


def _lines(eviction: Course) -> Iterator[CourseLine]:
    yield _happened("warned", eviction.warned)
    if eviction.warned and not eviction.petitioned:
        yield _deadline("petition_from", enforcement.petition_from(eviction.warned))
    yield _happened("tenant_warned", eviction.tenant_warned)
    if eviction.tenant_warned and not eviction.petitioned:
        yield _deadline("enforceable_from", enforcement.petition_from(eviction.tenant_warned))
        yield _deadline("lapses", enforcement.warning_lapses(eviction.tenant_warned))
    yield _happened("petitioned", eviction.petitioned)
    yield _happened("served", eviction.served)
    if eviction.petitioned and not eviction.answered:
        yield _deadline("answer_by", enforcement.answer_by(eviction.served or eviction.petitioned))
    yield _happened("answered", eviction.answered)
    yield _happened("scheduled", eviction.scheduled)
    if eviction.outcome:
        yield CourseLine("outcome", _(EVICTION_OUTCOME.text(eviction.outcome)).capitalize(), eviction.outcome_day, "")


def _happened(name: str, day: date | None) -> CourseLine:
    return CourseLine(name, _(_FIELDS[name].label), day, _FIELDS[name].source or "")


def _deadline(key: str, day: date) -> CourseLine:
    title, law = _DEADLINES[key]
    return CourseLine(key, _(title), day, law, deadline=True)
