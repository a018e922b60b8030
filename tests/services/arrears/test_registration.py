"""Recording balances and agreements: what is refused, what is only told, and what can be undone."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from app.errors import Invalid, OfficerError
from app.services.arrears import agreements, choices, day_entry, page, registration
from app.storage.store import Store
from tests.services.arrears.debts import new_loan, new_tenancy, owe
from tests.services.conftest import TODAY, new_household

OCTOBER = date(2026, 10, 31)


@pytest.fixture
def debt(store: Store) -> str:
    return f"rent:{new_tenancy(store, new_household(store))}"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"debt": None}, "debt"),
        ({"amount": Decimal(-1)}, "amount"),
        ({"months": Decimal(-1)}, "months"),
        ({"amount": None}, "amount"),
        ({"day": None}, "day"),
    ],
)
def test_a_wrong_balance_is_refused_beside_its_field(
    store: Store, debt: str, values: Mapping[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        registration.save(store, None, {"debt": debt, "day": OCTOBER, "amount": Decimal(100), **values})
    assert set(refused.value.problems) == {field}
    assert not page.load(store, debt).balances


@pytest.mark.parametrize(
    ("values", "field"),
    [({"day": date(2026, 11, 21)}, "day"), ({"months": Decimal(5)}, "months"), ({"months": Decimal("1.5")}, None)],
)
def test_an_odd_balance_is_stored_and_told_of(
    store: Store, debt: str, values: Mapping[str, object], field: str | None
) -> None:
    """The rent is 9 000: 18 000 is two months."""
    saved = registration.save(store, None, {"debt": debt, "day": OCTOBER, "amount": Decimal(18_000), **values})
    assert set(saved.warnings) == ({field} if field else set())
    assert len(page.load(store, debt).balances) == 1


def test_a_debt_without_tenancy_or_loan_is_stored_and_told_of(store: Store) -> None:
    household = new_household(store)
    saved = registration.save(store, None, {"debt": f"other:{household}", "day": OCTOBER, "amount": Decimal(1)})
    assert set(saved.warnings) == {"debt"}


def test_the_same_debt_has_one_balance_a_day(store: Store, debt: str) -> None:
    ref = owe(store, debt, OCTOBER, 100)
    with pytest.raises(Invalid) as refused:
        owe(store, debt, OCTOBER, 200)
    assert refused.value.problems == {"day": "Det er allerede ført en restanse 31.10.2026. Rett den i stedet."}
    registration.save(store, ref, {"amount": Decimal(200)})
    assert page.load(store, debt).owed == 200


def test_a_debt_that_is_gone_is_said_to_be(store: Store) -> None:
    for key in ("rent:L9", "tull", "loan:"):
        with pytest.raises(OfficerError):
            page.load(store, key)


AGREED = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"start": date(2026, 11, 1), "end": OCTOBER}, "end"),
        ({"end": date(2026, 9, 30)}, "end"),
        ({"broken": date(2026, 9, 30)}, "broken"),
        ({"deduction": AGREED, "deduction_withdrawn": date(2026, 9, 30)}, "deduction_withdrawn"),
        ({"per_month": Decimal(-1)}, "per_month"),
        ({"agreed": None}, "agreed"),
    ],
)
def test_a_wrong_agreement_is_refused_beside_its_field(
    store: Store, debt: str, values: Mapping[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        agreements.save(store, None, {"debt": debt, "agreed": AGREED, **values})
    assert set(refused.value.problems) == {field}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"per_month": Decimal(1000)}, {}),
        ({"per_month": Decimal(999)}, {"per_month": "Med dette beløpet tar det 13 måneder å betale ned restansen."}),
        (
            {"per_month": Decimal(4000), "start": date(2026, 12, 31), "end": date(2027, 2, 28)}, {},
        ),
        (
            {"per_month": Decimal(3000), "start": date(2026, 12, 31), "end": date(2027, 2, 28)},
            {"end": "Etter siste betaling står det igjen 3\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr."},
        ),
        ({"deduction_withdrawn": TODAY}, {"deduction": "Skriv også dagen samtykket ble gitt."}),
    ],
)  # fmt: skip
def test_an_agreement_that_does_not_pay_down_is_only_told_of(
    store: Store, debt: str, values: Mapping[str, object], told: dict[str, str]
) -> None:
    owe(store, debt, AGREED, 12_000)
    assert agreements.save(store, None, {"debt": debt, "agreed": AGREED, **values}).warnings == told


def test_breaking_and_withdrawing_can_be_undone(store: Store, debt: str) -> None:
    ref = agreements.save(store, None, {"debt": debt, "agreed": AGREED, "deduction": AGREED}).ref
    undo = agreements.break_off(store, ref, TODAY)
    assert agreements.load(store, ref)["broken"] == TODAY
    undo()
    back = agreements.withdraw(store, ref, TODAY)
    assert not page.load(store, debt).agreements[0].deducts
    back()
    values = agreements.load(store, ref)
    assert (values["broken"], values["deduction_withdrawn"], values["debt"]) == (None, None, debt)
    with pytest.raises(Invalid):
        agreements.break_off(store, ref, date(2026, 9, 1))


def entered(store: Store, day: date = TODAY, typed: str = "") -> list[tuple[str, object, object]]:
    return [(line.ref, line.amount, line.last_amount) for line in day_entry.lines(store, day, typed)]


def test_the_balances_of_a_day_are_entered_beside_the_last_ones(store: Store, debt: str) -> None:
    owe(store, debt, OCTOBER, 5000)
    assert entered(store) == [(debt, None, 5000)]
    undo = day_entry.put(store, debt, TODAY, "amount", Decimal(6000))
    day_entry.put(store, debt, TODAY, "months", Decimal(1))
    assert entered(store) == [(debt, 6000, 5000)]
    day_entry.put(store, debt, TODAY, "amount", Decimal(0))
    assert entered(store) == [(debt, 0, 5000)]
    undo()
    assert entered(store) == [(debt, None, 5000)]


def test_what_was_entered_is_taken_away_and_put_back(store: Store, debt: str) -> None:
    day_entry.put(store, debt, TODAY, "amount", Decimal(6000))
    day_entry.put(store, debt, TODAY, "months", Decimal("0.5"))
    undo = day_entry.put(store, debt, TODAY, "amount", None)
    assert entered(store) == []
    undo()
    assert [(line.amount, line.months) for line in day_entry.lines(store, TODAY)] == [(6000, Decimal("0.5"))]
    back = day_entry.put(store, debt, TODAY, "months", None)
    back()
    assert day_entry.line(store, debt, TODAY).months == Decimal("0.5")


def test_months_need_an_amount(store: Store, debt: str) -> None:
    with pytest.raises(Invalid) as refused:
        day_entry.put(store, debt, TODAY, "months", Decimal(1))
    assert refused.value.problems == {"months": "Skriv beløpet først."}


def test_a_debt_that_never_owed_is_found_when_it_is_searched_for(store: Store) -> None:
    household = new_household(store)
    tenancy, loan = new_tenancy(store, household), new_loan(store, household)
    assert entered(store) == []
    assert [key for key, *_rest in entered(store, TODAY, "Åse")] == [f"rent:{tenancy}", f"loan:{loan}"]
    offered = choices.choices(store, "Storgata")
    assert offered == [(f"rent:{tenancy}", "Leie L1 · Storgata 4", "Åse Øyen · Husstand 1")]
    assert choices.label(store, f"loan:{loan}") == "Startlån S1, Åse Øyen · Husstand 1"
