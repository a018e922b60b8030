"""What every screen is handed: the store, the settings, and the few signals that tie the window together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.ui.kit import discretion
from app.ui.kit.tasks import Tasks

if TYPE_CHECKING:
    from app.storage.store import Store
    from app.ui.kit.form_draft import Drafts

Undo = Callable[[], object]


class Context(QObject):
    """Lives on the GUI thread. `changed` carries the names of the tables that were written, once for all
    commits made since the event loop last ran, and always after the transaction is over, also when the worker
    committed."""

    changed = Signal(frozenset)
    navigated = Signal(str, dict)
    toast_asked = Signal(str, object, str)
    discreet_changed = Signal(bool)
    restart_asked = Signal()
    _committed = Signal(frozenset)

    def __init__(
        self,
        store: Store,
        settings: Any = None,
        drafts: Drafts | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.drafts = drafts
        self.store = store
        self.settings = settings
        self.tasks = Tasks(self)
        self._pending: set[str] = set()
        self._committed.connect(self._collect)
        discretion.signals().changed.connect(self._tell_discreet)
        self._listener = self._committed.emit
        store.on_change.append(self._listener)

    def close(self) -> None:
        """Stop listening to the store, end the worker, and say nothing more. Waits for work that has begun."""
        self.store.on_change.remove(self._listener)
        self.tasks.close()
        self.blockSignals(True)

    def navigate(self, key: str, **args: Any) -> None:
        """Show the screen `key`; it receives `args`, for example `ref="H41"`."""
        self.navigated.emit(key, args)

    def toast(self, text: str, undo: Undo | None = None, action: str = "") -> None:
        """Say something in passing; with `undo`, offer Angre, or what `action` calls it."""
        self.toast_asked.emit(text, undo, action)

    def restart(self) -> None:
        """Go back to the unlock window: another database lies where this one was."""
        self.restart_asked.emit()

    @property
    def discreet(self) -> bool:
        """Whether others see the screen (F9), so that personal fields are blurred."""
        return discretion.is_on()

    def set_discreet(self, discreet: bool) -> None:
        discretion.set_on(discreet)

    @Slot()
    def _tell_discreet(self) -> None:
        self.discreet_changed.emit(discretion.is_on())

    @Slot(frozenset)
    def _collect(self, tables: frozenset[str]) -> None:
        if not self._pending:
            QTimer.singleShot(0, self, self._announce)
        self._pending |= tables

    def _announce(self) -> None:
        tables, self._pending = frozenset(self._pending), set()
        self.changed.emit(tables)
