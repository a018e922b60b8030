"""Whose debts are, and what they are about, as lists show them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import formats
from app.services import people_sql as sql
from app.services.arrears.debt import KINDS, Debt, DebtKey, DebtKind
from app.services.naming import listed_name
from app.texts import _


@dataclass(frozen=True, slots=True)
class DebtHead:
    """`household` is an exchange ID, `main` its main person ("" for none), `name` that with how many children. `place`
    is the dwelling's address ("" for none), which never stands beside the name of a protected household. `rent` is NOK
    a month today."""

    key: str
    kind: DebtKind
    ref: str
    household: str
    main: str
    name: str
    protection: int
    place: str = ""
    rent: Decimal | None = None

    @property
    def about(self) -> str:
        """ "Leie L12", "Startlån S4"."""
        label = _(KINDS[self.kind])
        return label if self.kind is DebtKind.OTHER else f"{label} {self.ref}"

    @property
    def shown_place(self) -> str:
        """The dwelling, where the name may be seen too."""
        return _("Skjermet adresse") if self.place and self.protection else self.place


_HOUSEHOLDS = f"""
SELECT h.id, h.ref, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection
FROM household h LEFT JOIN person p ON p.id = {sql.MAIN_PERSON} WHERE h.id IN ({{ids}})
"""  # noqa: S608  # constants
RENT = """
    COALESCE((SELECT r.amount FROM rent_change r WHERE r.dwelling_id = d.id AND r.start <= :today
              ORDER BY r.start DESC LIMIT 1), d.rent)
"""
"""Øre a month of the dwelling `d` on the date `today`."""
_TENANCIES = f"""
SELECT t.id, t.ref, d.address, d.unit_number, {RENT} AS rent
FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id WHERE t.id IN ({{ids}})
"""  # noqa: S608  # constants
_CASES = 'SELECT c.id, c.ref FROM "case" c WHERE c.id IN ({ids})'


def of_debts(session: Session, debts: Collection[Debt], today: date) -> Mapping[Debt, DebtHead]:
    """The heads of these debts."""
    households = _rows(session, _HOUSEHOLDS, {debt.household_id for debt in debts}, today)
    tenancies = _rows(session, _TENANCIES, {debt.tenancy_id for debt in debts}, today)
    cases = _rows(session, _CASES, {debt.case_id for debt in debts}, today)
    return {
        debt: _head(debt, households[debt.household_id], tenancies.get(debt.tenancy_id), cases.get(debt.case_id))
        for debt in debts
    }  # fmt: skip


def head(session: Session, debt: Debt, today: date) -> DebtHead:
    """The head of one debt."""
    return of_debts(session, [debt], today)[debt]


def _rows(session: Session, statement: str, ids: Collection[int | None], today: date) -> Mapping[int | None, Any]:
    listed = ", ".join(map(str, sorted(one for one in ids if one is not None)))  # row ids of ours
    if not listed:
        return {}
    values = {"today": today.isoformat()} if ":today" in statement else {}
    return {row.id: row for row in session.execute(text(statement.format(ids=listed)), values).all()}


def _head(debt: Debt, household: Any, tenancy: Any, case: Any) -> DebtHead:
    about = tenancy or case or household
    return DebtHead(
        key=str(DebtKey(debt.kind, about.ref)), kind=debt.kind, ref=about.ref, household=household.ref,
        main=household.name or "", name=listed_name(household.name, household.children),
        protection=household.protection,
        place=formats.dwelling(tenancy.address, tenancy.unit_number) if tenancy else "",
        rent=None if tenancy is None or tenancy.rent is None else Decimal(tenancy.rent).scaleb(-2),
    )  # fmt: skip
