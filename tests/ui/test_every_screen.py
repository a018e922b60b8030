"""Every screen, with records and without, at the smallest window there is to be, and with the Tab key alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import app.ui.screens.ahead
from app.errors import OfficerError
from app.ui.kit import messages
from app.ui.main_window import MainWindow
from tests.ui.screens import lillevik
from tests.ui.screens.conftest import _friday, _no_dialogs
from tests.ui.whole_window import KEYS, OF_A_RECORD, SIZE, controls, demo_municipality, go, unnamed, window_over

__all__ = ["_friday", "_no_dialogs"]
PAGES = re.compile(r"^import (app\.ui\.screens\.\S+)$", re.MULTILINE)
BUILT = re.compile(r"^    from (app\.ui\.screens\.\S*page) import ", re.MULTILINE)
MOST_TABS = 400
"""More than there are places for the keyboard in any window."""


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with window_over(demo_municipality, tmp_path_factory.mktemp("demo")) as made:
        yield made


@pytest.fixture(scope="module")
def empty_window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with window_over(lillevik.create, tmp_path_factory.mktemp("empty")) as made:
        yield made


@pytest.mark.parametrize("key", KEYS)
def test_with_records_it_fits_and_every_control_has_a_name(key, window, qtbot):
    page = go(window, key, qtbot)
    assert (window.width(), window.height()) == SIZE
    assert window.minimumSizeHint().width() <= SIZE[0]
    assert window.windowTitle() == "Boligvei"
    assert controls(page)
    assert unnamed(page) == []


@pytest.mark.parametrize("key", KEYS)
def test_tab_comes_to_every_control_of_a_page(key, window, qtbot):
    """From its top, and it is never stuck."""
    page = go(window, key, qtbot)
    window.activateWindow()
    window._focus_page()
    come_to = []
    while (focused := window.focusWidget()) not in come_to and len(come_to) < MOST_TABS:
        come_to.append(focused)
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    missed = [each for each in controls(page) if each.isEnabled() and each not in come_to]
    assert missed == []


@pytest.mark.parametrize("key", sorted(OF_A_RECORD.keys() - {"matching"}))
def test_a_record_that_is_gone_is_told_of_and_leads_to_its_list(key, window, qtbot, monkeypatch):
    told: list[OfficerError] = []
    monkeypatch.setattr(messages, "show_error", lambda error, _parent=None: told.append(error))
    go(window, key, qtbot)
    go(window, "today", qtbot)
    window.navigate(key, ref="X999")
    shown = window.pages.key()
    assert len(told) == 1
    assert shown not in {key, "today"}
    assert window.pages.shown().isVisible()
    assert window.focusWidget().isVisible()
    window.back()
    assert window.pages.key() == "today"


@pytest.mark.parametrize("key", [key for key in KEYS if key not in OF_A_RECORD])
def test_without_records_it_says_something_and_has_a_way_on(key, empty_window, qtbot):
    page = go(empty_window, key, qtbot)
    assert unnamed(page) == []
    assert [each for each in controls(page) if each.isEnabled()]


def test_every_page_is_loaded_ahead():
    ahead = set(PAGES.findall(Path(app.ui.screens.ahead.__file__).read_text("utf-8")))
    folder = Path(app.ui.screens.__file__).parent
    declared = [
        *folder.glob("*.py"),
        *(folder / name / "__init__.py" for name in ("household", "case", "group", "plan", "dwelling", "tenancy")),
    ]
    built = {page for each in declared for page in BUILT.findall(each.read_text("utf-8"))}
    assert len(built) > 8
    assert built <= ahead
