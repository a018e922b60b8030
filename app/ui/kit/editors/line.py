"""A line of text, and every editor that reads a value out of one."""

from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import Unreadable
from app.ui.kit.editors.base import Editor, Raw


class LineEditor(Editor):
    """Reads a value from one typed line: `read` and `show_as` say how."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.hold(self.line)

    def read(self, text: str) -> object:
        """The value of a text that is not empty. Raises Unreadable."""
        return text

    def show_as(self, value: object) -> str:
        """The text of a value that is not None."""
        return str(value)

    def value(self) -> object:
        text = self.line.text().strip()
        return self.read(text) if text else None

    def set_value(self, value: object) -> None:
        self.line.setText("" if value is None else self.show_as(value))
        self.line.setCursorPosition(0)

    def raw(self) -> Raw:
        return self.line.text()

    def set_raw(self, raw: Raw) -> None:
        self.line.setText(str(raw))

    def tidy(self) -> None:
        try:
            value = self.value()
        except Unreadable:
            return
        shown = "" if value is None else self.show_as(value)
        if shown != self.line.text():
            self.line.setText(shown)

    def put(self, value: object) -> None:
        """Write a value as if the officer had typed it."""
        self.line.setText(self.show_as(value))
        self.edited.emit()


class TextEditor(LineEditor):
    """One line of text, without the spaces around it."""
