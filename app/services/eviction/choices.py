"""What an eviction's form chooses among: the household's tenancies and its startlån cases."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import TextClause, text

from app import formats
from app.models.case import CASE_TYPE
from app.storage.store import Store
from app.texts import _

Choice = tuple[str, str, str]
"""An exchange ID, what it is called, and a detail."""

_TENANCIES = text("""
SELECT t.ref, d.address, d.unit_number, t.start FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id
JOIN household h ON h.id = t.household_id WHERE h.ref = :household
ORDER BY t.moved_out IS NOT NULL, t.start DESC, t.id DESC
""")
_LOANS = text("""
SELECT c.ref, c.received FROM "case" c JOIN household h ON h.id = c.household_id
WHERE h.ref = :household AND c.kind = 'startloan' ORDER BY c.received DESC, c.id DESC
""")


def tenancies(store: Store, household_ref: str | None, matching: str) -> Sequence[Choice]:
    """The household's tenancies, those that last first."""
    found = _found(store, _TENANCIES, household_ref)
    listed = [
        (
            row.ref,
            formats.dwelling(row.address, row.unit_number),
            _("fra {day}", day=_day(row.start)),
        )
        for row in found
    ]
    return _matching(listed, matching)


def loans(store: Store, household_ref: str | None, matching: str) -> Sequence[Choice]:
    """The household's startlån cases, the newest first."""
    kind = _(CASE_TYPE.text("startloan"))
    found = _found(store, _LOANS, household_ref)
    listed = [(row.ref, f"{kind} {row.ref}", _("mottatt {day}", day=_day(row.received))) for row in found]
    return _matching(listed, matching)


def current_tenancy(store: Store, household_ref: str) -> str | None:
    """The newest tenancy that the household has not moved out of."""
    statement = text("""
        SELECT t.ref FROM tenancy t JOIN household h ON h.id = t.household_id
        WHERE h.ref = :household AND t.moved_out IS NULL ORDER BY t.start DESC, t.id DESC LIMIT 1
    """)
    with store.read() as session:
        found: str | None = session.scalar(statement, {"household": household_ref})
    return found


def _found(store: Store, statement: TextClause, household_ref: str | None) -> Sequence[Any]:
    if household_ref is None:
        return ()
    with store.read() as session:
        return session.execute(statement, {"household": household_ref}).all()


def _matching(choices: Sequence[Choice], typed: str) -> Sequence[Choice]:
    words = typed.casefold().split()
    return [choice for choice in choices if all(word in " ".join(choice).casefold() for word in words)]


def _address(row: Any) -> str:
    return formats.dwelling(row.address, row.unit_number)


def _day(value: str) -> str:
    return formats.day(date.fromisoformat(value))
