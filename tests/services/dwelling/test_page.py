"""One dwelling on one page: its tenants, what it costs, when it was empty, and whom a look is logged for."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from app.models import Tenancy, View
from app.services.dwelling import agreements, out_of_use, page, registration, rents
from app.services.dwelling.occupancy import Stretch, stretches
from app.services.dwelling.rents import rent_on, what_may_come
from app.services.dwelling.spans import days, minus, through, until
from app.services.dwelling.vacant_days import Rent
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY, new_household
from tests.services.dwelling.conftest import let, new_dwelling


def renewed(store: Store, ref: str, household: str, *days_of: date) -> None:
    """One contract after another, the last open."""
    before: int | None = None
    for start, gone in zip(days_of, (*days_of[1:], None), strict=True):
        made = let(store, ref, household, start, gone, replaces_id=before, why_moved="renewed" if gone else None)
        with store.read() as session:
            before = by_ref(session, Tenancy, made).id


def test_contracts_that_renew_one_another_are_one_tenant(store: Store) -> None:
    ref, household = new_dwelling(store), new_household(store)
    let(store, ref, new_household(store, "Ola"), LONG_AGO, date(2021, 1, 1), why_moved="bought")
    renewed(store, ref, household, date(2021, 2, 1), date(2024, 2, 1), date(2026, 2, 1))
    found = page.load(store, ref)
    assert [(one.since, one.moved_out, one.contracts, one.current) for one in found.tenants] == [
        (date(2021, 2, 1), None, 3, True),
        (LONG_AGO, date(2021, 1, 1), 1, False),
    ]
    assert found.tenant is not None
    assert (found.tenant.why_moved, found.state, found.can_be_offered) == (None, "let", False)


def test_who_moves_in_next_keeps_the_dwelling_from_being_offered(store: Store) -> None:
    ref = new_dwelling(store)
    assert page.load(store, ref).can_be_offered
    let(store, ref, new_household(store), date(2026, 12, 1))
    found = page.load(store, ref)
    assert (found.state, found.can_be_offered) == ("vacant", False)
    assert found.moving_in is not None
    assert found.moving_in.since == date(2026, 12, 1)


@pytest.mark.parametrize(("protection", "logged"), [("none", 0), ("confidential", 1), ("strictly", 1)])
def test_a_look_at_where_someone_protected_lives_is_logged_once(store: Store, protection: str, logged: int) -> None:
    ref = new_dwelling(store)
    let(store, ref, new_household(store, person__protection=protection), LONG_AGO)
    found = page.load(store, ref)
    page.load(store, ref, again=True)
    assert ("Øyen" in str(found.tenants)) is not bool(logged)
    with store.read() as session:
        assert len(session.scalars(select(View)).all()) == logged


def test_what_it_costs_and_what_it_is_under(store: Store) -> None:
    values = {"name": "Elvegata", "kind": "referral", "start": LONG_AGO, "homes": 4, "share": Decimal(50)}
    agreement = agreements.save(store, None, values).ref
    ref = new_dwelling(store, disposal="referral", agreement=agreement)
    rents.add(store, ref, {"start": date(2026, 1, 1), "amount": Decimal(8500), "how": "agreed"})
    found = page.load(store, ref)
    assert found.rent == Decimal(8500)
    assert [(line.start, line.amount, line.now) for line in found.rents] == [
        (date(2026, 1, 1), Decimal(8500), True), (None, Decimal(8000), False),
    ]  # fmt: skip
    assert found.agreement is not None
    assert (found.agreement.dwellings, found.agreement.entitled) == (["Storgata 14 H0101"], 2)
    assert set(found.agreement.warnings) == {"share"}


def test_notices_say_which_field_settles_them(store: Store) -> None:
    ref = new_dwelling(store, earmarking="section_11_1")
    out_of_use.add(store, ref, {"start": date(2019, 1, 1), "end": date(2019, 2, 1), "reason": "held"})
    assert [(one.rule, one.field) for one in page.load(store, ref).notices] == [
        ("earmarking-undecided", "earmarked"), ("outside-disposal", ""),
    ]  # fmt: skip


def test_only_the_rent_of_today_and_those_to_come_are_told_of(store: Store) -> None:
    ref = new_dwelling(store)
    let(store, ref, new_household(store), LONG_AGO)
    for start in (date(2022, 1, 1), date(2024, 1, 1), date(2027, 6, 1)):
        rents.add(store, ref, {"start": start, "amount": Decimal(9000), "how": "index"})
    assert [one.rule for one in page.load(store, ref).notices] == ["no-notice", "no-notice"]


def test_the_strip_covers_the_last_years(store: Store) -> None:
    old, new = new_dwelling(store, taken_into_use=date(1990, 1, 1)), new_dwelling(store, "Ny 1", taken_into_use=TODAY)
    assert page.load(store, old).frame == (date(2017, 1, 1), date(2027, 2, 20))
    assert page.load(store, new).frame == (TODAY, date(2027, 2, 20))
    registration.give_up(store, old, date(2020, 1, 1))
    assert page.load(store, old).frame == (date(2010, 1, 1), date(2020, 1, 1))


def test_rooms_of_the_house_and_years_are_told(store: Store) -> None:
    ref = new_dwelling(store)
    refs, _undo = registration.add_rooms(store, ref, "Huset", "H0102")
    found = page.load(store, ref)
    assert [(room.ref, room.state) for room in found.rooms] == [(refs[0], "vacant")]
    assert [year.year for year in found.years] == [2026, 2025, 2024, 2023, 2022, 2021, 2020]


@pytest.mark.parametrize(
    ("day", "rent"),
    [(date(2024, 12, 31), 8000), (date(2025, 1, 1), 8500), (date(2025, 12, 31), 8500), (date(2026, 1, 1), 9000)],
)
def test_the_rent_on_a_day(day: date, rent: int) -> None:
    changes = [Rent(date(2026, 1, 1), Decimal(9000)), Rent(date(2025, 1, 1), Decimal(8500))]
    assert rent_on(Decimal(8000), changes, day) == Decimal(rent)
    assert rent_on(None, [], day) is None


class Told:
    """An adjustment with what the next depends on."""

    def __init__(self, start: date, how: str) -> None:
        self.start, self.how, self.amount = start, how, Decimal(1)


@pytest.mark.parametrize(
    ("start", "changes", "index_from", "index_effect", "claim_from", "common_rent"),
    [
        # nothing since the tenancy began: a year, and two years and six months
        (date(2026, 1, 1), [], date(2027, 1, 1), date(2027, 1, 1), date(2028, 7, 1), date(2029, 1, 1)),
        # long since: a month's and six months' notice from today
        (date(2020, 1, 1), [], date(2021, 1, 1), date(2026, 12, 20), date(2022, 7, 1), date(2027, 5, 20)),
        # the index moves its own year, not the two and a half
        (date(2020, 1, 1), [Told(date(2026, 6, 1), "index")], date(2027, 6, 1), date(2027, 6, 1), date(2022, 7, 1),
         date(2027, 6, 1)),
        # an agreed change moves both
        (date(2020, 1, 1), [Told(date(2026, 6, 1), "agreed")], date(2027, 6, 1), date(2027, 6, 1), date(2028, 12, 1),
         date(2029, 6, 1)),
        # what was set before the tenancy counts for nothing
        (date(2026, 1, 1), [Told(date(2025, 6, 1), "agreed"), Told(date(2026, 1, 1), "agreed")], date(2027, 1, 1),
         date(2027, 1, 1), date(2028, 7, 1), date(2029, 1, 1)),
    ],
)  # fmt: skip
def test_when_the_rent_may_next_be_adjusted(
    start: date, changes: list[Told], index_from: date, index_effect: date, claim_from: date, common_rent: date
) -> None:
    found = what_may_come(start, changes, TODAY)
    assert (found.index_from, found.index_effect) == (index_from, index_effect)
    assert (found.claim_from, found.common_rent_effect) == (claim_from, common_rent)


JAN, FEB, MAR, APR, MAY = (date(2026, month, 1) for month in range(1, 6))


def test_stretches_follow_one_another() -> None:
    found = stretches(
        (JAN, MAY), until(FEB, None), [until(FEB, MAR), until(MAR, date(2026, 3, 11))],
        [through(date(2026, 3, 5), date(2026, 3, 20))],
    )  # fmt: skip
    assert found == [
        Stretch("let", FEB, MAR), Stretch("let", MAR, date(2026, 3, 11)),
        Stretch("out_of_use", date(2026, 3, 11), date(2026, 3, 21)), Stretch("vacant", date(2026, 3, 21), MAY),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ([], [(JAN, MAY)]),
        ([(JAN, MAY)], []),
        ([(FEB, MAR)], [(JAN, FEB), (MAR, MAY)]),
        ([(MAR, APR), (FEB, MAR)], [(JAN, FEB), (APR, MAY)]),
        ([(FEB, APR), (MAR, MAR)], [(JAN, FEB), (APR, MAY)]),
        ([(date(2025, 1, 1), FEB), (APR, date(2027, 1, 1))], [(FEB, APR)]),
    ],
)
def test_what_is_left_of_a_span(taken: list[tuple[date, date]], left: list[tuple[date, date]]) -> None:
    assert list(minus((JAN, MAY), taken)) == left
    assert days(left) <= days([(JAN, MAY)])
