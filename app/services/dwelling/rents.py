"""What a dwelling costs: the rent on a day, its adjustments, and when the next may come (husleieloven §§ 4-2, 4-3)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from app import clock
from app.models import Dwelling, RentChange
from app.services import records
from app.services.dwelling.facts import checked
from app.services.records import Saved, Values, by_id, by_ref, merge, values_of
from app.services.tenancy_act import rent as act
from app.storage.store import Store


class Change(Protocol):
    """An adjustment, stored or about to be."""

    @property
    def start(self) -> date: ...
    @property
    def amount(self) -> Decimal: ...


class Adjustment(Change, Protocol):
    @property
    def how(self) -> str: ...


def rent_on(rent: Decimal | None, changes: Iterable[Change], day: date) -> Decimal | None:
    """NOK a month on `day`: the latest change that has begun, else the dwelling's own rent; None when it is unknown."""
    begun = [change for change in changes if change.start <= day]
    return max(begun, key=lambda change: change.start).amount if begun else rent


@dataclass(frozen=True, slots=True)
class MayCome:
    """The earliest dates of the next adjustment. `index_from`: the first day the index may be followed at all, and
    `claim_from` that on which gjengs leie may be claimed; the two effects assume that the tenant is told in writing
    today, or on the first day that it may be."""

    last_set: date
    index_from: date
    index_effect: date
    claim_from: date
    common_rent_effect: date


def what_may_come(tenancy_start: date, changes: Iterable[Adjustment], today: date) -> MayCome:
    """When the rent of a tenancy may next be adjusted. What was set before the tenancy counts for nothing: its rent was
    agreed when it began. Changes ahead count as if they had come."""
    own = [change for change in changes if change.start > tenancy_start]
    last_set = max((change.start for change in own), default=tenancy_start)
    last_other = max((change.start for change in own if change.how != "index"), default=tenancy_start)
    claim_from = act.common_rent_claim_from(last_other)
    return MayCome(
        last_set,
        act.index_from(last_set),
        act.index_effect(last_set, today),
        claim_from,
        act.common_rent_effect(last_set, max(today, claim_from)),
    )


def add(store: Store, ref: str, values: Values) -> Saved:
    """Enter an adjustment of the dwelling's rent. The result's ref is its row id. Raises Invalid."""
    with store.write() as session:
        dwelling = by_ref(session, Dwelling, ref)
        return checked(session, merge(session, RentChange(dwelling_id=dwelling.id), values), clock.today())


def load(store: Store, change_id: int) -> dict[str, Any]:
    """An adjustment's values."""
    with store.read() as session:
        return values_of(by_id(session, RentChange, change_id))


def save(store: Store, change_id: int, values: Values, version: int | None = None) -> Saved:
    """Correct an adjustment. Raises Invalid or Stale."""
    with store.write() as session:
        change = merge(session, by_id(session, RentChange, change_id), values, version)
        return checked(session, change, clock.today())


def delete(store: Store, change_id: int) -> Callable[[], None]:
    """Delete an adjustment that was entered by mistake; returns what puts it back."""
    return records.delete(store, RentChange, change_id)
