"""The board's lines as a Qt model, with the words a screen reader says of each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.formats import day as full_day
from app.texts import _
from app.ui.kit import discretion
from app.ui.screens.board.lines import FreeLine, HeadLine, Line, StayLine

Index = QModelIndex | QPersistentModelIndex
LineRole = Qt.ItemDataRole.UserRole + 1
EndsRole = Qt.ItemDataRole.UserRole + 2
"""Whether the line is its card's last."""
NOWHERE = QModelIndex()


class BoardModel(QAbstractListModel):
    """Every line can be stood on, headings too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def find(self, key: str) -> int:
        """The number of the line with this key, or -1."""
        return next((at for at, line in enumerate(self.lines) if line.key == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if role == EndsRole:
            return index.row() + 1 == len(self.lines) or isinstance(self.lines[index.row() + 1], HeadLine)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(line)
        return None


def spoken(line: Line) -> str:
    """All that a line shows, as one sentence."""
    if isinstance(line, StayLine):
        return ", ".join(part for part in _stay_words(line) if part)
    if isinstance(line, FreeLine):
        return _("{provider}: {free}. Plasser her", provider=line.provider.name, free=line.text)
    words = [line.provider.name, line.places, line.alert.text if line.alert else ""]
    return ", ".join(word for word in words if word)


def _stay_words(line: StayLine) -> list[str]:
    ahead = _("vedtak til {day}", day=full_day(line.stay.until)) if line.stay.until else ""
    return [
        line.number if discretion.is_on() else line.name,
        line.room,
        _("inn {day}", day=full_day(line.stay.arrived)),
        line.day,
        ahead,
        line.alert.text if line.alert else "",
    ]
