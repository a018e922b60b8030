"""Worksheets of a case, several side by side: saving, calculating and comparing, whatever they calculate."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Case, Record
from app.models.fields import fields_of
from app.services import rate, records
from app.services.findings import Finding, Severity, by_field
from app.services.rate import Rates
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, problems_in, values_of
from app.services.working import Compared, Worked, compare
from app.storage.store import Store

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Alternatives(Generic[R]):
    """One kind of worksheet: its model, which has `case_id` and `day`; its rules; and its calculation.

    `worked` is only asked for a record without errors among its `findings`.
    """

    model: type[R]
    findings: Callable[[R, Rates], Iterator[Finding]]
    worked: Callable[[R, Rates], Worked]

    def list_for_case(self, store: Store, case_ref: str) -> list[dict[str, Any]]:
        """The case's alternatives in the order they were made, each as its values with `id`."""
        with store.read() as session:
            return [{**values_of(each), "id": each.id} for each in self._of_case(session, case_ref)]

    def load(self, store: Store, record_id: int) -> dict[str, Any]:
        """The form's values of one alternative. Raises OfficerError when it is deleted."""
        with store.read() as session:
            return values_of(by_id(session, self.model, record_id))

    def save(self, store: Store, case_ref: str, record_id: int | None, values: Values) -> Saved:
        """Save one alternative of a case. Raises Invalid with messages by field, or Stale."""
        with store.write() as session:
            case = by_ref(session, Case, case_ref)
            found = by_id(session, self.model, record_id) if record_id else self.model(case_id=case.id)
            record = merge(session, found, values, values.get("version"))
            return outcome(record, self.findings(record, _rates(session, record)))

    def delete(self, store: Store, record_id: int) -> Callable[[], None]:
        """Delete one alternative; returns what puts it back."""
        return records.delete(store, self.model, record_id)

    def calculate(self, store: Store, record_id: int) -> Worked:
        """A stored alternative, calculated with the rates of its day."""
        with store.read() as session:
            record = by_id(session, self.model, record_id)
            return self.worked(record, _rates(session, record))

    def calculate_all(self, store: Store, case_ref: str) -> list[Worked]:
        """All alternatives of the case, in the order of `list_for_case`."""
        with store.read() as session:
            return [self.worked(each, _rates(session, each)) for each in self._of_case(session, case_ref)]

    def side_by_side(self, store: Store, case_ref: str) -> tuple[Compared, ...]:
        """All figures of all alternatives of the case, one row a figure."""
        return compare(self.calculate_all(store, case_ref))

    def preview(self, store: Store, values: Values) -> tuple[Worked | None, dict[str, str]]:
        """The calculation of what is typed, nothing saved, and what the rules say by field. There is none as long as
        something required is missing or a value cannot be right."""
        if problems_in(self.model, {**dict.fromkeys(fields_of(self.model)), **values}):
            return None, {}
        record = self.model()
        records.apply(record, values)
        with store.read() as session:
            rates = _rates(session, record)
        findings = list(self.findings(record, rates))
        wrong = by_field(findings, Severity.ERROR)
        return None if wrong else self.worked(record, rates), by_field(findings, Severity.WARNING) | wrong

    def _of_case(self, session: Session, case_ref: str) -> list[R]:
        case, columns = by_ref(session, Case, case_ref), self.model.__table__.c
        return list(session.scalars(select(self.model).where(columns.case_id == case.id).order_by(columns.id)))


def _rates(session: Session, record: Any) -> Rates:
    with session.no_autoflush:
        return rate.in_force(session, record.day)
