"""Days that dwellings stand empty, and the rent that is lost meanwhile."""

from datetime import date
from decimal import Decimal

import pytest

from app.services.dwelling import out_of_use, registration, rents, vacancy
from app.services.dwelling.spans import through, until
from app.services.dwelling.vacant_days import Rent, Told, of_one
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY, new_household
from tests.services.dwelling.conftest import let, new_dwelling

ALWAYS = until(LONG_AGO, None)
KRONER = Decimal


def told(**more: object) -> Told:
    return Told(**{"at_disposal": ALWAYS, "rent": KRONER(8000), **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "year", "days", "out", "lost"),
    [
        (told(), 2025, 365, 0, KRONER(96000)),  # a whole year is twelve months' rent
        (told(), 2024, 366, 0, KRONER(96000)),
        (told(let=[ALWAYS]), 2025, 0, 0, KRONER(0)),
        (told(), 2026, 324, 0, KRONER("85216.44")),  # to and including 20 November
        (told(let=[until(LONG_AGO, date(2025, 3, 1)), until(date(2025, 3, 2), None)]), 2025, 1, 0, KRONER("263.01")),
        (told(let=[until(LONG_AGO, date(2025, 3, 1)), until(date(2025, 3, 1), None)]), 2025, 0, 0, KRONER(0)),
        (told(at_disposal=until(date(2025, 12, 31), None)), 2025, 1, 0, KRONER("263.01")),
        (told(at_disposal=until(LONG_AGO, date(2025, 1, 1))), 2025, 0, 0, KRONER(0)),  # the day it is given up is none
        (told(out_of_use=[through(date(2025, 2, 1), date(2025, 2, 28))]), 2025, 365, 28, KRONER(96000)),
        (
            told(out_of_use=[ALWAYS], let=[until(LONG_AGO, date(2025, 12, 31))]), 2025, 1, 1, KRONER("263.01"),
        ),  # out of use while someone lived there counts for nothing
        (told(rents=[Rent(date(2025, 7, 1), KRONER(9000))]), 2025, 365, 0,
         (KRONER(8000) * 181 + KRONER(9000) * 184) * 12 / 365),
        (told(), 2027, 0, 0, KRONER(0)),
    ],
)  # fmt: skip
def test_days_and_kroner(known: Told, year: int, days: int, out: int, lost: Decimal) -> None:
    found = of_one(known, year, TODAY)
    assert (found.days, found.out_of_use, found.lost) == (days, out, round(lost, 2))


def test_days_whose_rent_is_unknown_add_nothing_and_are_told() -> None:
    found = of_one(told(rent=None, rents=[Rent(date(2025, 7, 1), KRONER(9000))]), 2025, TODAY)
    assert (found.days, found.without_rent) == (365, 181)
    assert found.lost == round(KRONER(9000) * 184 * 12 / 365, 2)


def test_the_stock_is_the_sum_of_its_dwellings(store: Store) -> None:
    empty, renovated = new_dwelling(store, "Storgata 1"), new_dwelling(store, "Storgata 2", rent=KRONER(10000))
    lived_in, referred = new_dwelling(store, "Storgata 3"), new_dwelling(store, "Storgata 4", disposal="referral")
    given_up = new_dwelling(store, "Storgata 5", given_up=date(2025, 2, 1))
    household = new_household(store)
    let(store, lived_in, household, date(2024, 5, 1))
    let(store, renovated, household, date(2022, 1, 1), date(2024, 5, 1))
    let(store, empty, household, date(2021, 1, 1), date(2021, 6, 1))
    out_of_use.add(store, renovated, {"start": date(2025, 1, 1), "end": date(2025, 1, 31), "reason": "repair"})
    rents.add(store, empty, {"start": date(2024, 1, 1), "amount": KRONER(8500), "how": "agreed"})
    found = vacancy.of_year(store, 2025)
    assert [row.ref for row in found.rows] == [renovated, empty, referred, given_up]
    assert (found.municipal.days, found.municipal.out_of_use) == (365 + 365 + 31, 31)
    assert found.municipal.at_disposal == 3 * 365 + 31
    assert (found.referred.days, found.referred.at_disposal) == (365, 365)
    assert found.municipal.lost == KRONER(120000) + KRONER(102000) + round(KRONER(8000) * 31 * 12 / 365, 2)
    for row in found.rows:
        alone = next(one for one in vacancy.years(store, row.ref) if one.year == 2025)
        assert alone == row.vacancy


def test_a_dwelling_is_told_year_by_year_while_it_is_at_disposal(store: Store) -> None:
    ref = new_dwelling(store, taken_into_use=date(2023, 6, 1))
    assert [one.year for one in vacancy.years(store, ref)] == [2026, 2025, 2024, 2023]
    registration.give_up(store, ref, date(2025, 1, 1))
    assert [(one.year, one.days) for one in vacancy.years(store, ref)] == [(2024, 366), (2023, 214)]
    assert vacancy.first_year(store) == 2023
