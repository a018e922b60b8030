"""Where a tenancy stands on a day. Pure functions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from app.dates import add_months
from app.services.state_look import StateLook
from app.services.tenancy.notice_dates import Notice, holds, requests_to_move
from app.services.tenancy_act.term import REMINDER_MONTHS, indefinite_from, reminder_days, request_by
from app.texts import N_

_DAY = timedelta(days=1)


class TenancyState(StrEnum):
    AHEAD = "ahead"
    CURRENT = "current"
    ENDING_SOON = "ending_soon"  # a fixed contract within six months of its last day
    OVERRUN = "overrun"  # its last day has passed, and they live there still
    INDEFINITE_BY_OVERRUN = "indefinite_by_overrun"  # husleieloven § 9-2
    NOTICE_GIVEN = "notice_given"
    ENDED = "ended"
    RENEWED = "renewed"

    @property
    def is_over(self) -> bool:
        """Whether nobody lives there under this contract any more."""
        return self in {TenancyState.ENDED, TenancyState.RENEWED}


STATES: Mapping[TenancyState, StateLook] = {
    TenancyState.AHEAD: StateLook(N_("flytter inn senere"), "info", "calendar"),
    TenancyState.CURRENT: StateLook(N_("bor her"), "ok", "circle-check"),
    TenancyState.ENDING_SOON: StateLook(N_("kontrakten går snart ut"), "warn", "clock"),
    TenancyState.OVERRUN: StateLook(N_("kontrakten er gått ut"), "warn", "triangle-alert"),
    TenancyState.INDEFINITE_BY_OVERRUN: StateLook(N_("tidsubestemt etter tre måneder"), "info", "history"),
    TenancyState.NOTICE_GIVEN: StateLook(N_("oppsagt"), "warn", "flag"),
    TenancyState.ENDED: StateLook(N_("flyttet ut"), "neutral", "door-open"),
    TenancyState.RENEWED: StateLook(N_("fornyet"), "neutral", "refresh-cw"),
}


class Contract(Protocol):
    """What decides where a tenancy stands; its fields as in `Tenancy`."""

    @property
    def start(self) -> date: ...
    @property
    def contract(self) -> str | None: ...
    @property
    def contract_until(self) -> date | None: ...
    @property
    def moved_out(self) -> date | None: ...
    @property
    def why_moved(self) -> str | None: ...


def state_of(tenancy: Contract, notices: Sequence[Notice], day: date) -> TenancyState:
    """Where a tenancy stands on `day`, given all its notices. A notice that holds says more than the contract's end."""
    if tenancy.moved_out is not None and tenancy.moved_out <= day:
        return TenancyState.RENEWED if tenancy.why_moved == "renewed" else TenancyState.ENDED
    if tenancy.start > day:
        return TenancyState.AHEAD
    if any(holds(notice, day) for notice in notices):
        return TenancyState.NOTICE_GIVEN
    until = fixed_until(tenancy)
    if until is None or tenancy.moved_out is not None:
        return TenancyState.CURRENT
    return _by_contract(until, requested_on(notices), day)


def _by_contract(until: date, requested: date | None, day: date) -> TenancyState:
    if day > until:
        indefinite = indefinite_from(until, requested)
        return TenancyState.INDEFINITE_BY_OVERRUN if indefinite and indefinite <= day else TenancyState.OVERRUN
    return TenancyState.ENDING_SOON if reminder_days(until)[0] <= day else TenancyState.CURRENT


def fixed_until(tenancy: Contract) -> date | None:
    """The last day of a fixed contract; a contract with a last day is taken to be fixed when nothing else is said."""
    return None if tenancy.contract == "indefinite" else tenancy.contract_until


def ends_on(last_days: Iterable[date], until: date | None, today: date) -> date | None:
    """The last day of a tenancy under notice: the earliest of the notices' last days, and of the fixed contract's when
    that comes first. None when no notice holds."""
    days = list(last_days)
    if days and until and until >= today:
        days.append(until)
    return min(days, default=None)


def requested_on(notices: Sequence[Notice]) -> date | None:
    """When the landlord first asked in writing that the tenant moves (§ 9-2)."""
    return min((notice.day for notice in notices if requests_to_move(notice)), default=None)


def last_ending_soon(today: date) -> date:
    """The latest last day of a contract whose first reminder has come by `today`: the opposite of `reminder_days`."""
    months = REMINDER_MONTHS[0]
    return max(add_months(today, months), add_months(today + _DAY, months) - _DAY)


def first_overrun(today: date) -> date:
    """The earliest last day of a contract that can still be followed by a request to move: those before it have become
    indefinite, if nobody asked (§ 9-2)."""
    until = add_months(today, -4)  # earlier than it can be
    while request_by(until) < today:
        until += _DAY
    return until
