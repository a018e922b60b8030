"""What a debt is: what one household owes in one tenancy, or on one startlån (its case).

A renewed contract goes on where the one before ended, so what is owed under both is one debt, known by the newest.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.errors import OfficerError
from app.models import Arrears, Case, Household, PaymentAgreement, Tenancy
from app.services.records import by_ref
from app.texts import N_, _


class DebtKind(StrEnum):
    RENT = "rent"
    LOAN = "loan"
    OTHER = "other"


KINDS: Mapping[DebtKind, str] = {
    DebtKind.RENT: N_("Leie"),
    DebtKind.LOAN: N_("Startlån"),
    DebtKind.OTHER: N_("Uten leieforhold eller lån"),
}


@dataclass(frozen=True, slots=True)
class DebtKey:
    """`ref` is the exchange ID of the tenancy, of the case, or (other) of the household."""

    kind: DebtKind
    ref: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.ref}"


class Debt(NamedTuple):
    """The same by row ids. A debt is of a tenancy or of a case; of neither when nobody has said which. A tuple, since
    thousands are made and looked up for a page of them."""

    household_id: int
    tenancy_id: int | None = None
    case_id: int | None = None

    @property
    def kind(self) -> DebtKind:
        if self.tenancy_id is not None:
            return DebtKind.RENT
        return DebtKind.LOAN if self.case_id is not None else DebtKind.OTHER


def parse(key: str) -> DebtKey:
    """The opposite of str(). Raises OfficerError for what is no debt."""
    kind, _colon, ref = key.partition(":")
    if kind not in {*DebtKind} or not ref:
        raise OfficerError(_("Fant ikke {ref}. Den kan være slettet.", ref=key))
    return DebtKey(DebtKind(kind), ref)


def find(session: Session, key: str) -> Debt:
    """The debt of a key. Raises OfficerError when the tenancy, case or household is gone."""
    wanted = parse(key)
    if wanted.kind is DebtKind.RENT:
        tenancy = by_ref(session, Tenancy, wanted.ref)
        return Debt(tenancy.household_id, tenancy.id)
    if wanted.kind is DebtKind.LOAN:
        case = by_ref(session, Case, wanted.ref)
        return Debt(case.household_id, case_id=case.id)
    return Debt(by_ref(session, Household, wanted.ref).id)


def key_of(session: Session, debt: Debt) -> str:
    """The key of a debt."""
    if debt.tenancy_id is not None:
        ref = session.get_one(Tenancy, debt.tenancy_id).ref
    elif debt.case_id is not None:
        ref = session.get_one(Case, debt.case_id).ref
    else:
        ref = session.get_one(Household, debt.household_id).ref
    return str(DebtKey(debt.kind, ref))


def of_record(record: Arrears | PaymentAgreement) -> Debt:
    """Which debt a record is about. One that names both a tenancy and a case is about the tenancy."""
    return Debt(record.household_id, record.tenancy_id, None if record.tenancy_id else record.case_id)


def put_on(record: Arrears | PaymentAgreement, debt: Debt) -> None:
    """Make a record one about this debt."""
    record.household_id, record.tenancy_id, record.case_id = debt.household_id, debt.tenancy_id, debt.case_id


_RENEWED = """
WITH RECURSIVE chain(first, id, steps) AS (
    SELECT id, id, 0 FROM tenancy WHERE id IN ({ids})
    UNION ALL
    SELECT chain.first, n.id, chain.steps + 1 FROM chain
    JOIN tenancy n ON n.replaces_id = chain.id AND n.made_as = 'renewal' WHERE chain.steps < 100
)
SELECT first, id, MAX(steps) FROM chain GROUP BY first HAVING MAX(steps) > 0
"""
_CHAIN = text("""
WITH RECURSIVE before(id, steps) AS (
    SELECT :id, 0
    UNION ALL
    SELECT t.replaces_id, before.steps + 1 FROM before
    JOIN tenancy t ON t.id = before.id AND t.made_as = 'renewal' AND t.replaces_id IS NOT NULL WHERE before.steps < 100
)
SELECT id FROM before
""")


def renewals(session: Session, tenancies: Iterable[int]) -> Mapping[int, int]:
    """For each of the tenancies (row ids) that has been renewed, the newest contract of it."""
    ids = ", ".join(map(str, sorted(set(tenancies))))  # row ids of ours
    if not ids:
        return {}
    return {row.first: row.id for row in session.execute(text(_RENEWED.format(ids=ids)))}


def contracts(session: Session, tenancy_id: int) -> list[int]:
    """The row ids of a tenancy and of those it renews, the newest first."""
    return list(session.scalars(_CHAIN, {"id": tenancy_id}))


def newest(session: Session, debt: Debt) -> Debt:
    """The debt as it is known now: by the newest contract."""
    if debt.tenancy_id is None:
        return debt
    tenancy_id = renewals(session, [debt.tenancy_id]).get(debt.tenancy_id, debt.tenancy_id)
    return Debt(debt.household_id, tenancy_id)
