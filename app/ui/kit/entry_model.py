"""A list model over plain entries, each made by the page and painted by its own delegate."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
T = TypeVar("T")


class EntryModel(QAbstractListModel, Generic[T]):
    """`data` gives the entry itself by the role ENTRY, and its words otherwise: see `words_of`."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[T] = ()

    def set_entries(self, entries: Sequence[T]) -> None:
        """Show other entries, in their order."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        spoken = role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}
        return self.words_of(entry) if spoken else None

    def words_of(self, entry: T) -> str:
        """What a screen reader says of an entry."""
        return str(entry)
