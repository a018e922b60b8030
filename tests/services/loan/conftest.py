"""An invented household with a home in sight, and rates of which those not public are invented."""

from datetime import date
from decimal import Decimal

import pytest

from app.models import LoanAssessment
from app.services import records
from app.services.rate import Held, Rates, shipped

DAY = date(2026, 11, 20)
INVENTED = {
    "policy_rate": "4.0", "norm.single": "7000", "norm.couple": "12000", "norm.extra_adult": "6000",
    "norm.child_0_5": "3000", "norm.child_6_10": "3500", "norm.child_11_17": "4500",
    "living_costs.single": "8000", "living_costs.child_0_5": "3200", "living_costs.child_6_10": "3700",
}  # fmt: skip


def rates_with(**values: str) -> Rates:
    """The shipped rates with others on top; `__` stands for the dot of a key."""
    own = {name.replace("__", "."): Decimal(value) for name, value in values.items()}
    held = {each.key: each for each in shipped()}
    return Rates(DAY, held | {key: Held(key, DAY, value, "Lillevik kommune") for key, value in own.items()})


@pytest.fixture
def rates() -> Rates:
    return rates_with(**{key.replace(".", "__"): value for key, value in INVENTED.items()})


def assessment(**values: object) -> LoanAssessment:
    """A lone parent of two who borrows 1 500 000 kr over 30 years at 4.8 per cent."""
    filled = {
        "name": "Storgata 1", "day": DAY, "adults": 1, "children_0_5": 1, "children_6_10": 1, "with_children": True,
        "net_income": Decimal(28_000), "other_income": Decimal(3_000), "living_costs": Decimal(14_000),
        "power": Decimal(1_500), "insurance": Decimal(500), "childcare": Decimal(2_000), "common_costs": Decimal(4_000),
        "price": Decimal(1_550_000), "shared_debt": Decimal(200_000), "buying_costs": Decimal(20_000),
        "own_capital": Decimal(20_000), "grant": Decimal(50_000), "loan": Decimal(1_500_000), "loan_kind": "annuity",
        "rate": Decimal("4.8"), "term": 30,
    }  # fmt: skip
    made = LoanAssessment()
    records.apply(made, filled | values)
    return made
