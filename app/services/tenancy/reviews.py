"""What was answered when a contract neared its end: can they buy, or rent elsewhere? (Husbanken 2020, § 3.5.2)"""

from typing import Any

from app import clock
from app.models import Tenancy, TenancyReview
from app.services import records
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.services.rules.tenancy import review_findings
from app.services.undoing import Undo
from app.storage.store import Store


def add(store: Store, tenancy_ref: str, values: Values) -> Saved:
    """Answer the question: `day`, `way_on`, `remark`. The result's ref is the row id. Raises Invalid."""
    with store.write() as session:
        tenancy = by_ref(session, Tenancy, tenancy_ref)
        review = merge(session, TenancyReview(tenancy_id=tenancy.id), values)
        return outcome(review, review_findings(review, tenancy, clock.today()))


def load(store: Store, review_id: int) -> dict[str, Any]:
    """A review's values."""
    with store.read() as session:
        return values_of(by_id(session, TenancyReview, review_id))


def save(store: Store, review_id: int, values: Values, version: int | None = None) -> Saved:
    """Correct an answer. Raises Invalid or Stale."""
    with store.write() as session:
        review = merge(session, by_id(session, TenancyReview, review_id), values, version)
        return outcome(review, review_findings(review, session.get_one(Tenancy, review.tenancy_id), clock.today()))


def delete(store: Store, review_id: int) -> Undo:
    """Delete an answer that was entered by mistake; returns what puts it back."""
    return records.delete(store, TenancyReview, review_id)
