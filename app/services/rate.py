"""Dated rates: the shipped ones, overlaid by the officer's own, as they hold on a given day."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.errors import OfficerError
from app.formats import amount
from app.formats import day as format_day
from app.models import Rate
from app.models.rate_keys import RATE_KEYS, RateKey
from app.models.units import PERCENT
from app.paths import resource
from app.services import records
from app.services.findings import Finding, error
from app.services.records import Saved, Values, by_id, merge, outcome, values_of
from app.services.working import Line
from app.storage.store import Store
from app.texts import _

_WHOLE = 100  # per cent


@dataclass(frozen=True, slots=True)
class Held:
    """One value of a rate, from `start` until the key's next. `record_id` is the officer's own row; shipped ones have
    none and cannot be changed, only overlaid by an own row with the same key and date."""

    key: str
    start: date
    value: Decimal
    source: str
    record_id: int | None = None


@dataclass(frozen=True)
class Rates:
    """The rates that hold on one day."""

    day: date
    held: Mapping[str, Held]

    def find(self, key: str) -> Decimal | None:
        """The value, or None when none holds. Raises KeyError for a key that is not declared: that is a bug."""
        held = self.held.get(RATE_KEYS[key].key)
        return held.value if held else None

    def need(self, key: str) -> Decimal:
        """The value. Raises OfficerError when none holds on the day."""
        found = self.find(key)
        if found is None:
            raise OfficerError(self.told_missing(key))
        return found

    def told_missing(self, *keys: str) -> str:
        """Which of the keys have no value on the day, and what to do; empty when none is missing."""
        labels = [_(RATE_KEYS[key].label) for key in keys if self.find(key) is None]
        if not labels:
            return ""
        listed = ", ".join(labels)
        return _("Mangler sats per {day}: {rates}. Før inn under Satser.", day=format_day(self.day), rates=listed)

    def line(self, key: str, count: int = 1) -> Line:
        """The value `count` times, as a line of a working with its source. Raises OfficerError when none holds."""
        declared, each = RATE_KEYS[key], self.need(key)
        held = self.held[key]
        note = _("{source}, fra {day}", source=held.source, day=format_day(held.start))
        if count > 1:
            note = _("{count} × {each}. {source}", count=count, each=amount(each), source=note)
        return Line(_(declared.label), each * count, note, declared.unit)


@dataclass(frozen=True, slots=True)
class RateRow:
    """A declared rate with what holds of it today (None: nothing)."""

    declared: RateKey
    held: Held | None


@lru_cache
def shipped() -> Sequence[Held]:
    """The rates that follow the program, with their public sources."""
    with resource("rates/rates.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Held(row["key"], date.fromisoformat(row["from"]), Decimal(row["value"]), row["source"])
            for row in csv.DictReader(file)
        )


def in_force(session: Session, day: date) -> Rates:
    """The rates as they hold on `day`: of each key the latest that has begun."""
    begun = sorted((held for held in _all(session) if held.start <= day), key=lambda held: held.start)
    return Rates(day, {held.key: held for held in begun})


def value(session: Session, key: str, day: date) -> Decimal:
    """What a rate is on `day`, in its declared unit. Raises OfficerError when none holds."""
    return in_force(session, day).need(key)


def _all(session: Session) -> list[Held]:
    own = (Held(row.key, row.start, row.value, row.source, row.id) for row in session.scalars(select(Rate)))
    return list({(held.key, held.start): held for held in (*shipped(), *own)}.values())


def rows(store: Store) -> list[RateRow]:
    """Every declared rate in the order of declaration, with what holds today."""
    with store.read() as session:
        rates = in_force(session, clock.today())
    return [RateRow(declared, rates.held.get(key)) for key, declared in RATE_KEYS.items()]


def history(store: Store, key: str) -> list[Held]:
    """All values of one rate, shipped and own, newest first. A shipped one that is overlaid is left out."""
    with store.read() as session:
        of_key = [held for held in _all(session) if held.key == key]
    return sorted(of_key, key=lambda held: held.start, reverse=True)


def load(store: Store, record_id: int) -> dict[str, Any]:
    """The values of one of the officer's own rates."""
    with store.read() as session:
        return values_of(by_id(session, Rate, record_id))


def save(store: Store, record_id: int | None, values: Values) -> Saved:
    """Save one own rate. Raises Invalid for an unknown key, a second value on the same day or one below 0, or Stale."""
    with store.write() as session:
        rate = by_id(session, Rate, record_id) if record_id else Rate()
        with session.no_autoflush:
            merge(session, rate, values, values.get("version"))
            findings = list(_findings(session, rate))
        return outcome(rate, findings)


def delete(store: Store, record_id: int) -> Callable[[], None]:
    """Delete one own rate, so that a shipped one of that day holds again; returns what puts it back."""
    return records.delete(store, Rate, record_id)


def _findings(session: Session, rate: Rate) -> Iterator[Finding]:
    same = select(Rate.id).where(Rate.key == rate.key, Rate.start == rate.start)
    if any(found != rate.id for found in session.scalars(same)):
        yield error(rate, "start", "same-day", _("Det er allerede ført en verdi fra denne dagen."))
    yield from rate_findings(rate)


def rate_findings(rate: Rate) -> Iterator[Finding]:
    """Errors for a value that no rate of its unit can have."""
    if rate.value < 0:
        yield error(rate, "value", "negative", _("Verdien kan ikke være under 0."))
    elif RATE_KEYS[rate.key].unit == PERCENT and rate.value > _WHOLE:
        yield error(rate, "value", "over-100", _("Prosenten kan ikke være over 100."))
