"""Where a version of a plan stands on a day. Pure functions."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Protocol

from app.services.state_look import StateLook
from app.texts import N_


class PlanState(StrEnum):
    NOT_BEGUN = "not_begun"
    IN_FORCE = "in_force"
    EXPIRED = "expired"  # its last day has passed, and nothing has taken its place
    ENDED = "ended"
    REPLACED = "replaced"

    @property
    def is_over(self) -> bool:
        """Whether it will never be in force again."""
        return self in {PlanState.EXPIRED, PlanState.ENDED, PlanState.REPLACED}


STATES: Mapping[PlanState, StateLook] = {
    PlanState.NOT_BEGUN: StateLook(N_("begynner senere"), "info", "calendar"),
    PlanState.IN_FORCE: StateLook(N_("gjelder nå"), "ok", "circle-check"),
    PlanState.EXPIRED: StateLook(N_("gått ut"), "warn", "clock"),
    PlanState.ENDED: StateLook(N_("avsluttet"), "neutral", "flag"),
    PlanState.REPLACED: StateLook(N_("erstattet"), "neutral", "history"),
}


_ENDED_TODAY = StateLook(N_("avsluttet i dag"), "neutral", "flag")


def look_of(state: PlanState, *, done_with: bool) -> StateLook:
    """How a version is shown: one that is ended with this very day counts as in force, and is asked nothing more of."""
    return _ENDED_TODAY if done_with and not state.is_over else STATES[state]


def is_done_with(state: PlanState, ended: date | None, today: date) -> bool:
    """Whether a version is over, or ended with this very day."""
    return state.is_over or (ended is not None and ended <= today)


class Version(Protocol):
    """What decides where a version stands. `ended` is the last day it held."""

    @property
    def start(self) -> date: ...
    @property
    def end(self) -> date: ...
    @property
    def ended(self) -> date | None: ...


def state_of(version: Version, replaced_from: date | None, day: date) -> PlanState:
    """Where a version stands on `day`. `replaced_from`: the first day on which a later version of the plan has begun.

    What was ended stays ended, though the plan was taken up again later.
    """
    if version.ended is not None and version.ended < day:
        return PlanState.ENDED
    if replaced_from is not None and replaced_from <= day:
        return PlanState.REPLACED
    if day < version.start:
        return PlanState.NOT_BEGUN
    return PlanState.EXPIRED if version.end < day else PlanState.IN_FORCE
