"""Which window stands on the desk: the first start, the unlock window, or the main window; and back when it locks."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import OfficerError
from app.storage import vault
from app.ui.kit import theme
from app.ui.kit.logo import NAME
from app.ui.main_opening import Opened
from app.ui.unlock import UnlockWindow

if TYPE_CHECKING:
    from app.storage.store import Store

AFTER_PAINT = 100
"""Milliseconds: loading ahead any earlier makes the unlock window itself come later."""

_TITLE_BAR = 40
"""What the system puts around a window, at most, in its own pixels."""

REFUSED = 2  # the exit status when another copy, or a command, holds the database

OpenStore = Callable[[Path, bytes], Opened]


class Desk(QObject):
    """`open_main(database, raw_key)` opens the store and builds the main window; it is called after unlocking.

    `claim()` holds the database until the program ends, or raises an OfficerError. It is called once: as soon as the
    unlock window is painted, and always before the database is opened.
    """

    def __init__(
        self, app: QApplication, database: Path, open_main: OpenStore, claim: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(app)
        self._database, self._open_main, self._claim = database, open_main, claim
        self._claimed = False
        self._window: QWidget | None = None
        self._opened: Opened | None = None
        self._place = ""
        app.aboutToQuit.connect(self.clear)

    def begin(self, passphrase: str | None = None) -> None:
        """Show the first start when there is no database yet, else the unlock window, or what `passphrase` opens.

        Raises OfficerError when the database cannot be held, or the passphrase is wrong.
        """
        if passphrase and vault.header_file(self._database).exists():
            self._hold()
            self._enter(vault.unlock(self._database, passphrase))
        elif vault.header_file(self._database).exists() or self._database.exists():
            self.ask_for_secret()
        else:
            self._hold()
            self._first_start()

    def ask_for_secret(self) -> None:
        """Show the unlock window. What the main window needs is loaded while the passphrase is typed."""
        window = UnlockWindow(
            vault.municipality(self._database).name, lambda typed: vault.unlock(self._database, typed)
        )
        window.unlocked.connect(lambda raw_key: self._enter(bytes(raw_key)))
        self._put(window)
        QTimer.singleShot(AFTER_PAINT, self, self._after_paint)

    def lock(self) -> None:
        """Close everything that holds the key, and ask for the passphrase. What was being typed lies as drafts."""
        if self._opened:
            self._place = self._opened.window.pages.key()
        self.clear()
        self.ask_for_secret()
        QTimer.singleShot(AFTER_PAINT, self, gc.collect)  # pages refer to each other, with all that they have read

    def come_forward(self) -> None:
        """A second start asked for the window."""
        if self._window:
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
            self._window.raise_()
            self._window.activateWindow()

    def clear(self) -> None:
        """Close the store and its window."""
        opened, self._opened = self._opened, None
        if opened:
            opened.close()

    def _hold(self) -> None:
        if not self._claimed:
            self._claim()
            self._claimed = True

    def _after_paint(self) -> None:
        if self._may_go_on():
            Thread(target=_load_ahead, daemon=True).start()

    def _may_go_on(self) -> bool:
        """Whether the database is held; when it cannot be, that is said and the program ends."""
        from app.ui.kit import messages  # noqa: PLC0415  # its dialogs are loaded when the window is

        try:
            self._hold()
        except OfficerError as error:
            messages.show_error(error, self._window)
            QApplication.exit(REFUSED)
        return self._claimed

    def _first_start(self) -> None:
        from app.ui.wizards.first_start import first_start  # noqa: PLC0415  # only once in a database's life

        wizard = first_start(self._database, self._made)
        wizard.setWindowTitle(NAME)
        wizard.resize(theme.px(860), theme.px(600))
        wizard.cancelled.connect(QApplication.quit)
        self._put(wizard)

    def _made(self, store: Store, place: str) -> None:
        raw_key = store.raw_key
        store.close()
        self._place = place
        self._enter(raw_key)

    def _enter(self, raw_key: bytes) -> None:
        from app.ui.kit import messages  # noqa: PLC0415  # its dialogs are loaded when the window is

        if not self._may_go_on():
            return

        def enter() -> None:
            self._opened = self._open_main(self._database, raw_key)

        if not messages.guard(enter, self._window) or self._opened is None:
            return
        window = self._opened.window
        window.lock_requested.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        self._opened.context.restart_asked.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        if self._place and window.has(self._place):
            window.navigate(self._place)
        if not _has_room_for(window):
            window.setWindowState(Qt.WindowState.WindowMaximized)  # its foot would be below the screen
        self._put(window)

    def _put(self, window: QWidget) -> None:
        before, self._window = self._window, window
        window.show()
        if before and before is not window:
            before.close()
            before.deleteLater()


def _has_room_for(window: QWidget) -> bool:
    room = window.screen().availableSize()
    return window.width() < room.width() and window.height() + _TITLE_BAR < room.height()


def _load_ahead() -> None:
    import app.ui.screens.ahead  # noqa: F401, PLC0415  # the slow part of opening, done while someone types
