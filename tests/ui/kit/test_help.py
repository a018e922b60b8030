"""F1: help with every screen in every language, and the keys as they are declared."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.paths import resource
from app.texts import LANGUAGES, language
from app.ui.kit.buttons import button
from app.ui.kit.help_panel import KEYS
from app.ui.kit.help_texts import GENERAL, page_help
from app.ui.kit.help_texts import KEYS as COMMON_KEYS
from app.ui.kit.spec import Screen
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS

PAGES = [screen.key for screen in SCREENS]


def _page(_context):
    page = QWidget()
    box = QVBoxLayout(page)
    page.first = button("Ny søker", shortcut="Ctrl+N")
    box.addWidget(page.first)
    return page


@pytest.fixture
def window(shown, context):
    screens = (
        Screen(key="today", title="I dag", build=_page),
        Screen(key="stays", title="Opphold", build=_page),
        Screen(key="unheard_of", title="Noe nytt", build=_page),
        Screen(key="settings", title="Innstillinger", build=_page),
    )
    return shown(MainWindow(context, screens, lock_after=0), 1366, 768)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("key", [*PAGES, GENERAL, COMMON_KEYS])
def test_every_screen_has_help_in_every_language(code, key):
    text = (resource("help") / code / f"{key}.md").read_text("utf-8")
    assert text.startswith("#")
    assert len(text) > 300


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_languages_say_the_same_in_as_many_parts(code):
    for path in sorted((resource("help") / "nb").iterdir()):
        own = (resource("help") / code / path.name).read_text("utf-8")
        shape = [line.partition(" ")[0] for line in own.splitlines() if line.startswith(("#", "-"))]
        model = path.read_text("utf-8").splitlines()
        assert shape == [line.partition(" ")[0] for line in model if line.startswith(("#", "-"))], path.name


def test_help_is_in_the_language_of_the_window():
    assert page_help("today").startswith("# I dag")
    with language("en"):
        assert page_help("today").startswith("# Today")
    assert page_help("today").startswith("# I dag")


def test_f1_opens_the_help_of_the_screen_and_esc_goes_back(window, qtbot):
    before = window.focusWidget()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.isVisible()
    assert window.help.text.hasFocus()
    assert window.help.text.toPlainText().startswith("I dag\n")
    qtbot.keyClick(window.help.text, Qt.Key.Key_Escape)
    assert not window.help.isVisible()
    assert window.focusWidget() is before


def test_f1_again_closes_it(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert not window.help.isVisible()


def test_the_navigation_opens_it_too(window, qtbot):
    qtbot.mouseClick(window.navigation.help, Qt.MouseButton.LeftButton)
    assert window.help.isVisible()
    assert "F1" in window.navigation.help.toolTip()


def test_help_follows_to_the_next_screen_and_helps_where_none_is_written(window):
    window.help.toggle()
    window.navigate("stays")
    assert window.help.text.toPlainText().startswith("Opphold\n")
    window.navigate("unheard_of")
    assert window.help.text.toPlainText().startswith("Hjelp\n")


def test_it_is_scrolled_with_the_keyboard_and_can_be_copied_from(window, qtbot):
    window.help.toggle()
    text = window.help.text
    qtbot.keyClick(text, Qt.Key.Key_PageDown)
    assert text.verticalScrollBar().value() > 0
    assert text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_keys_are_those_of_the_page_and_of_the_window(window):
    window.help.toggle()
    window.help.choice.choose(KEYS)
    said = window.help.text.toPlainText().splitlines()
    keys = dict(pairwise(said))
    assert keys["Ctrl+N"] == "Ny søker"
    assert keys["Ctrl+2"] == "Gå til Opphold"
    assert {"Ctrl+K", "F1", "F6", "F9", "Ctrl+L"} <= set(said)
    assert any("Ctrl+S" in line for line in said)
