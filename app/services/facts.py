"""Gathers what the rules want to know about a household or a provider from the database."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models import (
    Decision,
    Household,
    Inspection,
    Membership,
    Person,
    Price,
    Provider,
    QualityAgreement,
    Situation,
    Stay,
)
from app.services.rules.household import HouseholdFacts
from app.services.rules.provider import ProviderFacts


def household_facts(session: Session, household: Household) -> HouseholdFacts:
    """The household with members, situations and stays as they stand in the session."""
    session.flush()
    members = session.execute(
        select(Membership, Person).join(Person, Person.id == Membership.person_id)
        .where(Membership.household_id == household.id).order_by(Membership.id)
    ).all()  # fmt: skip
    return HouseholdFacts(
        household,
        [(membership, person) for membership, person in members],
        list(session.scalars(select(Situation).where(Situation.household_id == household.id))),
        list(session.scalars(select(Stay).where(Stay.household_id == household.id))),
    )


def provider_facts(session: Session, provider: Provider, *, since: date | None = None) -> ProviderFacts:
    """The provider with agreements, prices and its stays, only those with a night on or after `since` if given."""
    session.flush()
    stays = select(Stay).where(Stay.provider_id == provider.id)
    if since:
        stays = stays.where(or_(Stay.departed.is_(None), Stay.departed > since))
    return ProviderFacts(
        provider,
        list(session.scalars(select(QualityAgreement).where(QualityAgreement.provider_id == provider.id))),
        list(session.scalars(select(Price).where(Price.provider_id == provider.id))),
        list(session.scalars(stays)),
        list(session.scalars(select(Inspection).where(Inspection.provider_id == provider.id))),
    )


def decisions_of(session: Session, stay: Stay) -> Sequence[Decision]:
    """The stay's decisions, oldest first."""
    return session.scalars(
        select(Decision).where(Decision.stay_id == stay.id).order_by(Decision.decided, Decision.id)
    ).all()
