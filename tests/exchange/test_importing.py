"""A workbook made by hand is taken in; every kind of error is told with its place and keeps everything out."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.errors import Cancelled, OfficerError
from app.exchange.importing import ExitStatus, ImportPlan, apply, plan
from app.exchange.reading import read_book
from app.models import Change, Decision, Household, Membership, Note, Person, Price, QualityAgreement, Situation, Stay
from app.models.national_id import synthetic_number
from app.storage.search import search
from app.storage.store import Store
from tests.exchange.conftest import write_book
from tests.exchange.samples import Sheets, changed, whole, with_row

Plan = Callable[[Sheets], ImportPlan]


def all_of(store: Store, model: type[Any]) -> list[Any]:
    with store.read() as session:
        return list(session.scalars(select(model).order_by(model.id)))


def count(store: Store, model: type[Any]) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def test_a_workbook_made_by_hand_is_taken_in(store: Store, imported: Plan) -> None:
    imported(whole())
    kari, ola = all_of(store, Person)
    assert (kari.ref, kari.birth_date, kari.interpreter, kari.remark) == ("P1", date(1985, 3, 1), True, "@ring")
    assert (ola.first_name, ola.last_name, ola.birth_date) == ("Ola <b>", "Ås & co", date(2015, 4, 2))
    assert all_of(store, Household)[0].target_groups == ("substance", "family")
    assert [price.amount for price in all_of(store, Price)] == [Decimal("1250.50")]
    assert [decision.decided for decision in all_of(store, Decision)] == [date(2025, 1, 1), date(2025, 1, 15)]
    assert [note.moment for note in all_of(store, Note)] == [datetime(2025, 1, 2, 10, 30)] * 2  # noqa: DTZ001
    assert count(store, Change) == sum(len(rows) - 1 for rows in whole().values())


def test_search_finds_what_was_imported(store: Store, imported: Plan) -> None:
    imported(whole())
    with store.read() as session:
        assert [hit.ref for hit in search(session, "øvre")] == ["P1"]


def test_the_same_workbook_again_changes_nothing(store: Store, planned: Plan, imported: Plan) -> None:
    imported(whole())
    again = planned(whole())
    assert again.errors == []
    assert sum(c.new + c.changed for c in again.counts) == 0
    assert apply(store, again) == ExitStatus.ALL
    assert count(store, Change) == sum(c.unchanged for c in again.counts)


@pytest.mark.parametrize(
    ("sheets", "place", "value"),
    [
        (changed("Personer", 2, "Fornavn", "  "), "Personer, rad 2, Fornavn", ""),
        (changed("Personer", 2, "Fødselsnummer", "01018012345"), "Personer, rad 2, Fødselsnummer", "01018012345"),
        (
            changed("Personer", 2, "Fødselsnummer", synthetic_number(date(1985, 3, 2), 0)),
            "Personer, rad 2, Fødselsdato", "01.03.1985",
        ),
        (changed("Personer", 3, "Fødselsdato", "31.02.2015"), "Personer, rad 3, Fødselsdato", "31.02.2015"),
        (changed("Personer", 3, "Fødselsdato", "1875-01-01"), "Personer, rad 3, Fødselsdato", "1875-01-01"),
        (changed("Personer", 3, "Tolk", "kanskje"), "Personer, rad 3, Tolk", "kanskje"),
        (changed("Personer", 3, "Person-ID", "P1"), "Personer, rad 3, Person-ID", "P1"),
        (changed("Husstander", 2, "Målgruppe", "rus; kjekk"), "Husstander, rad 2, Målgruppe", "rus; kjekk"),
        (changed("Husstander", 2, "Avsluttet", date(2024, 1, 1)), "Husstander, rad 2, Avsluttet", "01.01.2024"),
        (changed("Husstander", 2, "Opprettet", date(2190, 1, 1)), "Husstander, rad 2, Opprettet", "01.01.2190"),
        (changed("Husstander", 2, "Opprettet", 45000), "Husstander, rad 2, Opprettet", "45000"),
        (changed("Medlemmer", 2, "Rolle", "barn"), "Husstander, rad 2", ""),
        (changed("Medlemmer", 3, "Rolle", "hovedperson"), "Medlemmer, rad 3, Rolle", "hovedperson"),
        (changed("Medlemmer", 3, "Til", date(2024, 1, 1)), "Medlemmer, rad 3, Til", "01.01.2024"),
        (changed("Medlemmer", 3, "Person-ID", "P9"), "Medlemmer, rad 3, Person-ID", "P9"),
        (with_row("Medlemmer", "H1", "P2", "barn", date(2025, 1, 1)), "Medlemmer, rad 4, Fra", "H1, P2, 01.01.2025"),
        (changed("Situasjoner", 2, "Til", date(2025, 1, 1)), "Situasjoner, rad 3, Fra", "01.01.2025"),
        (changed("Situasjoner", 2, "Til", None), "Situasjoner, rad 3, Fra", "01.01.2025"),
        (changed("Kvalitetsavtaler", 2, "Til", date(2023, 1, 1)), "Kvalitetsavtaler, rad 2, Til", "01.01.2023"),
        (changed("Priser", 2, "Pris per døgn", "dyrt"), "Priser, rad 2, Pris per døgn", "dyrt"),
        (changed("Botilbud", 2, "Plasser", 4.5), "Botilbud, rad 2, Plasser", "4,5"),
        (changed("Botilbud", 2, "Type", None), "Botilbud, rad 2, Type", ""),
        (changed("Opphold", 2, "Ut", date(2024, 12, 31)), "Opphold, rad 2, Ut", "31.12.2024"),
        (changed("Opphold", 2, "Botilbud-ID", 7), "Opphold, rad 2, Botilbud-ID", "7"),
        (changed("Vedtak", 2, "Opphold-ID", "O2"), "Vedtak, rad 2, Opphold-ID", "O2"),
        (changed("Tilsynspunkter", 2, "Fra", date(2025, 1, 21)), "Tilsynspunkter, rad 2, Fra", "21.01.2025"),
        (changed("Kommunetall", 2, "Nøkkel", "tull"), "Kommunetall, rad 2, Nøkkel", "tull"),
        (changed("Kommunetall", 2, "År", 20244), "Kommunetall, rad 2, År", "20244"),
        (changed("Personer", 1, "Fornavn", "Navn"), "Personer, rad 1, Fornavn", ""),
        (changed("Personer", 1, "Tolk", "FORNAVN"), "Personer, rad 1, Fornavn", ""),
    ],
)  # fmt: skip
def test_each_error_is_told_with_its_place_and_nothing_is_written(
    store: Store, planned: Plan, sheets: Sheets, place: str, value: str
) -> None:
    made = planned(sheets)
    assert (place, value) in [(problem.place, problem.value) for problem in made.errors]
    assert all(problem.message for problem in made.errors)
    assert apply(store, made) == ExitStatus.NOTHING
    assert count(store, Change) == 0


@pytest.mark.parametrize(
    ("sheets", "place"),
    [
        (changed("Personer", 1, "Tolk", "Skostørrelse"), "Personer, rad 1, Skostørrelse"),
        (changed("Opphold", 2, "Inn", date(2024, 6, 1)), "Opphold, rad 2, Inn"),
        (changed("Husstander", 2, "Målgruppe", None), "Husstander, rad 2, Målgruppe"),
        (changed("Botilbud", 2, "Plasser", 0), "Botilbud, rad 2, Plasser"),
        (changed("Personer", 2, "Fødselsdato", date(2010, 1, 1)), "Medlemmer, rad 2, Rolle"),
        (changed("Priser", 2, "Fra", date(2026, 1, 1)), "Opphold, rad 2"),
    ],
)
def test_what_is_improbable_only_warns(planned: Plan, sheets: Sheets, place: str) -> None:
    made = planned(sheets)
    assert made.errors == []
    assert any(problem.place.startswith(place) for problem in made.warnings)
    assert made.status() == ExitStatus.ALL


def test_a_stay_may_end_the_day_it_began(planned: Plan) -> None:
    assert planned(changed("Opphold", 2, "Ut", date(2025, 1, 1))).errors == []


def test_all_errors_are_told_in_one_go(planned: Plan) -> None:
    sheets = changed("Medlemmer", 3, "Rolle", "hovedperson")
    sheets["Husstander"][1][3] = "kjekk"
    sheets["Opphold"][1][4], sheets["Opphold"][1][5] = date(2024, 1, 1), "månen"
    assert [problem.place for problem in planned(sheets).errors] == [
        "Husstander, rad 2, Målgruppe", "Opphold, rad 2, Kom fra", "Medlemmer, rad 3, Rolle", "Opphold, rad 2, Ut",
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["Tall fra kommunen", 2024])
def test_a_sheet_without_any_of_its_headers_is_an_error(planned: Plan, title: object) -> None:
    """A heading above the headers, or no headers at all: nothing of the sheet could be read."""
    made = planned({"Kommunetall": [[title], ["År", "Nøkkel", "Verdi"], [2024, "temporary.households", 4]]})
    assert [problem.place for problem in made.errors] == ["Kommunetall, rad 1"]


@pytest.mark.parametrize(("cell", "shown", "told"), [("=A1", "", "lagret verdi"), ("#N/A", "#N/A", "feil fra Excel")])
def test_a_cell_of_a_file_that_holds_no_value_is_an_error(
    store: Store, tmp_path: Path, cell: str, shown: str, told: str
) -> None:
    path = write_book(tmp_path / "bok.xlsx", changed("Opphold", 2, "Inn", cell))
    (problem,) = plan(store, read_book(path)).errors
    assert (problem.place, problem.value) == ("Opphold, rad 2, Inn", shown)
    assert told in problem.message


def test_a_sheet_that_is_there_twice_is_an_error(store: Store, tmp_path: Path) -> None:
    """Excel takes a name with a space after it for another one."""
    rows = [["År", "Nøkkel", "Verdi"], [2024, "temporary.households", 4]]
    path = write_book(tmp_path / "bok.xlsx", {"Kommunetall": rows, "Kommunetall ": rows})
    made = plan(store, read_book(path))
    assert [problem.place for problem in made.errors] == ["Kommunetall"]


def test_an_unknown_sheet_is_named(planned: Plan) -> None:
    made = planned(whole() | {"Biler": [["Bil-ID"], ["B1"]]})
    assert [problem.sheet for problem in made.warnings if "ukjent" in problem.message] == ["Biler"]


def test_partly_leaves_out_rows_in_error_and_those_that_need_them(store: Store, planned: Plan) -> None:
    sheets = whole()
    sheets["Personer"].append(["P3", None, None, "Uten fornavn", None, None, None])
    sheets["Husstander"].append(["H2", date(2025, 1, 1), None, "rus"])
    sheets["Medlemmer"].append(["H2", "P3", "hovedperson", None, None])
    sheets["Opphold"].append(["O2", "H2", "007", date(2025, 1, 1), None, "gate"])
    sheets["Vedtak"].append(["O2", date(2025, 1, 1), None, None])
    made = planned(sheets)
    assert [problem.place for problem in made.errors] == ["Personer, rad 4, Fornavn"]
    assert {problem.place for problem in made.left_out} == {
        "Medlemmer, rad 4", "Husstander, rad 3", "Opphold, rad 3", "Vedtak, rad 4",
    }  # fmt: skip
    assert apply(store, made, accept_partial=True) == ExitStatus.LEFT_OUT
    assert [household.ref for household in all_of(store, Household)] == ["H1"]
    assert [stay.ref for stay in all_of(store, Stay)] == ["O1"]
    assert count(store, Membership) == 2


def test_partly_with_no_sound_row_takes_nothing(store: Store, planned: Plan) -> None:
    made = planned({"Personer": [["Person-ID", "Fornavn", "Etternavn"], ["P1", None, "Ås"]]})
    assert apply(store, made, accept_partial=True) == ExitStatus.NOTHING


def test_an_empty_cell_clears_and_a_missing_column_keeps(store: Store, planned: Plan, imported: Plan) -> None:
    imported(whole())
    made = planned({"Personer": [["Person-ID", "Fornavn", "Etternavn", "Merknad"], ["P1", "Kari", "Nye", None]]})
    assert [(c.row, c.column, c.value) for c in made.cleared] == [(2, "Merknad", "@ring")]
    apply(store, made)
    kari = all_of(store, Person)[0]
    assert (kari.last_name, kari.remark, kari.interpreter) == ("Nye", None, True)


def test_rows_may_name_what_is_stored_already(store: Store, imported: Plan) -> None:
    imported(whole())
    imported({"Opphold": [["Opphold-ID", "Husstand-ID", "Botilbud-ID", "Inn"], ["O2", "H1", "007", date(2025, 3, 1)]]})
    assert [stay.ref for stay in all_of(store, Stay)] == ["O1", "O2"]


def test_a_stored_household_with_a_second_main_person_is_an_error(planned: Plan, imported: Plan) -> None:
    imported(whole())
    made = planned({"Medlemmer": [["Husstand-ID", "Person-ID", "Rolle"], ["H1", "P2", "hovedperson"]]})
    assert [problem.place for problem in made.errors] == ["Medlemmer, rad 2, Rolle"]


def shorts() -> Sheets:
    return {
        "Personer": whole()["Personer"], "Medlemmer": whole()["Medlemmer"],
        "Husstander": [["Husstand-ID", "Opprettet", "Boligsituasjon"], ["H1", date(2025, 1, 1), "for liten bolig"]],
        "Botilbud": [
            ["Botilbud-ID", "Navn", "Type", "Pris per døgn", "Kvalitetsavtale fra", "Kvalitetsavtale til"],
            ["7", "Havna", "hotell", 900, date(2024, 1, 1), date(2025, 12, 31)],
        ],
        "Opphold": [
            ["Opphold-ID", "Husstand-ID", "Botilbud-ID", "Inn", "Vedtaksdato"],
            ["O1", "H1", 7, date(2025, 1, 1), date(2025, 1, 2)],
        ],
    }  # fmt: skip


def test_short_forms_make_one_row_each(store: Store, imported: Plan, planned: Plan) -> None:
    imported(shorts())
    assert [(s.situation, s.start, s.end) for s in all_of(store, Situation)] == [("too_small", date(2025, 1, 1), None)]
    assert [(p.start, p.amount) for p in all_of(store, Price)] == [(date(1900, 1, 1), Decimal(900))]
    assert [(a.start, a.end) for a in all_of(store, QualityAgreement)] == [(date(2024, 1, 1), date(2025, 12, 31))]
    assert [d.decided for d in all_of(store, Decision)] == [date(2025, 1, 2)]
    assert sum(c.new + c.changed for c in planned(shorts()).counts) == 0


def test_a_short_form_imported_again_updates_its_row(store: Store, imported: Plan) -> None:
    imported(shorts())
    again = shorts()
    again["Botilbud"][1][3], again["Opphold"][1][4] = 950, date(2025, 1, 3)
    again["Husstander"][1][2] = "dårlig standard"
    imported(again)
    assert [p.amount for p in all_of(store, Price)] == [Decimal(950)]
    assert [d.decided for d in all_of(store, Decision)] == [date(2025, 1, 3)]
    assert [s.situation for s in all_of(store, Situation)] == ["standard"]


def test_a_short_form_beside_its_sheet_is_an_error(planned: Plan) -> None:
    sheets = shorts() | {"Priser": [["Botilbud-ID", "Fra", "Pris per døgn"], ["7", date(2025, 1, 1), 800]]}
    assert [problem.place for problem in planned(sheets).errors] == ["Botilbud, rad 2, Pris per døgn"]


def test_a_short_price_against_several_stored_ones_is_an_error(imported: Plan, planned: Plan) -> None:
    imported(whole())
    made = planned({"Botilbud": [["Botilbud-ID", "Navn", "Type", "Pris per døgn"], ["007", "Havna", "hotell", 1]]})
    assert [problem.place for problem in made.errors] == ["Botilbud, rad 2, Pris per døgn"]


def test_a_number_without_its_zero_gets_it_back(store: Store, imported: Plan) -> None:
    number = synthetic_number(date(1985, 3, 1), 0)
    assert number.startswith("0")
    sheets = changed("Personer", 2, "Fødselsnummer", int(number))
    sheets["Personer"][1][4] = None
    imported(sheets)
    kari = all_of(store, Person)[0]
    assert (kari.national_id, kari.birth_date) == (number, date(1985, 3, 1))


def test_a_decision_with_the_same_first_day_is_corrected(store: Store, imported: Plan) -> None:
    header = ["Opphold-ID", "Vedtaksdato", "Fra"]
    imported(whole() | {"Vedtak": [header, ["O1", date(2025, 1, 1), date(2025, 1, 1)]]})
    imported({"Vedtak": [header, ["O1", date(2024, 12, 30), date(2025, 1, 1)]]})
    assert [d.decided for d in all_of(store, Decision)] == [date(2024, 12, 30)]


def test_a_plan_made_before_a_change_is_refused(store: Store, imported: Plan, planned: Plan) -> None:
    made = planned(whole())
    imported(whole())
    with pytest.raises(OfficerError, match="Velg filen på nytt"):
        apply(store, made)


def test_stopping_keeps_nothing(store: Store, planned: Plan) -> None:
    def stop(done: int, _total: int, _what: str) -> None:
        if done:
            raise Cancelled

    made = planned(whole())
    with pytest.raises(Cancelled):
        apply(store, made, progress=stop)
    assert count(store, Person) == 0
    assert apply(store, made) == ExitStatus.ALL
