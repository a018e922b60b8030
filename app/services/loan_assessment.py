"""Loan assessments of a case: saving alternatives, calculating them and setting them side by side."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Case, LoanAssessment
from app.models.fields import fields_of
from app.services import rate, records
from app.services.findings import Severity, by_field
from app.services.loan.worksheet import worksheet
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, problems_in, values_of
from app.services.rules.loan import loan_findings
from app.services.working import Compared, Worked, compare
from app.storage.store import Store


def list_for_case(store: Store, case_ref: str) -> list[dict[str, Any]]:
    """The case's alternatives in the order they were made, each as its values with `id`."""
    with store.read() as session:
        return [{**values_of(each), "id": each.id} for each in _of_case(session, case_ref)]


def load(store: Store, assessment_id: int) -> dict[str, Any]:
    """The form's values of one alternative. Raises OfficerError when it is deleted."""
    with store.read() as session:
        return values_of(by_id(session, LoanAssessment, assessment_id))


def save(store: Store, case_ref: str, assessment_id: int | None, values: Values) -> Saved:
    """Save one alternative of a case. Raises Invalid with messages by field, or Stale."""
    with store.write() as session:
        case = by_ref(session, Case, case_ref)
        found = by_id(session, LoanAssessment, assessment_id) if assessment_id else LoanAssessment(case_id=case.id)
        assessment = merge(session, found, values, values.get("version"))
        return outcome(assessment, loan_findings(assessment, rate.in_force(session, assessment.day)))


def delete(store: Store, assessment_id: int) -> Callable[[], None]:
    """Delete one alternative; returns what puts it back."""
    return records.delete(store, LoanAssessment, assessment_id)


def calculate(store: Store, assessment_id: int) -> Worked:
    """The worksheet of a stored alternative with the rates of its day."""
    with store.read() as session:
        assessment = by_id(session, LoanAssessment, assessment_id)
        return worksheet(assessment, rate.in_force(session, assessment.day))


def calculate_all(store: Store, case_ref: str) -> list[Worked]:
    """The worksheets of all alternatives of the case, in the order of `list_for_case`."""
    with store.read() as session:
        return [worksheet(each, rate.in_force(session, each.day)) for each in _of_case(session, case_ref)]


def side_by_side(store: Store, case_ref: str) -> tuple[Compared, ...]:
    """All figures of all alternatives of the case, one row a figure."""
    return compare(calculate_all(store, case_ref))


def preview(store: Store, values: Values) -> tuple[Worked | None, dict[str, str]]:
    """The worksheet as it is typed, nothing saved, and what is odd about it by field. There is no worksheet as long as
    something required is missing or a value cannot be right; `save` says what."""
    if problems_in(LoanAssessment, {**dict.fromkeys(fields_of(LoanAssessment)), **values}):
        return None, {}
    assessment = LoanAssessment()
    records.apply(assessment, values)
    with store.read() as session:
        rates = rate.in_force(session, assessment.day)
    findings = list(loan_findings(assessment, rates))
    wrong = by_field(findings, Severity.ERROR)
    return None if wrong else worksheet(assessment, rates), by_field(findings, Severity.WARNING)


def _of_case(session: Session, case_ref: str) -> list[LoanAssessment]:
    case = by_ref(session, Case, case_ref)
    chosen = select(LoanAssessment).where(LoanAssessment.case_id == case.id).order_by(LoanAssessment.id)
    return list(session.scalars(chosen))
