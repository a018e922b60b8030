"""Cases: registering an application, adding the steps that follow, and correcting one by adding another."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid, OfficerError
from app.models import (
    Arrears,
    Case,
    CaseStep,
    CooperationPlan,
    Eviction,
    Household,
    PaymentAgreement,
    Tenancy,
)
from app.models.fields import Field, fields_of
from app.services import people_sql as sql
from app.services import records, settings
from app.services.case.case_types import CASE_TYPES
from app.services.case.course import ANNULLED, effective, summary
from app.services.case.step_kinds import STEP_KINDS, step_fields
from app.services.findings import Finding, Severity, by_field, refuse_errors
from app.services.records import Saved, Values, by_ref, merge, outcome, problems_in
from app.services.rules.case import case_findings
from app.services.rules.step import Course, annulment_findings, step_findings
from app.storage.store import Store
from app.texts import N_, _

KIND = fields_of(Case)["kind"]
"""The one field of a case that no step tells."""


def new_fields(kind: str) -> tuple[Field, ...]:
    """The fields of the form for a new case of a type, beside its household and the type itself."""
    return step_fields(CASE_TYPES[kind], "received")


def register(store: Store, household_ref: str | None, kind: str | None, values: Values) -> Saved:
    """Register an application; `values` are those of `new_fields`. The result's ref is the case's.

    Raises Invalid with fields named as in `new_fields`, `household` or `kind`.
    """
    missing = {
        name: _("Velg fra listen.") for name, value in (("household", household_ref), ("kind", kind)) if not value
    }
    if missing:
        raise Invalid(missing)
    with store.write() as session:
        household = by_ref(session, Household, household_ref or "")
        day = values.get("day")
        if day is None:
            received = fields_of(Case)["received"]
            raise Invalid({"day": _("{label} må fylles ut.", label=_(received.label))})
        problems = problems_in(CaseStep, {"day": day})
        if problems:
            raise Invalid(problems)
        case = merge(session, Case(ref="", household_id=household.id), {"kind": kind, "received": day})
        session.flush()
        findings = _add(session, case, CaseStep(case_id=case.id, number=1, kind="received"), values)
        return outcome(case, findings)


def add_step(store: Store, ref: str, kind: str, values: Values, *, corrects: int | None = None) -> Saved:
    """Add a step to a case, or one that takes the place of step number `corrects`. The result's ref is the case's.

    Raises Invalid with the step's fields, or "" for what is wrong with the step as a whole.
    """
    with store.write() as session:
        case = by_ref(session, Case, ref)
        return outcome(case, _add(session, case, _next_step(session, case, kind, corrects), values))


def annul(store: Store, ref: str, number: int, why: str) -> Callable[[], None]:
    """Let step `number` no longer hold; it stays readable, with why. Returns what lets it hold again (by adding)."""
    if not why.strip():
        raise Invalid({"remark": _("Skriv hvorfor steget skal annulleres.")})
    with store.write() as session:
        case = by_ref(session, Case, ref)
        step = _held(session, case, number)
        if step.kind == "received":
            raise OfficerError(
                _("Søknaden kan ikke annulleres. Rett den, eller slett saken om den er registrert feil.")
            )
        refuse_errors(annulment_findings(step, _course(session, case)))
        kept = {name: getattr(step, name) for name in fields_of(CaseStep)}
        annulled = _next_step(session, case, ANNULLED, number)
        _add(session, case, annulled, {"day": clock.today(), "remark": why})
        last = annulled.number

    def undo() -> None:
        with store.write() as again:
            found = by_ref(again, Case, ref)
            _add(again, found, _next_step(again, found, kept["kind"], last), kept)

    return undo


def set_kind(store: Store, ref: str, kind: str) -> Saved:
    """Correct the type of a case that was registered as another. The history keeps the one before."""
    with store.write() as session:
        case = by_ref(session, Case, ref)
        merge(session, case, {"kind": kind})
        return outcome(case, case_findings(case, clock.today()))


def step_values(store: Store, ref: str, number: int) -> dict[str, Any]:
    """The values of a step, for the form that corrects it."""
    with store.read() as session:
        step = _held(session, by_ref(session, Case, ref), number)
        return {name: getattr(step, name) for name in STEP_KINDS[step.kind].fields}


def preview(store: Store, ref: str, kind: str, values: Values, *, corrects: int | None = None) -> dict[str, str]:
    """What is odd about a step as it is typed, by field, nothing saved."""
    with store.read() as session:
        case = by_ref(session, Case, ref)
        step = CaseStep(case_id=case.id, number=0, kind=kind, corrects=corrects)
        records.apply(step, _own(case, kind, values))
        found = step_findings(step, _course(session, case))
        return by_field(found, Severity.WARNING)


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete a case that was registered by mistake, with all that hangs on it; returns what puts it back. Raises
    OfficerError when another record refers to it."""
    with store.read() as session:
        case_id = by_ref(session, Case, ref).id
        for model, message in _IN_USE.items():
            query = select(model.ref).where(model.case_id == case_id).order_by(model.id).limit(1)
            found: str | None = session.scalar(query)
            if found is not None:
                raise OfficerError(_(message).format(ref=found))
    return records.delete(store, Case, case_id)


_IN_USE: Mapping[type[Any], str] = {
    CooperationPlan: N_("Saken er knyttet til samarbeidsplanen {ref}. Ta den ut der først."),
    Tenancy: N_("Saken er knyttet til leieforholdet {ref}. Ta den ut der først."),
    Arrears: N_("Saken er knyttet til restansen {ref} og kan ikke slettes."),
    PaymentAgreement: N_("Saken er knyttet til nedbetalingsavtalen {ref} og kan ikke slettes."),
    Eviction: N_("Saken er knyttet til utkastelsen {ref}. Ta den ut der først."),
}
"""What is told (msgid) of a record that refers to the case."""


def steps_of(session: Session, case_id: int) -> list[CaseStep]:
    """All steps of a case in the order they were added."""
    return list(session.scalars(select(CaseStep).where(CaseStep.case_id == case_id).order_by(CaseStep.number)))


def summarise(case: Case, steps: Iterable[CaseStep]) -> None:
    """Put on the case what its steps say."""
    for column, value in summary(steps).items():
        if column != "received" or value is not None:
            setattr(case, column, value)


def _add(session: Session, case: Case, step: CaseStep, values: Values) -> list[Finding]:
    own = _own(case, step.kind, values)
    problems = problems_in(CaseStep, own)
    if problems:
        raise Invalid(problems)
    records.apply(step, own)
    course = _course(session, case)
    found = [] if step.kind == ANNULLED else list(step_findings(step, course))
    session.add(step)
    summarise(case, [*course.steps, step])
    session.flush()
    return found


def _own(case: Case, kind: str, values: Values) -> dict[str, Any]:
    """The values of fields that this step has in a case of this type."""
    names = {one.name for one in step_fields(CASE_TYPES[case.kind], kind)}
    return {name: value for name, value in values.items() if name in names}


def _course(session: Session, case: Case) -> Course:
    today = clock.today()
    return Course(
        case, steps_of(session, case.id) if case.id else [], settings.read(session, settings.NOTICE_DAYS),
        has_children(session, case.household_id, today), today=today,
    )  # fmt: skip


def has_children(session: Session, household_id: int, day: date) -> bool:
    """Whether a member other than the main person is under 18 on `day`."""
    statement = text(f"SELECT {sql.CHILDREN} FROM household h WHERE h.id = :id")  # noqa: S608  # constants
    return bool(session.scalar(statement, {"id": household_id, "today": day.isoformat()}))


def _next_step(session: Session, case: Case, kind: str, corrects: int | None) -> CaseStep:
    if corrects is not None and kind != ANNULLED:
        _held(session, case, corrects, or_annulled=True)
    number = max((step.number for step in steps_of(session, case.id)), default=0) + 1
    return CaseStep(case_id=case.id, number=number, kind=kind, corrects=corrects)


def _held(session: Session, case: Case, number: int, *, or_annulled: bool = False) -> CaseStep:
    """The step with this number, if it holds. Raises OfficerError when it does not (any more)."""
    steps = steps_of(session, case.id)
    replaced = {step.corrects for step in steps}
    held = [step for step in steps if step.number not in replaced] if or_annulled else effective(steps)
    found = next((step for step in held if step.number == number), None)
    if found is None:
        raise OfficerError(_("Steget er rettet eller annullert i mellomtiden. Se over saken på nytt."))
    return found
