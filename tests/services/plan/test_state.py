"""Where a version stands, counted by hand on the days where it changes."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.services.plan.state import STATES, PlanState, state_of


@dataclass(frozen=True)
class Version:
    start: date = date(2026, 7, 1)
    end: date = date(2026, 12, 31)
    ended: date | None = None


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 6, 30), PlanState.NOT_BEGUN),
        (date(2026, 7, 1), PlanState.IN_FORCE),
        (date(2026, 12, 31), PlanState.IN_FORCE),
        (date(2027, 1, 1), PlanState.EXPIRED),
    ],
)
def test_both_days_of_the_period_are_in_it(day: date, state: PlanState) -> None:
    assert state_of(Version(), None, day) is state


def test_a_plan_holds_on_the_day_it_is_ended() -> None:
    ended = Version(ended=date(2026, 10, 15))
    assert state_of(ended, None, date(2026, 10, 15)) is PlanState.IN_FORCE
    assert state_of(ended, None, date(2026, 10, 16)) is PlanState.ENDED


def test_a_version_is_replaced_from_the_day_the_next_begins() -> None:
    assert state_of(Version(), date(2026, 10, 1), date(2026, 9, 30)) is PlanState.IN_FORCE
    assert state_of(Version(), date(2026, 10, 1), date(2026, 10, 1)) is PlanState.REPLACED
    assert state_of(Version(), date(2027, 2, 1), date(2027, 1, 31)) is PlanState.EXPIRED


def test_what_was_ended_is_told_as_ended_though_it_was_taken_up_again() -> None:
    ended = Version(ended=date(2026, 10, 15))
    assert state_of(ended, date(2027, 2, 1), date(2027, 3, 1)) is PlanState.ENDED


def test_every_state_has_a_look() -> None:
    assert set(STATES) == set(PlanState)
    assert [state for state in PlanState if not state.is_over] == [PlanState.NOT_BEGUN, PlanState.IN_FORCE]
