from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from app import clock
from app.models import Change, Household, MunicipalFigure, Person, Provider, View
from app.storage.history import next_ref
from app.storage.store import Store
from app.storage.views import log_view
from tests.storage.conftest import add_household, add_person


def changes(store: Store) -> list[tuple[str, str, dict[str, Any]]]:
    with store.read() as session:
        return [(each.action, each.table, each.fields) for each in session.scalars(select(Change).order_by(Change.id))]


def test_a_new_record_is_written_with_its_values(store: Store) -> None:
    with clock.at(date(2026, 1, 15)), store.write() as session:
        add_person(session, "Åse", "Øyen", birth_date=date(1980, 2, 29), city="")
    fields = {
        "first_name": [None, "Åse"],
        "last_name": [None, "Øyen"],
        "birth_date": [None, "1980-02-29"],
        "ref": [None, "P1"],
    }
    assert changes(store) == [("create", "person", fields)]
    with store.read() as session:
        change = session.scalars(select(Change)).one()
    assert (change.who, change.moment.date()) == ("Kari", date(2026, 1, 15))


def test_a_change_is_written_with_old_and_new(store: Store) -> None:
    with store.write() as session:
        session.add(MunicipalFigure(year=2024, key="k", value=Decimal("1.5")))
    with store.write() as session:
        figure = session.scalars(select(MunicipalFigure)).one()
        figure.value, figure.year = Decimal("2.5"), 2024
    assert changes(store)[1:] == [("update", "municipal_figure", {"value": ["1.5", "2.5"]})]


def test_an_old_value_that_was_never_read_is_still_written(store: Store) -> None:
    with store.write() as session:
        person = add_person(session, "Åse", "Øyen")
    with store.write() as session:
        found = session.get_one(Person, person.id)
        session.expire(found, ["first_name"])
        found.first_name = "Anne"
    assert changes(store)[1:] == [("update", "person", {"first_name": ["Åse", "Anne"]})]


def test_setting_the_same_value_writes_nothing(store: Store) -> None:
    with store.write() as session:
        person = add_person(session, "Åse", "Øyen")
    with store.write() as session:
        session.get_one(Person, person.id).first_name = "Åse"
    assert len(changes(store)) == 1


def test_a_deleted_household_is_written_with_the_rows_deleted_with_it(store: Store) -> None:
    with store.write() as session:
        household = add_household(session, add_person(session, "Åse", "Øyen"))
    with store.write() as session:
        session.delete(session.get_one(Household, household.id))
    assert changes(store)[3:] == [
        ("delete", "household", {"opened": ["2025-03-01", None], "ref": ["H1", None]}),
        ("delete", "membership", {"household_id": [1, None], "person_id": [1, None], "role": ["main", None]}),
    ]


def test_codes_are_written_as_a_list(store: Store) -> None:
    with store.write() as session:
        session.add(Provider(ref="B1", name="Brygga", kind="hotel", facilities=("own_bath", "visits")))
    assert changes(store)[0][2]["facilities"] == [None, ["own_bath", "visits"]]


def test_history_is_undone_with_its_change(store: Store) -> None:
    with store.write() as session:
        add_person(session, "Åse", "Øyen")
        session.rollback()
    assert changes(store) == []


def test_numbers_follow_each_other_and_pass_those_in_use(store: Store) -> None:
    with store.write() as session:
        session.add(Person(ref="P2", first_name="Fra", last_name="Arbeidsboken"))
        assert [add_person(session, "A", "B").ref for _each in range(2)] == ["P1", "P3"]


def test_a_number_is_never_used_again(store: Store) -> None:
    with store.write() as session:
        session.add(Person(ref="P41", first_name="Fra", last_name="Arbeidsboken"))
        add_person(session, "A", "B")
    with store.write() as session:
        for person in session.scalars(select(Person)):
            session.delete(person)
    with store.write() as session:
        assert next_ref(session, Person) == "P42"


def test_a_view_is_logged(store: Store) -> None:
    with store.write() as session:
        log_view(session, "P1", "adresse")
    with store.read() as session:
        view = session.scalars(select(View)).one()
    assert (view.who, view.person_ref, view.what) == ("Kari", "P1", "adresse")
    assert isinstance(view.moment, datetime)
