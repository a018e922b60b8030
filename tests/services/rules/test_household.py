"""What the rules say about a household with its members and situations."""

from datetime import date

import pytest

from app.models import Situation
from app.services.rules.household import HouseholdFacts, household_findings
from tests.services.rules.facts import LONG_AGO, TODAY, member, sound_household


def told(facts: HouseholdFacts) -> list[tuple[str, str, str]]:
    return [(found.severity, found.field, found.rule) for found in household_findings(facts, TODAY)]


def situations(*dates: tuple[date, date | None]) -> HouseholdFacts:
    facts = sound_household()
    facts.situations = [Situation(situation="friends", start=start, end=end) for start, end in dates]
    return facts


MARCH, LAST_OF_MARCH, APRIL = date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1)


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (sound_household(), []),
        (sound_household(closed=LONG_AGO), []),
        (sound_household(closed=date(2019, 12, 31)), [("error", "closed", "end-before-start")]),
        (sound_household(opened=date(2026, 11, 21)), [("warning", "opened", "ahead")]),
        (sound_household(target_groups=()), [("warning", "target_groups", "no-target-group")]),
        (sound_household(member("main")), [("error", "role", "two-main-persons")]),
        (sound_household(member("child", None)), [("warning", "", "no-birth-date")]),
        (sound_household(member("child", date(1985, 1, 1))), [("warning", "role", "odd-age")]),
        (sound_household(member("partner", date(2004, 1, 1))), [("warning", "role", "odd-age")]),
        (sound_household(member("other", date(2019, 1, 1))), []),
        (
            sound_household(member("child", date(2015, 1, 1), start=APRIL, end=MARCH)),
            [("error", "end", "end-before-start")],
        ),
        (situations((MARCH, LAST_OF_MARCH), (APRIL, None)), []),
        (situations((MARCH, APRIL), (APRIL, None)), [("error", "start", "situations-overlap")]),
        (situations((MARCH, None), (APRIL, None)), [("error", "start", "situations-overlap")]),
        (situations((APRIL, MARCH)), [("error", "end", "end-before-start")]),
    ],
)
def test_findings(facts: HouseholdFacts, found: list[tuple[str, str, str]]) -> None:
    assert told(facts) == found


def test_a_household_needs_a_main_person() -> None:
    facts = sound_household()
    facts.members = [member("child", date(2015, 1, 1))]
    assert ("error", "", "no-main-person") in told(facts)


def test_one_main_person_after_another_is_right() -> None:
    facts = sound_household()
    facts.members = [member("main", end=LAST_OF_MARCH), member("main", start=APRIL)]
    assert told(facts) == []


def test_two_main_persons_on_one_day_are_an_error() -> None:
    facts = sound_household()
    facts.members = [member("main", end=APRIL), member("main", start=APRIL)]
    assert told(facts) == [("error", "role", "two-main-persons")]


@pytest.mark.parametrize(("birth", "young"), [(date(2002, 1, 1), False), (date(2002, 1, 2), True)])
def test_a_main_person_under_18_when_the_household_was_opened(birth: date, young: bool) -> None:
    facts = sound_household()
    facts.members = [member("main", birth)]
    assert told(facts) == ([("warning", "role", "young-main-person")] if young else [])


def test_a_child_older_than_the_main_person() -> None:
    facts = sound_household(member("child", date(2001, 1, 1)))
    facts.members[0] = member("main", date(2001, 6, 1))
    assert told(facts) == [("warning", "role", "odd-age")]
