"""What editors of text over several lines share: showing it is not editing it."""

from PySide6.QtWidgets import QPlainTextEdit

from app.ui.kit.editors.base import Editor, Raw


class LinesEditor(Editor):
    """A subclass makes `text`, and says `edited` of its changes unless the editor is `_quiet`."""

    text: QPlainTextEdit
    _quiet = False

    def set_value(self, value: object) -> None:
        self.set_raw("" if value is None else str(value))

    def raw(self) -> Raw:
        return self.text.toPlainText()

    def set_raw(self, raw: Raw) -> None:
        self._quiet = True
        self.text.setPlainText(str(raw))
        self._quiet = False
