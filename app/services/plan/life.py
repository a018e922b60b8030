"""What happens to a version of a plan: how goals and measures go, evaluations held, signed, ended. Each returns what
undoes it. Only the newest version is changed, and the one in force when it is renewed already."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid, OfficerError
from app.formats import day as format_day
from app.models import CooperationPlan, PlanEvaluation, PlanGoal, PlanMeasure, Record
from app.services.findings import refuse_errors
from app.services.plan import drafts, versions
from app.services.plan.coming import Coming
from app.services.records import Values, by_id
from app.services.rules.cooperation_plan import PlanFacts, plan_findings
from app.services.undoing import Undo, change, undoing
from app.storage.store import Store
from app.texts import _


def evaluate_goal(store: Store, ref: str, number: int, evaluation: str | None, day: date | None, why: str = "") -> Undo:
    """Write how goal `number` went, on `day`; None clears it. What is reached or given up is taken out of the version
    that has not begun. Raises Invalid for a day to come or none at all."""
    _refuse_day("evaluated", day, needed=evaluation is not None)
    with store.write() as session:
        plan = versions.to_follow_up(session, ref)
        goal = _numbered(session, PlanGoal, plan, number)
        return _judge(store, session, plan, goal, {"evaluation": evaluation, "evaluated": day, "why": why})


def carry_out(store: Store, ref: str, number: int, carried_out: str | None, day: date | None, remark: str = "") -> Undo:
    """Write whether measure `number` was carried out, as seen on `day`; None clears it. What is done is taken out of
    the version that has not begun. Raises Invalid for a day to come or none at all."""
    _refuse_day("evaluated", day, needed=carried_out is not None)
    with store.write() as session:
        plan = versions.to_follow_up(session, ref)
        measure = _numbered(session, PlanMeasure, plan, number)
        told = {"carried_out": carried_out, "evaluated": day, "remark": remark}
        return _judge(store, session, plan, measure, told)


def hold_evaluation(store: Store, evaluation_id: int, day: date, remark: str = "") -> Undo:
    """Write that an evaluation was held on `day`. Raises Invalid for a day to come."""
    _refuse_day("held", day)
    with store.write() as session:
        evaluation = by_id(session, PlanEvaluation, evaluation_id)
        versions.to_follow_up(session, session.get_one(CooperationPlan, evaluation.plan_id).ref)
        return undoing(store, [change(session, evaluation, {"held": day, "remark": remark})])


def sign(store: Store, ref: str, day: date, consented: date | None = None) -> Undo:
    """Write that the plan was signed on `day`, and, when it is told, that the resident said yes to it on `consented`.
    Raises Invalid for a day to come; then neither is written."""
    _refuse_day("signed", day)
    _refuse_day("consented", consented, needed=False)
    told = {"signed": day, "consented": consented} if consented else {"signed": day}
    with store.write() as session:
        return undoing(store, [change(session, versions.to_follow_up(session, ref), told)])


def end(store: Store, ref: str, day: date, reason: str, remark: str = "") -> Undo:
    """End the plan; `day` is the last on which it holds. A version that has not begun is deleted with it, and what is
    being written to follow that. Raises Invalid without a reason, and for a day before the plan began, or on which
    another version has."""
    if not reason:
        raise Invalid({"end_reason": _("Velg hvorfor planen ble avsluttet.")})
    with store.write() as session:
        plan = versions.to_follow_up(session, ref)
        coming = Coming(session, plan)
        _refuse_begun(coming, day)
        ended = change(session, plan, {"ended": day, "end_reason": reason, "end_remark": remark})
        told = plan_findings(PlanFacts(plan), clock.today())
        refuse_errors(finding for finding in told if finding.field == "ended")
        gone = [version.ref for version in coming.versions]
        undos = [undoing(store, [ended, *coming.take_out()])]
    undos += [drafts.discard_of(store, each) for each in gone]

    def undo() -> None:
        for each in undos:
            each()

    return undo


def _refuse_begun(coming: Coming, day: date) -> None:
    begins = min((version.start for version in coming.versions), default=None)
    if begins is not None and begins <= day:
        message = _(
            "Den neste versjonen begynner {begins}. Velg en dag før, eller avslutt den i stedet.",
            begins=format_day(begins),
        )
        raise Invalid({"ended": message})


def _refuse_day(field: str, day: date | None, *, needed: bool = True) -> None:
    if day is None and needed:
        raise Invalid({field: _("Fyll ut datoen.")})
    if day is not None and day > clock.today():
        raise Invalid({field: _("Datoen ligger fram i tid.")})


def _numbered(session: Session, model: type[Any], plan: CooperationPlan, number: int) -> Any:
    found = session.scalar(select(model).where(model.plan_id == plan.id, model.number == number))
    if found is None:
        raise OfficerError(_("Fant ikke nummer {number} i planen. Det kan være slettet.", number=number))
    return found


def _judge(store: Store, session: Session, plan: CooperationPlan, part: Record, values: Values) -> Undo:
    """Write how a goal or a measure went, and let the version that has not begun follow."""
    coming = Coming(session, plan)
    written = change(session, part, values)
    return undoing(store, [written, *coming.follow()])
