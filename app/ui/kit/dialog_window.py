"""A dialog window: named for a screen reader, titled with the program's name alone, as wide as its text needs."""

from PySide6.QtWidgets import QDialog, QWidget

from app.ui.kit import theme
from app.ui.kit.logo import NAME


class DialogWindow(QDialog):
    """`name` is what it asks or tells; the window's title is never anything personal. `width` at 100 % text."""

    def __init__(self, parent: QWidget | None, name: str, *, width: int = 440, description: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(NAME)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setMinimumWidth(theme.px(width))
