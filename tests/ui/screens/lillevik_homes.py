"""The dwellings of Lillevik and who rents them, on Friday 20 November 2026. Called when a test needs them."""

from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Dwelling, Household, Tenancy, TenancyNotice, TenancyReview
from app.storage.store import Store

DWELLINGS = (  # ref, address, unit, bedrooms, rent, earmarked
    ("D1", "Fjordgata 3", "H0101", 2, 9000, False),
    ("D2", "Fjordgata 3", "H0201", 3, 11000, False),
    ("D3", "Kirkeveien 8", "H0102", 1, 7500, True),
    ("D4", "Åsveien 21", "H0101", 2, 8800, False),
    ("D5", "Nyvegen 2", "H0301", 1, 7000, False),
    ("D6", "Bakkegata 9", "H0101", 2, 8200, False),
)
TENANCIES = (  # ref, dwelling, household, start, until, contract
    ("L1", "D1", "H51", date(2024, 3, 1), date(2027, 2, 28), "fixed"),
    ("L2", "D2", "H49", date(2025, 6, 1), date(2028, 5, 31), "fixed"),
    ("L3", "D3", "H55", date(2023, 10, 1), date(2026, 9, 30), "fixed"),
    ("L4", "D4", "H41", date(2026, 2, 1), None, "indefinite"),
    ("L5", "D6", "H53", date(2022, 1, 1), None, "indefinite"),
)
"""Silje's contract ends in February, Liv's ended in September, Amina's address is protected, Ola is given notice."""


def fill(store: Store) -> None:
    """Write six dwellings, of which D5 is vacant, and five tenancies."""
    with store.write() as session:
        homes = {ref: _dwelling(session, (ref, *rest)) for ref, *rest in DWELLINGS}
        tenancies = {ref: _tenancy(session, (ref, *rest), homes) for ref, *rest in TENANCIES}
        session.flush()
        session.add(_notice(tenancies["L5"]))
        session.add(
            TenancyReview(tenancy_id=tenancies["L3"].id, day=date(2026, 4, 2), way_on="undecided",
                          remark="Venter på svar fra banken.")
        )  # fmt: skip


def _dwelling(session: Session, known: tuple) -> Dwelling:
    ref, address, unit, bedrooms, rent, earmarked = known
    made = Dwelling(
        ref=ref, address=address, unit_number=unit, bedrooms=bedrooms, rent=Decimal(rent), disposal="owned",
        wheelchair=False, taken_into_use=date(2015, 1, 1), city="Lillevik", postcode="9999",
        earmarking="section_11_1" if earmarked else "none",
    )  # fmt: skip
    session.add(made)
    return made


def _tenancy(session: Session, known: tuple, homes: dict[str, Dwelling]) -> Tenancy:
    ref, dwelling, household, start, until, contract = known
    session.flush()
    of = session.scalars(select(Household).where(Household.ref == household)).one()
    of.opened = min(of.opened, start)
    made = Tenancy(
        ref=ref, dwelling_id=homes[dwelling].id, household_id=of.id, start=start, contract_until=until,
        contract=contract, made_as="first", was_municipal=False, main_reason="other", signed=start,
        told_binding=True if until else None, deposit=Decimal(18000),
    )  # fmt: skip
    session.add(made)
    return made


def _notice(tenancy: Tenancy) -> TenancyNotice:
    return TenancyNotice(
        tenancy_id=tenancy.id, day=date(2026, 11, 2), kind="termination", party="landlord", written=True,
        told_protest=True, reason="Gjentatt bråk om natten.",
    )  # fmt: skip
