"""Gathers what the rules want to know about an eviction from the database."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.models import Eviction, EvictionMeasure, Record, Tenancy
from app.services.findings import Finding, stopping
from app.services.records import Saved, outcome
from app.services.rules.eviction import STOPS, EvictionFacts, eviction_findings


def eviction_facts(session: Session, eviction: Eviction) -> EvictionFacts:
    """What is around an eviction, as it stands in the session."""
    session.flush()
    others = select(Eviction).where(Eviction.household_id == eviction.household_id).order_by(Eviction.id)
    tenancy = session.get(Tenancy, eviction.tenancy_id) if eviction.tenancy_id else None
    return EvictionFacts(list(session.scalars(others)), tenancy, measures_of(session, eviction.id))


def measures_of(session: Session, eviction_id: int) -> list[EvictionMeasure]:
    """In the order of their numbers."""
    query = select(EvictionMeasure).where(EvictionMeasure.eviction_id == eviction_id)
    return list(session.scalars(query.order_by(EvictionMeasure.number, EvictionMeasure.id)))


def findings_about(session: Session, record: Record, eviction: Eviction) -> list[Finding]:
    """What the rules say today of an eviction, or of one of its measures."""
    found = eviction_findings(eviction, eviction_facts(session, eviction), clock.today())
    return [finding for finding in found if finding.record is record]


def checked(session: Session, eviction: Eviction, before: list[Finding]) -> Saved:
    """Refuse what the window refuses, but for what was found before the change; else what was saved. Call it last in
    the transaction."""
    return outcome(eviction, stopping(findings_about(session, eviction, eviction), STOPS, before))
