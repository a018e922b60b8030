"""What a case owes by when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import CaseStep
from app.services.case.case_deadlines import (
    DEADLINES,
    complaint_last_day,
    first_of_application,
    next_deadline,
    open_deadlines,
)
from app.services.case.case_types import CASE_TYPES, CaseType
from app.services.case.course import effective
from app.services.case.step_kinds import STEP_KINDS
from tests.services.case.courses import REFUSED, any_steps, course, on

DWELLING, LOAN, ALLOWANCE = (CASE_TYPES[key] for key in ("municipal_dwelling", "startloan", "housing_allowance"))
TODAY, ARRIVES = on(12), 4


def due(case_type: CaseType, steps: list[CaseStep], today: date = TODAY) -> list[tuple[str, date]]:
    return [(one.key, one.due) for one in open_deadlines(case_type, steps, ARRIVES, today)]


def test_an_answer_is_owed_at_one_month_and_then_on_the_day_that_was_promised() -> None:
    steps = course(("received", on(2)), ("preliminary_answer", on(20), {"expected": on(1, 6)}))
    assert due(DWELLING, steps[:1]) == [("answer", on(2, 4))]
    assert due(DWELLING, steps) == [("expected", on(1, 6))]


def test_acute_housing_is_decided_the_same_day() -> None:
    assert due(CASE_TYPES["temporary"], REFUSED[:1]) == [("same_day", on(2))]


def test_an_application_for_allowance_must_be_in_by_the_25th_until_it_is_sent() -> None:
    steps = course(("received", on(2)), ("assessment", on(5)))
    assert due(ALLOWANCE, steps[:1]) == [("allowance", on(25)), ("answer", on(2, 4))]
    assert due(ALLOWANCE, steps) == [("answer", on(2, 4))]


@pytest.mark.parametrize(("channel", "last"), [("husbanken", date(2026, 10, 25)), ("paper", date(2026, 10, 26))])
def test_only_an_application_on_paper_may_be_in_after_a_weekend(channel: str, last: date) -> None:
    steps = course(("received", date(2026, 10, 2), {"channel": channel}))
    assert due(ALLOWANCE, steps)[0] == ("allowance", last)


def test_the_first_date_of_an_application_is_that_of_its_type() -> None:
    assert (first := first_of_application(ALLOWANCE, on(2), on_paper=False)).key == "allowance"
    assert first.due == on(25)
    assert first_of_application(ALLOWANCE, on(25), on_paper=False).due == on(25)
    assert first_of_application(DWELLING, on(2), on_paper=False).due == on(2, 4)
    assert first_of_application(CASE_TYPES["temporary"], on(2), on_paper=False).key == "same_day"


def test_a_decision_is_to_be_sent_and_then_may_be_complained_about() -> None:
    assert due(DWELLING, REFUSED[:2]) == [("notify", on(9))]
    assert due(DWELLING, REFUSED[:3]) == [("complaint", on(7, 4))]  # sent 10 + 4 days + 21 = 4 April, Easter Eve


@pytest.mark.parametrize(
    ("notice", "last"),
    [
        ({"arrived": on(11)}, on(1, 4)),
        ({"arrived": on(16)}, on(7, 4)),  # would be 6 April, annen påskedag
        ({"extended_to": on(30, 4)}, on(30, 4)),
        ({}, on(7, 4)),
    ],
)
def test_the_complaint_deadline_runs_from_when_notice_arrived(notice: dict, last: date) -> None:
    steps = course(("received", on(2)), ("decision", on(9), {"outcome": "refused"}), ("notified", on(10), notice))
    assert complaint_last_day(effective(steps), ARRIVES) == last


def test_a_complaint_is_answered_or_sent_on_within_a_month_and_then_waits_for_others() -> None:
    sent = [*REFUSED, CaseStep(case_id=1, number=5, kind="forwarded", day=on(25))]
    assert due(DWELLING, REFUSED) == [("complaint_handling", on(20, 4))]
    assert due(DWELLING, sent) == []
    upheld = CaseStep(case_id=1, number=6, kind="complaint_outcome", day=on(28), complaint_outcome="upheld")
    assert due(DWELLING, [*sent, upheld]) == [("new_decision", on(28))]
    anew = CaseStep(case_id=1, number=7, kind="decision", day=on(30), outcome="granted")
    assert due(DWELLING, [*sent, upheld, anew]) == [("notify", on(30))]


def test_a_complaint_too_may_have_a_preliminary_answer_and_is_then_owed_one_on_the_day_promised() -> None:
    promise = CaseStep(case_id=1, number=5, kind="preliminary_answer", day=on(28), expected=on(15, 5))
    assert due(DWELLING, [*REFUSED, promise]) == [("expected", on(15, 5))]
    sent = CaseStep(case_id=1, number=6, kind="forwarded", day=on(30))
    assert due(DWELLING, [*REFUSED, promise, sent]) == []


def test_a_promise_before_the_decision_says_nothing_of_the_complaint() -> None:
    steps = course(
        ("received", on(2)), ("preliminary_answer", on(3), {"expected": on(20)}),
        ("decision", on(9), {"outcome": "refused"}), ("notified", on(10)), ("complaint", on(20)),
    )  # fmt: skip
    assert due(DWELLING, steps) == [("complaint_handling", on(20, 4))]


def test_a_commitment_lapses_until_it_is_paid() -> None:
    granted = course(
        ("received", on(2)), ("decision", on(9), {"outcome": "granted", "valid_to": on(9, 6)}),
        ("notified", on(9), {"arrived": on(9)}), ("paid", on(20)),
    )  # fmt: skip
    assert due(LOAN, granted[:3]) == [("complaint", on(30)), ("lapse", on(9, 6))]
    assert due(LOAN, granted) == [("complaint", on(30))]


@pytest.mark.parametrize(
    "kind", [one for one in CASE_TYPES.values() if "valid_to" in one.uses], ids=lambda one: one.key
)
def test_all_that_is_granted_for_a_time_lapses_but_what_the_stay_tells_of(kind: CaseType) -> None:
    granted = course(
        ("received", on(2)), ("decision", on(9), {"outcome": "granted", "valid_to": on(9, 6)}),
        ("notified", on(9), {"arrived": on(9)}),
    )  # fmt: skip
    assert (("lapse", on(9, 6)) in due(kind, granted)) == (kind.key != "temporary")


def test_what_was_withdrawn_or_closed_owes_nothing() -> None:
    withdrawn = course(("received", on(2)), ("decision", on(9), {"outcome": "withdrawn"}))
    closed = course(("received", on(2)), ("closed", on(9)))
    assert due(DWELLING, withdrawn) == due(DWELLING, closed) == []


def test_a_letter_that_was_never_sent_stops_mattering_after_a_year() -> None:
    assert due(DWELLING, REFUSED[:2], date(2027, 3, 9)) == [("notify", on(9))]
    assert due(DWELLING, REFUSED[:2], date(2027, 3, 10)) == []


def test_a_deadline_that_only_time_settles_is_over_when_it_has_passed() -> None:
    def following(today: date) -> str:
        found = next_deadline(open_deadlines(DWELLING, REFUSED[:3], ARRIVES, today), today)
        return found.key if found else ""

    assert following(on(7, 4)) == "complaint"
    assert following(on(8, 4)) == ""


@given(any_steps(), st.sampled_from(list(CASE_TYPES.values())), st.integers(0, 14), st.integers(0, 900))
def test_every_deadline_has_words_and_a_step_and_stands_in_order(
    steps: list[CaseStep], case_type: CaseType, notice_days: int, later: int
) -> None:
    found = open_deadlines(case_type, steps, notice_days, date(2025, 1, 1) + timedelta(days=later))
    assert [one.due for one in found] == sorted(one.due for one in found)
    assert all(one.key in DEADLINES and (not one.step or one.step in STEP_KINDS) for one in found)
