"""The worksheet of an invented household, every figure worked out by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.loan.worksheet import worksheet
from app.services.working import compare, total
from tests.services.loan.conftest import assessment, rates_with


def value(worked, key):
    return worked.value(key)


def labels(worked, key):
    return [line.label for line in worked.figure(key).working]


def test_what_is_left_for_the_loan(rates):
    worked = worksheet(assessment(), rates)
    assert value(worked, "income") == 31_000  # 28 000 + 3 000
    assert value(worked, "fixed_costs") == 8_000  # 1 500 + 500 + 2 000 + 4 000
    assert value(worked, "living_costs") == 14_000  # over the norm of 7 000 + 3 000 + 3 500
    assert value(worked, "available") == 9_000


def test_living_costs_are_never_below_the_norm(rates):
    worked = worksheet(assessment(living_costs=Decimal(12_000)), rates)
    assert value(worked, "living_costs") == 13_500  # 7 000 + 3 000 + 3 500
    assert value(worked, "available") == 9_500
    assert worked.figure("living_costs").working[-1].note == "Livsoppholdet kan aldri være under normen."


def test_living_costs_left_blank_are_the_municipalitys(rates):
    worked = worksheet(assessment(living_costs=None), rates)
    assert value(worked, "living_costs") == 14_900  # 8 000 + 3 200 + 3 700


def test_two_adults_are_a_couple_and_others_come_in_addition(rates):
    three = assessment(adults=3, children_0_5=2, children_6_10=0, living_costs=Decimal(1))
    assert value(worksheet(three, rates), "living_costs") == 24_000  # 12 000 + 6 000 + 2 * 3 000


def test_missing_rates_are_named_and_nothing_is_guessed():
    worked = worksheet(assessment(living_costs=None), rates_with(policy_rate="4"))
    assert value(worked, "living_costs") is None
    assert value(worked, "available") is None
    assert value(worked, "left") is None
    assert "Kommunens sats for livsopphold, enslig" in worked.figure("left").missing
    assert value(worked, "highest_payment") is not None


def test_without_the_norm_the_entered_costs_are_used_and_it_says_so():
    worked = worksheet(assessment(), rates_with(policy_rate="4"))
    assert value(worked, "living_costs") == 14_000
    assert "Sosialhjelpsnorm, enslig" in worked.figure("living_costs").missing


def test_without_the_policy_rate_there_is_no_stress_test():
    worked = worksheet(assessment(), rates_with())
    for key in ("stress_rate", "stressed_payment", "left_stressed", "highest_loan"):
        assert value(worked, key) is None
        assert "Styringsrenten" in worked.figure(key).missing


def test_the_stress_rate_is_the_policy_rate_and_two_and_a_half_points(rates):
    assert value(worksheet(assessment(), rates), "stress_rate") == Decimal("6.5")


def test_the_stress_test_is_never_milder_than_the_loan(rates):
    assert value(worksheet(assessment(rate=Decimal(7)), rates), "stress_rate") == 7


@pytest.mark.parametrize(
    ("choice", "rate"), [("floating", "4.381"), ("fixed_3", "5.024"), ("fixed_5", "4.900"), ("fixed_20", "5.072")]
)
def test_husbankens_rate_has_the_municipalitys_mark_up(rates, choice, rate):
    chosen = assessment(rate=None, rate_choice=choice)
    assert value(worksheet(chosen, rates), "rate") == Decimal(rate)


def test_payments_and_what_they_leave(rates):
    worked = worksheet(assessment(), rates)
    # 4.8 %: r = 0.004, (1.004)^-360 = 0.23760927, share 0.0052466535: 7 869.98
    # 6.5 %: r = 0.065/12, share 0.0063206802: 9 481.02
    assert value(worked, "highest_payment") == value(worked, "first_payment") == Decimal("7869.98")
    assert value(worked, "stressed_payment") == Decimal("9481.02")
    assert value(worked, "left") == Decimal("1130.02")
    assert value(worked, "left_stressed") == Decimal("-481.02")


def test_the_highest_loan_is_what_the_stress_test_leaves_room_for(rates):
    # 9 000 / 0.0063206802 = 1 423 897.4
    assert value(worksheet(assessment(), rates), "highest_loan") == 1_423_897


def test_the_first_payment_is_interest_alone_in_interest_only_years(rates):
    worked = worksheet(assessment(interest_only=5), rates)
    assert value(worked, "first_payment") == 6_000  # 1 500 000 * 0.048 / 12
    assert value(worked, "highest_payment") > Decimal("7869.98")  # the loan is repaid in 25 years


def test_the_financing_plan_adds_up(rates):
    worked = worksheet(assessment(), rates)
    assert value(worked, "need") == 1_500_000  # 1 550 000 + 20 000 - 20 000 - 50 000
    assert value(worked, "short") == 0
    assert value(worked, "total_price") == 1_750_000


def test_shared_debt_that_is_paid_off_must_be_financed(rates):
    worked = worksheet(assessment(redeem_shared_debt=True), rates)
    assert value(worked, "need") == 1_700_000
    assert value(worked, "short") == 200_000


def test_every_figure_shows_how_it_was_reached(rates):
    worked = worksheet(assessment(), rates)
    summed = ("income", "living_costs", "fixed_costs", "available", "need", "short", "left", "left_stressed")
    for key in (*summed, "rate", "stress_rate", "first_payment", "total_interest"):
        assert total(worked.figure(key).working) == value(worked, key)
    assert all(figure.working for figure in worked.figures if figure.value)
    assert labels(worked, "available") == ["Inntekter", "Livsopphold", "Faste utgifter"]


def test_it_says_that_startskudd_is_where_the_decision_is_made(rates):
    assert "Startskudd" in worksheet(assessment(), rates).notice


def test_alternatives_side_by_side(rates):
    worked = [worksheet(assessment(), rates), worksheet(assessment(term=25), rates)]
    rows = {row.key: row.values for row in compare(worked)}
    assert rows["need"] == [1_500_000, 1_500_000]
    assert rows["highest_payment"][0] < rows["highest_payment"][1]
    assert compare([]) == ()


@given(st.integers(0, 80_000), st.integers(0, 20_000))
def test_a_higher_income_never_means_a_smaller_loan(income, more):
    rates = rates_with(policy_rate="4")
    lower = worksheet(assessment(net_income=Decimal(income)), rates)
    higher = worksheet(assessment(net_income=Decimal(income + more)), rates)
    assert value(higher, "highest_loan") >= value(lower, "highest_loan") >= 0
