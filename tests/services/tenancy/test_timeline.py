"""What a tenancy leaves on the household's timeline, and that it tells no protected place."""

from datetime import date

import pytest

from app import clock
from app.services import household_page
from app.services.tenancy import life, reviews
from app.services.timeline_entry import TimelineEntry
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.tenancy.tenancies import new_dwelling, new_notice, new_tenancy

JUNE = date(2026, 6, 1)


def told(store: Store, household: str) -> list[TimelineEntry]:
    return [one for one in household_page.load(store, household).timeline if one.kind.startswith("tenancy:")]


def shown(store: Store, household: str) -> list[tuple[str, str]]:
    return [(one.title, one.text) for one in told(store, household)]


@pytest.fixture
def household(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def tenancy(store: Store, household: str) -> str:
    return new_tenancy(store, household, new_dwelling(store))


def test_moving_in_and_out(store: Store, household: str, tenancy: str) -> None:
    assert shown(store, household) == [("Flyttet inn: Storgata 1", "Kontrakt til 31.12.2026.")]
    life.move_out(store, tenancy, TODAY, "bought", "owned")
    assert shown(store, household)[0] == ("Flyttet ut: Storgata 1", "Kjøpte bolig. Til: eid bolig")
    assert {one.target for one in told(store, household)} == {("tenancy", tenancy)}


def test_what_is_to_come_has_not_happened(store: Store, household: str, tenancy: str) -> None:
    life.move_out(store, tenancy, date(2026, 12, 1), "bought", "owned")
    assert [one.kind for one in told(store, household)] == ["tenancy:first"]


def test_a_renewal_and_a_swap_are_told_of_once(store: Store, household: str, tenancy: str) -> None:
    with clock.at(JUNE):
        renewed = life.renew(store, tenancy, {"start": JUNE, "contract_until": date(2029, 5, 31)}).ref
    life.swap(store, renewed, new_dwelling(store, "Strandveien 7"), {"start": TODAY})
    assert [one.title for one in told(store, household)] == [
        "Byttet bolig: Strandveien 7",
        "Leiekontrakten er fornyet: Storgata 1",
        "Flyttet inn: Storgata 1",
    ]


def test_notices_and_the_way_on(store: Store, household: str, tenancy: str) -> None:
    new_notice(store, tenancy, JUNE)
    reviews.add(store, tenancy, {"day": date(2026, 7, 1), "way_on": "buy"})
    assert [(one.kind, one.text) for one in told(store, household)][:2] == [
        ("tenancy:review", "Kan kjøpe bolig"),
        ("tenancy:notice", "Oppsigelse fra utleieren"),
    ]


def test_of_a_protected_household_no_place_is_told(store: Store) -> None:
    household = new_household(store, person__protection="confidential")
    life.move_out(store, new_tenancy(store, household, new_dwelling(store)), TODAY, "bought", "owned")
    assert [one.title for one in told(store, household)] == ["Flyttet ut av leid bolig", "Flyttet inn i leid bolig"]
    revealed = household_page.load(store, household, reveal=True).timeline
    assert any("Storgata 1" in one.title for one in revealed)
