"""What the rules say about a stay: only an impossible one is refused."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.models import Decision, Stay
from app.services.rules.stay import stay_findings
from tests.services.rules.facts import TODAY, member, sound_household, sound_provider, sound_stay

MARCH, APRIL, MAY = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)
TOMORROW = TODAY + timedelta(days=1)

Told = list[tuple[str, str, str]]


def told(stay: Stay, household=None, provider=None, decisions=()) -> Told:
    found = stay_findings(stay, household or sound_household(), provider or sound_provider(), decisions, TODAY)
    return [(finding.severity, finding.field, finding.rule) for finding in found]


@pytest.mark.parametrize(
    ("stay", "found"),
    [
        (sound_stay(), []),
        (sound_stay(APRIL, APRIL), []),  # the same day: no night
        (sound_stay(APRIL, MARCH), [("error", "departed", "end-before-start")]),
        (sound_stay(TOMORROW), [("warning", "arrived", "ahead")]),
        (sound_stay(TODAY, TOMORROW), [("warning", "departed", "ahead")]),
        (sound_stay(price=Decimal(-1)), [("error", "price", "negative")]),
        (sound_stay(came_from=None), [("warning", "came_from", "no-origin")]),
        (sound_stay(came_from="institution"), [("warning", "institution", "no-institution")]),
        (sound_stay(institution="rus"), [("warning", "institution", "institution-unused")]),
        (sound_stay(came_from="institution", institution="rus"), []),
    ],
)
def test_findings(stay: Stay, found: Told) -> None:
    assert told(stay) == found


@pytest.mark.parametrize(
    ("changed", "stay", "rule"),
    [
        ({"opened": APRIL}, sound_stay(MARCH), ("warning", "arrived", "before-opened")),
        ({"closed": APRIL}, sound_stay(MARCH), ("warning", "departed", "after-closed")),
        ({"closed": APRIL}, sound_stay(MARCH, MAY), ("warning", "departed", "after-closed")),
    ],
)
def test_outside_the_time_of_the_household(changed: dict, stay: Stay, rule: tuple[str, str, str]) -> None:
    assert told(stay, sound_household(**changed)) == [rule]


def test_a_stay_until_the_household_closed_is_right() -> None:
    assert told(sound_stay(MARCH, APRIL), sound_household(closed=APRIL)) == []


def test_a_member_born_after_the_stay_began() -> None:
    newborn = sound_household(member("child", APRIL))
    assert told(sound_stay(MARCH), newborn) == [("warning", "arrived", "before-birth")]
    assert told(sound_stay(MARCH), sound_household(member("child", APRIL, start=APRIL))) == []
    assert told(sound_stay(APRIL), newborn) == []


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (sound_stay(date(2026, 2, 1), MARCH), False),
        (sound_stay(date(2026, 2, 1), date(2026, 3, 2)), True),
        (sound_stay(date(2026, 2, 1)), True),
        (sound_stay(APRIL, MAY), False),
        (sound_stay(date(2026, 3, 31), MAY), True),
    ],
)
def test_stays_that_share_a_night(other: Stay, overlaps: bool) -> None:
    facts = sound_household()
    stay = sound_stay(MARCH, APRIL)
    facts.stays = [stay, other]
    assert told(stay, facts) == ([("warning", "arrived", "stays-overlap")] if overlaps else [])


def test_the_provider() -> None:
    bare = sound_provider()
    bare.agreements, bare.prices = [], []
    assert told(sound_stay(), provider=bare) == [
        ("warning", "provider", "no-quality-agreement"), ("warning", "price", "no-price"),
    ]  # fmt: skip
    assert told(sound_stay(price=Decimal(0)), provider=bare) == [("warning", "provider", "no-quality-agreement")]
    bare.provider.kind = "night_shelter"
    assert told(sound_stay(price=Decimal(0)), provider=bare) == []


def test_more_stays_than_places() -> None:
    stay = sound_stay(MARCH, MAY)
    full = sound_provider(sound_stay(date(2026, 2, 1), APRIL), sound_stay(APRIL), places=1)
    assert told(stay, provider=full) == [("warning", "provider", "too-few-places")]
    full.provider.places = 2
    assert told(stay, provider=full) == []


@pytest.mark.parametrize(
    ("decision", "found"),
    [
        (Decision(decided=MARCH, start=MARCH, end=MARCH), []),
        (Decision(decided=MARCH, start=APRIL, end=MARCH), [("error", "end", "end-before-start")]),
        (Decision(decided=TOMORROW), [("warning", "decided", "ahead")]),
    ],
)
def test_decisions(decision: Decision, found: Told) -> None:
    assert told(sound_stay(), decisions=[decision]) == found
