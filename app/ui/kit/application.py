"""The one QApplication. Light, since the unlock window waits for it."""

from PySide6.QtWidgets import QApplication

from app.ui.kit.logo import NAME


def application() -> QApplication:
    """The one QApplication, made if needed, named as the program is."""
    app = QApplication.instance()
    made = app if isinstance(app, QApplication) else QApplication([])
    made.setApplicationName(NAME)
    made.setApplicationDisplayName(NAME)
    return made
