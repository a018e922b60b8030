"""What is refused and what is pointed out in a loan assessment."""

from decimal import Decimal

import pytest

from app.services.findings import Severity, by_field
from app.services.rate import Rates
from app.services.rules.loan import loan_findings
from tests.services.loan.conftest import INVENTED, assessment, rates_with

RATES = rates_with(**{key.replace(".", "__"): value for key, value in INVENTED.items()})


def found(severity, **values):
    return by_field(loan_findings(assessment(**values), RATES), severity)


def test_nothing_is_said_about_a_plan_that_adds_up():
    assert not list(loan_findings(assessment(), RATES))


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("price", {"price": Decimal(-1)}),
        ("children_0_5", {"children_0_5": -1}),
        ("adults", {"adults": 0}),
        ("rate_choice", {"rate": None}),
        ("rate", {"rate": Decimal("100.5")}),
        ("rate_choice", {"rate": None, "rate_choice": "fixed_20", "term": 15}),
        ("term", {"term": 0}),
        ("term", {"term": 51}),
        ("interest_only", {"term": 5, "interest_only": 5}),
        ("loan", {"loan": Decimal(0)}),
    ],
)
def test_values_no_loan_can_have_are_refused(field, values):
    assert field in found(Severity.ERROR, **values)


@pytest.mark.parametrize(
    "values", [{"term": 50}, {"term": 1}, {"rate": None, "rate_choice": "fixed_10", "term": 10}, {"rate": Decimal(0)}]
)
def test_values_at_the_limit_are_allowed(values):
    assert found(Severity.ERROR, **values) == {}


def test_a_term_over_thirty_years_needs_a_reason():
    assert "term_reason" not in found(Severity.WARNING, term=30)
    assert found(Severity.WARNING, term=31)["term_reason"] == "Over 30 år må begrunnes (§ 8-5)."
    assert "term_reason" not in found(Severity.WARNING, term=31, term_reason="Varig lav inntekt.")


def test_more_than_eight_interest_only_years_is_pointed_out():
    assert "interest_only" not in found(Severity.WARNING, interest_only=8)
    assert "interest_only" in found(Severity.WARNING, interest_only=9)


def test_a_plan_that_does_not_add_up_tells_by_how_much():
    assert (
        found(Severity.WARNING, loan=Decimal(1_400_000))["loan"] == "Det mangler 100\u00a0000\u00a0kr i finansieringen."
    )
    assert "høyere enn behovet" in found(Severity.WARNING, loan=Decimal(1_500_001))["loan"]


def test_living_costs_under_the_norm_are_pointed_out():
    assert "living_costs" in found(Severity.WARNING, living_costs=Decimal("13499.99"))
    assert "living_costs" not in found(Severity.WARNING, living_costs=Decimal(13_500))


def test_the_one_who_recommends_does_not_decide():
    assert "decided_by" in found(Severity.WARNING, recommended_by="Kari Li", decided_by=" kari li ")
    assert "decided_by" not in found(Severity.WARNING, recommended_by="Kari Li", decided_by="Ola Vik")
    assert "decided_by" not in found(Severity.WARNING, recommended_by="Kari Li")


def test_children_in_no_family_are_pointed_out():
    assert "with_children" in found(Severity.WARNING, with_children=False)
    assert "with_children" not in found(Severity.WARNING, with_children=None)


def test_a_day_without_the_limits_asks_for_no_reasons_but_no_loan_lasts_for_ever():
    dated = ("term.ordinary", "term.longest", "interest_only.longest")
    early = Rates(RATES.day, {key: held for key, held in RATES.held.items() if key not in dated})
    assert not list(loan_findings(assessment(term=60, interest_only=9), early))
    assert [finding.field for finding in loan_findings(assessment(term=101), early)] == ["term"]
