"""What a plan belongs to: a responsibility group, a case and a tenancy of its household."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from app import clock, formats
from app.errors import OfficerError
from app.models import Case, CooperationPlan, Household, Numbered, Tenancy
from app.services.case import listing as cases
from app.services.case.course import STATES
from app.services.group import listing as groups
from app.services.plan import versions
from app.services.plan.content import PlanContent
from app.services.records import by_ref
from app.services.tenancy import listing as tenancies
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
    tenancies: Sequence[Choice]


def choices(store: Store, household_ref: str) -> Choices:
    """The groups, cases and tenancies of a household."""
    today = clock.today()
    with store.read() as session:
        household = by_ref(session, Household, household_ref)
        return Choices(
            [(one.ref, _group(one)) for one in groups.of_household(session, household.id, today)],
            [(one.ref, _case(one)) for one in cases.of_household(session, household.id, today)],
            [(one.ref, _tenancy(one)) for one in tenancies.of_household(session, household.id, today)],
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


def _tenancy(row: tenancies.TenancyRow) -> str:
    """ "L3 fra 01.01.2024, kontrakt til 31.12.2026", "L2 01.01.2021–31.12.2023"; without the place, which may be
    protected."""
    if row.moved_out:
        return f"{row.ref} {formats.day(row.start)}–{formats.day(row.moved_out)}"
    begun = _("{ref} fra {day}", ref=row.ref, day=formats.day(row.start))
    if row.contract_until is None or row.contract == "indefinite":
        return begun
    return _("{begun}, kontrakt til {day}", begun=begun, day=formats.day(row.contract_until))


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


def for_tenancy(content: PlanContent, tenancy_ref: str | None) -> PlanContent:
    """The plan linked to a tenancy, unless it is linked to one already."""
    return content if content.tenancy or not tenancy_ref else replace(content, tenancy=tenancy_ref)


def link(store: Store, plan_ref: str, case_ref: str) -> Callable[[], None]:
    """Link a version, and those that are to follow it, to a case; returns what undoes it. Raises OfficerError for a
    case of another household, and for a plan that is linked to a case already."""
    taken = _("Planen hører til en annen sak. Rett planen hvis den skal høre til denne.")
    return _link(store, plan_ref, Case, case_ref, taken)


def link_tenancy(store: Store, plan_ref: str, tenancy_ref: str) -> Callable[[], None]:
    """As `link`, to a tenancy."""
    taken = _("Planen hører til et annet leieforhold. Rett planen hvis den skal høre til dette.")
    return _link(store, plan_ref, Tenancy, tenancy_ref, taken)


_COLUMNS: Mapping[type[Numbered], str] = {Case: "case_id", Tenancy: "tenancy_id"}


def _link(store: Store, plan_ref: str, model: type[Numbered], ref: str, taken: str) -> Callable[[], None]:
    column = _COLUMNS[model]
    with store.write() as session:
        plan, other = by_ref(session, CooperationPlan, plan_ref), by_ref(session, model, ref)
        linked = [plan, *versions.after(session, plan)]
        if plan.household_id != getattr(other, "household_id", None):
            raise OfficerError(_("{ref} gjelder en annen husstand.", ref=ref))
        if any(getattr(one, column) for one in linked):
            raise OfficerError(taken)
        for one in linked:
            setattr(one, column, other.id)
        refs = [one.ref for one in linked]

    def undo() -> None:
        with store.write() as session:
            for each in refs:
                setattr(by_ref(session, CooperationPlan, each), column, None)

    return undo
