"""The officer's own list becomes persons, households, providers and stays, once, however often it is read."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.exchange.importing import ImportPlan, apply, plan
from app.exchange.list_rows import split_name
from app.exchange.own_list import as_book, headers, propose, remember
from app.exchange.table import read_list
from app.exchange.targets import LAST_NAME_FIRST
from app.models import Case, CaseStep, Household, Person, Provider, Stay
from app.storage.store import Store
from tests.exchange.conftest import write_book

ROWS: list[list[Any]] = [
    ["Liste over midlertidig bolig"],
    [],
    ["Navn", "Født", "Sted", "Inn", "Ut", "Kommer fra", "Skostørrelse"],
    ["Ås, Kari Anne", "01.03.1985", "Havna hotell", "01.02.2025", "05.02.2025", "Fengselet", 40],
    ["Ås, Kari Anne", "01.03.1985", "havna hotell", "01.03.2025", None, "fengsel", 40],
    ["Ola Berg", "02.04.1990", "Campingen", "01.03.2025", None, None, 41],
]


def take(store: Store, path: Path) -> ImportPlan:
    sheet = read_list(path).sheets[0]
    made = plan(store, as_book(store, sheet, propose(store, sheet)))
    assert made.errors == []
    apply(store, made)
    return made


def refs(store: Store, model: type[Any]) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(model.ref).order_by(model.id)))


def test_one_row_makes_person_household_provider_and_stay(store: Store, tmp_path: Path) -> None:
    path = write_book(tmp_path / "liste.xlsx", {"2025": ROWS})
    take(store, path)
    counted = [len(refs(store, model)) for model in (Person, Household, Provider, Stay)]
    assert counted == [2, 2, 2, 3]
    with store.read() as session:
        kari = session.scalars(select(Person).order_by(Person.id)).first()
        assert kari
        assert (kari.first_name, kari.last_name) == ("Kari Anne", "Ås")
        assert session.scalars(select(Stay.came_from).order_by(Stay.id)).all() == ["prison", "prison", None]


def test_the_same_list_again_makes_nothing_new(store: Store, tmp_path: Path) -> None:
    path = write_book(tmp_path / "liste.xlsx", {"2025": ROWS})
    take(store, path)
    again = take(store, path)
    assert sum(count.new + count.changed for count in again.counts) == 0


CASES: list[list[Any]] = [
    ["Navn", "Fødselsdato", "Type sak", "Mottatt", "Vedtak", "Resultat", "Beløp"],
    ["Kari Ås", "01.03.1985", "Startlån", "7.1.25", "10.02.2025", "Innvilget", "kr 2 400 000"],
    ["Kari Ås", "01.03.1985", "Bostøtte", "8.1.25", None, None, None],
    ["Ola Berg", "02.04.1990", "Komunal bolig", "9.1.25", "10.02.2025", "avslag", None],
]


def test_a_list_of_cases_makes_cases_with_their_steps(store: Store, tmp_path: Path) -> None:
    path = write_book(tmp_path / "saker.xlsx", {"Saker 2025": CASES})
    take(store, path)
    with store.read() as session:
        columns = (Case.ref, Household.ref, Case.kind, Case.decided, Case.outcome, Case.amount_granted)
        found = session.execute(select(*columns).join_from(Case, Household).order_by(Case.id)).all()
        opened = session.scalars(select(Household.opened).order_by(Household.id)).all()
        steps = session.scalars(select(CaseStep.kind).order_by(CaseStep.id)).all()
    assert [tuple(row) for row in found] == [
        ("S1", "H1", "startloan", date(2025, 2, 10), "granted", 2_400_000),
        ("S2", "H1", "housing_allowance", None, None, None),
        ("S3", "H2", "municipal_dwelling", date(2025, 2, 10), "refused", None),
    ]
    assert opened == [date(2025, 1, 7), date(2025, 1, 9)]
    assert steps == ["received", "decision", "received", "received", "decision"]
    again = take(store, path)
    assert sum(count.new + count.changed for count in again.counts) == 0


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8", ";"), ("utf-8-sig", ","), ("cp1252", ";"), ("utf-8", "\t")]
)
def test_csv_of_any_kind(store: Store, tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [
        ["Fornavn", "Etternavn", "Fødselsdato", "Botilbud", "Inn"],
        ["Åse", "Ødegård", "01.03.1985", "Havna", "2025-03-01"],
    ]
    path = tmp_path / "liste.csv"
    path.write_text("\n".join(delimiter.join(row) for row in rows), encoding=encoding)
    take(store, path)
    with store.read() as session:
        assert session.scalars(select(Person.last_name)).all() == ["Ødegård"]


def test_problems_name_the_lists_own_rows_and_columns(store: Store, tmp_path: Path) -> None:
    rows = [*ROWS[:3], ["Ås, Kari", "31.02.1985", "Havna", "i går", None, None, None]]
    sheet = read_list(write_book(tmp_path / "liste.xlsx", {"2025": rows})).sheets[0]
    made = plan(store, as_book(store, sheet, propose(store, sheet)))
    assert {("2025, rad 4, Født", "31.02.1985"), ("2025, rad 4, Inn", "i går")} <= {
        (p.place, p.value) for p in made.errors
    }


def test_a_match_is_remembered_for_lists_with_the_same_headers(store: Store, tmp_path: Path) -> None:
    sheet = read_list(write_book(tmp_path / "liste.xlsx", {"2025": ROWS})).sheets[0]
    match = propose(store, sheet)
    match.columns["Skostørrelse"] = "Opphold.Rom"
    match.codes["Opphold.Kom fra"]["Fengselet"] = "institusjon"
    remember(store, headers(sheet, match.header_row).values(), match)
    assert propose(store, sheet) == match


@pytest.mark.parametrize(
    ("name", "parts"),
    [("Ås, Kari Anne", ("Kari Anne", "Ås")), ("Kari Anne Ås", ("Kari Anne", "Ås")), ("Kari", ("", "Kari"))],
)
def test_a_full_name_is_split(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


def test_an_error_in_a_cell_that_goes_to_two_places_is_told_once(store: Store, tmp_path: Path) -> None:
    rows = [["Navn", "Sted", "Inn"], ["Ola Berg", "Campingen", "31.11.2025"]]
    sheet = read_list(write_book(tmp_path / "list.xlsx", {"Liste": rows})).sheets[0]
    made = plan(store, as_book(store, sheet, propose(store, sheet)))
    assert [problem.column for problem in made.errors] == ["Inn"]


def test_last_name_first_without_a_comma_and_years_of_two_digits(store: Store, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Beboer", "Født", "Sted", "Inn", "Merknad"],
        ["Nilsen Per Ole", "1.2.99", "Havna hotell", "15.10.25", "NB hemmelig adresse"],
    ]
    sheet = read_list(write_book(tmp_path / "liste.xlsx", {"Ark1": rows})).sheets[0]
    match = propose(store, sheet)
    match.columns |= {"Beboer": LAST_NAME_FIRST, "Merknad": "Personer.Merknad"}
    made = plan(store, as_book(store, sheet, match))
    assert made.errors == []
    assert "protection-remarked" in {problem.rule for problem in made.warnings}
    apply(store, made)
    with store.read() as session:
        person, stay = session.scalars(select(Person)).one(), session.scalars(select(Stay)).one()
        assert (person.first_name, person.last_name, person.birth_date) == ("Per Ole", "Nilsen", date(1999, 2, 1))
        assert stay.arrived == date(2025, 10, 15)
