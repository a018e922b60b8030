"""The head of every page about a household: whose it is, and whether the name may stand beside what the page tells."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.services import people_sql as sql
from app.services.naming import shown_name


@dataclass(frozen=True, slots=True)
class HouseholdHead:
    """`ref` is the household's exchange ID, `name` what it is called on a page that may tell of places: its number when
    it is protected. `children` counts members under 18."""

    ref: str
    name: str
    children: int
    protection: int


_HEAD = text(f"""
SELECT h.ref, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children, {sql.PROTECTION} AS protection
FROM household h LEFT JOIN person p ON p.id = {sql.MAIN_PERSON} WHERE h.id = :id
""")  # noqa: S608  # constants


def head_of(session: Session, household_id: int, today: date) -> HouseholdHead:
    """The head of one household."""
    found = session.execute(_HEAD, {"id": household_id, "today": today.isoformat()}).one()
    name = shown_name(found.ref, found.name, found.children, found.protection)
    return HouseholdHead(found.ref, name, found.children, found.protection)
