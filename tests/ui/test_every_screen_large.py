"""Every screen at twice the text size, in both themes."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.kit import theme
from app.ui.main_window import MainWindow
from tests.ui.screens.conftest import _friday, _no_dialogs
from tests.ui.whole_window import KEYS, SIZE, demo_municipality, go, window_over

__all__ = ["_friday", "_no_dialogs"]


@pytest.fixture(scope="module", autouse=True, params=["light", "dark"])
def themed(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    theme.apply(qapp, request.param, 2.0)
    yield
    theme.apply(qapp, "light", 1.0)


@pytest.fixture(scope="module")
def window(themed: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with window_over(demo_municipality, tmp_path_factory.mktemp("demo")) as made:
        yield made


@pytest.mark.parametrize("key", KEYS)
def test_dark_and_twice_the_text_size_leave_the_window_its_size(key, window, qtbot):
    go(window, key, qtbot)
    assert not window.grab().toImage().isNull()
    assert window.width() == SIZE[0]
