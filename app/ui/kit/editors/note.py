"""Text over several lines, as high as what is written, within bounds."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.kit.editors.lines import LinesEditor

_LEAST, _MOST = 3, 10  # lines


class NoteEditor(LinesEditor):
    """Tab leaves it; Enter is a new line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._changed)
        self.hold(self.text)
        self._fit()

    @property
    def takes_enter(self) -> bool:
        return True

    def value(self) -> object:
        text = self.text.toPlainText()
        return text if text.strip() else None

    def _changed(self) -> None:
        self._fit()
        if not self._quiet:
            self.edited.emit()

    def _fit(self) -> None:
        lines = min(max(self.text.blockCount(), _LEAST), _MOST)
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + 20)
