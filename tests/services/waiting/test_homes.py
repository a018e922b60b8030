"""Which dwellings can be allocated, from which day, and why."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.errors import OfficerError
from app.models import Dwelling, OutOfUse, RentChange, Tenancy, TenancyNotice
from app.services.records import by_ref
from app.services.waiting import homes
from app.services.waiting.homes import Home
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY, new_household
from tests.services.waiting.waiters import let, new_dwelling

DAY = timedelta(days=1)
UNTIL = date(2027, 2, 20)  # three months on


def vacant(store: Store) -> list[Home]:
    with store.read() as session:
        return homes.vacant(session, TODAY)


def standing(store: Store) -> list[str]:
    return [home.standing(TODAY) for home in vacant(store)]


def test_a_dwelling_that_nobody_lives_in_is_vacant(store: Store) -> None:
    new_dwelling(store, unit_number="H0201", floor=2, area=Decimal("55.5"))
    (home,) = vacant(store)
    assert (home.name, home.floor, home.area, home.rent) == ("Storgata 5 H0201", 2, Decimal("55.5"), Decimal(9_000))
    assert (home.free, home.standing(TODAY)) == (TODAY, "Ledig")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"given_up": TODAY}, []),
        ({"given_up": TODAY + DAY}, ["Ledig"]),
        ({"taken_into_use": UNTIL}, ["Ledig fra 20.02.2027, tas i bruk"]),
        ({"taken_into_use": UNTIL + DAY}, []),
    ],
)
def test_only_what_is_at_disposal_or_soon_will_be(store: Store, more: dict, told: list[str]) -> None:
    new_dwelling(store, **more)
    assert standing(store) == told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, []),
        ({"moved_out": TODAY}, ["Ledig"]),
        ({"moved_out": TODAY + DAY}, ["Ledig fra 21.11.2026, leietakeren flytter ut"]),
        ({"moved_out": date(2027, 6, 1)}, []),
        ({"contract_until": UNTIL}, ["Ledig fra 21.02.2027, kontrakten går ut"]),
        ({"contract_until": UNTIL + DAY}, []),
        ({"contract_until": TODAY - DAY}, []),
    ],
)
def test_a_dwelling_whose_tenant_leaves_soon_is_told_of(store: Store, more: dict, told: list[str]) -> None:
    let(store, new_dwelling(store), new_household(store), LONG_AGO, **more)
    assert standing(store) == told


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        ({"kind": "termination"}, ["Ledig fra 01.03.2027, leieforholdet er sagt opp eller hevet"]),
        ({"kind": "termination", "expires": TODAY}, ["Ledig fra 21.11.2026, leieforholdet er sagt opp eller hevet"]),
        ({"kind": "termination", "withdrawn": TODAY}, []),
        ({"kind": "request"}, []),
        ({"kind": "rescission"}, ["Ledig fra 21.11.2026, leieforholdet er sagt opp eller hevet"]),
    ],
)
def test_a_notice_tells_when(store: Store, notice: dict, told: list[str]) -> None:
    """Of a termination without a day the law says it: three months to the end of a month (husleieloven § 9-6)."""
    tenancy = let(store, new_dwelling(store), new_household(store), LONG_AGO)
    with store.write() as session:
        lease = by_ref(session, Tenancy, tenancy)
        session.add(TenancyNotice(tenancy_id=lease.id, day=TODAY, party="tenant", **notice))
    assert standing(store) == told


def test_a_dwelling_that_is_allocated_is_not_free_any_more(store: Store) -> None:
    dwelling = new_dwelling(store)
    let(store, dwelling, new_household(store), LONG_AGO, moved_out=TODAY + DAY)
    assert len(vacant(store)) == 1
    let(store, dwelling, new_household(store), TODAY + DAY)
    assert vacant(store) == []


def test_the_rent_is_that_of_the_day(store: Store) -> None:
    ref = new_dwelling(store)
    with store.write() as session:
        dwelling = by_ref(session, Dwelling, ref)
        for start, amount in ((TODAY, 9_500), (TODAY + DAY, 10_000), (LONG_AGO, 9_200)):
            session.add(RentChange(dwelling_id=dwelling.id, start=start, amount=Decimal(amount), how="index"))
    (home,) = vacant(store)
    assert home.rent == Decimal(9_500)


@pytest.mark.parametrize(
    ("end", "told"),
    [(None, "Ute av bruk: settes i stand"), (TODAY, "Ute av bruk til 20.11.2026: settes i stand"),
     (TODAY - DAY, "Ledig")],
)  # fmt: skip
def test_a_dwelling_out_of_use_is_told_of(store: Store, end: date | None, told: str) -> None:
    ref = new_dwelling(store)
    with store.write() as session:
        dwelling = by_ref(session, Dwelling, ref)
        session.add(OutOfUse(dwelling_id=dwelling.id, start=LONG_AGO, end=end, reason="repair"))
    assert standing(store) == [told]


def test_a_dwelling_that_is_let_is_read_by_its_number(store: Store) -> None:
    ref = new_dwelling(store)
    let(store, ref, new_household(store), LONG_AGO)
    with store.read() as session:
        assert homes.one(session, ref, TODAY).standing(TODAY) == "Utleid"
        with pytest.raises(OfficerError, match="D99"):
            homes.one(session, "D99", TODAY)
