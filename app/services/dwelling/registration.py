"""Dwellings: taking one into use, correcting it, giving it up, and more rooms of the same house."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid, OfficerError
from app.models import DisposalAgreement, Dwelling, Tenancy
from app.models.fields import fields_of
from app.services import records
from app.services.dwelling.facts import findings_about
from app.services.findings import stopping
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.services.rules.dwelling import STOPS, outside_disposal
from app.storage.store import Store
from app.texts import _, n_

_OWN_ROOM = ("unit_number", "given_up")
"""What another room of the house does not have from the first one."""


def load(store: Store, ref: str) -> dict[str, Any]:
    """The dwelling's values, with `agreement` as exchange ID or None."""
    with store.read() as session:
        dwelling = by_ref(session, Dwelling, ref)
        agreement = session.get_one(DisposalAgreement, dwelling.agreement_id) if dwelling.agreement_id else None
        return {**values_of(dwelling), "agreement": agreement.ref if agreement else None}


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save a dwelling; `agreement` is the exchange ID of the agreement it is under. Raises Invalid with fields named as
    in the model or `agreement`, or Stale."""
    with store.write() as session:
        return put(session, ref, values, version)


def put(session: Session, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """As `save`, within a transaction."""
    dwelling = by_ref(session, Dwelling, ref) if ref else Dwelling(ref="")
    tenancies = _tenancies(session, dwelling)
    before = list(outside_disposal(dwelling, tenancies)) if ref else []
    merge(session, dwelling, values, version)
    if "agreement" in values:
        agreement = values["agreement"]
        dwelling.agreement_id = by_ref(session, DisposalAgreement, agreement).id if agreement else None
    stopped = stopping(outside_disposal(dwelling, tenancies), STOPS, before)
    return outcome(dwelling, [*findings_about(session, dwelling, clock.today()), *stopped])


def _tenancies(session: Session, dwelling: Dwelling) -> Sequence[Tenancy]:
    return session.scalars(select(Tenancy).where(Tenancy.dwelling_id == dwelling.id)).all() if dwelling.id else ()


def give_up(store: Store, ref: str, day: date) -> Callable[[], None]:
    """Let `day` be the first on which the municipality no longer disposes of the dwelling; returns what undoes it.
    Raises Invalid (`given_up`) while someone lives there."""
    with store.write() as session:
        dwelling = by_ref(session, Dwelling, ref)
        dwelling_id, before = dwelling.id, dwelling.given_up
        put(session, ref, {"given_up": day})

    def undo() -> None:
        with store.write() as session:
            by_id(session, Dwelling, dwelling_id).given_up = before

    return undo


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete a dwelling that was entered by mistake, with its rents and times out of use; returns what puts all back.
    Raises OfficerError when anyone has rented it."""
    with store.read() as session:
        dwelling_id = by_ref(session, Dwelling, ref).id
        count = session.scalar(select(func.count()).select_from(Tenancy).where(Tenancy.dwelling_id == dwelling_id))
    if count:
        message = n_(
            "Boligen har {count} leieforhold og kan ikke slettes. Avhend den i stedet.",
            "Boligen har {count} leieforhold og kan ikke slettes. Avhend den i stedet.",
            count,
        )
        raise OfficerError(message)
    return records.delete(store, Dwelling, dwelling_id)


def add_rooms(store: Store, ref: str, building: str | None, units: str) -> tuple[list[str], Callable[[], None]]:
    """More rooms of a shared house, each like the dwelling `ref` but for its unit number; the house is named on all.

    `units`: unit numbers with comma, semicolon or space between. Gives the new exchange IDs, and what takes the rooms
    away again. Raises Invalid with `building` or `units`.
    """
    with store.write() as session:
        first = by_ref(session, Dwelling, ref)
        name_before, first_id = first.building, first.id
        house = " ".join((building or "").split())
        if not house:
            raise Invalid({"building": _("Gi huset et navn, så rommene blir stående sammen.")})
        first.building = house
        made = [_room(session, first, unit) for unit in _new_units(session, first, units)]
        refs, ids = [room.ref for room in made], [room.id for room in made]

    def undo() -> None:
        with store.write() as session:
            for room_id in ids:
                session.delete(by_id(session, Dwelling, room_id))
            by_id(session, Dwelling, first_id).building = name_before

    return refs, undo


def _new_units(session: Session, first: Dwelling, units: str) -> list[str]:
    """The unit numbers that were typed, each once. Raises Invalid (`units`) when there is none, or one is taken."""
    listed = list(dict.fromkeys(re.split(r"[\s,;]+", units.strip().upper()))) if units.strip(" ,;\n") else []
    if not listed:
        raise Invalid({"units": _("Skriv bruksenhetsnummeret til hvert rom, med komma mellom.")})
    query = select(Dwelling.unit_number).where(Dwelling.address == first.address, Dwelling.given_up.is_(None))
    there = set(session.scalars(query))
    taken = [unit for unit in listed if unit in there]
    if taken:
        raise Invalid({"units": _("Finnes allerede på adressen: {units}.", units=", ".join(taken))})
    return [unit for unit in listed if unit]


def _room(session: Session, first: Dwelling, unit: str) -> Dwelling:
    values = {name: getattr(first, name) for name in fields_of(Dwelling) if name not in _OWN_ROOM}
    room = Dwelling(ref="", agreement_id=first.agreement_id)
    merge(session, room, {**values, "unit_number": unit})
    session.flush()
    return room
