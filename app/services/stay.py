"""Stays: placing a household, extending the decision, moving it, ending the stay."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid
from app.models import Decision, Household, Note, Provider, Stay
from app.models.fields import Field, Kind
from app.services import records
from app.services.facts import decisions_of, household_facts, provider_facts
from app.services.findings import Finding, Severity, by_field
from app.services.parts import part_fields, placed, problems_of, values_for, with_part
from app.services.records import Saved, Values, by_ref, merge, outcome, values_of
from app.services.rules.stay import stay_findings
from app.storage.store import Store
from app.texts import N_, _

WHY = Field("why", N_("Hvorfor"), Kind.NOTE, personal=True, help=N_("Skrives som et notat på tidslinjen."))

STAY_FIELDS = (
    *part_fields("stay", Stay, "arrived", "departed", "came_from", "institution", "room", "price", "went_to"),
    *part_fields("decision", Decision, "decided", "end", "conditions"),
    WHY,
)
"""The stay form, beside its household and provider: the stay, its first decision, and why."""


def load(store: Store, ref: str) -> dict[str, Any]:
    """The stay form's values, with `household` and `provider` as exchange IDs."""
    with store.read() as session:
        stay = by_ref(session, Stay, ref)
        decisions = decisions_of(session, stay)
        return {
            **with_part("stay", values_of(stay)),
            **(with_part("decision", values_of(decisions[0])) if decisions else {}),
            "household": session.get_one(Household, stay.household_id).ref,
            "provider": session.get_one(Provider, stay.provider_id).ref,
        }


def save(store: Store, ref: str | None, values: Values) -> Saved:
    """Save the stay form; `household` and `provider` are exchange IDs. Raises Invalid with fields named
    `stay.<field>`, `decision.<field>`, `household` or `provider`, or Stale."""
    missing = {name: _("Velg fra listen.") for name in ("household", "provider") if not values.get(name)}
    if missing:
        raise Invalid(missing)
    with store.write() as session:
        household = by_ref(session, Household, values["household"])
        provider = by_ref(session, Provider, values["provider"])
        stay = by_ref(session, Stay, ref) if ref else Stay(ref="")
        stay.household_id, stay.provider_id = household.id, provider.id
        with problems_of("stay"):
            merge(session, stay, values_for("stay", values), values.get("stay.version"))
        session.flush()
        decision = _first_decision(session, stay, values_for("decision", values))
        _note_why(session, stay, values.get(WHY.name))
        findings = _checked(session, stay, household, provider)
        return outcome(stay, _by_form_field(findings, stay, decision))


def preview(store: Store, ref: str | None, values: Values) -> dict[str, str]:
    """What is odd about a stay as it is typed, by field of the form, nothing saved. Empty until household, provider and
    the first night are there."""
    if not (values.get("household") and values.get("provider") and values.get("stay.arrived")):
        return {}
    with store.read() as session:
        household = by_ref(session, Household, values["household"])
        provider = by_ref(session, Provider, values["provider"])
        stored = by_ref(session, Stay, ref) if ref else None
        stay = Stay(id=stored.id if stored else None, household_id=household.id, provider_id=provider.id)
        records.apply(stay, values_for("stay", values))
        findings = _checked(session, stay, household, provider, [])
    return by_field(_by_form_field(findings, stay, None), Severity.WARNING)


def _by_form_field(findings: list[Finding], stay: Stay, decision: Decision | None) -> list[Finding]:
    parts = {"stay": stay, "decision": decision} if decision else {"stay": stay}
    named = placed(findings, parts)
    return [replace(f, field="provider") if f.field == "stay.provider" else f for f in named]


def _first_decision(session: Session, stay: Stay, values: Values) -> Decision | None:
    if not any(values.get(name) for name in ("decided", "end", "conditions")):
        return None
    earlier = decisions_of(session, stay)
    decision = earlier[0] if earlier else Decision(stay_id=stay.id, start=stay.arrived)
    with problems_of("decision"):
        merge(session, decision, values)
    return decision


def _note_why(session: Session, stay: Stay, why: str | None) -> None:
    if why:
        words = _("Hvorfor midlertidig botilbud: {why}", why=why)
        session.add(Note(household_id=stay.household_id, moment=clock.now(), kind="note", text=words))


def _checked(
    session: Session,
    stay: Stay,
    household: Household,
    provider: Provider,
    decisions: Sequence[Decision] | None = None,
) -> list[Finding]:
    facts = household_facts(session, household)
    around = provider_facts(session, provider, since=stay.arrived)
    held = decisions_of(session, stay) if decisions is None else decisions
    return list(stay_findings(stay, facts, around, held, clock.today()))


def extend(store: Store, ref: str, values: Values) -> Saved:
    """Add a decision that extends the stay: `decided`, `start`, `end`, `conditions`."""
    with store.write() as session:
        stay = by_ref(session, Stay, ref)
        decision = merge(session, Decision(stay_id=stay.id), values)
        household = session.get_one(Household, stay.household_id)
        findings = _checked(session, stay, household, session.get_one(Provider, stay.provider_id))
        about = [f for f in findings if f.record is decision]
        return outcome(decision, about)


def end(store: Store, ref: str, departed: date, went_to: str | None) -> Callable[[], None]:
    """End the stay on `departed`, the day they left (its night is not counted); returns what opens it again."""
    before = _change(store, ref, {"departed": departed, "went_to": went_to})

    def undo() -> None:
        _change(store, ref, before)

    return undo


def _change(store: Store, ref: str, values: Values) -> dict[str, Any]:
    with store.write() as session:
        stay = by_ref(session, Stay, ref)
        before = {name: getattr(stay, name) for name in values}
        merge(session, stay, values)
        household = session.get_one(Household, stay.household_id)
        findings = _checked(session, stay, household, session.get_one(Provider, stay.provider_id))
        outcome(stay, findings)
        return before


def move(store: Store, ref: str, provider_ref: str, day: date, room: str | None = None) -> Saved:
    """Move the household to another provider on `day`: this stay ends and the next begins with no night between."""
    with store.write() as session:
        stay = by_ref(session, Stay, ref)
        provider = by_ref(session, Provider, provider_ref)
        merge(session, stay, {"departed": day, "went_to": "other_provider"})
        following = Stay(
            ref="", household_id=stay.household_id, provider_id=provider.id, came_from=stay.came_from,
            institution=stay.institution,
        )  # fmt: skip
        merge(session, following, {"arrived": day, "room": room})
        session.flush()
        household = session.get_one(Household, stay.household_id)
        ended = [f for f in _checked(session, stay, household, provider) if f.field == "departed"]
        return outcome(following, [*ended, *_checked(session, following, household, provider)])


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete a stay that was entered by mistake, with its decisions; returns what puts them back."""
    with store.read() as session:
        stay_id = by_ref(session, Stay, ref).id
    return records.delete(store, Stay, stay_id)


def current_count(store: Store) -> int:
    """Households in temporary accommodation tonight, natthjem left out."""
    today = clock.today()
    staying = (
        select(Stay.household_id).join(Provider, Provider.id == Stay.provider_id)
        .where(Provider.kind != "night_shelter", Stay.arrived <= today,
               (Stay.departed.is_(None)) | (Stay.departed > today))
    )  # fmt: skip
    with store.read() as session:
        return session.scalar(select(func.count()).where(Household.id.in_(staying))) or 0
