"""Export, import into an empty database, export again: the same, whatever the texts are."""

import tempfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from app.exchange.escapes import escape, unescape
from app.exchange.importing import apply, plan
from app.exchange.reading import read_book
from app.exchange.writing import export
from app.models import (
    Decision,
    Household,
    Inspection,
    InspectionPoint,
    Membership,
    MunicipalFigure,
    Note,
    Person,
    Price,
    Provider,
    Review,
    Stay,
    View,
)  # fmt: skip
from app.storage.store import Store
from tests.exchange.conftest import new_store
from tests.prepared import Prepared

ODD = st.sampled_from(
    ["=1+1", "+47 1", "-5", "@a", "<b>&</b>", "😀", "007", "_x0041_", "_x005F_", "a\r\nb", "a\tb", "x\x07y", "1 250,5"]
)
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
TEXTS = st.one_of(ODD, st.text(LETTERS, min_size=1, max_size=20)).map(str.strip).filter(bool)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)).map(lambda m: m.replace(microsecond=0))  # noqa: DTZ001
AMOUNTS = st.decimals(0, 10**6, places=2)


@given(st.text())
def test_what_a_cell_cannot_hold_is_escaped_and_comes_back(written: str) -> None:
    assert unescape(escape(written)) == written


def content(path: Path) -> list[Any]:
    return [(sheet.name, list(sheet.read())) for sheet in read_book(path).sheets]


def fill(store: Store, data: st.DataObject) -> None:
    def draw(strategy: st.SearchStrategy[Any]) -> Any:
        return data.draw(strategy)

    with store.write() as session:
        session.add(Person(id=1, ref=draw(TEXTS), first_name=draw(TEXTS), last_name=draw(TEXTS), birth_date=draw(DAYS),
            phone=draw(TEXTS), remark=draw(TEXTS), interpreter=draw(st.booleans())))  # fmt: skip
        session.add(Household(id=1, ref=draw(TEXTS), opened=draw(DAYS), target_groups=("young", "released")))
        session.add(Provider(id=1, ref=draw(TEXTS), name=draw(TEXTS), kind="hotel", places=3, facilities=("own_bath",)))
        session.flush()
        session.add_all([
            Membership(household_id=1, person_id=1, role="main", start=draw(st.none() | DAYS)),
            Price(provider_id=1, start=draw(DAYS), amount=draw(AMOUNTS)),
            Stay(id=1, ref=draw(TEXTS), household_id=1, provider_id=1, arrived=draw(DAYS), price=draw(AMOUNTS)),
            Note(household_id=1, moment=draw(MOMENTS), text=draw(TEXTS)),
            Note(household_id=1, moment=datetime(2025, 1, 1), text=draw(TEXTS)),  # noqa: DTZ001
            Note(household_id=1, moment=datetime(2025, 1, 1), text="æ" * 10_000),  # noqa: DTZ001
            Review(household_id=1, day=draw(DAYS), status=draw(TEXTS), permanent_plan=draw(st.booleans())),
            Inspection(id=1, provider_id=1, day=draw(DAYS), deviations=draw(TEXTS)),
            MunicipalFigure(year=2024, key="stays.cost", value=draw(st.decimals(-(10**11), 10**11, places=4))),
        ])  # fmt: skip
        session.flush()
        session.add(InspectionPoint(inspection_id=1, point="clean", verdict="in_order", remark=draw(TEXTS)))
        session.add(Decision(stay_id=1, decided=draw(DAYS), start=draw(st.none() | DAYS), conditions=draw(TEXTS)))


@given(st.data())
@settings(max_examples=5)
def test_the_export_is_the_database(rooms: list[Prepared], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second = (room.lay_out() for room in rooms[:2])
        fill(first, data)
        export(first, folder / "a.xlsx")
        made = plan(second, read_book(folder / "a.xlsx"))
        assert made.errors == []
        assert apply(second, made) == 0
        export(second, folder / "b.xlsx")
        assert content(folder / "a.xlsx") == content(folder / "b.xlsx")
        assert records(first) == records(second)
        first.close()
        second.close()


def records(store: Store) -> list[Any]:
    tables = ("person", "household", "membership", "provider", "price", "stay", "decision", "note", "review",
        "inspection", "inspection_point")  # fmt: skip
    with store.connect() as connection:
        return [connection.execute(text(f"SELECT * FROM {table} ORDER BY id")).all() for table in tables]  # noqa: S608


def test_texts_too_long_for_a_cell_go_on_in_the_next(store: Store, tmp_path: Path) -> None:
    long = ("😀 a\r\n" * 10_000).strip()
    with store.write() as session:
        session.add(Person(ref="P1", first_name="Kari", last_name="Ås", remark=long))
    export(store, tmp_path / "a.xlsx")
    other = new_store(tmp_path / "other")
    apply(other, plan(other, read_book(tmp_path / "a.xlsx")))
    with other.read() as session:
        assert session.query(Person).one().remark == long
    other.close()


def test_taking_out_a_strictly_confidential_person_is_logged(store: Store, tmp_path: Path) -> None:
    with store.write() as session:
        for number, protection in enumerate(("none", "confidential", "strictly"), 1):
            session.add(Person(ref=f"P{number}", first_name="Kari", last_name="Ås", protection=protection))
    export(store, tmp_path / "a.xlsx")
    with store.read() as session:
        assert [(view.who, view.person_ref, view.what) for view in session.query(View)] == [("Kari", "P3", "workbook")]


def test_decimals_are_exact(store: Store, tmp_path: Path) -> None:
    with store.write() as session:
        session.add(MunicipalFigure(year=2024, key="stays.cost", value=Decimal("12345678901.123456789")))
    export(store, tmp_path / "a.xlsx")
    assert plan(store, read_book(tmp_path / "a.xlsx")).counts[0].unchanged == 1
