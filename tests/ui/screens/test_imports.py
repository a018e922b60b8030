"""The import page: nothing is written before the officer has seen what would come, and said yes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.exchange.template import write_template
from app.services import household, settings
from app.storage import backup
from app.storage.store import Store
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.screens.import_page import ImportPage

ROWS = {
    "Personer": [{"Person-ID": "P1", "Fornavn": "Ola", "Etternavn": "Nordmann", "Fødselsdato": "01.02.1980"}],
    "Husstander": [{"Husstand-ID": "H1", "Opprettet": "01.03.2026", "Målgruppe": "annet"}],
    "Medlemmer": [{"Husstand-ID": "H1", "Person-ID": "P1", "Rolle": "hovedperson"}],
}
Book = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Write a workbook with `ROWS`, and further rows by sheet."""

    def make(**more: list[dict[str, object]]) -> Path:
        path = tmp_path / "liste.xlsx"
        write_template(path)
        filled = load_workbook(path)
        for name in {*ROWS, *more}:
            sheet = filled[name]
            heads = [cell.value for cell in sheet[1]]
            for row in [*ROWS.get(name, []), *more.get(name, [])]:
                sheet.append([row.get(head) for head in heads])
        filled.save(path)
        return path

    return make


@pytest.fixture
def page(empty_office: Context, shown) -> Iterator[ImportPage]:
    made = ImportPage(empty_office)
    shown(made, 1150, 768)
    return made


def settled(qtbot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: not page._context.tasks.busy)


def test_a_sound_workbook_is_shown_first_and_taken_in_on_yes(
    page: ImportPage, book: Book, empty_store: Store, qtbot
) -> None:
    page.start.chosen.emit(book())
    settled(qtbot, page)
    assert page.preview.isVisible()
    assert page.preview.all_button.isVisible()
    assert household.count(empty_store) == 0
    with qtbot.waitSignal(page._context.toast_asked) as told:
        page.preview.all_button.click()
    settled(qtbot, page)
    assert household.count(empty_store) == 1
    assert told.args[0] == "Hentet inn: 3 nye rader og 0 endrede rader."
    assert page.start.isVisible()


def test_every_error_stands_beside_its_row_and_stops_the_whole(page: ImportPage, book: Book, qtbot) -> None:
    page.read(book(Husstander=[{"Husstand-ID": "H2", "Opprettet": "31.02.2026"}]))
    settled(qtbot, page)
    first = page.preview.problems.model.row_at(0)
    assert (first.sheet, first.row, first.column) == ("Husstander", 3, "Opprettet")
    assert not page.preview.all_button.isVisible()
    assert page.preview.sound_button.isVisible()


def test_the_sound_rows_alone_are_taken_in_after_a_question(
    page: ImportPage, book: Book, empty_store: Store, monkeypatch, qtbot
) -> None:
    page.read(book(Personer=[{"Person-ID": "P2", "Fornavn": "Kari"}]))
    settled(qtbot, page)
    monkeypatch.setattr(messages, "ask", lambda *_args: False)
    page.preview.sound_button.click()
    assert household.count(empty_store) == 0
    monkeypatch.setattr(messages, "ask", lambda *_args: True)
    with qtbot.waitSignal(page._context.toast_asked) as told:
        page.preview.sound_button.click()
    settled(qtbot, page)
    assert household.count(empty_store) == 1
    assert "1 rad er utelatt" in told.args[0]


def test_a_backup_is_made_before_anything_is_written(
    page: ImportPage, book: Book, empty_store: Store, tmp_path: Path, qtbot
) -> None:
    folder = tmp_path / "kopier"
    folder.mkdir()
    settings.put(empty_store, settings.BACKUP_FOLDER, str(folder))
    page.read(book())
    settled(qtbot, page)
    assert not page.preview.no_backup.isVisible()
    page.preview.all_button.click()
    settled(qtbot, page)
    assert backup.last_backup(folder) is not None


def test_without_a_backup_folder_the_page_says_so(page: ImportPage, book: Book, qtbot) -> None:
    page.read(book())
    settled(qtbot, page)
    assert page.preview.no_backup.isVisible()


def test_a_file_that_is_no_workbook_is_told_and_nothing_happens(
    page: ImportPage, tmp_path: Path, monkeypatch, qtbot
) -> None:
    path = tmp_path / "bilde.xlsx"
    path.write_bytes(b"ikke et regneark")
    told: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda error, *_args: told.append(str(error)))
    page.read(path)
    settled(qtbot, page)
    assert told
    assert page.start.isVisible()
    assert page.start.isEnabled()


def test_the_list_of_problems_and_the_template_can_be_saved(
    page: ImportPage, book: Book, tmp_path: Path, monkeypatch, qtbot
) -> None:
    page.read(book(Personer=[{"Person-ID": "P2"}]))
    settled(qtbot, page)
    for name, press in (("feil.xlsx", page.preview.save_button), ("mal.xlsx", page.start.template_button)):
        place = str(tmp_path / name)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, place=place: (place, ""))
        press.click()
        settled(qtbot, page)
        assert (tmp_path / name).stat().st_size > 1000


def test_everything_is_exported_only_after_a_warning(page: ImportPage, tmp_path: Path, monkeypatch, qtbot) -> None:
    place = tmp_path / "alt.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(place), ""))
    monkeypatch.setattr(messages, "ask", lambda *_args: False)
    page.start.export_button.click()
    settled(qtbot, page)
    assert not place.exists()
    monkeypatch.setattr(messages, "ask", lambda *_args: True)
    page.start.export_button.click()
    settled(qtbot, page)
    assert place.exists()


LIST = """Oversikt 2026;;;
Navn;Født;Sted;Inn dato;Kommer fra;Farge
Kari Nordmann;01.02.1980;Brua camping;03.01.2026;fengsel;rød
Ola Hansen;12.05.1991;Solgården;05.03.2026;kastet ut;blå
"""


@pytest.fixture
def own_list(tmp_path: Path) -> Path:
    path = tmp_path / "lista mi.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def matching(page: ImportPage, own_list: Path, qtbot) -> None:
    page.read(own_list)
    settled(qtbot, page)
    qtbot.waitUntil(page.match.isVisible)


def test_the_officers_own_list_is_known_by_its_headers(page: ImportPage, own_list: Path, qtbot) -> None:
    matching(page, own_list, qtbot)
    assert page.match.first.current()["number"] == 2
    chosen = page.match.columns.values()
    assert chosen["Inn dato"] == "Opphold.Inn"
    assert chosen["Farge"] == ""


def test_an_unknown_word_is_explained_once_and_remembered(
    page: ImportPage, own_list: Path, empty_store: Store, qtbot
) -> None:
    matching(page, own_list, qtbot)
    key = next(key for key in page.match.codes.editors if key.endswith("kastet ut"))
    editor = page.match.codes.editors[key]
    assert editor.value() is None
    editor.set_value("utkastelse")
    editor.edited.emit()
    settled(qtbot, page)
    page.match.next_button.click()
    settled(qtbot, page)
    qtbot.waitUntil(page.preview.isVisible)
    assert page.preview.plan.is_sound
    page.preview.all_button.click()
    settled(qtbot, page)
    assert household.count(empty_store) == 2
    matching(page, own_list, qtbot)
    assert page.match.codes.values()[key] == "utkastelse"


def test_another_row_can_be_the_headers(page: ImportPage, own_list: Path, qtbot) -> None:
    matching(page, own_list, qtbot)
    page.match.first.select(1)
    page.match.first.activated.emit(page.match.first.current())
    settled(qtbot, page)
    assert list(page.match.columns.values()) == ["Oversikt 2026"]


def test_the_way_back_from_the_preview_keeps_the_matching(page: ImportPage, own_list: Path, qtbot) -> None:
    matching(page, own_list, qtbot)
    page.match.next_button.click()
    settled(qtbot, page)
    page.preview.cancel_button.click()
    assert page.match.isVisible()
    assert page.match.columns.values()["Inn dato"] == "Opphold.Inn"


def test_the_matching_is_walked_through_with_tab(page: ImportPage, own_list: Path, qtbot) -> None:
    matching(page, own_list, qtbot)
    last = list(page.match.codes.editors.values())[-1].input
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert page.match.cancel_button.hasFocus()


def test_the_keyboard_stays_where_the_work_is(page: ImportPage, own_list: Path, qtbot) -> None:
    matching(page, own_list, qtbot)
    assert page.match.next_button.hasFocus()
    editor = next(iter(page.match.columns.editors.values())).input
    editor.setFocus()
    page.match._look_again()
    settled(qtbot, page)
    assert editor.hasFocus()
    page.match.next_button.click()
    settled(qtbot, page)
    assert page.preview.isAncestorOf(page.window().focusWidget())
    first = page.preview.problems.current()
    page.preview.show_plan(page.preview.plan, has_backup_folder=False)
    assert page.preview.detail.text() == first.message, "also when the row that is chosen is the same"
