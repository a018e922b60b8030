"""The paper of a stored version of a plan. Looks at strictly confidential people are logged."""

from app.models import CooperationPlan
from app.services import viewing
from app.services.plan import versions
from app.services.plan.paper import PlanPaper, gathered
from app.services.plan.reading import content_of
from app.services.records import by_ref
from app.storage.store import Store


def paper_of(store: Store, ref: str) -> PlanPaper:
    """Raises OfficerError when the version is deleted, or its household has no main person."""
    with store.read() as session:
        plan = by_ref(session, CooperationPlan, ref)
        edition = versions.chain(session, plan).index(plan) + 1
        paper = gathered(session, content_of(session, plan), ref=ref, edition=edition)
        seen = viewing.watched(session, plan.household_id)
    viewing.log(store, seen, "plan")
    return paper
