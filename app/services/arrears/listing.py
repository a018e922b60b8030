"""The list of arrears: the latest balance of every debt, with what is agreed about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.services.arrears import balances, heads
from app.services.arrears.balances import Balance
from app.services.arrears.heads import DebtHead
from app.services.arrears.state import Standing, Terms, months_owed, standing
from app.services.people_sql import PROTECTION
from app.storage import search
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class ArrearsRow:
    """One line of the list. `amount` was owed on `day`, in NOK; `months` is what was recorded, else worked out from
    the rent; `terms` is the latest agreement."""

    head: DebtHead
    day: date
    amount: Decimal
    months: Decimal | None
    terms: Terms | None
    standing: Standing
    deducts: bool
    place: tuple[int, int]  # in the list: a page begins after the last place of the one before

    @property
    def ref(self) -> str:
        return self.head.key

    @property
    def household(self) -> str:
        return self.head.household

    @property
    def name(self) -> str:
        return self.head.name

    @property
    def protection(self) -> int:
        return self.head.protection


@dataclass(frozen=True, slots=True)
class Sums:
    """How many debts are not paid, what they come to in NOK, and how many of them no agreement holds for."""

    count: int
    amount: Decimal
    unagreed: int


_SHOWN = {
    "unagreed": frozenset({Standing.UNAGREED, Standing.OVER, Standing.BROKEN}),
    "agreed": frozenset({Standing.AGREED}),
}
_FOUND = text(f"""
SELECT h.id AS household_id, NULL AS tenancy_id FROM household h WHERE h.ref = :ref OR h.id IN (
    SELECT m.household_id FROM person_search f CROSS JOIN membership m ON m.person_id = f.rowid
    WHERE person_search MATCH :query)
UNION ALL SELECT t.household_id, t.id FROM tenancy t WHERE t.ref = :ref
UNION ALL SELECT c.household_id, NULL FROM "case" c WHERE c.ref = :ref
UNION ALL SELECT h.id, t.id FROM dwelling_search f CROSS JOIN tenancy t ON t.dwelling_id = f.rowid
    CROSS JOIN household h ON h.id = t.household_id WHERE dwelling_search MATCH :query AND {PROTECTION} = 0
""")  # noqa: S608  # constants


def rows(
    store: Store, shown: str = "owing", matching: str = "", *, limit: int | None = 100, after: ArrearsRow | None = None
) -> Sequence[ArrearsRow]:
    """A page of the debts, the largest first: the first, or the one after the row `after`. `shown`: owing, unagreed,
    agreed, paid, all. `matching`: words that a member's name or number begins with, the dwelling's address, or the
    number of the household, tenancy or case. A protected household is not found by its address."""
    today = clock.today()
    with store.read() as session:
        found = _in_order(session, shown, matching, today)
        first = _place(found, after) if after else 0
        return _rows(session, found[first:][:limit], today)


def sums(store: Store) -> Sums:
    """What is owed by all."""
    with store.read() as session:
        found = balances.latest(session, owing=True)
        unagreed = len(_standing_as(session, found, "unagreed", clock.today()))
    return Sums(len(found), Decimal(sum(balance.ore for balance in found)).scaleb(-2), unagreed)


def is_empty(store: Store) -> bool:
    """Whether no balance has ever been recorded."""
    with store.read() as session:
        return session.scalar(text("SELECT 1 FROM arrears LIMIT 1")) is None


def unagreed(session: Session, today: date) -> Sequence[ArrearsRow]:
    """Every debt that no agreement holds for, the largest first."""
    return _rows(session, _in_order(session, "unagreed", "", today), today)


def _in_order(session: Session, shown: str, matching: str, today: date) -> Sequence[Balance]:
    listed = balances.latest(session, owing=shown not in {"paid", "all"})
    if shown == "paid":
        listed = [balance for balance in listed if balance.ore <= 0]
    if matching.strip():
        listed = _matching(session, listed, matching.strip())
    if shown in {"agreed", "unagreed"}:
        listed = _standing_as(session, listed, shown, today)
    return sorted(listed, key=_place_of)


def _standing_as(session: Session, listed: Sequence[Balance], shown: str, today: date) -> list[Balance]:
    agreed = balances.agreed(session, today)
    return [one for one in listed if agreed.get(one.debt, Standing.UNAGREED) in _SHOWN[shown]]


def _place_of(balance: Balance) -> tuple[int, int]:
    return -balance.ore, balance.id


def _matching(session: Session, listed: Sequence[Balance], typed: str) -> list[Balance]:
    values = {"query": search.query(typed), "ref": typed.upper()}
    whole, tenancies = set[int](), set[int]()
    for row in session.execute(_FOUND, values):
        if row.tenancy_id is None:
            whole.add(row.household_id)
        else:
            tenancies.add(row.tenancy_id)
    return [one for one in listed if one.debt.household_id in whole or one.debt.tenancy_id in tenancies]


def _place(found: Sequence[Balance], after: ArrearsRow) -> int:
    """Where the rows after this one begin, also when it is gone meanwhile."""
    return sum(_place_of(balance) <= after.place for balance in found)


def _rows(session: Session, found: Sequence[Balance], today: date) -> Sequence[ArrearsRow]:
    about = heads.of_debts(session, [balance.debt for balance in found], today)
    said = balances.months_of(session, [balance.id for balance in found])
    agreed = balances.terms(session, [balance.debt for balance in found])
    return [
        _row(balance, agreed.get(balance.debt), about[balance.debt], said[balance.id], today) for balance in found
    ]  # fmt: skip


def _row(balance: Balance, terms: Terms | None, head: DebtHead, months: Decimal | None, today: date) -> ArrearsRow:
    return ArrearsRow(
        head, balance.day, balance.amount, months_owed(balance.amount, months, head.rent), terms,
        standing(balance.amount, terms, today), terms is not None and terms.deducts(today), _place_of(balance),
    )  # fmt: skip
