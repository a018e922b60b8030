"""Gathers what the rules want to know about a dwelling or an agreement from the database."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import DisposalAgreement, Dwelling, OutOfUse, RentChange, Tenancy
from app.services.findings import Finding
from app.services.records import Saved, outcome
from app.services.rules.disposal_agreement import AgreementFacts
from app.services.rules.dwelling import DwellingFacts, dwelling_findings


def dwelling_facts(session: Session, dwelling: Dwelling) -> DwellingFacts:
    """The dwelling with its agreement, rents, times out of use and tenancies, as they stand in the session."""
    session.flush()
    agreement = session.get_one(DisposalAgreement, dwelling.agreement_id) if dwelling.agreement_id else None
    return DwellingFacts(
        dwelling,
        agreement,
        [*session.scalars(select(RentChange).where(RentChange.dwelling_id == dwelling.id).order_by(RentChange.id))],
        [*session.scalars(select(OutOfUse).where(OutOfUse.dwelling_id == dwelling.id).order_by(OutOfUse.id))],
        [*session.scalars(select(Tenancy).where(Tenancy.dwelling_id == dwelling.id).order_by(Tenancy.start))],
        [*session.scalars(_same_home(dwelling))],
    )


def _same_home(dwelling: Dwelling) -> Any:
    """Other dwellings with the same address and unit number."""
    return select(Dwelling).where(
        Dwelling.sort_key == dwelling.sort_key,
        Dwelling.id != dwelling.id,
        Dwelling.postcode.is_not_distinct_from(dwelling.postcode),
    )


def agreement_facts(session: Session, agreement: DisposalAgreement) -> AgreementFacts:
    """The agreement with its dwellings."""
    session.flush()
    dwellings = session.scalars(select(Dwelling).where(Dwelling.agreement_id == agreement.id).order_by(Dwelling.id))
    return AgreementFacts(agreement, list(dwellings))


def findings_about(session: Session, record: Any, today: date) -> list[Finding]:
    """What the rules say of one record that hangs on a dwelling, or of the dwelling itself."""
    session.flush()
    dwelling = record if isinstance(record, Dwelling) else session.get_one(Dwelling, record.dwelling_id)
    facts = dwelling_facts(session, dwelling)
    for listed in (facts.rents, facts.out_of_use):
        listed.sort(key=lambda each: each is record)  # of two that are alike, it is this one that is refused
    return [finding for finding in dwelling_findings(facts, today) if finding.record is record]


def checked(session: Session, record: RentChange | OutOfUse, today: date) -> Saved:
    """Refuse what the rules refuse; else what was saved. Call it last in the transaction."""
    return outcome(record, findings_about(session, record, today))
