"""Saving a version of a plan with all that is in it, in one transaction."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace as put
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid
from app.models import Case, Consent, Contact, CooperationPlan, Household, Numbered, SupportGroup, Tenancy
from app.services import records
from app.services.findings import Finding, Severity, by_field
from app.services.plan import begin, drafts, reading, versions
from app.services.plan.building import loose, place, problems
from app.services.plan.content import NewConsent, PlanContent
from app.services.plan.going_on import caught_up
from app.services.records import Saved, by_ref, merge, outcome
from app.services.rules.contact import consent_findings
from app.services.rules.cooperation_plan import plan_findings
from app.storage.store import Store
from app.texts import _


def save(store: Store, content: PlanContent, *, replaces: str | None = None, made_as: str = "first") -> Saved:
    """Save a new version, and register its new consents. `replaces`: the version it takes the place of, the newest of
    its plan. What was evaluated in that one's period is so in a revision of it, and what has been reached, given up or
    done there since this was begun does not go on. The result's ref is that of the new version.

    Raises Invalid with fields of the plan, "household", "participants", "evaluations", "goals.<i>.text",
    "measures.<i>.what" and the like, i being the place from 0; OfficerError when `replaces` has been replaced.
    """
    _refuse(_missing(content) | problems(content))
    with store.write() as session:
        before = versions.newest(session, replaces) if replaces else None
        household = by_ref(session, Household, content.household)
        plan = CooperationPlan(ref="", household_id=household.id, made_as=made_as, replaces_id=_id(before))
        _refuse(_foreign(before, household))
        if before is not None:
            stored = reading.content_of(session, before)
            content = caught_up(content, stored, same_period=made_as == "revision")
        saved = _put(session, plan, content, before)
        if before is not None and made_as == "revision":
            _keep_held(session, before, plan)
        return saved


def _keep_held(session: Session, before: CooperationPlan, plan: CooperationPlan) -> None:
    """A revision goes on in the same period: a day of evaluation that it still lists, is held there too."""
    held = {one.day: one for one in reading.evaluations_of(session, before) if one.held is not None}
    for one in reading.evaluations_of(session, plan):
        if one.day in held:
            merge(session, one, {"held": held[one.day].held, "remark": held[one.day].remark})


def correct(store: Store, ref: str, content: PlanContent, version: int | None = None) -> Saved:
    """Change the newest version in place: a slip of the pen, not a new agreement. How its goals and measures went is
    kept. Raises as `save`, or Stale."""
    _refuse(_missing(content) | problems(content))
    with store.write() as session:
        plan = versions.newest(session, ref)
        _refuse(_foreign(plan, by_ref(session, Household, content.household)))
        before = session.get_one(CooperationPlan, plan.replaces_id) if plan.replaces_id else None
        return _put(session, plan, content, before, version)


def renew(store: Store, ref: str) -> tuple[Saved, Callable[[], None]]:
    """Renew the plan as `begin.renewed` proposes; returns the new version and what takes it away again."""
    saved = save(store, begin.renewed(store, ref), replaces=ref, made_as="renewal")

    def undo() -> None:
        delete(store, saved.ref)

    return saved, undo


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete the newest version, registered by mistake, with what is being written to follow it; the one before holds
    again. Returns what puts all back. The consents registered with it are kept."""
    with store.read() as session:
        plan_id = versions.newest(session, ref).id
    undos = [records.delete(store, CooperationPlan, plan_id), drafts.discard_of(store, ref)]

    def undo() -> None:
        for one in undos:
            one()

    return undo


def warnings(content: PlanContent) -> dict[str, str]:
    """What is wrong or odd about a plan as it is typed, by field of the wizard, nothing saved."""
    found = _missing(content) | problems(content)
    built = loose(content)
    if None in {built.plan.start, built.plan.end, built.plan.dated}:
        return found  # the rules compare dates
    told = [*built.named(list(plan_findings(built.facts(), clock.today()))), *_of_loose(content.consents)]
    return by_field(told, Severity.WARNING) | by_field(told, Severity.ERROR) | found


def _of_loose(consents: Sequence[NewConsent]) -> Iterator[Finding]:
    """What the rules say of new consents, each by itself."""
    for number, new in enumerate(consents):
        if new.given is not None:  # else a day that is not typed yet
            consent = Consent(given=new.given, scope=new.scope, until=new.until)
            yield from _named(number, consent_findings([consent], clock.today()))


def _named(number: int, findings: Iterable[Finding]) -> Iterator[Finding]:
    return (put(one, field=f"consents.{number}.{one.field}") for one in findings)


def _unsaid(number: int, new: NewConsent) -> dict[str, str]:
    return {} if new.scope else {f"consents.{number}.scope": _("Velg hva samtykket gjelder.")}


def _missing(content: PlanContent) -> dict[str, str]:
    return {} if content.household else {"household": _("Velg fra listen.")}


def _foreign(plan: CooperationPlan | None, household: Household) -> dict[str, str]:
    """A version keeps its household: another one's plan is another plan."""
    if plan is None or plan.household_id == household.id:
        return {}
    return {"household": _("Planen hører til en annen husstand. Lag en ny plan for denne.")}


def _refuse(found: dict[str, str]) -> None:
    if found:
        raise Invalid(found)


def _put(
    session: Session,
    plan: CooperationPlan,
    content: PlanContent,
    before: CooperationPlan | None,
    version: int | None = None,
) -> Saved:
    plan.group_id = _linked(session, SupportGroup, content.group, "group", plan)
    plan.case_id = _linked(session, Case, content.case, "case", plan)
    plan.tenancy_id = _linked(session, Tenancy, content.tenancy, "tenancy", plan)
    built = place(session, plan, content, version)
    findings = list(plan_findings(built.facts(before, versions.others(session, plan)), clock.today()))
    return outcome(plan, [*built.named(findings), *_consents(session, plan, content)])


def _linked(session: Session, model: type[Numbered], ref: str | None, field: str, plan: CooperationPlan) -> int | None:
    """The row id of what the plan is linked to. Raises Invalid when that is of another household."""
    if not ref:
        return None
    record: Any = by_ref(session, model, ref)
    if record.household_id != plan.household_id:
        raise Invalid({field: _("{ref} gjelder en annen husstand.", ref=ref)})
    return int(record.id)


def _consents(session: Session, plan: CooperationPlan, content: PlanContent) -> Iterator[Finding]:
    """Register the new consents. One to the same contact on the same day is changed, since two cannot be told apart;
    when it was withdrawn, it is given again."""
    for number, new in enumerate(content.consents):
        contact = by_ref(session, Contact, new.contact)
        _refuse(_unsaid(number, new))
        stored = session.scalars(
            select(Consent).where(Consent.household_id == plan.household_id, Consent.contact_id == contact.id)
        ).all()
        same = next((one for one in stored if one.given == new.given), None)
        consent = same or Consent(household_id=plan.household_id, contact_id=contact.id)
        merge(session, consent, {"given": new.given, "scope": new.scope, "until": new.until, "withdrawn": None})
        found = consent_findings({*stored, consent}, clock.today())
        yield from _named(number, (one for one in found if one.record is consent))


def _id(record: CooperationPlan | None) -> int | None:
    return record.id if record else None
