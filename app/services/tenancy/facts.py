"""Gathers what the rules want to know about a tenancy from the database."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.models import Dwelling, Provider, RentChange, Stay, Tenancy
from app.models.provider import NIGHT_SHELTER
from app.services.dwelling.rents import rent_on
from app.services.findings import Finding, stopping
from app.services.records import Saved, outcome
from app.services.rules.tenancy import STOPS, TenancyFacts, tenancy_findings


def tenancy_facts(session: Session, tenancy: Tenancy) -> TenancyFacts:
    """What is around a tenancy, stored or about to be, as it stands in the session."""
    session.flush()
    dwelling = session.get_one(Dwelling, tenancy.dwelling_id)
    rents = session.scalars(select(RentChange).where(RentChange.dwelling_id == dwelling.id))
    stays = (
        select(Stay).join(Provider, Provider.id == Stay.provider_id)
        .where(Stay.household_id == tenancy.household_id, Provider.kind != NIGHT_SHELTER).order_by(Stay.arrived)
    )  # fmt: skip
    return TenancyFacts(
        dwelling,
        rent_on(dwelling.rent, rents, tenancy.start),
        list(session.scalars(select(Tenancy).where(Tenancy.dwelling_id == dwelling.id).order_by(Tenancy.start))),
        list(session.scalars(select(Tenancy).where(Tenancy.household_id == tenancy.household_id))),
        list(session.scalars(stays)),
        _left(session, tenancy),
    )


def _left(session: Session, tenancy: Tenancy) -> Dwelling | None:
    query = select(Dwelling).join(Tenancy, Tenancy.dwelling_id == Dwelling.id)
    return session.scalar(query.where(Tenancy.id == tenancy.replaces_id)) if tenancy.replaces_id else None


def findings_about(session: Session, tenancy: Tenancy) -> list[Finding]:
    """What the rules say of a tenancy today."""
    return list(tenancy_findings(tenancy, tenancy_facts(session, tenancy), clock.today()))


def checked(session: Session, tenancy: Tenancy, before: list[Finding]) -> Saved:
    """Refuse what the window refuses, but for what was found before the change; else what was saved. Call it last in
    the transaction."""
    return outcome(tenancy, stopping(findings_about(session, tenancy), STOPS, before))
