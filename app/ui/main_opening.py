"""Opens the store and builds the main window on it; imported by type alone before unlocking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.storage.store import Store
    from app.ui.kit.context import Context
    from app.ui.main_window import MainWindow


@dataclass
class Opened:
    """The open database and what shows it."""

    store: Store
    context: Context
    window: MainWindow

    def close(self) -> None:
        """Hide the window, end the work under way, close the database and forget the key. With the context goes what it
        calls on: the last hold on the window, its pages, and all they have read."""
        self.window.hide()
        for part in self.window.findChildren(QObject):
            part.blockSignals(True)  # no timer and no field left may ask the database once it is closed
        self.context.close()
        self.context.deleteLater()
        self.store.close()
