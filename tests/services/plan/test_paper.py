"""Who may be told of a plan as it is printed, also before it is saved, and what of it may tell where someone lives."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.services import consents
from app.services.consent import ConsentState
from app.services.plan import paper
from app.services.plan.content import NewConsent
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.plan.plans import START, content, new_contact

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("new", "state"),
    [
        (NewConsent("K1", TODAY), ConsentState.OF_OTHER),
        (NewConsent("K1", START, ("plan",)), ConsentState.VALID),
        (NewConsent("K1", TODAY, ("economy",)), ConsentState.OF_OTHER),
        (NewConsent("K1", TOMORROW), ConsentState.NOT_BEGUN),
        (NewConsent("K1", START, (), YESTERDAY), ConsentState.EXPIRED),
    ],
)
def test_a_consent_registered_with_the_plan_counts_as_it_will_when_saved(
    store: Store, new: NewConsent, state: ConsentState
) -> None:
    home, contact = new_household(store), new_contact(store)
    made = paper.gather(store, replace(content(home, contact), consents=(new,)))
    assert [one.consent for one in made.participants] == [state]
    assert made.goals[0].measures[0].shares == state.shares


@pytest.mark.parametrize(
    ("scope", "withdrawn", "shares"),
    [
        (("plan",), None, True),
        (("economy",), None, False),
        (("plan",), TODAY, False),
        (("plan",), TOMORROW, True),
    ],
)
def test_a_stored_consent_must_hold_today_and_be_about_the_plan(
    store: Store, scope: tuple[str, ...], withdrawn: object, shares: bool
) -> None:
    home, contact = new_household(store), new_contact(store)
    consents.give(store, home, contact, {"given": START, "scope": scope, "withdrawn": withdrawn})
    made = paper.gather(store, content(home, contact))
    assert [one.shares for one in made.participants] == [shares]
    assert [one.name for one in made.left_out] == ([] if shares else ["Kari Li"])


@pytest.mark.parametrize(
    ("protection", "place"), [(None, "Lillevik skole"), ("confidential", None), ("strictly", None)]
)
def test_where_a_protected_household_has_its_services_is_not_told(
    store: Store, protection: str | None, place: str | None
) -> None:
    home, contact = new_household(store, person__protection=protection), new_contact(store, workplace="Lillevik skole")
    made = paper.gather(store, content(home, contact))
    assert [one.workplace for one in made.participants] == [place]
