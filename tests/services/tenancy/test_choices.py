"""What the form of a tenancy chooses among: dwellings, the vacant ones first, and the case that granted one."""

from datetime import date, timedelta

import pytest

from app import clock
from app.models import Case, Dwelling, Household, OutOfUse, Tenancy
from app.services.tenancy import choices

TODAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _today():
    with clock.at(TODAY):
        yield


@pytest.fixture
def store(store):
    """Storgata 1: let, 2: vacant, 3: being repaired, 4: given up, 5: not yet taken into use."""
    with store.write() as session:
        household = Household(ref="H1", opened=date(2020, 1, 1))
        session.add(household)
        homes = [_dwelling(at) for at in range(1, 6)]
        homes[3].given_up = TODAY
        homes[4].taken_into_use = TODAY + timedelta(days=1)
        session.add_all(homes)
        session.flush()
        session.add(Tenancy(ref="L1", dwelling_id=homes[0].id, household_id=household.id, start=date(2025, 1, 1)))
        session.add(OutOfUse(dwelling_id=homes[2].id, start=date(2026, 1, 1), reason="repair"))
    return store


def _dwelling(at: int) -> Dwelling:
    return Dwelling(
        ref=f"D{at}", address=f"Storgata {at}", disposal="owned", wheelchair=False, bedrooms=at,
        taken_into_use=date(2020, 1, 1), earmarking="section_11_1" if at == 1 else None,
    )  # fmt: skip


def case(store, ref: str, outcome: str, kind: str = "municipal_dwelling") -> None:
    with store.write() as session:
        household = session.get_one(Household, 1)
        decided = date(2026, 3, int(ref[1:]))
        session.add(
            Case(ref=ref, household_id=household.id, kind=kind, received=date(2026, 1, 1), decided=decided,
                 outcome=outcome)
        )  # fmt: skip


def test_the_vacant_come_first_and_those_given_up_only_when_searched_for(store) -> None:
    assert [(ref, detail) for ref, _name, detail in choices.dwellings(store, "")] == [
        ("D2", "2 soverom · ledig"), ("D3", "3 soverom · settes i stand"),
        ("D5", "5 soverom · ikke tatt i bruk ennå"), ("D1", "1 soverom · utleid"),
    ]  # fmt: skip
    assert choices.dwellings(store, "storg 4") == [("D4", "Storgata 4", "4 soverom · avhendet")]


def test_only_the_vacant_can_be_swapped_to(store) -> None:
    assert [ref for ref, *_rest in choices.dwellings(store, "", vacant=True)] == ["D2", "D3", "D5"]
    assert choices.dwellings(store, "storgata 1", vacant=True) == []


def test_a_dwelling_that_was_moved_out_of_today_is_vacant(store) -> None:
    with store.write() as session:
        session.get_one(Tenancy, 1).moved_out = TODAY
    assert "D1" in [ref for ref, *_rest in choices.dwellings(store, "", vacant=True)]


def test_a_dwelling_is_told_by_its_address_and_whether_it_is_earmarked(store) -> None:
    assert choices.dwelling_name(store, "D1") == "Storgata 1"
    assert (choices.is_earmarked(store, "D1"), choices.is_earmarked(store, "D2")) == (True, False)


@pytest.mark.parametrize(
    ("outcome", "kind", "found"),
    [("granted", "municipal_dwelling", "S5"), ("partly", "municipal_dwelling", "S5"),
     ("refused", "municipal_dwelling", None), ("granted", "startloan", None)],
)  # fmt: skip
def test_the_case_that_granted_a_dwelling_is_proposed(store, outcome: str, kind: str, found: str | None) -> None:
    case(store, "S5", outcome, kind)
    assert choices.granted_case(store, "H1") == found


def test_the_newest_case_that_has_led_to_no_tenancy_is_proposed(store) -> None:
    case(store, "S5", "granted")
    case(store, "S6", "granted")
    assert choices.granted_case(store, "H1") == "S6"
    with store.write() as session:
        session.get_one(Tenancy, 1).case_id = 2
    assert choices.granted_case(store, "H1") == "S5"


def test_the_cases_of_the_household_alone_are_offered(store) -> None:
    case(store, "S5", "granted")
    assert [ref for ref, *_rest in choices.cases(store, "H1", "kommunal")] == ["S5"]
    assert choices.cases(store, "H1", "startlån") == []
    assert choices.cases(store, None, "") == ()
