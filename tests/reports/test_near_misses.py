"""What is left out of each figure of Testvik in 2025, and why, read off its tables by hand."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.models import Person
from app.reports import near_misses, period
from app.reports.indicator import Made
from app.reports.indicators import ALL
from app.reports.runner import Rules, run
from tests.reports.conftest import TODAY
from tests.reports.test_figures import fill, records

YEAR = period.of_year(2025)
KNOWN = {indicator.key: indicator for indicator in ALL}
PARTS = ("temporary.", "stays.", "dwellings.", "startloan.", "grant.", "groups.", "need.", "homeless.t", "cases.",
         "support_groups.", "plans.")  # fmt: skip

LEFT_OUT = {
    "temporary.households": {"night_shelter": ["H5"], "no_night": ["H6"]},  # O6, O7; H3 is counted for O3
    "temporary.over_3_months": {},
    "temporary.max_14_days": {},  # 31 and 100 nights
    "temporary.children": {},  # Dina is 19 on 1 December
    "temporary.night_shelter": {},
    "stays.total": {"night_shelter": ["O4", "O6"], "no_night": ["O7"]},
    "stays.with_quality_agreement": {},  # B2 never had one
    "stays.after_prison": {"came_from": ["O3"]},
    "stays.cost": {"price": ["O5"], "night_shelter": ["O4", "O6"], "no_night": ["O7"]},
    "stays.decisions": {"no_decision": ["O3", "O5"], "night_shelter": ["O4"]},
    "dwellings.total": {
        "given_up_last_day": ["D4"], "given_up": ["D7"], "not_yet": ["D6"], "referral": ["D5"],
    },
    "dwellings.owned": {"given_up_last_day": ["D4"], "given_up": ["D7"], "not_yet": ["D6"]},
    "dwellings.new_tenants": {
        "was_municipal_unknown": ["H5"], "was_municipal": ["H3"], "referral": ["H5"],  # L10, L3 and L6
    },
    "agreements.referral_dwellings": {"given_up_last_day": ["D9"]},
    "dwellings.vacant": {},
    "startloan.refinancing": {},
    "startloan.family_share": {},
    "groups.mental_substance.total": {"left_last_day": ["L2"], "no_group": ["L10"]},
    "groups.unknown.under_30": {"birth_date": ["L10"], "given_up": ["L5"]},  # D4 was given up that day
    "need.roofless": {"closed": ["H7"], "over": ["H1"], "not_yet": ["H9"]},
    "need.environment": {"not_yet": ["H6"]},
    "homeless.total": {"reception": ["H5"], "closed": ["H7"]},
    "cases.municipal_dwelling.received": {},  # S13 was decided before the year
    "cases.startloan.upheld": {},
    "cases.municipal_dwelling.open": {"withdrawn": ["S9"]},
    "cases.municipal_dwelling.granted": {"after": ["S10"]},
    "cases.municipal_dwelling.refused": {"withdrawn": ["S9"]},
    "cases.municipal_dwelling.median_days": {"withdrawn": ["S9"], "after": ["S10"]},
    "cases.startloan.granted": {"pending": ["S4"]},
    "cases.deposit_guarantee.refused": {"withdrawn": ["S11"]},
    "support_groups.active": {"ended": ["H2"], "not_yet": ["H4"]},
    "plans.active": {"ended": ["PL5"], "not_yet": ["PL3", "PL6"]},  # PL1 is renewed
    "plans.made": {"renewal": ["PL2", "PL3"]},
    "plans.renewed": {"revision": ["PL3"]},
    "plans.goals_reached": {"goal_no_day": ["PL4"], "goal_after": ["PL3"]},
    "cases.waiting_list": {"after": ["H3"], "housed": ["H1"]},
    "evictions.carried_out": {"no_day": ["U6"], "moved": ["U4"]},
}  # fmt: skip


def left_out(town, key):
    with town.scratch() as connection:
        return near_misses.find(connection, KNOWN[key], YEAR, Rules(), TODAY)


@pytest.mark.parametrize("key", LEFT_OUT)
def test_what_is_left_out_as_read_off_the_tables(town, key):
    found = left_out(town, key)
    assert {one.code: list(one.records) for one in found} == LEFT_OUT[key]


@pytest.mark.parametrize("indicator", ALL, ids=lambda indicator: indicator.key)
def test_each_reason_is_said_once_in_words(indicator):
    assert len({reason.code for reason in indicator.left_out}) == len(indicator.left_out)
    assert all(reason.text and not reason.text.endswith(".") for reason in indicator.left_out)
    assert indicator.left_out or not indicator.key.startswith(PARTS)
    assert not indicator.left_out or indicator.made is not Made.ENTERED


def test_what_is_entered_by_hand_leaves_nothing_out(town):
    assert left_out(town, "routines.appeals_board") == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=records(), indicator=st.sampled_from([indicator for indicator in ALL if indicator.left_out]))
def test_nothing_is_both_counted_and_left_out(in_memory, data, indicator):
    """But in a sum: a night without a price of a stay whose other nights cost something, a loan without amount, a goal
    of a plan with others."""
    of_a_part = {"price", "no_amount", "goal_no_day", "goal_after"}
    today = date(2025, 12, 31)
    with in_memory() as session:
        fill(session, data)
        counted = set(run(session.connection(), YEAR, Rules(), today).figures[indicator.key].records)
        found = near_misses.find(session.connection(), indicator, YEAR, Rules(), today)
    assert not any(counted & set(one.records) for one in found if one.code not in of_a_part)


def test_each_line_tells_why_first_and_which_field_decides(town, dossier):
    lines = near_misses.lines(town, dossier.report, "stays.after_prison", TODAY)
    assert [(line.ref, line.table, line.field) for line in lines] == [("O3", "stay", "came_from")]
    assert lines[0].detail.startswith("Mangler hvor husstanden kom fra. ")


def test_a_protected_household_is_no_more_named_here_than_elsewhere(town, dossier):
    with town.write() as session:
        berit = session.scalars(select(Person).where(Person.ref == "P4")).one()
        before, berit.protection = berit.protection, "strictly"
    try:
        line = near_misses.lines(town, dossier.report, "stays.after_prison", TODAY)[0]
        assert "Berit" not in line.title
        assert "Fjordgløtt" not in line.detail
    finally:
        with town.write() as session:
            session.scalars(select(Person).where(Person.ref == "P4")).one().protection = before


def test_every_field_is_of_a_reason_that_some_figure_has():
    known = {(indicator.records, reason.code) for indicator in ALL for reason in indicator.left_out}
    assert set(near_misses.FIELDS) <= known
