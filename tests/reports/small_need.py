"""The housing situations of Testvik, what it has answered and entered, and their count on paper for 2025.

| household                       | situation               | from       | to         | on 31.12.2025              |
|---------------------------------|-------------------------|------------|------------|----------------------------|
| H1                              | roofless                | 20.12.2024 | 20.04.2025 | over                       |
| H1                              | costs                   | 01.05.2025 |            | costs                      |
| H2                              | prison                  | 01.01.2025 | 31.12.2025 | prison, its last day       |
| H3                              | parents                 | 01.06.2025 |            | parents                    |
| H4 (stays at the hotel, O5)     | none                    |            |            | homeless all the same      |
| H5                              | reception               | 01.12.2025 |            | reception: not homeless    |
| H6                              | environment             | 01.01.2026 |            | not yet                    |
| H7 (closed 31.12.2025)          | roofless                | 01.02.2025 |            | not open                   |
| H8 Frida with Geir (01.01.2008) | friends                 | 31.12.2025 |            | friends, with a child of 17|
| H9 (opened 01.01.2026)          | roofless                | 01.01.2026 |            | not open yet               |

| key                        | Kommunetall 2025 | edition 1 | edition 2 | holds |
|----------------------------|------------------|-----------|-----------|-------|
| homeless.social_assistance | 7                |           |           | 7     |
| routines.appeals_board     |                  | 0         | 1         | 1     |
| involvement.planning       | 3                | 5         | 4         | 4     |
| involvement.projects       | 2                | 5         | empty     | 2     |
"""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.models import Household, Membership, MunicipalFigure, Person, ReportAnswer, ReportingYear, Situation

HOUSEHOLDS = [
    ("H7", date(2025, 2, 1), date(2025, 12, 31)),
    ("H8", date(2025, 12, 31), None),
    ("H9", date(2026, 1, 1), None),
]
PEOPLE = [("P9", "Frida", date(1990, 1, 1), "main"), ("P10", "Geir", date(2008, 1, 1), "child")]
SITUATIONS = [
    ("H1", "roofless", date(2024, 12, 20), date(2025, 4, 20)),
    ("H1", "costs", date(2025, 5, 1), None),
    ("H2", "prison", date(2025, 1, 1), date(2025, 12, 31)),
    ("H3", "parents", date(2025, 6, 1), None),
    ("H5", "reception", date(2025, 12, 1), None),
    ("H6", "environment", date(2026, 1, 1), None),
    ("H7", "roofless", date(2025, 2, 1), None),
    ("H8", "friends", date(2025, 12, 31), None),
    ("H9", "roofless", date(2026, 1, 1), None),
]
ENTERED = [("homeless.social_assistance", 7), ("involvement.planning", 3), ("involvement.projects", 2)]
ANSWERS = [
    (1, "routines.appeals_board", 0), (1, "involvement.planning", 5), (1, "involvement.projects", 5),
    (2, "routines.appeals_board", 1), (2, "involvement.planning", 4), (2, "involvement.projects", None),
]  # fmt: skip

_NEED = {
    "no_home": ["H2", "H5", "H8"], "prison": ["H2"], "friends": ["H8"], "reception": ["H5"],
    "roofless": [], "temporary": [], "institution": [],
    "at_risk": ["H1"], "costs": ["H1"], "eviction": [], "no_lease": [],
    "unsuitable": ["H3"], "parents": ["H3"], "standard": [], "not_adapted": [], "too_small": [], "environment": [],
}  # fmt: skip
_HOLDS = {
    "homeless.social_assistance": 7, "routines.appeals_board": 1, "involvement.planning": 4, "involvement.projects": 2,
    "grants.rental_dwellings": None, "grants.care_dwellings": None, "routines.private_rental_guidance": None,
    "routines.eviction_systems": None, "routines.planning_considerations": None,
}  # fmt: skip
PAPER: dict[str, tuple[float | None, float | None, list[str]]] = {
    **{f"need.{key}": (len(refs), None, refs) for key, refs in _NEED.items()},
    "homeless.total": (3, None, ["H2", "H4", "H8"]),
    "homeless.children": (1, None, ["H8"]),
    **{key: (value, None, []) for key, value in _HOLDS.items()},
}


def fill(session: Session, households: dict[str, int]) -> None:
    """Write them to the database of the households with these row ids."""
    added = {ref: Household(ref=ref, opened=opened, closed=closed) for ref, opened, closed in HOUSEHOLDS}
    people = {ref: Person(ref=ref, first_name=name, last_name="Testvik", birth_date=born)
              for ref, name, born, _role in PEOPLE}  # fmt: skip
    session.add_all([*added.values(), *people.values()])
    session.flush()
    session.add_all(
        Membership(household_id=added["H8"].id, person_id=people[ref].id, role=role)
        for ref, _name, _born, role in PEOPLE
    )
    known = {**households, **{ref: household.id for ref, household in added.items()}}
    session.add_all(
        Situation(household_id=known[ref], situation=situation, start=start, end=end)
        for ref, situation, start, end in SITUATIONS
    )
    session.add_all(MunicipalFigure(year=2025, key=key, value=Decimal(value)) for key, value in ENTERED)
    _answer(session)


def _answer(session: Session) -> None:
    for edition in (1, 2):
        year = ReportingYear(year=2025, edition=edition, form="2025", length_of_stay="nights_in_year",
                             young_max_age=24)  # fmt: skip
        session.add(year)
        session.flush()
        session.add_all(
            ReportAnswer(reporting_id=year.id, question=question, value=value)
            for where, question, value in ANSWERS
            if where == edition
        )
    session.flush()
