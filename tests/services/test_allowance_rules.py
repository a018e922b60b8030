"""Housing allowance worked out by hand from FOR-2012-11-29-1283 as it stands from 1 June 2026."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import AllowanceEstimate
from app.models.allowance import COST_AREA, HOME_KIND, INCOME_GROUP
from app.services import records
from app.services.allowance_rules import estimate
from app.services.rate import Rates, shipped
from app.services.working import total

DAY = date(2026, 11, 20)
RATES = Rates(DAY, {held.key: held for held in shipped()})
HIGH_RENT = Decimal(9_000)  # 108 000 kr a year, over the cap of 92 234 kr for one person


def told(**values):
    """Someone alone who rents at more than the cap, with an income below the first limit."""
    filled = {"name": "Nå", "day": DAY, "adults": 1, "income": Decimal(130_000), "home": "rented", "rent": HIGH_RENT}
    made = AllowanceEstimate()
    records.apply(made, filled | values)
    return made


def worked(**values):
    return estimate(told(**values), RATES)


def test_a_low_income_pays_the_least_share():
    result = worked()
    assert result.value("costs") == 108_000
    assert result.value("approved") == result.value("cap") == 92_234
    assert result.value("own_share") == 26_576
    assert result.value("yearly") == Decimal("48389.95")  # 65 658 * 0.737 = 48 389.946
    assert result.value("monthly") == Decimal("4032.50")  # / 12 = 4 032.4958


@pytest.mark.parametrize(
    ("income", "share"),
    [
        ("137462", "26576"),
        ("137463", "26576.16"),  # 0.1644
        ("245278", "44300.95"),  # + 107 816 * 0.1644 = 17 724.9504
        ("245279", "44301.75"),  # + 107 817 * 0.1644 = 17 725.1148, + 0.6356 = 0.64
        ("255278", "52300.95"),  # + 117 816 * 0.1644 = 19 368.9504, + 10 000 * 0.6356 = 6 356
    ],
)
def test_the_own_share_around_the_limits(income, share):
    assert worked(income=Decimal(income)).value("own_share") == Decimal(share)


def test_over_the_second_limit_the_share_grows_by_both_percentages():
    before, after = (worked(income=Decimal(income)).value("own_share") for income in (250_000, 251_000))
    assert after - before == 800  # 164.40 + 635.60


def test_what_is_paid_over_the_second_limit():
    result = worked(income=Decimal(255_278))
    assert result.value("yearly") == Decimal("29430.66")  # (92 234 - 52 300.95) * 0.737 = 29 430.65785
    assert result.value("monthly") == Decimal("2452.56")  # 2 452.555, half away from zero


@pytest.mark.parametrize(
    ("group", "income", "share"),
    [
        ("young_disabled", "295795", "52605.95"),  # 26 576 + 158 333 * 0.1644 = 26 029.9452
        ("young_disabled", "296795", "53405.95"),  # + 164.40 + 635.60
        ("lone_pensioner", "148275", "26576"),
        ("lone_pensioner", "256613", "44386.77"),  # 26 576 + 108 338 * 0.1644 = 17 810.7672
        ("lone_pensioner", "257613", "45186.77"),
        ("ordinary", "148275", "28353.66"),  # 26 576 + 10 813 * 0.1644 = 1 777.6572
    ],
)
def test_some_have_limits_of_their_own(group, income, share):
    assert worked(group=group, income=Decimal(income)).value("own_share") == Decimal(share)


def test_a_family_in_oslo():
    result = worked(
        adults=2, children=2, area="oslo", special_home=True, rent=Decimal(12_000), pays_heating=True,
        income=Decimal(286_000),
    )  # fmt: skip
    assert result.value("cap") == 171_888  # 138 182 + 27 982 + 5 724
    assert result.value("approved") == 151_631  # 144 000 + 7 631
    assert result.value("converted") == 200_000  # / (1.0 + 0.13 + 2 * 0.15)
    assert result.value("own_share") == Decimal("36857.25")  # 26 576 + 62 538 * 0.1644 = 10 281.2472
    assert result.value("monthly") == Decimal("7049.02")  # 114 773.75 * 0.737 = 84 588.25; / 12 = 7 049.0208


@pytest.mark.parametrize(
    ("adults", "children", "cap"),
    [(1, None, 92_234), (2, 0, 113_774), (1, 2, 125_977), (2, 2, 138_182), (2, 3, 150_385), (2, 6, 150_385)],
)
def test_the_cap_follows_the_number_of_persons(adults, children, cap):
    assert worked(adults=adults, children=children).value("cap") == cap


@pytest.mark.parametrize(
    ("area", "cap"), [(None, 92_234), ("none", 92_234), ("oslo", 120_216), ("cities", 111_313), ("listed", 104_954)]
)
def test_the_cap_is_higher_in_some_municipalities(area, cap):
    assert worked(area=area).value("cap") == cap


def test_costs_of_an_own_house():
    result = worked(
        home="owned", rent=Decimal(999), loan_costs=Decimal(5_000), municipal_fees=Decimal(12_000),
        property_tax=Decimal(3_000), ground_rent=Decimal(1_000),
    )  # fmt: skip
    assert result.value("costs") == 91_262  # 15 262 + 60 000 + 12 000 + 3 000 + 1 000, no rent


def test_costs_in_a_housing_cooperative():
    result = worked(home="cooperative", rent=Decimal(3_000), loan_costs=Decimal(2_000), municipal_fees=Decimal(9_000))
    assert result.value("costs") == 60_000  # no fees of its own


def test_a_loan_is_no_cost_of_a_rented_home():
    assert worked(loan_costs=Decimal(5_000)).value("costs") == 108_000


@pytest.mark.parametrize(
    ("values", "addition"),
    [
        ({"wealth": Decimal(344_231)}, 0),
        ({"wealth": Decimal(444_231)}, 65_000),  # 65 % of 100 000
        ({"home": "owned", "home_value": Decimal(500_000), "wealth": Decimal(600_000)}, 65_000),
        ({"home": "owned", "home_value": Decimal(900_000), "wealth": Decimal(822_883)}, 65_000),
        ({"home": "cooperative", "wealth": Decimal(100)}, 65),
        ({}, 0),
    ],
)
def test_wealth_over_the_free_amount_is_income(values, addition):
    result = worked(**values)
    assert result.value("wealth_addition") == addition
    assert result.value("income") == 130_000 + addition


def test_capital_income_is_free_up_to_an_amount_for_each_adult():
    assert worked(capital_income=Decimal(6_886)).value("income") == 130_000
    assert worked(capital_income=Decimal(7_000)).value("income") == 130_114
    assert worked(adults=2, children=1, capital_income=Decimal(13_773)).value("income") == 130_001


@pytest.mark.parametrize(
    ("rent", "monthly"),
    [
        ("2200.00", "0"),  # 26 400 kr a year is less than the own share
        ("2298.00", "0"),  # 1 000 * 0.737 / 12 = 61.42, under the least that is paid
        ("2300.15", "63.00"),  # 1 025.80 * 0.737 = 756.01; / 12 = 63.0008
    ],
)
def test_less_than_the_least_is_not_paid(rent, monthly):
    assert worked(rent=Decimal(rent)).value("monthly") == Decimal(monthly)


def test_the_lines_sum_to_the_figures():
    result = worked(income=Decimal(255_278), pays_heating=True, area="oslo")
    for key in ("costs", "cap", "approved", "income", "own_share"):
        assert total(result.figure(key).working) == result.value(key)
    assert all(figure.working for figure in result.figures)


def test_it_says_that_it_is_an_estimate():
    assert worked().notice == "Anslag – Husbanken avgjør."


amounts = st.integers(0, 2_000_000).map(Decimal)


@given(
    adults=st.integers(1, 6), children=st.integers(0, 8), income=amounts, wealth=amounts, rent=st.integers(0, 40_000),
    home=st.sampled_from([code.key for code in HOME_KIND]), area=st.sampled_from([code.key for code in COST_AREA]),
    group=st.sampled_from([code.key for code in INCOME_GROUP]),
)  # fmt: skip
def test_the_estimate_is_never_negative_and_never_more_than_its_part_of_the_cap(**values):
    result = worked(**values | {"rent": Decimal(values["rent"])})
    assert 0 <= result.value("monthly") <= result.value("cap") * Decimal("0.737") / 12
    assert result.value("monthly") == 0 or result.value("monthly") >= 63


@given(amounts, amounts)
def test_a_higher_income_never_means_more(income, more):
    assert worked(income=income + more).value("monthly") <= worked(income=income).value("monthly")
