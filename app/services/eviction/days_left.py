"""How long a household has until the next thing that can happen in an eviction. Pure functions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from app.services.tenancy_act import enforcement
from app.texts import N_, _, n_


class Dates(Protocol):
    """The days of an eviction. It is open while `outcome` is empty."""

    @property
    def warned(self) -> date | None: ...
    @property
    def tenant_warned(self) -> date | None: ...
    @property
    def petitioned(self) -> date | None: ...
    @property
    def served(self) -> date | None: ...
    @property
    def scheduled(self) -> date | None: ...
    @property
    def outcome(self) -> str | None: ...


class Until(StrEnum):
    """What the days are left to."""

    SCHEDULED = "scheduled"
    ANSWER = "answer"
    PETITION = "petition"


_WHAT: Mapping[Until, str] = {
    Until.SCHEDULED: N_("til dagen utkastelsen skal skje"),
    Until.ANSWER: N_("til svarfristen hos namsmannen er ute"),
    Until.PETITION: N_("til begjæringen kan komme"),
}
_PASSED: Mapping[Until, str] = {
    Until.SCHEDULED: N_("siden dagen utkastelsen skulle skje"),
    Until.ANSWER: N_("siden svarfristen hos namsmannen gikk ut"),
    Until.PETITION: N_("siden begjæringen kunne komme"),
}
_LAW: Mapping[Until, str] = {
    Until.SCHEDULED: "tvangsfullbyrdelsesloven § 13-12",
    Until.ANSWER: "tvangsfullbyrdelsesloven § 13-6",
    Until.PETITION: "husleieloven § 9-11",
}


@dataclass(frozen=True, slots=True)
class DaysLeft:
    """`days` from today to `day`: 0 today, below 0 when it has passed."""

    day: date
    until: Until
    days: int

    @property
    def number(self) -> str:
        """How many days there are, or have been since."""
        return n_("{count} dag", "{count} dager", abs(self.days))

    @property
    def what(self) -> str:
        """What they are days to, or since."""
        return _(_WHAT[self.until] if self.days >= 0 else _PASSED[self.until])

    @property
    def law(self) -> str:
        """Where the deadline comes from."""
        return _LAW[self.until]


def days_left(eviction: Dates, today: date) -> DaysLeft | None:
    """To the day it is scheduled for, else to the end of the tenant's two weeks with namsmannen, else to the first day
    a petition may come. None when it has an outcome, or no day is known."""
    found = None if eviction.outcome else _next(eviction)
    return DaysLeft(*found, (found[0] - today).days) if found else None


def _next(eviction: Dates) -> tuple[date, Until] | None:
    if eviction.scheduled:
        return eviction.scheduled, Until.SCHEDULED
    if eviction.petitioned:
        return enforcement.answer_by(eviction.served or eviction.petitioned), Until.ANSWER
    warned = eviction.warned or eviction.tenant_warned
    return (enforcement.petition_from(warned), Until.PETITION) if warned else None
