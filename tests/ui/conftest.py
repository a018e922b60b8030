"""What tests of the window need: the program dressed as it is, and a context over a store that keeps
nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit import discretion, theme
from app.ui.kit.context import Context
from tests.ui.whole_window import let_go

PATIENCE = 60_000  # milliseconds: how long a busy machine may be about what takes a moment on a quiet one


class PatientBot(QtBot):
    """Waits longer before it gives up; what comes in time takes no longer."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:  # noqa: N802  # the name of what it overrides
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, *args: Any, timeout: int = PATIENCE, **kwargs: Any) -> Any:  # noqa: N802  # the name of what it overrides
        return super().waitSignal(*args, timeout=timeout, **kwargs)


class FakeStore:
    """Stands in for the store where a test hands over its own services: it only tells of commits."""

    def __init__(self) -> None:
        self.on_change: list[Callable[[frozenset[str]], object]] = []

    def tell(self, *tables: str) -> None:
        for listener in list(self.on_change):
            listener(frozenset(tables))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """The program in its light theme at 100 % text; a test may choose another."""
    qapp.setKeyboardInputInterval(PATIENCE)  # letters typed into a closed list are one word, however slow the machine
    if theme.current().name != "light" or not qapp.styleSheet():
        theme.apply(qapp, "light")
    yield qapp
    discretion.set_on(False)
    let_go()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, for this test alone."""
    monkeypatch.setenv("BOLIGVEI_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def fake_store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def context(fake_store: FakeStore) -> Iterator[Context]:
    made = Context(fake_store)
    yield made
    made.close()


@pytest.fixture
def shown(qtbot) -> Callable[[QWidget], QWidget]:
    """Show a widget as the active window, 900 x 640, and close it afterwards."""

    def show(widget: QWidget, width: int = 900, height: int = 640) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        with qtbot.waitExposed(widget):
            pass
        return widget

    return show
