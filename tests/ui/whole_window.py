"""The whole window, over a municipality or over nothing, and what can be worked in a page of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import clock
from app.services import demo
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.kit.form_draft import drafts_in
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from tests.ui.screens import lillevik

KEYS = [screen.key for screen in SCREENS]
OF_A_RECORD = {
    "household": {"ref": "H41"}, "case": {"ref": "S3"}, "group": {"ref": "A1"}, "plan": {"ref": "PL2"},
    "tenancy": {"ref": "L1"}, "eviction": {"ref": "U1"}, "matching": {"household": "H38"}, "dwelling": {"ref": "D4"},
}  # fmt: skip
OPENED = {**OF_A_RECORD, "stay": {"new": True}}
SIZE = (1366, 768)
"""The smallest there is to be."""


def put_away() -> None:
    """As the main window does when it locks: the pages live a little longer than the database."""
    for window in QApplication.topLevelWidgets():
        window.hide()
        for part in window.findChildren(QObject):
            part.blockSignals(True)


def let_go() -> None:
    """Delete what was closed: without a loop of events nothing does, and each theme that is put on dresses it again."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def demo_municipality(folder: Path) -> Store:
    """A municipality that has something in every screen."""
    store = lillevik.create(folder)
    demo.fill(store, lillevik.TODAY)
    return store


@contextmanager
def window_over(make: Callable[[Path], Store], folder: Path) -> Iterator[MainWindow]:
    """One window, for tests that go from screen to screen in it as the officer does."""
    with clock.at(lillevik.TODAY):
        store = make(folder)
        context = Context(store, drafts=drafts_in(store))
        window = MainWindow(context, SCREENS, lock_after=0, backup_state=lambda: ("ok", "Sikkerhetskopi kl. 07.42"))
        window.resize(*SIZE)
        window.show()
        yield window
        put_away()
        context.close()
        store.close()
        window.deleteLater()
        let_go()


def go(window: MainWindow, key: str, qtbot: QtBot) -> QWidget:
    """The page, opened at a record where it is of one, when all has been counted."""
    window.navigate(key, **OPENED.get(key, {}))
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    return window.pages.page(key)


def controls(page: QWidget) -> list[QWidget]:
    """What the keyboard can come to."""
    return [
        each for each in page.findChildren(QWidget)
        if each.isVisibleTo(page) and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
    ]  # fmt: skip


def unnamed(page: QWidget) -> list[str]:
    """The controls that a screen reader has no word for."""
    return [
        repr(each) for each in controls(page)
        if not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text().strip()))
    ]  # fmt: skip
