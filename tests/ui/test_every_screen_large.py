"""Every screen at twice the text size, in both themes. Each theme is put on once: it takes longer than a screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.kit import theme
from tests.ui.screens.conftest import _friday, _no_dialogs, made, office, store
from tests.ui.test_every_screen import KEYS, SIZE, window_on

__all__ = ["_friday", "_no_dialogs", "made", "office", "store"]


@pytest.fixture(scope="module", autouse=True, params=["light", "dark"])
def themed(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    theme.apply(qapp, request.param, 2.0)
    yield
    theme.apply(qapp, "light", 1.0)


@pytest.mark.parametrize("key", KEYS)
def test_dark_and_twice_the_text_size_leave_the_window_its_size(key, office, qtbot):
    window = window_on(office, key, qtbot)
    assert not window.grab().toImage().isNull()
    assert window.width() == SIZE[0]
