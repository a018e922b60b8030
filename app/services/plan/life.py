"""What happens to a version of a plan: how goals and measures go, evaluations held, signed, ended. Each returns what
undoes it. Only the newest version is changed."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid, OfficerError
from app.models import CooperationPlan, PlanEvaluation, PlanGoal, PlanMeasure, Record
from app.services.findings import refuse_errors
from app.services.plan import versions
from app.services.records import Values, by_id, merge
from app.services.rules.cooperation_plan import PlanFacts, plan_findings
from app.storage.store import Store
from app.texts import _

Undo = Callable[[], None]


def evaluate_goal(store: Store, ref: str, number: int, evaluation: str | None, day: date | None, why: str = "") -> Undo:
    """Write how goal `number` went, on `day`; None clears it. Raises Invalid for a day to come or none at all."""
    _refuse_day("evaluated", day, needed=evaluation is not None)
    with store.write() as session:
        goal = _numbered(session, PlanGoal, ref, number)
        return _change(store, session, goal, {"evaluation": evaluation, "evaluated": day, "why": why})


def carry_out(store: Store, ref: str, number: int, carried_out: str | None, day: date | None, remark: str = "") -> Undo:
    """Write whether measure `number` was carried out, as seen on `day`; None clears it. Raises Invalid for a day to
    come or none at all."""
    _refuse_day("evaluated", day, needed=carried_out is not None)
    with store.write() as session:
        measure = _numbered(session, PlanMeasure, ref, number)
        return _change(store, session, measure, {"carried_out": carried_out, "evaluated": day, "remark": remark})


def hold_evaluation(store: Store, evaluation_id: int, day: date, remark: str = "") -> Undo:
    """Write that an evaluation was held on `day`. Raises Invalid for a day to come."""
    _refuse_day("held", day)
    with store.write() as session:
        evaluation = by_id(session, PlanEvaluation, evaluation_id)
        versions.newest(session, session.get_one(CooperationPlan, evaluation.plan_id).ref)
        return _change(store, session, evaluation, {"held": day, "remark": remark})


def sign(store: Store, ref: str, day: date) -> Undo:
    """Write that the plan was signed on `day`. Raises Invalid for a day to come."""
    _refuse_day("signed", day)
    with store.write() as session:
        return _change(store, session, versions.newest(session, ref), {"signed": day})


def consent(store: Store, ref: str, day: date) -> Undo:
    """Write that the resident said yes to the plan on `day`. Raises Invalid for a day to come."""
    _refuse_day("consented", day)
    with store.write() as session:
        return _change(store, session, versions.newest(session, ref), {"consented": day})


def end(store: Store, ref: str, day: date, reason: str, remark: str = "") -> Undo:
    """End the plan; `day` is the last on which it holds. Raises Invalid for a day before it began."""
    with store.write() as session:
        plan = versions.newest(session, ref)
        undo = _change(store, session, plan, {"ended": day, "end_reason": reason, "end_remark": remark})
        told = plan_findings(PlanFacts(plan), clock.today())
        refuse_errors(finding for finding in told if finding.field == "ended")
        return undo


def _refuse_day(field: str, day: date | None, *, needed: bool = True) -> None:
    if day is None and needed:
        raise Invalid({field: _("Fyll ut datoen.")})
    if day is not None and day > clock.today():
        raise Invalid({field: _("Datoen ligger fram i tid.")})


def _numbered(session: Session, model: type[Any], ref: str, number: int) -> Any:
    plan = versions.newest(session, ref)
    found = session.scalar(select(model).where(model.plan_id == plan.id, model.number == number))
    if found is None:
        raise OfficerError(_("Fant ikke nummer {number} i planen. Det kan være slettet.", number=number))
    return found


def _change(store: Store, session: Session, record: Record, values: Values) -> Undo:
    """Put the values on a record; what is returned puts back those that were there."""
    model, record_id = type(record), record.id
    before = {name: getattr(record, name) for name in values}
    merge(session, record, values)
    session.flush()

    def undo() -> None:
        with store.write() as again:
            merge(again, by_id(again, model, record_id), before)

    return undo
