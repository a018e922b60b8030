"""What is asked about an estimate of housing allowance."""

from datetime import date
from decimal import Decimal

import pytest

from app.models import AllowanceEstimate
from app.services.findings import Severity, by_field
from app.services.rate import Rates
from app.services.rules.allowance import allowance_findings

RENTED = {"home": "rented", "rent": Decimal(9_000)}


def warned(**values: object) -> dict[str, str]:
    told = AllowanceEstimate(**{"name": "Nå", "day": date(2026, 11, 20), "adults": 1, **values})
    return by_field(allowance_findings(told, Rates(told.day, {})), Severity.WARNING)


@pytest.mark.parametrize("income", [15_000, 107_999])
def test_an_income_below_the_costs_of_the_home_may_be_the_month_s(income: int) -> None:
    assert warned(income=Decimal(income), **RENTED)["income"].startswith("Er dette inntekten i måneden?")


@pytest.mark.parametrize("income", [0, 108_000, 250_000])
def test_a_possible_income_or_none_at_all_is_not_asked_about(income: int) -> None:
    assert "income" not in warned(income=Decimal(income), **RENTED)


def test_only_what_is_paid_in_this_kind_of_home_is_compared() -> None:
    costs = {"rent": Decimal(4_000), "loan_costs": Decimal(6_000)}
    assert "income" not in warned(income=Decimal(100_000), home="owned", **costs)
    assert "income" in warned(income=Decimal(100_000), home="cooperative", **costs)
