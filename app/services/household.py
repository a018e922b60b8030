"""Households: the new applicant, the list and its record, closing, the members."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock
from app.dates import age_on
from app.errors import Invalid
from app.models import Household, Membership, Person, Situation
from app.services import people_sql as sql
from app.services import person as persons
from app.services import records
from app.services.day_counter import DayCounter
from app.services.facts import household_facts
from app.services.findings import refuse_errors
from app.services.naming import household_number
from app.services.parts import part_fields, placed, problems_of, values_for, with_part
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.services.rules.household import household_findings
from app.services.rules.intervals import covers
from app.services.rules.person import person_findings
from app.storage import search
from app.storage.store import Store
from app.storage.views import log_view
from app.texts import _

APPLICANT_FIELDS = (
    *part_fields("person", Person),
    *part_fields("household", Household),
    replace(part_fields("situation", Situation, "situation")[0], required=False),
)
"""Everything the record beside the list edits: the main person, the household, its situation today, which may not
be known yet."""


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """One line of the list of households."""

    ref: str
    last_name: str
    first_name: str
    age: int | None
    members: int
    children: int
    protection: int  # 0 none, 1 confidential, 2 strictly confidential
    situation: str | None
    provider: str | None
    counter: DayCounter | None
    closed: date | None
    place: tuple[str, int, int]  # in the list: a page begins after the last place of the one before


# First a page of households, from as few tables as can be; then what a line tells of each.
_LIST = f"""
WITH page AS MATERIALIZED (
    SELECT h.id AS household_id, p.id AS person_id, p.sort_key, mm.id AS membership_id
    {{source}} AND {{after}} AND CASE WHEN mm.role = 'main' AND {{shown}} THEN {sql.IS_MAIN} END
    ORDER BY p.sort_key, p.id, mm.id LIMIT :limit
)
SELECT h.ref, p.last_name, p.first_name, p.birth_date, {sql.MEMBERS} AS members, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection, {sql.SITUATION} AS situation,
       (SELECT v.name FROM stay s JOIN provider v ON v.id = s.provider_id
        WHERE s.household_id = h.id AND {sql.CURRENT} ORDER BY s.arrived DESC LIMIT 1) AS provider,
       {sql.RUN_START} AS run_start, h.closed, page.sort_key, page.person_id, page.membership_id
FROM page JOIN household h ON h.id = page.household_id JOIN person p ON p.id = page.person_id
ORDER BY page.sort_key, page.person_id, page.membership_id
"""  # noqa: S608  # constants

# CROSS JOIN keeps the order of the tables: by name over all, or from what was found.
_ALL = """
    FROM person p CROSS JOIN membership mm ON mm.person_id = p.id CROSS JOIN household h ON h.id = mm.household_id
    WHERE TRUE
"""
_MATCHING = """
    SELECT m.household_id FROM person_search f CROSS JOIN membership m ON m.person_id = f.rowid
    WHERE person_search MATCH :query UNION SELECT id FROM household WHERE ref = :ref
"""
_STAYING = f"SELECT s.household_id FROM stay s WHERE {sql.CURRENT}"  # noqa: S608  # constants
_AMONG = """
    FROM ({found}) found CROSS JOIN household h ON h.id = found.household_id
    CROSS JOIN membership mm ON mm.household_id = h.id CROSS JOIN person p ON p.id = mm.person_id
    WHERE TRUE
"""
_AMONG_STAYING = f"""
    FROM household h CROSS JOIN membership mm ON mm.household_id = h.id CROSS JOIN person p ON p.id = mm.person_id
    WHERE h.id IN ({_STAYING})
"""

# The first condition is what the index on names is searched by.
_AFTER = "p.sort_key >= :sort_key AND (p.sort_key, p.id, mm.id) > (:sort_key, :person_id, :membership_id)"

_OPEN = "(h.closed IS NULL OR h.closed > :today)"
_FILTERS = {
    "open": _OPEN,
    "closed": "h.closed <= :today",
    "all": "TRUE",
    "temporary": f"{_OPEN} AND h.id IN ({_STAYING})",
}


def rows(
    store: Store,
    *,
    shown: str = "open",
    matching: str = "",
    limit: int = 100,
    after: HouseholdRow | None = None,
) -> list[HouseholdRow]:
    """A page of the households, sorted by the main person's name; the first, or the one after the row `after`.
    `shown`: open, closed, all, temporary. `matching`: words that a member's name, number, phone or address begins
    with, or the household's ID."""
    today = clock.today()
    values: dict[str, Any] = {"today": today.isoformat(), "limit": limit}
    if after:
        values |= dict(zip(("sort_key", "person_id", "membership_id"), after.place, strict=True))
    source = _AMONG_STAYING if shown == "temporary" else _ALL
    if matching.strip():
        source = _AMONG.format(found=_MATCHING)
        values |= {"query": search.query(matching), "ref": _as_ref(matching)}
    with store.read() as session:
        statement = _LIST.format(source=source, shown=_FILTERS[shown], after=_AFTER if after else "TRUE")
        found = session.execute(text(statement), values).all()
    return [_row(row, today) for row in found]


def _as_ref(typed: str) -> str:
    """The exchange ID of a household as it may be typed: H41, h41 or 41."""
    bare = typed.strip().upper()
    return f"H{bare}" if bare.isdecimal() else bare


def _row(row: Any, today: date) -> HouseholdRow:
    birth = date.fromisoformat(row.birth_date) if row.birth_date else None
    return HouseholdRow(
        row.ref, row.last_name, row.first_name, age_on(birth, today) if birth else None, row.members, row.children,
        row.protection, row.situation, row.provider,
        DayCounter(date.fromisoformat(row.run_start), today) if row.run_start else None,
        date.fromisoformat(row.closed) if row.closed else None,
        (row.sort_key, row.person_id, row.membership_id),
    )  # fmt: skip


def count(store: Store, shown: str = "open") -> int:
    """How many households the list holds with this filter."""
    with store.read() as session:
        statement = text(f"SELECT COUNT(*) FROM household h WHERE {_FILTERS[shown]}")  # noqa: S608  # constants
        values = {"today": clock.today().isoformat()} if ":today" in _FILTERS[shown] else {}
        return int(session.execute(statement, values).scalar_one())


def load(store: Store, ref: str) -> dict[str, Any]:
    """The applicant form's values. Reading a strictly confidential person is logged."""
    with store.read() as session:
        household = by_ref(session, Household, ref)
        main = _main_person(session, household)
        situation = _situation_on(session, household, max(clock.today(), household.opened))
        values = {**with_part("person", values_of(main)), **with_part("household", values_of(household)),
                  "situation.situation": situation.situation if situation else None}  # fmt: skip
        strictly, person_ref = main.protection == "strictly", main.ref
    if strictly:
        with store.write() as session:
            log_view(session, person_ref, "household")
    return values


def save(store: Store, ref: str | None, values: Values) -> Saved:
    """Save the applicant form: main person, household and today's situation in one transaction.

    A new situation begins today and the one before ends yesterday, so the history of situations is kept. Raises
    Invalid with fields named `<part>.<field>`, or Stale. The result's ref is the household's.
    """
    today = clock.today()
    with store.write() as session:
        household = by_ref(session, Household, ref) if ref else Household(ref="")
        person = _main_person(session, household) if ref else Person(ref="")
        own = values_for("household", values)
        if not ref:
            own["opened"] = own.get("opened") or today
        _merge_both(session, person, household, values, own)
        if not ref:
            session.add(Membership(household_id=household.id, person_id=person.id, role="main"))
        if "situation.situation" in values:
            change_situation(session, household, values["situation.situation"], today)
        facts = household_facts(session, household)
        findings = [*person_findings(person, today), *household_findings(facts, today)]
        return outcome(household, placed(findings, {"person": person, "household": household}))


def _merge_both(session: Session, person: Person, household: Household, values: Values, own: Values) -> None:
    """Tell of everything that is wrong in both parts at once, not one part at a time."""
    problems: dict[str, str] = {}
    for part, put in (
        (
            "person",
            lambda: persons.put(session, person, values_for("person", values), values.get("person.version")),
        ),
        ("household", lambda: merge(session, household, own, values.get("household.version"))),
    ):
        try:
            with problems_of(part):
                put()
        except Invalid as invalid:
            problems |= invalid.problems
    if problems:
        raise Invalid(problems)
    session.flush()


def change_situation(session: Session, household: Household, situation: str | None, day: date) -> None:
    """Let the household be in `situation` from `day` on, or from its opening when that lies later; None only ends the
    one that held."""
    day = max(day, household.opened)
    current = _situation_on(session, household, day)
    if current and current.situation == situation:
        return
    if current and current.start == day:
        session.delete(current)
    elif current:
        current.end = day - timedelta(days=1)
    session.flush()
    if situation:
        session.add(Situation(household_id=household.id, situation=situation, start=day))


def _situation_on(session: Session, household: Household, day: date) -> Situation | None:
    return session.scalar(
        select(Situation).where(
            Situation.household_id == household.id, Situation.start <= day,
            (Situation.end.is_(None)) | (Situation.end >= day),
        ).order_by(Situation.start.desc())
    )  # fmt: skip


def _main_person(session: Session, household: Household) -> Person:
    found = session.execute(
        text(f"SELECT {sql.MAIN_PERSON} FROM household h WHERE h.id = :id"),  # noqa: S608  # constants
        {"id": household.id, "today": clock.today().isoformat()},
    ).scalar()
    if found is None:
        raise Invalid({"": _("Husstanden har ingen hovedperson. Legg til en under Medlemmer.")})
    return session.get_one(Person, found)


def close(store: Store, ref: str, day: date) -> Callable[[], None]:
    """Close the household from `day` on; returns what opens it again. Raises Invalid when `day` is too early."""

    def put(value: date | None) -> None:
        with store.write() as session:
            household = by_ref(session, Household, ref)
            merge(session, household, {"closed": value})
            outcome(household, household_findings(household_facts(session, household), clock.today()))

    put(day)
    return lambda: put(None)


def make_main_person(store: Store, membership_id: int, day: date) -> Callable[[], None]:
    """Let a member be the main person from `day` on, and the one before an ordinary member; returns what undoes it.

    The earlier roles are kept until the day before, since figures ask who was the main person on a date.
    """
    with store.write() as session:
        chosen = by_id(session, Membership, membership_id)
        household = session.get_one(Household, chosen.household_id)
        before = [
            membership
            for membership, _person in household_facts(session, household).main_persons()
            if covers(membership, day) and membership is not chosen
        ]
        kept = [records.columns_of(membership) for membership in (chosen, *before)]
        made = [_role_from(session, membership, "other", day) for membership in before]
        made.append(_role_from(session, chosen, "main", day))
        session.flush()
        refuse_errors(household_findings(household_facts(session, household), clock.today()))
        added = [membership.id for membership in made if membership]

    def undo() -> None:
        with store.write() as session:
            for record_id in added:
                session.delete(by_id(session, Membership, record_id))
            session.flush()
            for columns in kept:
                membership = by_id(session, Membership, columns["id"])
                membership.role, membership.end = columns["role"], columns["end"]

    return undo


def _role_from(session: Session, membership: Membership, role: str, day: date) -> Membership | None:
    """Another role from `day` on: a membership of its own, which is returned, or this one when it begins then."""
    if membership.start and membership.start >= day:
        membership.role = role
        return None
    following = Membership(
        household_id=membership.household_id, person_id=membership.person_id, role=role, start=day, end=membership.end
    )
    membership.end = day - timedelta(days=1)
    session.add(following)
    return following


def remove_member(store: Store, membership_id: int) -> Callable[[], None]:
    """Take a membership away (the person stays recorded); returns what puts it back."""
    with store.read() as session:
        role = session.get_one(Membership, membership_id).role
    if role == "main":
        raise Invalid({"": _("Velg først en annen hovedperson, så kan denne fjernes.")})
    return records.delete(store, Membership, membership_id)


def choices(store: Store, matching: str, limit: int = 12) -> Sequence[tuple[str, str, str]]:
    """Households to choose among in a form: exchange ID, name, detail."""
    found = rows(store, matching=matching, limit=limit)
    return [(row.ref, f"{row.first_name} {row.last_name}", household_number(row.ref)) for row in found]
