"""The yearly reporting in the workbook: there and back, and what is handed in stays as it is."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app import clock
from app.exchange.importing import ImportPlan, apply, plan
from app.exchange.reading import read_book
from app.exchange.reporting_sheets import REPORTING
from app.exchange.writing import export
from app.services import demo, municipal_figure
from app.services.findings import Severity
from app.services.reporting import answers, handing_in, years
from app.storage.store import Store
from tests.exchange.conftest import Sheets, new_store

YEAR = [["År", "Utgave", "Skjema", "Hva «mer enn 3 måneder» betyr", "Øvre alder for unge"],
        [2025, 1, "2025", "over 92 netter i kalenderåret", 24]]  # fmt: skip
ANSWER = [["År", "Utgave", "Spørsmål", "Verdi", "Svar"], [2025, 1, "examples.eviction", None, "Vi møtes."]]


def texts(made: ImportPlan) -> list[tuple[str, str]]:
    return [(problem.sheet, problem.rule) for problem in made.problems]


def cells(book: Path) -> dict[str, list[tuple[object, ...]]]:
    with book.open("rb") as file:
        made = load_workbook(file)
        return {sheet.name: [tuple(row) for row in made[sheet.name].iter_rows(values_only=True)] for sheet in REPORTING}


def test_the_demos_reports_are_the_same_after_export_and_import(store: Store, tmp_path: Path) -> None:
    demo.fill(store, date(2026, 11, 20), households=24, years=1)
    with clock.at(date(2026, 11, 20)):
        export(store, tmp_path / "ut.xlsx")
        other = new_store(tmp_path / "andre")
        apply(other, plan(other, read_book(tmp_path / "ut.xlsx")))
        export(other, tmp_path / "igjen.xlsx")
    other.close()
    first = cells(tmp_path / "ut.xlsx")
    assert first == cells(tmp_path / "igjen.xlsx")
    assert all(len(rows) > 1 for rows in first.values())


def test_what_is_handed_in_is_not_changed_by_a_workbook(
    store: Store, planned: Callable[[Sheets], ImportPlan], imported: Callable[[Sheets], ImportPlan]
) -> None:
    imported({"Rapporteringsår": YEAR, "Rapportsvar": ANSWER})
    (row,) = years.rows(store)
    years.mark_checked(store, row.id)
    handing_in.hand_in(store, row.id, b"{}", "0.5.0")
    assert texts(planned({"Rapportsvar": ANSWER})) == []
    other = [ANSWER[0], [2025, 1, "examples.eviction", None, "Noe annet."]]
    assert texts(planned({"Rapportsvar": other})) == [("Rapportsvar", "handed-in")]
    more = [ANSWER[0], [2025, 1, "examples.services", None, "Nytt svar."]]
    assert texts(planned({"Rapportsvar": more})) == [("Rapportsvar", "handed-in")]
    again = [YEAR[0], [2025, 2, *YEAR[1][2:]]]
    assert texts(planned({"Rapporteringsår": again})) == []
    assert answers.of(store, row.id)["examples.eviction"].text == "Vi møtes."


def test_an_unknown_question_is_told_beside_the_question(planned: Callable[[Sheets], ImportPlan]) -> None:
    made = planned({"Rapporteringsår": YEAR, "Rapportsvar": [ANSWER[0], [2025, 1, "no.such", 1, None]]})
    (problem,) = made.problems
    assert (problem.column, problem.value) == ("Spørsmål", "no.such")


@pytest.mark.parametrize(("edition", "young"), [(0, 24), (1, 17), (1, 100)])
def test_an_edition_or_an_age_that_cannot_be_is_an_error(
    planned: Callable[[Sheets], ImportPlan], edition: int, young: int
) -> None:
    made = planned({"Rapporteringsår": [YEAR[0], [2025, edition, *YEAR[1][2:4], young]]})
    assert texts(made) == [("Rapporteringsår", "out-of-range")]


def test_a_form_that_does_not_exist_is_told(planned: Callable[[Sheets], ImportPlan]) -> None:
    """A year on such a form could not be opened."""
    made = planned({"Rapporteringsår": [YEAR[0], [2025, 1, "2019", *YEAR[1][3:]]]})
    (problem,) = made.problems
    assert (problem.severity, problem.column, problem.value) == (Severity.ERROR, "Skjema", "2019")


@pytest.mark.parametrize(
    ("key", "value"), [("routines.appeals_board", 2), ("involvement.planning", 6), ("temporary.households", -3)]
)
def test_an_entered_figure_that_cannot_be_is_taken_in_with_a_warning(
    imported: Callable[[Sheets], ImportPlan], store: Store, key: str, value: int
) -> None:
    made = imported({"Kommunetall": [["År", "Nøkkel", "Verdi"], [2024, key, value]]})
    (problem,) = made.problems
    assert (problem.severity, problem.column, problem.value) == (Severity.WARNING, "Verdi", str(value))
    (row,) = municipal_figure.rows(store)
    assert row["value"] == value


@pytest.mark.parametrize(
    ("sheet", "rows", "rule"),
    [
        ("Rapportsvar", [ANSWER[0], [2025, 1, "routines.appeals_board", 2, None]], "value"),
        ("Rapportsvar", [ANSWER[0], [2025, 1, "no.such", 1, None]], "unknown-question"),
        ("Rapportsvar", [ANSWER[0], [2025, 1, "no.such", None, "Vi møtes."]], "unknown-question"),
        ("Ambisjoner", [["Nøkkel", "Ambisjon"], ["dwellings.total", "minst"]], "no-value"),
        ("Ambisjoner", [["Nøkkel", "Ambisjon", "Verdi"], ["no.such", "minst", 1]], "unknown-key"),
        ("Publiserte tall",
         [["Kommune eller gruppe", "År", "Nøkkel", "Verdi"], ["Grimvik", 1066, "dwellings.total", 1]], "year"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_an_error(
    planned: Callable[[Sheets], ImportPlan], sheet: str, rows: list[list[object]], rule: str
) -> None:
    assert texts(planned({"Rapporteringsår": YEAR, sheet: rows})) == [(sheet, rule)]
