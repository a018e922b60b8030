"""Whether a contact may be told anything on a day, against a count of the days one by one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from app.models import Consent
from app.services.consent import NEVER, ConsentState, for_plan, standing, state_of
from app.services.consents import save
from app.services.group import group_sql
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.group.conftest import allow, new_contact

FIRST = date(2026, 1, 1)
SPAN = 40
BEYOND = FIRST + timedelta(days=2 * SPAN)
DAYS = st.integers(0, SPAN).map(lambda after: FIRST + timedelta(days=after))


@st.composite
def consents(draw: st.DrawFn) -> Consent:
    return Consent(
        given=draw(DAYS), until=draw(st.none() | DAYS), withdrawn=draw(st.none() | DAYS), scope=(),
        id=draw(st.integers(1, 99)),
    )  # fmt: skip


def shared_days(consent: Consent) -> set[date]:
    """The days on which something may be told, walked through one by one from the day it is given."""
    days, day = set(), consent.given
    while day <= BEYOND:
        if day == consent.withdrawn or (consent.withdrawn and consent.withdrawn < consent.given):
            break
        days.add(day)
        if consent.until is not None and day >= consent.until:
            break
        day += timedelta(days=1)
    return days if consent.until is None or consent.until >= consent.given else set()


@given(st.lists(consents(), max_size=5), DAYS)
def test_something_may_be_told_exactly_on_the_days_of_a_consent(listed: list[Consent], day: date) -> None:
    told = standing(listed, day)
    assert told.state.shares == any(day in shared_days(one) for one in listed)
    assert (told == NEVER) == (not listed)


@given(st.lists(consents(), min_size=1, max_size=5), DAYS)
def test_the_consent_that_decides_is_the_one_that_lasts_longest(listed: list[Consent], day: date) -> None:
    told = standing(listed, day)
    lasting = [shared_days(one) for one in listed if day in shared_days(one)]
    if lasting:
        assert (told.until or BEYOND) == max(max(days) for days in lasting)
    else:
        assert told.given == max(one.given for one in listed)


@pytest.mark.parametrize(
    ("until", "withdrawn", "state"),
    [
        (None, None, ConsentState.VALID),
        (TODAY + timedelta(days=30), None, ConsentState.VALID),
        (TODAY + timedelta(days=29), None, ConsentState.ENDS_SOON),
        (TODAY, None, ConsentState.ENDS_SOON),
        (TODAY - timedelta(days=1), None, ConsentState.EXPIRED),
        (None, TODAY + timedelta(days=31), ConsentState.VALID),
        (None, TODAY + timedelta(days=30), ConsentState.ENDS_SOON),
        (TODAY + timedelta(days=60), TODAY + timedelta(days=1), ConsentState.ENDS_SOON),
        (None, TODAY, ConsentState.WITHDRAWN),
        (TODAY - timedelta(days=9), TODAY, ConsentState.WITHDRAWN),
    ],
)
def test_state_today(until: date | None, withdrawn: date | None, state: ConsentState) -> None:
    assert state_of(Consent(given=FIRST, until=until, withdrawn=withdrawn), TODAY) is state


def test_one_that_is_given_later_does_not_hold_yet() -> None:
    assert state_of(Consent(given=TODAY), TODAY - timedelta(days=1)) is ConsentState.NOT_BEGUN


def test_the_lists_count_by_the_same_rule(store: Store) -> None:
    """The rule is written twice, here and in SQL: both over every order that the three dates and a day can have."""
    kari, days = new_contact(store), [TODAY + timedelta(days=after) for after in range(4)]
    made = [
        Consent(given=days[1], until=until, withdrawn=withdrawn)
        for until in (None, *days[1:]) for withdrawn in (None, *days)
    ]  # fmt: skip
    ids = [
        allow(store, new_household(store), kari, one.given, until=one.until, withdrawn=one.withdrawn) for one in made
    ]
    statement = text(f"SELECT s.id FROM consent s WHERE {group_sql.CONSENT_NOW}")  # noqa: S608  # a constant
    for day in days:
        with store.read() as session:
            found = set(session.scalars(statement, {"today": day.isoformat()}))
        assert found == {id_ for id_, one in zip(ids, made, strict=True) if state_of(one, day).shares}


def told_of(*scope: str, **more: object) -> Consent:
    return Consent(id=1, given=FIRST, scope=scope, **more)


@pytest.mark.parametrize(
    ("listed", "state"),
    [
        ([told_of()], ConsentState.OF_OTHER),
        ([told_of("housing", "plan")], ConsentState.VALID),
        ([told_of("economy")], ConsentState.OF_OTHER),
        ([told_of("economy"), told_of("plan", until=TODAY)], ConsentState.VALID),
        ([told_of("economy"), told_of("plan", withdrawn=TODAY)], ConsentState.OF_OTHER),
        ([told_of("economy", withdrawn=TODAY)], ConsentState.WITHDRAWN),
    ],
)
def test_a_consent_about_one_matter_does_not_cover_the_plan(listed: list[Consent], state: ConsentState) -> None:
    found = for_plan(standing(listed, TODAY))
    assert (found.state, found.state.shares) == (state, state is ConsentState.VALID)


def test_the_lists_of_plans_ask_about_the_plan_too(store: Store) -> None:
    kari, scopes = new_contact(store), [("plan",), ("economy",), ("housing", "plan", "work"), ("housing", "work")]
    ids = {allow(store, new_household(store), kari, FIRST, scope=scope): scope for scope in scopes}
    imported = allow(store, new_household(store), kari, FIRST)
    save(store, imported, {"scope": ()})
    ids[imported] = ()
    statement = text(f"SELECT s.id FROM consent s WHERE {group_sql.PLAN_CONSENT_NOW}")  # noqa: S608  # a constant
    with store.read() as session:
        found = set(session.scalars(statement, {"today": TODAY.isoformat()}))
    assert found == {id_ for id_, scope in ids.items() if for_plan(standing([told_of(*scope)], TODAY)).state.shares}
