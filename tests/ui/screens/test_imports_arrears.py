"""The finance system's list of arrears in the window: matched, looked at, and taken in without what nobody knows."""

from pathlib import Path

import pytest

from app.services.arrears import page as debt_page
from app.ui.kit import messages
from app.ui.screens.import_page import ImportPage
from tests.ui.screens import lillevik_arrears

LIST = """Kontraktnr;Navn;Utestående;Dato
L1;;33 000,00;20.11.2026
;Tove Lindås;12 000;20.11.2026
L999;;500;20.11.2026
"""


@pytest.fixture
def page(office, shown) -> ImportPage:
    return shown(ImportPage(office), 1150, 768)


def test_what_nobody_knows_is_named_and_the_rest_taken_in(
    page: ImportPage, office, store, tmp_path: Path, qtbot, monkeypatch
) -> None:
    keys = lillevik_arrears.fill(store)
    path = tmp_path / "restanser.csv"
    path.write_text(LIST, "utf-8")
    page.read(path)
    qtbot.waitUntil(page.match.isVisible)
    qtbot.waitUntil(lambda: not office.tasks.busy)
    page.match.next_button.click()
    qtbot.waitUntil(page.preview.isVisible)
    qtbot.waitUntil(lambda: not office.tasks.busy)
    problem = page.preview.problems.model.row_at(0)
    assert (problem.row, problem.column, problem.value) == (4, "Kontraktnr", "L999")
    monkeypatch.setattr(messages, "ask", lambda *_words: True)
    with qtbot.waitSignal(office.toast_asked) as told:
        page.preview.sound_button.click()
    assert told.args[2] == "Vis restansene"
    assert debt_page.load(store, keys["H41"]).owed == 33_000
    assert debt_page.load(store, keys["H44"]).owed == 12_000
