"""Loans and grants of a year: what was sought, granted and paid out, by type of case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import text

from app.services.case.case_types import CASE_TYPES, CaseType
from app.storage.store import Store

KINDS: Sequence[str] = tuple(key for key, case_type in CASE_TYPES.items() if case_type.pays)
"""The types of case that money is paid out in."""


@dataclass(frozen=True, slots=True)
class YearSums:
    """What one type of case came to in a year, in NOK. `cases` were received in it."""

    case_type: CaseType
    cases: int
    sought: Decimal
    granted: Decimal
    paid: Decimal


_PAYING = ", ".join(f"'{kind}'" for kind in KINDS)
# Each amount belongs to the year of its own date: sought by when it was received, granted by the decision, paid by
# the payment. A sum in øre is exact. The `+` keeps SQLite to the index of the decision's date.
_OF_YEAR = text(f"""
SELECT kind, SUM(cases) AS cases, SUM(sought) AS sought, SUM(granted) AS granted, SUM(paid) AS paid FROM (
    SELECT kind, COUNT(*) AS cases, COALESCE(SUM(amount_sought), 0) AS sought, 0 AS granted, 0 AS paid
    FROM "case" WHERE kind IN ({_PAYING}) AND received BETWEEN :first AND :last GROUP BY kind
    UNION ALL
    SELECT kind, 0, 0, COALESCE(SUM(amount_granted), 0), 0
    FROM "case" WHERE decided BETWEEN :first AND :last AND +kind IN ({_PAYING}) AND outcome IN ('granted', 'partly')
    GROUP BY kind
    UNION ALL
    SELECT kind, 0, 0, 0, COALESCE(SUM(amount_paid), 0) FROM "case" WHERE paid BETWEEN :first AND :last GROUP BY kind
) GROUP BY kind
""")  # noqa: S608  # keys of ours


def of_year(store: Store, year: int) -> list[YearSums]:
    """The sums of every type that pays out money, in the order of the types; zeros where nothing happened."""
    span = {"first": date(year, 1, 1).isoformat(), "last": date(year, 12, 31).isoformat()}
    with store.read() as session:
        found = {row.kind: row for row in session.execute(_OF_YEAR, span)}
    return [_sums(CASE_TYPES[kind], found.get(kind)) for kind in KINDS]


def _sums(case_type: CaseType, row: object) -> YearSums:
    amounts = (Decimal(getattr(row, name, 0)).scaleb(-2) for name in ("sought", "granted", "paid"))
    return YearSums(case_type, int(getattr(row, "cases", 0)), *amounts)
