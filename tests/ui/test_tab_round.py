"""With the Tab key alone, all that can be worked in a page is come to, from its top, and it is never stuck."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.screens.conftest import _friday, _no_dialogs, made, office, store  # noqa: F401  # fixtures
from tests.ui.test_every_screen import KEYS, controls, window_on

_MOST = 200


@pytest.mark.parametrize("key", KEYS)
def test_tab_comes_to_every_control_of_a_page(key, office, qtbot):  # noqa: F811
    window = window_on(office, key, qtbot)
    window.activateWindow()
    window._focus_page()
    come_to = []
    while (focused := window.focusWidget()) not in come_to and len(come_to) < _MOST:
        come_to.append(focused)
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    missed = [each for each in controls(window.pages.page(key)) if each.isEnabled() and each not in come_to]
    assert missed == []
