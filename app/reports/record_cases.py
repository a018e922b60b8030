"""Cases as lines to read and open, and what they tell of a household that is counted for a case."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, text

from app import formats
from app.models.case import CASE_TYPE, OUTCOME
from app.services import people_sql as sql
from app.texts import _, n_

CASES = text(f"""
SELECT c.ref, h.ref AS household, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection, c.kind, c.received, c.decided, c.outcome, c.paid
FROM "case" c JOIN household h ON h.id = c.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE c.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants

# The cases for which households are counted in a figure, by how its key begins.
_COUNTED_FOR = {
    "startloan.": "c.kind = 'startloan' AND c.paid >= :first AND c.paid <= :last",
    "grant.establishment": "c.kind = 'establishment_grant' AND c.paid >= :first AND c.paid <= :last",
    "cases.waiting_list": "c.kind = 'municipal_dwelling' AND c.outcome IN ('granted', 'partly')"
    " AND c.decided <= :last AND :first <= :last",
}


def of_households(key: str) -> Any:
    """The statement for the cases of the households `refs` that figure `key` counts; None for other figures."""
    condition = next((found for start, found in _COUNTED_FOR.items() if key.startswith(start)), None)
    if condition is None:
        return None
    return text(f"""
        SELECT h.ref, c.kind, c.received, c.decided, c.outcome, c.paid
        FROM household h JOIN "case" c ON c.household_id = h.id
        WHERE h.ref IN :refs AND {condition} ORDER BY COALESCE(c.paid, c.decided), c.ref
    """).bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants


def detail(row: Any) -> str:
    """ "Startlån, mottatt 03.02.2025, innvilget 10.03.2025, utbetalt 12.05.2025"."""
    kind = _(CASE_TYPE.text(row.kind))
    parts = [kind[:1].upper() + kind[1:], _("mottatt {day}", day=_day(row.received))]
    if row.outcome or row.decided:
        outcome = _(OUTCOME.text(row.outcome)) if row.outcome else _("vedtak")
        parts.append(_("{what} {day}", what=outcome, day=_day(row.decided)) if row.decided else outcome)
    if row.paid:
        parts.append(_("utbetalt {day}", day=_day(row.paid)))
    return ", ".join(parts)


def details(rows: Sequence[Any]) -> str:
    """Of several cases, the first and how many more there are."""
    if not rows:
        return ""
    more = len(rows) - 1
    first = detail(rows[0])
    return first + n_(" og {count} sak til", " og {count} saker til", more) if more else first


def handling_days(row: Any) -> int | None:
    """From the application to the decision; None before it is decided."""
    return (date.fromisoformat(row.decided) - date.fromisoformat(row.received)).days if row.decided else None


def days_text(count: int) -> str:
    return n_("{count} dag", "{count} dager", count)


def _day(value: str) -> str:
    return formats.day(date.fromisoformat(value))
