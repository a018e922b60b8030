"""What a plan belongs to: a responsibility group and a case of its household."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from app import clock, formats
from app.errors import OfficerError
from app.models import Case, CooperationPlan, Household
from app.services.case import listing as cases
from app.services.case.course import STATES
from app.services.group import listing as groups
from app.services.plan import versions
from app.services.plan.content import PlanContent
from app.services.records import by_ref
from app.storage.store import Store
from app.texts import _

_INDIVIDUAL = "individual_plan"
Choice = tuple[str, str]
"""An exchange ID, and what is chosen as the officer reads it, without names."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a household's plan may belong to, the newest first."""

    groups: Sequence[Choice]
    cases: Sequence[Choice]


def choices(store: Store, household_ref: str) -> Choices:
    """The groups and cases of a household."""
    today = clock.today()
    with store.read() as session:
        household = by_ref(session, Household, household_ref)
        return Choices(
            [(one.ref, _group(one)) for one in groups.of_household(session, household.id, today)],
            [(one.ref, _case(one)) for one in cases.of_household(session, household.id, today)],
        )


def _group(row: groups.GroupRow) -> str:
    """ "A1 fra 22.09.2026", "A3 01.03.2025–30.06.2026"."""
    if row.end is None:
        return _("{ref} fra {day}", ref=row.ref, day=formats.day(row.start))
    return f"{row.ref} {formats.day(row.start)}–{formats.day(row.end)}"


def _case(row: cases.CaseRow) -> str:
    """ "S12 kommunal bolig, innvilget"."""
    state = _(STATES[row.state][0])
    return _("{ref} {kind}, {state}", ref=row.ref, kind=_(row.case_type.label), state=state[:1].lower() + state[1:])


def for_case(store: Store, content: PlanContent, case_ref: str | None) -> PlanContent:
    """The plan linked to a case, unless it is linked to one already or the case is gone. When the case is about an
    individual plan, the plan is part of one."""
    if content.case or not case_ref:
        return content
    with store.read() as session:
        kind = session.scalar(select(Case.kind).where(Case.ref == case_ref))
    if kind is None:
        return content
    linked = replace(content, case=case_ref)
    return linked.with_values(individual_plan=True) if kind == _INDIVIDUAL else linked


def link(store: Store, plan_ref: str, case_ref: str) -> Callable[[], None]:
    """Link a version, and those that are to follow it, to a case; returns what undoes it. Raises OfficerError for a
    case of another household, and for a plan that is linked to a case already."""
    with store.write() as session:
        plan, case = by_ref(session, CooperationPlan, plan_ref), by_ref(session, Case, case_ref)
        linked = [plan, *versions.after(session, plan)]
        if plan.household_id != case.household_id:
            raise OfficerError(_("{ref} gjelder en annen husstand.", ref=case_ref))
        if any(one.case_id for one in linked):
            raise OfficerError(_("Planen hører til en annen sak. Rett planen hvis den skal høre til denne."))
        for one in linked:
            one.case_id = case.id
        refs = [one.ref for one in linked]

    def undo() -> None:
        with store.write() as session:
            for ref in refs:
                by_ref(session, CooperationPlan, ref).case_id = None

    return undo
