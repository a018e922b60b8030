"""The latest balance of every debt, and the latest agreement about it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.models import Arrears, PaymentAgreement
from app.models.base import Numbered
from app.services.arrears.debt import Debt, contracts, of_record, renewals
from app.services.arrears.state import Standing, Terms

_AT_A_TIME = 900  # SQLite's smallest limit of values in one statement is 999


class Balance(NamedTuple):
    """What was owed on a day. `id` is the record's row id, `ore` the amount in øre, `iso_day` the day as it is stored:
    of thousands of balances a page is shown."""

    debt: Debt
    id: int
    iso_day: str
    ore: int

    @property
    def day(self) -> date:
        return date.fromisoformat(self.iso_day)

    @property
    def amount(self) -> Decimal:
        """In NOK."""
        return Decimal(self.ore).scaleb(-2)


# Goes by the index `ix_arrears_debt` alone: of a group with a MAX, SQLite takes the other columns from that row.
_LATEST = """
WITH last AS (
    SELECT household_id, tenancy_id, case_id, MAX(day) AS day, id, amount FROM arrears WHERE {when}
    GROUP BY household_id, tenancy_id, case_id
)
SELECT l.household_id, l.tenancy_id, CASE WHEN l.tenancy_id IS NULL THEN l.case_id END AS case_id, l.id, l.day,
       l.amount, EXISTS (SELECT 1 FROM tenancy n WHERE n.replaces_id = l.tenancy_id AND n.made_as = 'renewal')
                 AS renewed
FROM last l LEFT JOIN tenancy t ON t.id = l.tenancy_id WHERE {which}
"""
# What is paid under a renewed contract says that what was owed under the one before is paid too.
_OWING = "l.amount > 0 OR t.made_as = 'renewal'"


def latest(session: Session, *, owing: bool = False, before: date | None = None) -> Sequence[Balance]:
    """One for each debt there is or has been, or only those with something left to pay (`owing`); of the balances
    `before` a day. What is owed under a contract goes on under its renewal."""
    when, values = ("day < :before", {"before": before.isoformat()}) if before else ("TRUE", {})
    statement = text(_LATEST.format(when=when, which=_OWING if owing else "TRUE"))
    held = _newest(session, session.execute(statement, values).all(), lambda row: (row.day, row.id))
    return [Balance(debt, *row[3:6]) for debt, row in held.items() if not owing or row.amount > 0]


def on_day(session: Session, day: date) -> Mapping[Debt, Arrears]:
    """The balance of each debt that has one on the day."""
    found = session.scalars(select(Arrears).where(Arrears.day == day)).all()
    now = renewals(session, (one.tenancy_id for one in found if one.tenancy_id is not None))
    debts = ((of_record(one), one) for one in sorted(found, key=lambda one: one.id))
    return {debt._replace(tenancy_id=now.get(debt.tenancy_id or 0, debt.tenancy_id)): one for debt, one in debts}


def _newest(session: Session, rows: Sequence[Any], by: Callable[[Any], Any]) -> Mapping[Debt, Any]:
    """The last row of each debt, of a query that begins with its row ids and ends with whether its contract is renewed.
    When none is, there is a row for each already."""
    now = renewals(session, [row.tenancy_id for row in rows if row[-1]])
    if not now:
        return {Debt(*row[:3]): row for row in rows}
    held: dict[Debt, Any] = {}
    for row in rows:
        debt = Debt(row.household_id, now.get(row.tenancy_id, row.tenancy_id), row.case_id)
        if debt not in held or by(row) > by(held[debt]):
            held[debt] = row
    return held


def months_of(session: Session, ids: Iterable[int]) -> Mapping[int, Decimal | None]:
    """How many months the balances with these row ids are said to come to."""
    return {
        row.id: row.months
        for part in _parts(ids)
        for row in session.execute(select(Arrears.id, Arrears.months).where(Arrears.id.in_(part)))
    }


_ENDS = text("""
SELECT household_id, tenancy_id, CASE WHEN tenancy_id IS NULL THEN case_id END AS case_id, MAX(agreed) AS agreed, id,
       "end", broken, EXISTS (SELECT 1 FROM tenancy n WHERE n.replaces_id = payment_agreement.tenancy_id
                              AND n.made_as = 'renewal') AS renewed
FROM payment_agreement GROUP BY household_id, tenancy_id, case_id
""")


def agreed(session: Session, today: date) -> Mapping[Debt, Standing]:
    """How the latest agreement of every debt that has one stands."""
    iso = today.isoformat()
    held = _newest(session, session.execute(_ENDS).all(), lambda row: (row.agreed, row.id))
    return {debt: _standing(row, iso) for debt, row in held.items()}


def _standing(row: Any, today: str) -> Standing:
    if row.broken is not None and row.broken <= today:
        return Standing.BROKEN
    return Standing.OVER if row.end is not None and row.end < today else Standing.AGREED


def terms(session: Session, debts: Collection[Debt]) -> Mapping[Debt, Terms]:
    """The latest agreement about each of the debts that has one, those made under earlier contracts among them."""
    found = [
        row for part in _parts({debt.household_id for debt in debts})
        for row in session.execute(_agreements(part))
    ]  # fmt: skip
    now = renewals(session, (row.tenancy_id for row in found if row.tenancy_id is not None))
    held: dict[Debt, Any] = {}
    for row in found:
        case_id = None if row.tenancy_id else row.case_id
        debt = Debt(row.household_id, now.get(row.tenancy_id, row.tenancy_id), case_id)
        if debt not in held or (row.agreed, row.id) > (held[debt].agreed, held[debt].id):
            held[debt] = row
    return {debt: terms_of(row) for debt, row in held.items()}


def _agreements(households: Sequence[int]) -> Any:
    one = PaymentAgreement
    return select(
        one.id, one.ref, one.household_id, one.tenancy_id, one.case_id, one.agreed, one.per_month, one.start, one.end,
        one.deduction, one.deduction_withdrawn, one.broken,
    ).where(one.household_id.in_(households))  # fmt: skip


def terms_of(row: Any) -> Terms:
    """The terms of an agreement or a row with its columns."""
    return Terms(
        row.ref, row.agreed, row.per_month, row.start, row.end, row.deduction, row.deduction_withdrawn, row.broken
    )


def records_of(session: Session, model: type[Numbered], debt: Debt) -> Sequence[Any]:
    """The balances or agreements about a debt, those under the contracts it renews among them."""
    of: Any = model
    query = select(of).where(of.household_id == debt.household_id)
    if debt.tenancy_id is not None:
        query = query.where(of.tenancy_id.in_(contracts(session, debt.tenancy_id)))
    else:
        query = query.where(of.tenancy_id.is_(None), of.case_id == debt.case_id)
    return session.scalars(query).all()


def _parts(ids: Iterable[int]) -> Iterable[Sequence[int]]:
    listed = sorted(set(ids))
    return (listed[at : at + _AT_A_TIME] for at in range(0, len(listed), _AT_A_TIME))
