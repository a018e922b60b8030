"""Whatever came of a case, by steps in the window or by rows of `Saker`, it is the same after export and import."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from app.errors import OfficerError
from app.exchange.importing import apply, plan
from app.exchange.raw import RawBook, RawSheet
from app.exchange.reading import read_book
from app.exchange.writing import export
from app.models import Case, CaseStep, Household, Membership, Person
from app.models.case import CASE_TYPE, COMPLAINT_OUTCOME, OUTCOME, PURPOSE, STEP
from app.models.fields import Field, Kind
from app.services.case import course, registration
from app.services.case.case_types import CASE_TYPES
from app.services.case.step_kinds import step_fields
from app.storage.store import Store
from tests.prepared import Prepared

DAYS = st.dates(date(2024, 1, 1), date(2024, 3, 31))
AMOUNTS = st.decimals(0, 10**6, places=2)
TEXTS = st.sampled_from(["Ås & sønn", "=1+1", "<b>", "007", "_x0041_", "x\ny"])
COLUMNS: dict[str, tuple[str, st.SearchStrategy[Any]]] = {
    "purpose": ("Formål", st.sampled_from([*PURPOSE.by_text, None])),
    "decided": ("Vedtaksdato", st.none() | DAYS),
    "outcome": ("Utfall", st.sampled_from([*OUTCOME.by_text, None])),
    "amount_sought": ("Søkt beløp", st.none() | AMOUNTS),
    "amount_granted": ("Innvilget beløp", st.none() | AMOUNTS),
    "paid": ("Utbetalt dato", st.none() | DAYS),
    "amount_paid": ("Utbetalt beløp", st.none() | AMOUNTS),
    "complained": ("Klage mottatt", st.none() | DAYS),
    "complaint_outcome": ("Klageutfall", st.sampled_from([*COMPLAINT_OUTCOME.by_text, None])),
}
Row = dict[str, Any]
SLOW = (Phase.explicit, Phase.reuse, Phase.generate)
"""Making a failing example smaller would take minutes: each has two databases."""


@contextmanager
def two_stores(rooms: list[Prepared]) -> Iterator[tuple[Path, Store, Store]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stores = [room.lay_out() for room in rooms[:2]]
        with stores[0].write() as session:
            session.add(Household(id=1, ref="H1", opened=date(2020, 1, 1)))
            session.add(Person(id=1, ref="P1", first_name="Kari", last_name="Ås"))
            session.flush()
            session.add(Membership(household_id=1, person_id=1, role="main"))
        yield folder, *stores
        for store in stores:
            store.close()


def rows_of_saker() -> st.SearchStrategy[list[Row]]:
    """Rows for two cases one after the other, each with some of the columns."""
    optional = dict(COLUMNS.values())
    fixed = {
        "Sak-ID": st.sampled_from(["S1", "S2"]), "Husstand-ID": st.just("H1"), "Mottatt": DAYS,
        "Sakstype": st.sampled_from(list(CASE_TYPE.by_text)),
    }  # fmt: skip
    return st.lists(st.fixed_dictionaries(fixed, optional=optional), min_size=1, max_size=5)


def book(row: Row) -> RawBook:
    """A workbook in memory with this one row of Saker."""
    headers = dict(enumerate(row))
    cells = {index: _cell(row[header]) for index, header in headers.items()}
    return RawBook("bok", (RawSheet("Saker", lambda: iter([(1, headers), (2, cells)])),))


def _cell(value: Any) -> Any:
    return str(value) if value is not None else None


def take(store: Store, made_of: RawBook) -> int:
    """Import; how many rows were new or changed."""
    made = plan(store, made_of)
    assert made.errors == []
    apply(store, made)
    return sum(count.new + count.changed for count in made.counts)


def steps_of(store: Store) -> list[list[Any]]:
    with store.connect() as connection:
        found = connection.execute(text("SELECT * FROM case_step ORDER BY case_id, number")).mappings()
        return [[value for name, value in row.items() if name not in ("id", "version")] for row in found]


def cases_of(store: Store) -> list[Any]:
    with store.connect() as connection:
        found = connection.execute(text('SELECT * FROM "case" ORDER BY id')).mappings()
        return [{name: value for name, value in row.items() if name != "version"} for row in found]


def assert_summaries(store: Store) -> None:
    with store.read() as session:
        for case in session.scalars(select(Case)):
            summary = course.summary(registration.steps_of(session, case.id))
            assert {name: getattr(case, name) for name in summary} == summary


def assert_comes_back(folder: Path, first: Store, second: Store) -> None:
    """The same after export and import into an empty database: no step is added, every sheet is the same."""
    export(first, folder / "a.xlsx")
    take(second, read_book(folder / "a.xlsx"))
    assert (steps_of(second), cases_of(second)) == (steps_of(first), cases_of(first))
    export(second, folder / "b.xlsx")
    sheets = [
        [(sheet.name, list(sheet.read())) for sheet in read_book(folder / name).sheets] for name in ("a.xlsx", "b.xlsx")
    ]
    assert sheets[0] == sheets[1]
    assert take(second, read_book(folder / "a.xlsx")) == 0


@settings(max_examples=5, phases=SLOW)
@given(rows_of_saker())
def test_rows_of_saker_become_steps_that_are_only_added_to(rooms: list[Prepared], rows: list[Row]) -> None:
    with two_stores(rooms) as (folder, first, second):
        for row in rows:
            before = steps_of(first)
            take(first, book(row))
            assert all(step in steps_of(first) for step in before)
            assert take(first, book(row)) == 0
            assert_summaries(first)
        assert_comes_back(folder, first, second)


def a_value(described: Field) -> st.SearchStrategy[Any]:
    if described.codes is not None:
        return st.none() | st.sampled_from(list(described.codes.by_key))
    by_kind = {Kind.DAY: DAYS, Kind.AMOUNT: AMOUNTS, Kind.YES_NO: st.booleans()}
    return st.none() | by_kind.get(described.kind, TEXTS)


def in_the_window(store: Store, data: st.DataObject) -> None:
    """An application and what may come of it, as the officer would do it; what is refused is not done."""
    kind = data.draw(st.sampled_from(sorted(CASE_TYPES)))
    ref = registration.register(store, "H1", kind, {"day": data.draw(DAYS)}).ref
    for _step in range(data.draw(st.integers(1, 6))):
        with store.read() as session:
            case_id = session.scalars(select(Case.id).where(Case.ref == ref)).one()
            steps = registration.steps_of(session, case_id)
            offered = course.offered(CASE_TYPES[kind], steps)
        numbers = [step.number for step in course.effective(steps)]
        wanted = data.draw(st.sampled_from([*offered, "correct", "annul"]))
        number = data.draw(st.sampled_from(numbers))
        try:
            if wanted == "annul":
                registration.annul(store, ref, number, "Feil sak")
                continue
            corrects = number if wanted == "correct" else None
            step_kind = next(step.kind for step in steps if step.number == number) if corrects else wanted
            values = {one.name: data.draw(a_value(one)) for one in step_fields(CASE_TYPES[kind], step_kind)}
            registration.add_step(store, ref, step_kind, values, corrects=corrects)
        except OfficerError:
            continue


@settings(max_examples=5, phases=SLOW)
@given(st.data())
def test_a_course_made_in_the_window_comes_back_as_it_was(rooms: list[Prepared], data: st.DataObject) -> None:
    with two_stores(rooms) as (folder, first, second):
        in_the_window(first, data)
        assert_summaries(first)
        assert_comes_back(folder, first, second)
        assert steps_of(second) == steps_of(first) != []


@st.composite
def some_steps(draw: st.DrawFn) -> list[CaseStep]:
    """Any steps at all, in any order in time, some of them correcting others."""
    steps = []
    for number in range(1, draw(st.integers(1, 7))):
        corrects = draw(st.none() | st.integers(1, number - 1)) if number > 1 else None
        values = {"outcome": OUTCOME, "complaint_outcome": COMPLAINT_OUTCOME}
        drawn = {name: draw(st.none() | st.sampled_from(list(codes.by_key))) for name, codes in values.items()}
        kind, day = draw(st.sampled_from(list(STEP.by_key))), draw(st.none() | DAYS)
        steps.append(CaseStep(number=number, kind=kind, day=day, corrects=corrects, **drawn))
    return steps


def some_columns() -> st.SearchStrategy[Row]:
    codes = {"outcome": OUTCOME, "complaint_outcome": COMPLAINT_OUTCOME, "purpose": PURPOSE}
    days = {"decided": st.none() | DAYS, "paid": st.none() | DAYS, "complained": st.none() | DAYS, "received": DAYS}
    coded = {name: st.none() | st.sampled_from(list(listed.by_key)) for name, listed in codes.items()}
    return st.fixed_dictionaries({}, optional=days | coded)


@settings(max_examples=300)
@given(some_steps(), some_columns())
def test_any_course_can_be_brought_to_any_columns_by_adding(steps: list[CaseStep], columns: Row) -> None:
    before = course.summary(steps)
    added = course.missing_steps(columns, steps, 1)
    after = course.summary([*steps, *added])
    assert {name: after[name] for name in columns} == columns
    assert [step.number for step in added] == list(range(len(steps) + 1, len(steps) + len(added) + 1))
    if all(before[name] == value for name, value in columns.items()):
        assert added == []
