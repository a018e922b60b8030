"""The year's sums of loans and grants: each amount in the year of its own date."""

from datetime import date
from decimal import Decimal

from app.services import loan_list
from app.services.case import registration
from app.storage.store import Store
from tests.services.conftest import new_household


def loan(store: Store, received: date, amount: str, kind: str = "startloan") -> str:
    values = {"day": received, "purpose": "purchase", "amount": Decimal(amount)}
    return registration.register(store, new_household(store), kind, values).ref


def decide(store: Store, ref: str, day: date, outcome: str, amount: str | None) -> None:
    values = {"day": day, "outcome": outcome, "amount": Decimal(amount) if amount else None, "reasons": "Fordi."}
    registration.add_step(store, ref, "decision", values)


def of(store: Store, year: int, kind: str = "startloan") -> tuple[int, Decimal, Decimal, Decimal]:
    sums = next(each for each in loan_list.of_year(store, year) if each.case_type.key == kind)
    return sums.cases, sums.sought, sums.granted, sums.paid


def test_every_type_that_pays_out_money_is_there_also_without_cases(store: Store) -> None:
    assert [sums.case_type.key for sums in loan_list.of_year(store, 2026)] == [
        "startloan", "establishment_grant", "adaptation_grant", "deposit_guarantee",
    ]  # fmt: skip
    assert of(store, 2026) == (0, 0, 0, 0)


def test_each_amount_counts_in_the_year_of_its_own_date(store: Store) -> None:
    ref = loan(store, date(2025, 11, 3), "2000000.50")
    decide(store, ref, date(2025, 12, 31), "granted", "1800000.25")
    registration.add_step(store, ref, "paid", {"day": date(2026, 1, 1), "amount": Decimal("1800000.25")})
    assert of(store, 2025) == (1, Decimal("2000000.50"), Decimal("1800000.25"), 0)
    assert of(store, 2026) == (0, 0, 0, Decimal("1800000.25"))


def test_a_refusal_grants_nothing(store: Store) -> None:
    ref = loan(store, date(2026, 2, 1), "500000")
    decide(store, ref, date(2026, 3, 1), "refused", "500000")
    assert of(store, 2026) == (1, 500_000, 0, 0)


def test_types_are_summed_apart(store: Store) -> None:
    loan(store, date(2026, 2, 1), "500000")
    loan(store, date(2026, 2, 1), "250000")
    loan(store, date(2026, 2, 1), "90000", "establishment_grant")
    assert of(store, 2026)[:2] == (2, 750_000)
    assert of(store, 2026, "establishment_grant")[:2] == (1, 90_000)
