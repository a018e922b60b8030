"""What the rules say of a balance, and of what is agreed about it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.models import Arrears, Case, PaymentAgreement, Tenancy
from app.services.rules.arrears import DebtFacts, agreement_findings, arrears_findings

TODAY = date(2026, 11, 20)
LET = Tenancy(id=1, household_id=1)
Told = list[tuple[str, str, str]]


def balance(**more: Any) -> Arrears:
    values = {"household_id": 1, "tenancy_id": 1, "day": date(2026, 10, 31), "amount": Decimal(20_000)}
    return Arrears(**{**values, **more})


def agreement(**more: Any) -> PaymentAgreement:
    values = {"household_id": 1, "tenancy_id": 1, "agreed": date(2026, 11, 1)}
    return PaymentAgreement(**{**values, **more})


def said(record: Arrears, **facts: Any) -> Told:
    found = arrears_findings(record, DebtFacts(**{"tenancy": LET, **facts}), TODAY)
    return [(one.severity, one.field, one.rule) for one in found]


def told(record: PaymentAgreement, **facts: Any) -> Told:
    found = agreement_findings(record, DebtFacts(**{"tenancy": LET, **facts}), TODAY)
    return [(one.severity, one.field, one.rule) for one in found]


@pytest.mark.parametrize(
    ("more", "facts", "found"),
    [
        ({}, {}, []),
        ({"amount": Decimal(0)}, {}, []),
        ({"amount": Decimal(-1)}, {}, [("error", "amount", "negative")]),
        ({"day": TODAY}, {}, []),
        ({"day": date(2026, 11, 21)}, {}, [("warning", "day", "ahead")]),
        ({"tenancy_id": None}, {"tenancy": None}, [("warning", "debt", "no-debt")]),
        ({"tenancy_id": None, "case_id": 1}, {"tenancy": None, "case": Case(household_id=1)}, []),
        ({}, {"tenancy": Tenancy(id=1, household_id=2)}, [("warning", "debt", "other-household")]),
        ({"case_id": 1}, {"case": Case(household_id=2)}, [("warning", "debt", "other-household")]),
        ({}, {"others": [balance()]}, [("warning", "day", "day-twice")]),
        ({}, {"others": [balance(day=date(2026, 9, 30))]}, []),
    ],
)
def test_a_balance(more: dict[str, Any], facts: dict[str, Any], found: Told) -> None:
    assert said(balance(**more), **facts) == found


def test_a_balance_is_not_the_other_of_its_day() -> None:
    record = balance()
    assert said(record, others=[record]) == []


@pytest.mark.parametrize(
    ("months", "rent", "odd"),
    [
        (Decimal(1), 10_000, False),  # 20 000 is two months; one more or less is likely enough
        (Decimal("0.9"), 10_000, True),
        (Decimal(3), 10_000, False),
        (Decimal("3.1"), 10_000, True),
        (None, 10_000, False),
        (Decimal(9), 0, False),
        (Decimal(9), None, False),
    ],
)
def test_months_that_do_not_fit_the_rent(months: Decimal | None, rent: int | None, odd: bool) -> None:
    found = said(balance(months=months), rent=None if rent is None else Decimal(rent))
    assert found == ([("warning", "months", "odd-months")] if odd else [])


def test_how_many_months_a_wrong_amount_comes_to_is_not_asked() -> None:
    found = said(balance(amount=Decimal(-20_000), months=Decimal(2)), rent=Decimal(10_000))
    assert found == [("error", "amount", "negative")]


NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, []),
        ({"per_month": Decimal(-1)}, [("error", "per_month", "negative")]),
        ({"tenancy_id": None}, [("warning", "debt", "no-debt")]),
        ({"agreed": date(2026, 11, 21)}, [("warning", "agreed", "ahead")]),
        ({"agreed": TODAY}, []),
        ({"end": NOVEMBER}, []),
        ({"end": date(2026, 10, 31)}, [("error", "end", "end-before-start")]),
        ({"start": DECEMBER, "end": DECEMBER}, []),
        ({"start": DECEMBER, "end": date(2026, 11, 30)}, [("error", "end", "end-before-start")]),
        ({"broken": NOVEMBER}, []),
        ({"broken": date(2026, 10, 31)}, [("error", "broken", "end-before-start")]),
        ({"broken": date(2026, 11, 21)}, [("warning", "broken", "ahead")]),
        ({"deduction": NOVEMBER, "deduction_withdrawn": NOVEMBER}, []),
        ({"deduction": NOVEMBER, "deduction_withdrawn": date(2026, 10, 31)},
         [("error", "deduction_withdrawn", "end-before-start")]),
        ({"deduction_withdrawn": NOVEMBER}, [("warning", "deduction", "withdrawn-not-given")]),
    ],
)  # fmt: skip
def test_an_agreement(more: dict[str, Any], found: Told) -> None:
    assert told(agreement(**more)) == found


@pytest.mark.parametrize(
    ("owed", "more", "found"),
    [
        (12_000, {}, []),
        (12_001, {}, [("warning", "per_month", "slow")]),
        (0, {"per_month": Decimal(1)}, []),
        (None, {}, []),
        (12_000, {"per_month": Decimal(0)}, []),
        # paid on the first of each month, the last one among them
        (3_000, {"start": DECEMBER, "end": date(2027, 2, 1)}, []),
        (3_001, {"start": DECEMBER, "end": date(2027, 2, 1)}, [("warning", "end", "not-paid-down")]),
        (3_000, {"start": DECEMBER, "end": date(2027, 1, 31)}, [("warning", "end", "not-paid-down")]),
        (2_000, {"start": DECEMBER, "end": date(2027, 1, 31)}, []),
        (1_000, {"start": DECEMBER, "end": DECEMBER}, []),
        (9_000, {"start": DECEMBER}, []),
        (9_000, {"end": DECEMBER}, []),
    ],
)
def test_the_pace_of_an_agreement(owed: int | None, more: dict[str, Any], found: Told) -> None:
    amount = None if owed is None else Decimal(owed)
    assert told(agreement(**{"per_month": Decimal(1_000), **more}), owed=amount) == found
