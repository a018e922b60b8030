"""What a household needs of a dwelling."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.formats import amount
from app.models import Household, HousingNeed
from app.models.dwelling import DWELLING_GROUP, STAFFING
from app.services import viewing
from app.services.records import Saved, Values, by_ref, merge, outcome, values_of
from app.services.rules.waiting import need_findings
from app.storage.store import Store
from app.texts import _, n_


@dataclass(frozen=True, slots=True)
class Need:
    """What is asked of a dwelling; what is empty is no demand. `recorded`: whether anyone has looked into it."""

    recorded: bool = False
    bedrooms: int | None = None
    wheelchair: bool = False
    no_stairs: bool = False
    districts: tuple[str, ...] = ()
    staffing: str | None = None
    target_group: str | None = None
    most_rent: Decimal | None = None


def districts_of(written: str | None) -> tuple[str, ...]:
    """The districts as they were written, with a semicolon between."""
    return tuple(part.strip() for part in (written or "").split(";") if part.strip())


def words(need: Need, *, hidden: bool = False) -> str:
    """The need in short: "Minst 2 soverom · rullestol · Sentrum". `hidden` leaves out where they want to live."""
    if not need.recorded:
        return _("Behovet er ikke ført")
    said = " · ".join(_words(need, hidden=hidden))
    return f"{said[:1].upper()}{said[1:]}" if said else _("Ingen særlige krav")


def _words(need: Need, *, hidden: bool) -> Iterator[str]:
    if need.bedrooms:
        yield n_("minst {count} soverom", "minst {count} soverom", need.bedrooms)
    if need.wheelchair:
        yield _("rullestol")
    if need.no_stairs:
        yield _("uten trapper")
    if need.districts and not hidden:
        yield ", ".join(need.districts)
    if need.staffing and need.staffing != "none":
        yield _("bemanning {when}", when=_(STAFFING.text(need.staffing)))
    if need.target_group:
        yield _(DWELLING_GROUP.text(need.target_group))
    if need.most_rent is not None:
        yield _("husleie til {amount}", amount=amount(need.most_rent))


def load(store: Store, household_ref: str) -> dict[str, Any]:
    """The form's values; of a household without a need only `version`, None. A look at a strictly confidential person
    is logged."""
    with store.read() as session:
        household = by_ref(session, Household, household_ref)
        found = _need(session, household.id)
        values = values_of(found) if found else {"version": None}
        seen = viewing.watched(session, household.id)
    viewing.log(store, seen, "need")
    return values


def save(store: Store, household_ref: str, values: Values, version: int | None = None) -> Saved:
    """Save what the household needs. Raises Invalid or Stale."""
    with store.write() as session:
        household = by_ref(session, Household, household_ref)
        need = _need(session, household.id) or HousingNeed(household_id=household.id)
        merge(session, need, values, version)
        saved = outcome(need, need_findings(need))
        return Saved(household_ref, saved.version, saved.warnings)


def _need(session: Session, household_id: int) -> HousingNeed | None:
    return session.scalar(select(HousingNeed).where(HousingNeed.household_id == household_id))
