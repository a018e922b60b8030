"""Worksheets of a case: saved, previewed, compared, deleted with undo - startlån and housing allowance alike."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models import Case, Household
from app.services import allowance, loan_assessment, rate
from app.services.records import by_ref
from app.storage.history import next_ref
from tests.services.conftest import TODAY, new_household

LOAN = {
    "name": "Storgata 1", "day": TODAY, "adults": 1, "net_income": Decimal(30_000), "living_costs": Decimal(9_000),
    "price": Decimal(1_500_000), "loan": Decimal(1_500_000), "loan_kind": "annuity", "rate_choice": "floating",
    "term": 30,
}  # fmt: skip
ALLOWANCE = {
    "name": "Nå", "day": TODAY, "adults": 1, "income": Decimal(130_000), "home": "rented", "rent": Decimal(9_000),
}  # fmt: skip
KINDS = pytest.mark.parametrize(("kind", "values"), [(loan_assessment, LOAN), (allowance, ALLOWANCE)])


@pytest.fixture
def case(store):
    home = new_household(store)
    with store.write() as session:
        household_id = by_ref(session, Household, home).id
        made = Case(ref=next_ref(session, Case), household_id=household_id, kind="startloan", received=TODAY)
        session.add(made)
        return made.ref


@KINDS
def test_saved_values_come_back(store, case, kind, values):
    saved = kind.save(store, case, None, values)
    loaded = kind.load(store, int(saved.ref))
    assert {name: loaded[name] for name in values} == values


@KINDS
def test_alternatives_are_listed_and_compared_in_order(store, case, kind, values):
    kind.save(store, case, None, values)
    kind.save(store, case, None, values | {"name": "B"})
    assert [row["name"] for row in kind.list_for_case(store, case)] == [values["name"], "B"]
    assert [worked.name for worked in kind.calculate_all(store, case)] == [values["name"], "B"]
    assert all(row.values[0] == row.values[1] for row in kind.side_by_side(store, case))


@KINDS
def test_a_preview_is_what_is_calculated_when_it_is_saved(store, case, kind, values):
    previewed, _messages = kind.preview(store, values)
    saved = kind.save(store, case, None, values)
    assert kind.calculate(store, int(saved.ref)) == previewed


@KINDS
def test_a_preview_waits_until_what_is_required_is_there(store, kind, values):
    assert kind.preview(store, {}) == (None, {})
    assert kind.preview(store, values | {"adults": None}) == (None, {})


@KINDS
def test_a_preview_says_what_is_wrong_and_keeps_nothing(store, case, kind, values):
    worked, messages = kind.preview(store, values | {"adults": -1})
    assert worked is None
    assert "adults" in messages
    assert kind.list_for_case(store, case) == []


@KINDS
def test_what_is_wrong_is_not_saved(store, case, kind, values):
    with pytest.raises(Invalid) as refused:
        kind.save(store, case, None, values | {"adults": 0})
    assert "adults" in refused.value.problems
    assert kind.list_for_case(store, case) == []


@KINDS
def test_a_stale_change_is_refused(store, case, kind, values):
    saved = kind.save(store, case, None, values)
    kind.save(store, case, int(saved.ref), values | {"name": "B", "version": saved.version})
    with pytest.raises(Stale):
        kind.save(store, case, int(saved.ref), values | {"name": "C", "version": saved.version})


@KINDS
def test_a_deletion_can_be_undone(store, case, kind, values):
    saved = kind.save(store, case, None, values)
    undo = kind.delete(store, int(saved.ref))
    with pytest.raises(OfficerError):
        kind.calculate(store, int(saved.ref))
    undo()
    assert kind.load(store, int(saved.ref))["name"] == values["name"]


def test_an_assessment_warns_but_is_saved(store, case):
    saved = loan_assessment.save(store, case, None, LOAN | {"term": 40})
    assert "term_reason" in saved.warnings


def test_the_rates_of_its_own_day_are_used(store, case):
    rate.save(store, None, _own("policy_rate", date(2026, 1, 1), "4"))
    rate.save(store, None, _own("policy_rate", date(2026, 11, 1), "5"))
    before = loan_assessment.save(store, case, None, LOAN | {"day": date(2026, 10, 31), "rate": Decimal(4)})
    after = loan_assessment.save(store, case, None, LOAN)
    assert loan_assessment.calculate(store, int(before.ref)).value("stress_rate") == Decimal("6.5")
    assert loan_assessment.calculate(store, int(after.ref)).value("stress_rate") == Decimal("7.5")


def test_without_a_policy_rate_the_rest_is_still_calculated(store):
    worked, _messages = loan_assessment.preview(store, LOAN)
    assert worked.value("highest_payment") > 0
    assert worked.value("highest_loan") is None
    assert any("Styringsrenten" in text for text in worked.missing)


def test_an_estimate_for_a_day_without_rates_is_refused(store, case):
    with pytest.raises(Invalid) as refused:
        allowance.save(store, case, None, ALLOWANCE | {"day": date(2026, 5, 31)})
    assert "day" in refused.value.problems


def test_costs_that_do_not_count_are_pointed_out(store):
    _worked, messages = allowance.preview(store, ALLOWANCE | {"loan_costs": Decimal(1), "home_value": Decimal(1)})
    assert set(messages) == {"loan_costs", "home_value"}
    _worked, messages = allowance.preview(store, ALLOWANCE | {"adults": 2, "group": "lone_pensioner"})
    assert set(messages) == {"group"}


def _own(key, start, value):
    return {"key": key, "start": start, "value": Decimal(value), "source": "Norges Bank"}
