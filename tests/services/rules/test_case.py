"""Rules for a case and its steps: what is refused, and what is only said."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models import Case, CaseStep
from app.services import law
from app.services.case.case_types import CASE_TYPES
from app.services.case.course import offered
from app.services.case.step_kinds import STEP_KINDS, step_fields
from app.services.findings import Severity
from app.services.rules.case import case_findings
from app.services.rules.step import Course, annulment_findings, step_findings
from tests.services.case.courses import REFUSED, course, on, value_of

TODAY = date(2026, 11, 20)


def found(
    steps: list[CaseStep], step: tuple[Any, ...], kind: str = "municipal_dwelling", *, children: bool = False
) -> list[tuple[str, str, str]]:
    """Field, severity and rule of what is said about one more step."""
    one = course(step)[0]
    one.number = len(steps) + 1
    before = Course(Case(kind=kind), steps, 4, children, today=TODAY)
    return [(each.field, each.severity.value, each.rule) for each in step_findings(one, before)]


RECEIVED, DECIDED, NOTIFIED = REFUSED[:1], REFUSED[:2], REFUSED[:3]
GRANTED = course(("received", on(2)), ("decision", on(9), {"outcome": "granted", "amount": Decimal(1000)}))


def test_a_plain_course_has_nothing_to_be_said_of() -> None:
    reasons = {"outcome": "refused", "reasons": "Kan skaffe bolig selv."}
    assert found([], ("received", on(2))) == []
    assert found(RECEIVED, ("decision", on(2), reasons)) == []
    assert found(DECIDED, ("notified", on(9))) == []
    assert found(NOTIFIED, ("complaint", on(7, 4))) == []
    assert found(REFUSED, ("forwarded", on(25), {"body": "Klagenemnda"})) == []


@pytest.mark.parametrize(
    ("steps", "step", "said"),
    [
        (RECEIVED, ("decision", on(1), {"outcome": "granted"}), ("day", "error", "wrong-order")),
        (DECIDED, ("notified", on(8)), ("day", "error", "wrong-order")),
        (NOTIFIED, ("complaint", on(8)), ("day", "error", "wrong-order")),
        (REFUSED, ("forwarded", on(19), {"body": "x"}), ("day", "error", "wrong-order")),
        ([], ("decision", on(9), {"outcome": "granted"}), ("", "error", "out-of-place")),
        (RECEIVED, ("notified", on(9)), ("", "error", "out-of-place")),
        (DECIDED, ("forwarded", on(9), {"body": "x"}), ("", "error", "out-of-place")),
        (RECEIVED, ("received", on(2)), ("", "error", "twice")),
        (DECIDED, ("decision", on(9), {"outcome": "granted"}), ("", "error", "twice")),
        (RECEIVED, ("decision", on(9)), ("outcome", "error", "missing")),
        (RECEIVED, ("decision", None, {"outcome": "granted"}), ("day", "error", "missing")),
        (RECEIVED, ("preliminary_answer", on(9), {"expected": on(8)}), ("expected", "error", "end-before-start")),
        (DECIDED, ("notified", on(10), {"arrived": on(9)}), ("arrived", "error", "end-before-start")),
        (DECIDED, ("notified", on(10), {"extended_to": on(9)}), ("extended_to", "error", "end-before-start")),
        (DECIDED, ("paid", on(10), {"amount": Decimal(1)}), ("", "error", "paid-not-granted")),
        (GRANTED, ("paid", on(10), {"amount": Decimal(-1)}), ("amount", "error", "negative")),
        (GRANTED, ("paid", on(10), {"amount": Decimal(1001)}), ("amount", "warning", "paid-too-much")),
        (NOTIFIED, ("complaint", on(8, 4)), ("day", "warning", "late")),
        (NOTIFIED, ("complaint", date(2027, 3, 10)), ("day", "warning", "after-a-year")),
        (RECEIVED, ("mapping", TODAY + timedelta(days=1)), ("day", "warning", "ahead")),
        (RECEIVED, ("decision", on(9), {"outcome": "refused"}), ("reasons", "warning", "no-reasons")),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    steps: list[CaseStep], step: tuple[Any, ...], said: tuple[str, str, str]
) -> None:
    assert said in found(steps, step)


def test_the_last_day_to_complain_and_the_year_are_exact() -> None:
    assert found(NOTIFIED, ("complaint", on(7, 4))) == []
    late = found(NOTIFIED, ("complaint", date(2027, 3, 9)))
    assert ("day", "warning", "late") in late
    assert ("day", "warning", "after-a-year") not in late


def test_the_end_before_the_start_of_a_decision() -> None:
    values = {"outcome": "granted", "valid_from": on(9), "valid_to": on(8)}
    assert found(RECEIVED, ("decision", on(9), values)) == [("valid_to", "error", "end-before-start")]


def test_children_ask_for_their_best_interest() -> None:
    step = ("decision", on(9), {"outcome": "refused", "reasons": "Kan selv."})
    assert found(RECEIVED, step, children=True) == [("child_interest", "warning", "no-child-interest")]
    weighed = ("decision", on(9), {**step[2], "child_interest": "Barna kan bli på skolen."})
    assert found(RECEIVED, weighed, children=True) == []


def test_who_recommends_does_not_decide() -> None:
    steps = course(("received", on(2)), ("assessment", on(5), {"who": "Kari Holm"}))
    step = ("decision", on(9), {"outcome": "granted", "amount": Decimal(1), "who": "kari holm"})
    assert found(steps, step, "startloan") == [("who", "warning", "one-role")]
    assert found(steps, step, "municipal_dwelling") == []


def test_a_loan_without_purpose_or_amount_is_told_about() -> None:
    assert found([], ("received", on(2)), "startloan") == [("purpose", "warning", "no-purpose")]
    granted = ("decision", on(9), {"outcome": "granted"})
    assert found(RECEIVED, granted, "startloan") == [("amount", "warning", "no-amount")]


def test_a_correction_stands_between_the_step_before_and_the_one_after() -> None:
    def corrected(day: date) -> list[tuple[str, str, str]]:
        return found(REFUSED, ("decision", day, {"corrects": 2, "outcome": "granted"}))

    assert corrected(on(2)) == corrected(on(10)) == []
    assert corrected(on(1)) == corrected(on(11)) == [("day", "error", "wrong-order")]


def test_the_application_is_not_moved_past_what_followed() -> None:
    assert found(REFUSED, ("received", on(9), {"corrects": 1})) == []
    assert found(REFUSED, ("received", on(10), {"corrects": 1})) == [("day", "error", "wrong-order")]


UPHELD = [
    *REFUSED, CaseStep(case_id=1, number=5, kind="complaint_outcome", day=on(28), complaint_outcome="upheld")
]  # fmt: skip
ANEW = [*UPHELD, CaseStep(case_id=1, number=6, kind="decision", day=on(30), outcome="granted")]


def test_a_new_decision_is_not_before_the_complaint_that_it_answers_was_upheld() -> None:
    early = [("day", "error", "wrong-order")]
    assert found(UPHELD, ("decision", on(27), {"outcome": "granted"})) == early
    assert found(UPHELD, ("decision", on(28), {"outcome": "granted"})) == []
    assert found(ANEW, ("decision", on(27), {"outcome": "granted", "corrects": 6})) == early
    assert found(ANEW, ("complaint_outcome", on(31), {"complaint_outcome": "upheld", "corrects": 5})) == early


def test_the_first_decision_is_corrected_as_before_when_the_complaint_was_upheld() -> None:
    assert found(UPHELD, ("decision", on(8), {"outcome": "granted", "corrects": 2})) == []


def test_an_upheld_complaint_is_not_annulled_under_the_new_decision() -> None:
    before = Course(Case(kind="municipal_dwelling"), ANEW, 4, today=TODAY)
    assert [step.number for step in ANEW if not list(annulment_findings(step, before))] == [3, 6]


def test_a_closed_case_takes_no_more_steps_but_can_be_corrected() -> None:
    closed = [*RECEIVED, *course(("mapping", on(3)), ("closed", on(9)))[1:]]
    closed[1].number = 2
    assert found(closed, ("mapping", on(10))) == [("", "error", "closed")]
    assert found(closed, ("received", on(2), {"corrects": 1})) == []


def test_what_another_step_rests_on_is_not_annulled() -> None:
    before = Course(Case(kind="municipal_dwelling"), REFUSED, 4, today=TODAY)
    rested_on = [bool(list(annulment_findings(step, before))) for step in REFUSED]
    assert rested_on == [True, True, False, False]


def test_a_case_from_outside_is_only_warned_about() -> None:
    case = Case(
        kind="startloan", received=on(9), decided=on(2), outcome="refused", paid=on(1), complained=date(2028, 1, 1),
        complaint_outcome=None, amount_sought=Decimal(1),
    )  # fmt: skip
    assert {(one.field, one.rule) for one in case_findings(case, TODAY)} == {
        ("decided", "wrong-order"), ("paid", "wrong-order"), ("complained", "after-a-year"), ("purpose", "no-purpose"),
        ("paid", "paid-not-granted"), ("complained", "ahead"),
    }  # fmt: skip
    assert {one.severity for one in case_findings(case, TODAY)} == {Severity.WARNING}
    case.amount_granted = Decimal("-0.01")
    assert ("amount_granted", Severity.ERROR) in {(one.field, one.severity) for one in case_findings(case, TODAY)}


def test_what_is_half_told_of_a_case_from_outside_is_asked_for() -> None:
    case = Case(
        kind="adaptation_grant", received=on(2), decided=on(3), outcome="granted", purpose="purchase",
        amount_paid=Decimal(5), complaint_outcome="maintained",
    )  # fmt: skip
    assert {(one.field, one.rule) for one in case_findings(case, TODAY)} == {
        ("purpose", "purpose-unused"), ("paid", "no-payment-date"), ("complaint_outcome", "no-complaint"),
    }  # fmt: skip


def test_every_type_has_its_rows_in_the_law_and_codes_that_exist() -> None:
    for case_type in CASE_TYPES.values():
        assert all(law.reference(key, TODAY).name["nn"] for key in case_type.basis)
        assert law.period(case_type.answer, TODAY)
        assert law.body(case_type.body, TODAY)
        for kind in STEP_KINDS:
            fields = step_fields(case_type, kind)
            without = step_fields(case_type, kind, children=False)
            assert {one.name for one in fields} - {one.name for one in without} <= {"child_interest"}
            assert {one.name for one in fields if one.required} == set(STEP_KINDS[kind].required)
            assert all(one.codes is None or one.codes.by_key for one in fields)


@settings(max_examples=40)
@given(st.data(), st.sampled_from(list(CASE_TYPES)))
def test_every_step_that_is_offered_is_accepted(data: st.DataObject, kind: str) -> None:
    """A walk: the officer takes any offer, fills in any values the form can hold, and is refused only for values."""
    case, steps = Case(kind=kind), course(("received", on(2)))
    for number in range(2, 10):
        kinds = offered(CASE_TYPES[kind], steps)
        if not kinds:
            break
        chosen = data.draw(st.sampled_from(kinds))
        since = max(step.day for step in steps)
        fields = step_fields(CASE_TYPES[kind], chosen)
        values = {one.name: data.draw(_value(one, since)) for one in fields}
        step = CaseStep(case_id=1, number=number, kind=chosen, **{**values, "day": since})
        if step.valid_to and step.valid_from and step.valid_to < step.valid_from:
            step.valid_to = step.valid_from
        refused = [
            each for each in step_findings(step, Course(case, steps, 4, today=TODAY)) if each.severity == "error"
        ]
        assert refused == []
        steps.append(step)


@st.composite
def _value(draw: st.DrawFn, field: Any, since: date) -> Any:
    return value_of(draw, field, since)
