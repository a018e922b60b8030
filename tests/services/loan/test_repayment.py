"""Monthly payments and loans against amounts worked out by hand, and what holds for every loan."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.loan.repayment import (
    Terms,
    first_payment,
    highest_loan,
    highest_payment,
    payments,
    total_interest,
)

THIRTY_YEARS = Terms("annuity", Decimal(5), 360)
# 1 200 000 kr in 120 instalments of 10 000 kr at half a per cent a month: 6 000 kr interest first, 50 kr less each
# month, in all 50 * (120 * 121 / 2) = 363 000 kr.
SERIAL = Terms("serial", Decimal(6), 120)
SERIAL_LATER = Terms("serial", Decimal(6), 144, interest_only=24)
LOAN = Decimal(1_200_000)

kinds = st.sampled_from(["annuity", "serial"])
rates = st.decimals(0, 15, places=3)
loans = st.integers(10_000, 6_000_000).map(Decimal)


@st.composite
def terms(draw):
    interest_only = draw(st.integers(0, 8)) * 12
    return Terms(draw(kinds), draw(rates), interest_only + draw(st.integers(1, 42)) * 12, interest_only)


def test_an_annuity():
    # r = 5/1200; r / (1 - (1 + r)^-360) = 0.00536821623...; times 2 000 000 = 10 736.43
    assert highest_payment(Decimal(2_000_000), THIRTY_YEARS) == Decimal("10736.43")
    assert first_payment(Decimal(2_000_000), THIRTY_YEARS) == Decimal("10736.43")


def test_the_first_interest_of_an_annuity_is_a_twelfth_of_a_years():
    interest, instalment = next(payments(Decimal(2_000_000), THIRTY_YEARS))
    assert (interest, instalment) == (Decimal("8333.33"), Decimal("2403.10"))  # 10 736.43 - 8 333.33


def test_a_serial_loan_costs_most_the_first_month():
    assert first_payment(LOAN, SERIAL) == highest_payment(LOAN, SERIAL) == 16_000
    assert total_interest(LOAN, SERIAL) == 363_000


def test_interest_only_years_come_first_and_make_the_loan_dearer():
    assert first_payment(LOAN, SERIAL_LATER) == 6_000
    assert highest_payment(LOAN, SERIAL_LATER) == 16_000
    assert total_interest(LOAN, SERIAL_LATER) == 363_000 + 24 * 6_000


def test_a_loan_without_interest_is_paid_in_equal_parts():
    free = Terms("annuity", Decimal(0), 360)
    assert highest_payment(Decimal(360_000), free) == 1_000
    assert total_interest(Decimal(360_000), free) == 0
    assert highest_loan(Decimal(1_000), free) == 360_000


@pytest.mark.parametrize(
    ("payment", "loan"),
    [("10736.43", 1_999_999), ("10736.44", 2_000_001), ("0.00", 0), ("-1.00", 0)],
)
def test_the_highest_loan_is_whole_kroner_downwards(payment, loan):
    # 10 736.43 / 0.0053682162 = 1 999 999.55; 10 736.44 / 0.0053682162 = 2 000 001.41
    assert highest_loan(Decimal(payment), THIRTY_YEARS) == loan


def test_the_highest_serial_loan():
    assert highest_loan(Decimal(16_000), SERIAL) == LOAN


@given(loans, terms())
def test_the_instalments_repay_the_loan_exactly(loan, repaid):
    paid = list(payments(loan, repaid))
    assert len(paid) == repaid.months
    assert sum(instalment for _interest, instalment in paid) == loan
    assert all(interest >= 0 and instalment >= 0 for interest, instalment in paid)


@given(loans, terms())
def test_the_payments_are_never_less_than_the_loan(loan, repaid):
    half_an_ore = Decimal("0.005")
    assert highest_payment(loan, repaid) * repaid.instalments >= loan - half_an_ore * repaid.instalments


@given(loans, terms())
def test_no_month_but_the_last_costs_more_than_the_highest(loan, repaid):
    months = [interest + instalment for interest, instalment in payments(loan, repaid)][:-1]
    assert all(month <= highest_payment(loan, repaid) + Decimal("0.01") for month in months)


@given(st.decimals(1, 60_000, places=2), terms())
def test_the_highest_loan_can_be_paid_and_the_next_one_up_hardly(payment, repaid):
    loan = highest_loan(payment, repaid)
    assert highest_payment(loan, repaid) <= payment
    assert highest_payment(loan + 1, repaid) >= payment


@given(st.decimals(0, 60_000, places=2), st.decimals(0, 10_000, places=2), terms())
def test_more_to_pay_with_never_means_a_smaller_loan(payment, more, repaid):
    assert highest_loan(payment + more, repaid) >= highest_loan(payment, repaid)
