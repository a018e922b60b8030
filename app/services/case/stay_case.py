"""From a decision on temporary accommodation to the stay it gives, so that nothing is typed twice."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Case, CaseStep, Decision, Household, Stay
from app.services.case.course import GRANTED, effective, latest
from app.services.case.registration import steps_of
from app.services.records import by_ref
from app.storage.store import Store


def proposed(store: Store, ref: str) -> dict[str, Any] | None:
    """What the stay form can begin with: `household`, and `values` by the form's own names. None when the case gives no
    stay, or the household has one by this decision already."""
    with store.read() as session:
        case = by_ref(session, Case, ref)
        decision = latest(effective(steps_of(session, case.id)), "decision", "changed")
        gives = case.kind == "temporary" and case.closed is None and decision and decision.outcome in GRANTED
        if decision is None or not gives or _is_placed(session, case, decision.day):
            return None
        household = session.get_one(Household, case.household_id).ref
        return {"household": household, "values": _values(decision)}


def _values(decision: CaseStep) -> dict[str, Any]:
    """The activity asked for is a condition of the stay, too."""
    terms = "\n".join(part for part in (decision.conditions, decision.activity) if part)
    known = {
        "stay.arrived": decision.valid_from, "decision.decided": decision.day, "decision.end": decision.valid_to,
        "decision.conditions": terms,
    }  # fmt: skip
    return {name: value for name, value in known.items() if value}


def _is_placed(session: Session, case: Case, decided: date | None) -> bool:
    query = select(Decision.id).join(Stay, Stay.id == Decision.stay_id).where(
        Stay.household_id == case.household_id, Decision.decided == decided
    )  # fmt: skip
    return session.scalar(query.limit(1)) is not None
