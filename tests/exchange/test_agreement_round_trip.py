"""Whatever contacts, groups and plans there are, they are the same after export and import."""

import tempfile
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.exchange.importing import apply, plan
from app.exchange.raw import RawBook, RawSheet
from app.exchange.reading import read_book
from app.exchange.writing import export
from app.models import (
    Attendance,
    Case,
    CaseStep,
    Consent,
    Contact,
    CooperationPlan,
    GroupMember,
    GroupTask,
    Household,
    Meeting,
    Membership,
    Person,
    PlanEvaluation,
    PlanGoal,
    PlanMeasure,
    PlanParticipant,
    PlanSuggestion,
    Record,
    SupportGroup,
)
from app.models.fields import Field, Kind, fields_of
from app.storage.store import Store
from tests.exchange.test_round_trip import MOMENTS, TEXTS
from tests.prepared import Prepared

SLOW = (Phase.explicit, Phase.reuse, Phase.generate)
"""Making a failing example smaller would take minutes: each has two databases."""
MODELS: tuple[type[Record], ...] = (
    Contact, Consent, SupportGroup, GroupMember, Meeting, Attendance, GroupTask, CooperationPlan, PlanParticipant,
    PlanGoal, PlanMeasure, PlanEvaluation, PlanSuggestion,
)  # fmt: skip
DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
ORDERED = (("start", "end"), ("start", "ended"), ("given", "until"))
"""What comes no earlier than the other."""
Draw = Callable[[st.SearchStrategy[Any]], Any]


def value(described: Field) -> st.SearchStrategy[Any]:
    codes = list(described.codes.by_key) if described.codes is not None else []
    by_kind: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.TEXT: TEXTS, Kind.NOTE: TEXTS, Kind.DAY: DAYS, Kind.MOMENT: MOMENTS, Kind.WHOLE: st.integers(1, 99),
        Kind.YES_NO: st.booleans(), Kind.CODE: st.sampled_from(codes or [None]),
        Kind.CODES: st.lists(st.sampled_from(codes or [None]), unique=True, max_size=3).map(tuple),
    }  # fmt: skip
    one = by_kind[described.kind]
    return one if described.required or described.kind is Kind.CODES else st.none() | one


def make(draw: Draw, session: Session, model: type[Record], **links: Any) -> int:
    """A record with anything in its fields but an end before its start; its row id."""
    values = {name: draw(value(described)) for name, described in fields_of(model).items()} | links
    for first, last in ORDERED:
        if values.get(first) and values.get(last):
            values[last] = max(values[first], values[last])
    record = model(**values)
    session.add(record)
    session.flush()
    return record.id


def fill(store: Store, draw: Draw) -> None:
    with store.write() as session:
        session.add(Household(id=1, ref="H1", opened=date(2020, 1, 1)))
        session.add(Person(id=1, ref="P1", first_name="Kari", last_name="Ås"))
        session.flush()
        session.add(Membership(household_id=1, person_id=1, role="main"))
        session.add(Case(id=1, ref="S1", household_id=1, kind="startloan", received=date(2025, 1, 1)))
        session.flush()
        session.add(CaseStep(case_id=1, number=1, kind="received", day=date(2025, 1, 1)))
        contacts = [make(draw, session, Contact, ref=f"K{number}") for number in range(draw(st.integers(1, 3)))]
        for number, contact in enumerate(contacts, 1):
            make(draw, session, Consent, household_id=1, contact_id=contact, given=date(2025, 1, number))
        groups = [group(draw, session, number, contacts) for number in range(draw(st.integers(0, 2)))]
        plans(draw, session, groups, contacts)
        make(draw, session, PlanSuggestion)


def group(draw: Draw, session: Session, number: int, contacts: list[int]) -> int:
    made = make(draw, session, SupportGroup, household_id=1, ref=f"A{number}")
    for contact in contacts:
        make(draw, session, GroupMember, group_id=made, contact_id=contact)
        make(draw, session, GroupTask, group_id=made, contact_id=draw(st.sampled_from([None, contact])))
    for _task in range(2):
        make(draw, session, GroupTask, group_id=made, agreed=date(2025, 1, 1))
    for moment in draw(st.lists(MOMENTS, unique=True, max_size=2)):
        meeting = make(draw, session, Meeting, group_id=made, moment=moment)
        for contact in draw(st.lists(st.sampled_from(contacts), unique=True)):
            make(draw, session, Attendance, meeting_id=meeting, contact_id=contact)
    return made


def plans(draw: Draw, session: Session, groups: list[int], contacts: list[int]) -> None:
    """Versions in chains, also such that one replaces a later record."""
    made = [
        make(draw, session, CooperationPlan, household_id=1, ref=f"PL{number}",
             group_id=draw(st.sampled_from([None, *groups])), case_id=draw(st.sampled_from([None, 1])))
        for number in range(draw(st.integers(0, 4)))
    ]  # fmt: skip
    order = draw(st.permutations(made))
    for before, after in pairwise(order):
        if draw(st.booleans()):
            session.get_one(CooperationPlan, after).replaces_id = before
    session.flush()
    for one in made:
        for contact in draw(st.lists(st.sampled_from(contacts), unique=True)):
            make(draw, session, PlanParticipant, plan_id=one, contact_id=contact)
        for number in range(1, draw(st.integers(1, 3))):
            make(draw, session, PlanGoal, plan_id=one, number=number)
            make(draw, session, PlanMeasure, plan_id=one, number=number,
                 contact_id=draw(st.sampled_from([None, *contacts])))  # fmt: skip
        for day in draw(st.lists(DAYS, max_size=2)):
            make(draw, session, PlanEvaluation, plan_id=one, day=day)


def content(path: Path) -> list[Any]:
    return [(sheet.name, list(sheet.read())) for sheet in read_book(path).sheets]


def records(store: Store) -> dict[str, Any]:
    with store.connect() as connection:
        tables = [model.__tablename__ for model in MODELS]
        return {name: connection.execute(text(f"SELECT * FROM {name} ORDER BY id")).all() for name in tables}  # noqa: S608


def unversioned(rows: dict[str, Any]) -> dict[str, Any]:
    """Without the number of times each record was written."""
    return {table: [{**row._mapping, "version": 0} for row in listed] for table, listed in rows.items()}


def shuffled(book: RawBook, draw: Draw) -> RawBook:
    """The same workbook with the rows of every plan sheet in another order."""
    return RawBook(book.name, tuple(_shuffled(sheet, draw) for sheet in book.sheets))


def _shuffled(sheet: RawSheet, draw: Draw) -> RawSheet:
    if sheet.name != "Samarbeidsplaner":
        return sheet
    (_one, header), *rows = list(sheet.read())
    cells = draw(st.permutations([cells for _number, cells in rows]))
    return RawSheet(sheet.name, lambda: iter([(1, header), *enumerate(cells, 2)]))


@settings(max_examples=5, phases=SLOW)
@given(st.data())
def test_the_export_is_the_database(rooms: list[Prepared], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second, third = (room.lay_out() for room in rooms)
        fill(first, data.draw)
        export(first, folder / "a.xlsx")
        made = plan(second, read_book(folder / "a.xlsx"))
        assert made.errors == []
        apply(second, made)
        export(second, folder / "b.xlsx")
        assert content(folder / "a.xlsx") == content(folder / "b.xlsx")
        assert unversioned(records(first)) == unversioned(records(second))
        for store in (first, second):
            again = plan(store, read_book(folder / "a.xlsx"))
            assert (again.errors, sum(count.new + count.changed for count in again.counts)) == ([], 0)
        apply(third, plan(third, shuffled(read_book(folder / "a.xlsx"), data.draw)))
        assert links(third) == links(first)
        for store in (first, second, third):
            store.close()


def links(store: Store) -> set[Any]:
    with store.connect() as connection:
        return set(connection.execute(text("""
            SELECT p.ref, b.ref, g.ref, c.ref FROM cooperation_plan p
            LEFT JOIN cooperation_plan b ON b.id = p.replaces_id LEFT JOIN support_group g ON g.id = p.group_id
            LEFT JOIN "case" c ON c.id = p.case_id
        """)).all())  # fmt: skip
