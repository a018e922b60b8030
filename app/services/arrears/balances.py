"""The latest balance of every debt, and the latest agreement about it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.models import Arrears, PaymentAgreement
from app.models.base import Numbered
from app.services.arrears.debt import Debt, contracts, renewals
from app.services.arrears.state import Terms

_AT_A_TIME = 900  # SQLite's smallest limit of values in one statement is 999


@dataclass(frozen=True, slots=True)
class Balance:
    """What was owed on `day`, in NOK. `id` is the record's row id."""

    debt: Debt
    id: int
    day: date
    amount: Decimal


# Goes by the index `ix_arrears_debt` alone: of a group with a MAX, SQLite takes the other columns from that row.
_LATEST = text("""
SELECT household_id, tenancy_id, CASE WHEN tenancy_id IS NULL THEN case_id END AS case_id, MAX(day) AS day, id, amount
FROM arrears GROUP BY household_id, tenancy_id, case_id
""")


def latest(session: Session) -> Sequence[Balance]:
    """One for each debt there is or has been. What is owed under a contract goes on under its renewal."""
    found = session.execute(_LATEST).all()
    now = renewals(session, (row.tenancy_id for row in found if row.tenancy_id is not None))
    held: dict[Debt, Any] = {}
    for row in found:
        debt = Debt(row.household_id, now.get(row.tenancy_id, row.tenancy_id), row.case_id)
        if debt not in held or (row.day, row.id) > (held[debt].day, held[debt].id):
            held[debt] = row
    return [
        Balance(debt, row.id, date.fromisoformat(row.day), Decimal(row.amount).scaleb(-2))
        for debt, row in held.items()
    ]  # fmt: skip


def months_of(session: Session, ids: Iterable[int]) -> Mapping[int, Decimal | None]:
    """How many months the balances with these row ids are said to come to."""
    return {
        row.id: row.months
        for part in _parts(ids)
        for row in session.execute(select(Arrears.id, Arrears.months).where(Arrears.id.in_(part)))
    }


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
