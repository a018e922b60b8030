"""Who has lived in a dwelling: contracts that renewed one another read as one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.services import people_sql as sql
from app.services.naming import shown_name


@dataclass(frozen=True, slots=True)
class Tenant:
    """A household's time in the dwelling. `ref` is the newest contract's, `contracts` how many there have been. `name`
    may stand beside the address: of a protected household it is the number. `moved_out` is the first day they are gone,
    None while no such day is known."""

    ref: str
    household: str
    household_id: int
    name: str
    protection: int
    since: date
    moved_out: date | None
    contracts: int
    contract: str | None
    contract_until: date | None
    why_moved: str | None
    today: date

    @property
    def current(self) -> bool:
        return self.since <= self.today and (self.moved_out is None or self.moved_out > self.today)

    @property
    def ahead(self) -> bool:
        return self.since > self.today


_CONTRACTS = text(f"""
SELECT t.id, t.replaces_id, t.ref, t.start, t.moved_out, t.contract, t.contract_until, t.why_moved,
       h.id AS household_id, h.ref AS household, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection
FROM tenancy t JOIN household h ON h.id = t.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE t.dwelling_id = :dwelling ORDER BY t.start, t.id
""")  # noqa: S608  # constants


def of_dwelling(session: Session, dwelling_id: int, today: date) -> list[Tenant]:
    """Everyone who rents, has rented or is to rent the dwelling, the newest first."""
    found = session.execute(_CONTRACTS, {"dwelling": dwelling_id, "today": today.isoformat()}).all()
    return [_tenant(chain, today) for chain in reversed(list(_chains(found)))]


def _chains(contracts: Sequence[Any]) -> Iterator[list[Any]]:
    """Contracts by who stands first, each list oldest first; one that renews another in the dwelling goes with it."""
    chains: dict[int, list[Any]] = {}
    for contract in contracts:
        chain = chains.get(contract.replaces_id, [])
        chain.append(contract)
        chains[contract.id] = chain
    seen: set[int] = set()
    for chain in chains.values():
        if id(chain) not in seen:
            seen.add(id(chain))
            yield chain


def _tenant(chain: Sequence[Any], today: date) -> Tenant:
    first, last = chain[0], chain[-1]
    return Tenant(
        ref=last.ref, household=last.household, household_id=last.household_id,
        name=shown_name(last.household, last.name, last.children, last.protection), protection=last.protection,
        since=date.fromisoformat(first.start), moved_out=_day(last.moved_out), contracts=len(chain),
        contract=last.contract, contract_until=_day(last.contract_until), why_moved=last.why_moved, today=today,
    )  # fmt: skip


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
