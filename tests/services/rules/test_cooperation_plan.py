"""Rules for a version of a cooperation plan: errors for what is meaningless, warnings for the rest."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from app.models import CooperationPlan, PlanEvaluation, PlanGoal, PlanMeasure, PlanParticipant
from app.services.findings import Severity
from app.services.rules.cooperation_plan import PlanFacts, plan_findings

TODAY, START, END = date(2026, 11, 20), date(2026, 7, 1), date(2026, 12, 31)


def plan(**values: Any) -> CooperationPlan:
    """A plan that nothing is wrong with."""
    return CooperationPlan(
        **{"dated": START, "start": START, "end": END, "consented": START, "signed": START, **values}
    )


def facts(version: CooperationPlan | None = None, **parts: Any) -> PlanFacts:
    whole = {
        "participants": [PlanParticipant(contact_id=1)],
        "goals": [PlanGoal(number=1, kind="main", text="Jeg beholder leiligheten")],
        "measures": [PlanMeasure(number=1, what="Besøk hjemme", goal_number=1, contact_id=1)],
        "evaluations": [PlanEvaluation(day=date(2026, 10, 1))],
    }
    return PlanFacts(version or plan(), **{**whole, **parts})


def found(told: PlanFacts) -> list[tuple[str, str]]:
    return [(finding.rule, finding.field) for finding in plan_findings(told, TODAY)]


def errors(told: PlanFacts) -> Iterator[str]:
    return (finding.rule for finding in plan_findings(told, TODAY) if finding.severity is Severity.ERROR)


def test_nothing_is_said_of_a_plan_in_order() -> None:
    assert found(facts()) == []


@pytest.mark.parametrize(
    ("values", "rule", "field"),
    [
        ({"end": date(2026, 6, 30)}, "end-before-start", "end"),
        ({"ended": date(2026, 6, 30), "end_reason": "other"}, "end-before-start", "ended"),
    ],
)
def test_what_ends_before_it_starts_is_an_error(values: dict[str, Any], rule: str, field: str) -> None:
    told = facts(plan(**values), measures=[], evaluations=[PlanEvaluation(day=START)])
    assert (rule, field) in found(told)
    assert list(errors(told)) == [rule]


@pytest.mark.parametrize(
    ("values", "rule", "field"),
    [
        ({"end": date(2028, 7, 1)}, "long-plan", "end"),
        ({"dated": date(2026, 11, 21)}, "ahead", "dated"),
        ({"consented": date(2026, 11, 21)}, "ahead", "consented"),
        ({"consented": None}, "no-consent", "consented"),
        ({"signed": None}, "not-signed", "signed"),
        ({"fixed_until": date(2026, 12, 30)}, "tenancy-ends-first", "fixed_until"),
        ({"renewal_goal": True}, "no-renewal-terms", "renewal_terms"),
        ({"individual_plan": True}, "no-coordinator", "ip_coordinator"),
        ({"ended": date(2027, 1, 1), "end_reason": "other"}, "ended-late", "ended"),
        ({"ended": date(2026, 11, 1)}, "no-end-reason", "end_reason"),
    ],
)
def test_what_is_odd_is_warned_of(values: dict[str, Any], rule: str, field: str) -> None:
    told = facts(plan(**values))
    assert found(told) == [(rule, field)]
    assert not list(errors(told))


@pytest.mark.parametrize(
    "values",
    [
        {"end": date(2028, 6, 30)},
        {"dated": TODAY},
        {"fixed_until": END},
        {"renewal_goal": True, "renewal_terms": "Husleien er betalt."},
        {"individual_plan": True, "ip_coordinator": "Kari Li"},
        {"ended": END, "end_reason": "goals_reached"},
        {"end": date(2026, 11, 19), "consented": None, "signed": None},
    ],
)
def test_what_is_in_order_is_not_warned_of(values: dict[str, Any]) -> None:
    assert found(facts(plan(**values))) == []


def test_a_plan_has_a_main_goal_and_a_day_of_evaluation() -> None:
    told = facts(goals=[PlanGoal(number=1, kind="sub", text="Ro")], evaluations=[])
    assert found(told) == [("no-main-goal", "goals"), ("no-evaluation", "evaluations")]


@pytest.mark.parametrize(("day", "odd"), [(date(2026, 6, 30), True), (START, False), (END, False), (TODAY, False)])
def test_it_is_evaluated_in_its_period(day: date, odd: bool) -> None:
    assert found(facts(evaluations=[PlanEvaluation(day=day)])) == [("outside-plan", "day")] * odd


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"goal_number": 9}, ("unknown-goal", "goal_number")),
        ({"contact_id": 2}, ("not-participant", "contact")),
        ({"start": END, "end": START}, ("end-before-start", "end")),
        ({"end": date(2027, 1, 1)}, ("outside-plan", "end")),
        ({"start": date(2027, 1, 1)}, ("outside-plan", "start")),
        ({"evaluated": date(2026, 11, 21)}, ("ahead", "evaluated")),
    ],
)
def test_measures_fit_in_the_plan(values: dict[str, Any], told: tuple[str, str]) -> None:
    assert found(facts(measures=[PlanMeasure(number=1, what="Tur", **values)])) == [told]


def test_a_measure_of_the_whole_plan_by_the_resident_is_in_order() -> None:
    assert found(facts(measures=[PlanMeasure(number=1, what="Tur", start=date(2025, 1, 1), end=END)])) == []


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"evaluation": "reached"}, ("no-evaluated", "evaluated")),
        ({"evaluation": "reached", "evaluated": date(2026, 11, 21)}, ("ahead", "evaluated")),
    ],
)
def test_a_goal_is_evaluated_on_a_day(values: dict[str, Any], told: tuple[str, str]) -> None:
    assert found(facts(goals=[PlanGoal(number=1, kind="main", text="Ro", **values)])) == [told]


def test_a_contact_takes_part_once() -> None:
    told = facts(participants=[PlanParticipant(contact_id=1), PlanParticipant(contact_id=1)])
    assert list(errors(told)) == ["same-day"]


def test_one_coordinates() -> None:
    both = [PlanParticipant(contact_id=number, coordinator=True) for number in (1, 2)]
    assert found(facts(participants=both)) == [("two-coordinators", "coordinator")]


def test_a_version_comes_after_the_one_it_replaces() -> None:
    before = plan(dated=date(2026, 7, 2), start=date(2026, 7, 2))
    assert found(facts(before=before)) == [("dated-before", "dated"), ("starts-before", "start")]
    assert found(facts(before=plan())) == []


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        ({"start": END, "end": date(2027, 6, 30)}, True),
        ({"start": date(2027, 1, 1), "end": date(2027, 6, 30)}, False),
        ({"start": date(2026, 1, 1), "end": START}, True),
        ({"start": date(2026, 1, 1), "ended": date(2026, 6, 30)}, False),
    ],
)
def test_a_household_has_one_plan_at_a_time(other: dict[str, Any], overlaps: bool) -> None:
    assert found(facts(others=[plan(**other)])) == [("plans-overlap", "start")] * overlaps
