"""The course of a case: what holds, its summary and state, and what may come next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import CaseStep
from app.services.case.case_types import CASE_TYPES, CaseType
from app.services.case.course import State, effective, latest, missing_steps, notice_of, offered, state, summary
from tests.services.case.courses import REFUSED, any_steps, columns, course, on

DWELLING, LOAN = CASE_TYPES["municipal_dwelling"], CASE_TYPES["startloan"]
types = st.sampled_from(list(CASE_TYPES.values()))


def numbers(steps: list[CaseStep]) -> list[int]:
    return [step.number for step in effective(steps)]


def test_steps_hold_in_the_order_they_happened() -> None:
    assert numbers(course(("received", on(2)), ("decision", on(9)), ("mapping", on(5)))) == [1, 3, 2]


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    steps = course(
        ("received", on(2)), ("complaint", on(9)), ("complaint_outcome", on(9)), ("complaint", on(9), {"corrects": 2})
    )
    assert numbers(steps) == [1, 4, 3]
    assert state([*steps, *course(("decision", on(3), {"outcome": "granted"}))]) is not State.COMPLAINT


def test_a_correction_of_a_correction_and_one_that_is_taken_back() -> None:
    steps = course(
        ("received", on(2)), ("decision", on(9), {"outcome": "refused"}), ("annulled", on(10), {"corrects": 2}),
        ("decision", on(9), {"outcome": "granted", "corrects": 3}),
        ("decision", on(9), {"outcome": "partly", "corrects": 4}),
    )  # fmt: skip
    assert [numbers(steps[:at]) for at in (2, 3, 4, 5)] == [[1, 2], [1], [1, 4], [1, 5]]
    assert [state(steps[:at]) for at in (2, 3, 4, 5)] == [State.REFUSED, State.RECEIVED, State.GRANTED, State.PARTLY]


def test_a_step_without_a_day_comes_after_those_before_it() -> None:
    steps = course(("received", on(2)), ("decision", on(9)), ("complaint", on(20)), ("complaint_outcome", None))
    assert numbers(steps) == [1, 2, 3, 4]


def test_the_summary_is_of_the_last_that_holds() -> None:
    values = {"outcome": "granted", "amount": 5, "complaint_outcome": "upheld"}
    steps = [*REFUSED, CaseStep(case_id=1, number=5, kind="changed", day=on(25), **values)]
    found = summary(steps)
    assert (found["received"], found["decided"], found["outcome"]) == (on(2), on(25), "granted")
    assert (found["amount_granted"], found["complained"], found["complaint_outcome"]) == (5, on(20), "upheld")
    assert (found["paid"], found["closed"]) == (None, None)


@given(any_steps(), columns)
def test_missing_steps_make_the_summary_what_the_workbook_says(steps: list[CaseStep], wanted: dict) -> None:
    before = summary(steps)
    added = missing_steps(wanted, steps, 1)
    assert summary([*steps, *added]) == {**before, **wanted}
    assert [step.number for step in added] == list(range(len(steps) + 1, len(steps) + 1 + len(added)))
    assert missing_steps(wanted, [*steps, *added], 1) == []


def test_a_column_that_is_emptied_leaves_the_others_of_its_step() -> None:
    steps = course(("received", on(2), {"purpose": "purchase"}))
    (step,) = missing_steps({"purpose": None}, steps, 1)
    assert (step.kind, step.day, step.purpose, step.corrects) == ("received", on(2), None, 1)


def test_a_decision_that_is_taken_away_is_annulled() -> None:
    steps = course(("received", on(2)), ("decision", on(9), {"outcome": "refused"}))
    (step,) = missing_steps({"decided": None, "outcome": None, "amount_granted": None}, steps, 1)
    assert (step.kind, step.corrects) == ("annulled", 2)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ((), State.RECEIVED),
        ((("preliminary_answer", on(3)),), State.ANSWERED),
        ((("decision", on(3)),), State.DECIDED),
        ((("decision", on(3), {"outcome": "withdrawn"}),), State.WITHDRAWN),
        ((("decision", on(3), {"outcome": "dismissed"}),), State.DISMISSED),
        ((("decision", on(3), {"outcome": "partly"}), ("complaint", on(4))), State.COMPLAINT),
        ((("decision", on(3), {"outcome": "refused"}), ("complaint", on(4)), ("forwarded", on(5))), State.FORWARDED),
        ((("decision", on(3), {"outcome": "refused"}), ("complaint", on(4)), ("forwarded", on(5)),
          ("complaint_outcome", on(6), {"complaint_outcome": "maintained"})), State.REFUSED),
        ((("decision", on(3), {"outcome": "refused"}), ("complaint", on(4)), ("forwarded", on(5)),
          ("complaint_outcome", on(6), {"complaint_outcome": "upheld"})), State.UPHELD),
        ((("decision", on(3), {"outcome": "refused"}), ("complaint", on(4)), ("forwarded", on(5)),
          ("complaint_outcome", on(6), {"complaint_outcome": "upheld"}),
          ("decision", on(6), {"outcome": "granted"})), State.GRANTED),
        ((("decision", on(3), {"outcome": "refused"}), ("complaint", on(4)),
          ("changed", on(5), {"outcome": "granted", "complaint_outcome": "upheld"})), State.GRANTED),
        ((("decision", on(3), {"outcome": "granted"}), ("closed", on(4))), State.CLOSED),
    ],
)  # fmt: skip
def test_where_it_stands(more: tuple, expected: State) -> None:
    assert state(course(("received", on(2)), *more)) is expected


@given(any_steps(), types)
def test_state_and_offers_never_fail(steps: list[CaseStep], case_type: CaseType) -> None:
    assert state(steps) in State
    found = offered(case_type, steps)
    assert len(set(found)) == len(found)
    assert (found == []) == (latest(effective(steps), "closed") is not None)


def test_what_comes_next() -> None:
    assert offered(DWELLING, REFUSED[:1]) == ["mapping", "decision", "assessment", "preliminary_answer", "closed"]
    assert offered(DWELLING, REFUSED[:2]) == ["notified", "complaint", "closed"]
    assert offered(DWELLING, REFUSED[:3]) == ["complaint", "closed"]
    assert offered(DWELLING, REFUSED) == ["changed", "forwarded", "preliminary_answer", "complaint_outcome", "closed"]
    assert offered(DWELLING, REFUSED, late=True)[:2] == ["complaint_outcome", "changed"]
    sent = [*REFUSED, CaseStep(case_id=1, number=5, kind="forwarded", day=on(25))]
    assert offered(DWELLING, sent) == ["complaint_outcome", "closed"]
    upheld = CaseStep(case_id=1, number=6, kind="complaint_outcome", day=on(28), complaint_outcome="upheld")
    assert offered(DWELLING, [*sent, upheld]) == ["decision", "closed"]


def test_only_a_granted_case_of_a_type_with_money_is_paid() -> None:
    granted = course(("received", on(2)), ("decision", on(9), {"outcome": "granted"}))
    assert "paid" in offered(LOAN, granted)
    assert "paid" not in offered(DWELLING, granted)
    assert "paid" not in offered(LOAN, REFUSED[:2])


def test_a_new_decision_must_be_sent_anew() -> None:
    steps = course(
        ("received", on(2)), ("decision", on(9), {"outcome": "refused"}), ("notified", on(10)), ("complaint", on(20)),
        ("changed", on(25), {"outcome": "granted", "complaint_outcome": "upheld"}),
    )  # fmt: skip
    assert notice_of(effective(steps)) is None
    assert offered(DWELLING, steps)[0] == "notified"
