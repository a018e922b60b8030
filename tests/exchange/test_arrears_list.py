"""The finance system's list of arrears: each row finds its debt, or is named and left out."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.exchange.importing import ImportPlan, apply, plan
from app.exchange.own_list import as_book, propose
from app.exchange.table import read_list
from app.exchange.targets import CONTRACT, guess_columns
from app.models import Person
from app.models.national_id import synthetic_number
from app.services.arrears import listing
from app.services.arrears.state import Standing
from app.storage.store import Store
from tests.exchange.conftest import write_book
from tests.services.arrears.debts import new_loan, new_tenancy, owe
from tests.services.conftest import ADULT, new_household

HEAD = ["Kontraktnr", "Navn", "Fødselsnummer", "Dato", "Utestående", "Antall mnd"]
DAY = date(2026, 10, 31)
NUMBER = synthetic_number(ADULT, 1)


def planned(store: Store, path: Path, *rows: list[Any], head: list[str] = HEAD) -> ImportPlan:
    sheet = read_list(write_book(path / "restanser.xlsx", {"Utskrift": [["Restanseliste"], head, *rows]})).sheets[0]
    return plan(store, as_book(store, sheet, propose(store, sheet)))


def stored(store: Store) -> list[tuple[str, Decimal, Decimal | None, date]]:
    return [(row.ref, row.amount, row.months, row.day) for row in listing.rows(store, "all")]


def wrong(made: ImportPlan) -> list[tuple[str, str, str]]:
    return [(problem.place, problem.value, problem.message.partition(".")[0]) for problem in made.errors]


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store, "Åse", "Øyen", person__national_id=NUMBER)


def test_a_list_of_arrears_is_told_by_its_columns() -> None:
    assert guess_columns(HEAD) == {
        "Kontraktnr": CONTRACT, "Navn": "Personer.*", "Fødselsnummer": "Personer.Fødselsnummer",
        "Dato": "Restanser.Per dato", "Utestående": "Restanser.Skylder", "Antall mnd": "Restanser.Måneder",
    }  # fmt: skip
    assert "Restanser.Per dato" not in guess_columns(["Navn", "Sted", "Dato", "Inn"]).values()
    assert guess_columns(["Navn", "Type sak", "Mottatt", "Restanse"])["Type sak"] == "Saker.Sakstype"


def test_a_row_is_known_by_contract_number_or_by_name(store: Store, tmp_path: Path, home: str) -> None:
    rent = new_tenancy(store, home)
    loan = new_loan(store, new_household(store, "Bo", "Dahl"))
    made = planned(
        store, tmp_path, [rent.lower(), None, None, "31.10.26", "kr 18 000,50", "2"],
        [None, "Dahl, Bo", None, DAY, 500, None], [None, None, None, None, None, None],
    )  # fmt: skip
    assert made.errors == []
    apply(store, made)
    assert stored(store) == [
        (f"rent:{rent}", Decimal("18000.50"), Decimal(2), DAY), (f"loan:{loan}", Decimal(500), None, DAY)
    ]  # fmt: skip
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 2


def test_the_preview_says_what_changes(store: Store, tmp_path: Path, home: str) -> None:
    rent = f"rent:{new_tenancy(store, home)}"
    owe(store, rent, DAY, 9000)
    row = ["L1", None, None, DAY, 7000, None]
    made = planned(store, tmp_path, row)
    (count,) = made.counts
    assert (count.new, count.changed, count.unchanged) == (0, 1, 0)
    apply(store, made)
    assert [each[:2] for each in stored(store)] == [(rent, 7000)]
    (again,) = planned(store, tmp_path, row).counts
    assert (again.new, again.changed, again.unchanged) == (0, 0, 1)


def test_what_a_renewed_contract_owes_is_the_newest_ones(store: Store, tmp_path: Path, home: str) -> None:
    first = new_tenancy(store, home, moved_out=DAY)
    second = new_tenancy(store, home, replaces=first, start=DAY)
    apply(store, planned(store, tmp_path, [first, None, None, DAY, 100, None]))
    assert [each[0] for each in stored(store)] == [f"rent:{second}"]
    apply(store, planned(store, tmp_path, [None, "Åse Øyen", None, DAY, 200, None]))
    assert [each[:2] for each in stored(store)] == [(f"rent:{second}", 200)]


@pytest.mark.parametrize(
    ("row", "column", "value", "told"),
    [
        (["L99", None, None], "Kontraktnr", "L99", "Fant ikke leieforholdet"),
        ([None, "Ola Ukjent", None], "Kontraktnr", "Ola Ukjent", "Fant ingen med dette navnet eller nummeret"),
        ([None, "Per Lie", None], "Kontraktnr", "Per Lie", "Flere passer"),
        ([None, "Bo Dahl", None], "Kontraktnr", "Bo Dahl", "Husstanden har flere leieforhold eller lån"),
        ([None, "Eva Moe", None], "Kontraktnr", "Eva Moe", "Husstanden har ikke leieforhold"),
        (["L1", "Eva Moe", None], "Kontraktnr", "L1", "Leieforholdet eller lånet tilhører en annen"),
    ],
)  # fmt: skip
def test_a_row_that_nobody_knows_is_named_and_left_out(  # what is in the row, and what is told of it
    store: Store, tmp_path: Path, home: str, row: list[Any], column: str, value: str, told: str
) -> None:
    new_tenancy(store, home)
    for _twin in range(2):
        new_tenancy(store, new_household(store, "Per", "Lie"))
    both = new_household(store, "Bo", "Dahl")
    new_tenancy(store, both)
    new_loan(store, both)
    new_tenancy(store, new_household(store, "Eva", "Moe"), moved_out=DAY)
    made = planned(store, tmp_path, [*row, DAY, 500, None], ["L1", None, None, DAY, 100, None])
    ((place, shown, message),) = wrong(made)
    assert (place, shown) == (f"Utskrift, rad 3, {column}", value)
    assert message.startswith(told)
    apply(store, made, accept_partial=True)
    assert [each[:2] for each in stored(store)] == [("rent:L1", 100)]


def test_two_rows_of_one_debt_and_day_are_both_left_out(store: Store, tmp_path: Path, home: str) -> None:
    new_tenancy(store, home)
    made = planned(
        store, tmp_path, ["L1", None, None, DAY, 100, None], [None, "Åse Øyen", None, DAY, 200, None],
        ["L1", None, None, date(2026, 9, 30), 50, None],
    )  # fmt: skip
    assert [(place, message[:10]) for place, _value, message in wrong(made)] == [
        ("Utskrift, rad 3, Kontraktnr", "Samme leie"), ("Utskrift, rad 4, Kontraktnr", "Samme leie")
    ]  # fmt: skip
    apply(store, made, accept_partial=True)
    assert [each[1] for each in stored(store)] == [50]


def test_a_number_tells_namesakes_apart(store: Store, tmp_path: Path) -> None:
    first = new_tenancy(store, new_household(store, "Per", "Lie", person__national_id=NUMBER))
    new_tenancy(store, new_household(store, "Per", "Lie"))
    apply(store, planned(store, tmp_path, [None, "Per Lie", NUMBER, DAY, 100, None]))
    assert [each[0] for each in stored(store)] == [f"rent:{first}"]


def test_a_missing_date_is_an_error_and_a_credit_balance_only_told_of(store: Store, tmp_path: Path, home: str) -> None:
    new_tenancy(store, home)
    made = planned(store, tmp_path, ["L1", None, None, DAY, -5, None], ["L1", None, None, None, 5, None])
    assert [place for place, _value, _message in wrong(made)] == ["Utskrift, rad 4, Dato"]
    assert ("Utskrift, rad 3, Utestående", "negative") in {(one.place, one.rule) for one in made.warnings}
    apply(store, made, accept_partial=True)
    assert [(row.standing, row.amount) for row in listing.rows(store, "all")] == [(Standing.PAID, -5)]
