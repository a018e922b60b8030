"""The files: chosen, for whom, where they go, and never over another without a word."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from app import clock
from app.models import Stay
from app.reports.handing_in import hand_in
from app.reports.making import make_reports
from app.reports.period import of_year
from app.services import settings
from app.services.reporting import years
from app.storage.store import Store
from app.ui.screens.export_counting import stored_rules
from app.ui.screens.reporting import files as module
from app.ui.screens.reporting.page import ReportingPage


@pytest.fixture
def folder(store: Store, tmp_path: Path) -> Path:
    place = tmp_path / "rapporter"
    place.mkdir()
    settings.put(store, settings.REPORT_FOLDER, str(place))
    return place


@pytest.fixture
def asked(monkeypatch) -> Callable[[str], list[list[str]]]:
    """Answer what is asked about files that are there; gives their names."""

    def answer(key: str) -> list[list[str]]:
        names: list[list[str]] = []

        def ask(_parent: object, taken: list[str]) -> str:
            names.append(taken)
            return key

        monkeypatch.setattr(module, "_ask", ask)
        return names

    return answer


def choose(page: ReportingPage, *keys: str) -> None:
    page.tabs.choose("files")
    for key, box in page.parts.files.boxes.items():
        box.setChecked(key in keys)


def test_what_is_chosen_is_made_where_it_was_last(folder: Path, page: ReportingPage, settle) -> None:
    choose(page, "csv", "json")
    page.parts.files.make.click()
    settle()
    assert {path.name for path in folder.iterdir()} == {"boligvei-2026.csv", "boligvei-2026.json"}


def test_the_files_of_the_year_are_those_of_the_edition(
    store: Store, folder: Path, page: ReportingPage, settle
) -> None:
    choose(page, "husbanken", "form13", "politicians")
    page.parts.files.make.click()
    settle()
    names = {path.name for path in folder.iterdir()}
    assert names == {"boligvei-2026-husbanken.xlsx", "boligvei-2026-form13.xlsx", "boligvei-2026-politicians.pdf"}


def test_every_file_of_a_report_that_is_handed_in_says_what_it_said(
    store: Store, reporting_id: int, folder: Path, page: ReportingPage, settle
) -> None:
    years.mark_checked(store, reporting_id)
    settle()
    found = page.shown()
    hand_in(store, found.wanted.edition, lambda _check: "Kjent.", clock.today())
    before = found.counted.dossier.report.figures["temporary.households"].value
    with store.write() as session:
        for stay in session.scalars(select(Stay)):
            session.delete(stay)
    settle()
    choose(page, "xlsx", "pdf", "csv", "json")
    page.parts.files.make.click()
    settle()
    assert {path.suffix for path in folder.iterdir()} == {".xlsx", ".pdf", ".csv", ".json"}
    text = (folder / "boligvei-2026.csv").read_text(encoding="utf-8-sig")
    first = next(iter(csv.DictReader(text.splitlines())))
    assert (first["Nøkkel"], first["Verdi"], first["Enhet"]) == ("temporary.households", str(before), "households")
    assert first["Tilgang"] == "Internt"
    assert _written(store, folder, "2025") == before
    assert _written(store, folder, "") == 0  # the figures of a year without its report are those of the records


def _written(store: Store, folder: Path, form_name: str) -> int:
    """Households in temporary accommodation by the command line, of a year or of its report."""
    (path,) = make_reports(
        store, of_year(2026), stored_rules(store), clock.today(), folder, ("json",), form_name=form_name
    )  # fmt: skip
    return next(one for one in json.loads(path.read_text("utf-8"))["figures"] if one["key"] == "temporary.households")[
        "value"
    ]


def test_nothing_can_be_made_of_nothing(page: ReportingPage) -> None:
    choose(page)
    assert not page.parts.files.make.isEnabled()


def test_a_public_file_hides_small_numbers_and_says_so_in_its_name(folder: Path, page: ReportingPage, settle) -> None:
    choose(page, "csv")
    page.parts.files.reader.choose("public")
    page.parts.files.make.click()
    settle()
    (made,) = folder.iterdir()
    assert made.name == "boligvei-2026-offentlig.csv"
    assert ":" in made.read_text("utf-8-sig")


@pytest.mark.parametrize(("answer", "names"), [
    ("both", {"boligvei-2026.csv", "boligvei-2026 (2).csv"}), ("replace", {"boligvei-2026.csv"}),
])  # fmt: skip
def test_a_file_that_is_there_is_asked_about(
    answer: str, names: set[str], folder: Path, page: ReportingPage, asked, settle
) -> None:
    (folder / "boligvei-2026.csv").write_text("gammel")
    seen = asked(answer)
    choose(page, "csv")
    page.parts.files.make.click()
    settle()
    assert seen == [["boligvei-2026.csv"]]
    assert {path.name for path in folder.iterdir()} == names
    assert ((folder / "boligvei-2026.csv").read_text("utf-8-sig") == "gammel") is (answer == "both")


def test_changing_ones_mind_leaves_the_old_file(folder: Path, page: ReportingPage, asked, settle) -> None:
    (folder / "boligvei-2026.csv").write_text("gammel")
    asked("")
    choose(page, "csv")
    page.parts.files.make.click()
    settle()
    assert [path.read_text() for path in folder.iterdir()] == ["gammel"]


def test_the_folder_is_remembered(page: ReportingPage, store: Store, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(module.QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    page.parts.files.choose_folder.click()
    assert settings.get(store, settings.REPORT_FOLDER) == str(tmp_path)
    assert page.parts.files.folder() == tmp_path
