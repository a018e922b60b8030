"""Opens the store and builds the main window on it; imported by type alone before unlocking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

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
        """Hide the window, end the work under way, close the database and forget the key."""
        self.window.hide()
        for timer in self.window.findChildren(QTimer):
            timer.stop()  # none may ask the database once it is closed
        self.context.close()
        self.store.close()
