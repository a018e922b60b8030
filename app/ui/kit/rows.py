"""Plain rows with declared columns, as a Qt model: for lists of any length, grouped, filtered, edited in
place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter

from app.errors import OfficerError
from app.formats import fold
from app.models.fields import Field, Kind
from app.texts import _
from app.ui.kit import discretion
from app.ui.kit.rows_shown import shown

Index = QModelIndex | QPersistentModelIndex
Row = Any
"""A mapping, a dataclass or a Core row."""
Paint = Callable[[QPainter, QRect, Row], None]
"""Draws a row's cell within its padding."""
RowRole = Qt.ItemDataRole.UserRole + 1
GroupRole = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()
_NUMERIC = (Kind.WHOLE, Kind.AMOUNT, Kind.NUMBER)


def get(row: Row, key: str) -> Any:
    """A value of a row by name."""
    return row[key] if isinstance(row, Mapping) else getattr(row, key)


@dataclass(frozen=True, slots=True)
class Column:
    """`title` is a msgid, `width` logical pixels at 100 % text (0 shares what is left), `show` the value as
    text.

    `tone` and `icon` look at the whole row; `field` makes the cell editable in place; `personal` is blurred
    by F9. `paint` draws the cell of a table itself, as `cells` does those of two lines. `least` and `room` are for
    `column_fit`: the width it may be cut to (0 is its own), and where there must be much or little room for it.
    """

    key: str
    title: str = ""
    width: int = 0
    align: Literal["left", "right"] = "left"
    show: Callable[[Any], str] = lambda value: "" if value is None else str(value)
    tone: Callable[[Row], str | None] | None = None
    icon: Callable[[Row], str | None] | None = None
    field: Field | None = None
    personal: bool = False
    role: str = "body"
    paint: Paint | None = None
    least: int = 0
    room: Literal["any", "wide", "narrow"] = "any"


def column_of(field: Field, width: int = 0, *, editable: bool = False) -> Column:
    """The column of a described field: title, alignment and how a value is written follow from it."""
    number = field.kind in _NUMERIC
    return Column(
        field.name,
        field.label,
        width,
        align="right" if number else "left",
        show=lambda value: shown(field, value),
        field=field if editable else None,
        personal=field.personal,
        role="number" if number or field.kind in (Kind.DAY, Kind.MOMENT) else "body",
    )


@dataclass(frozen=True, slots=True)
class Group:
    """A heading between rows."""

    title: str
    count: int


Commit = Callable[[Row, str, object], object]
"""Store the new value of a row's column. Raises OfficerError to refuse it."""


class RowsModel(QAbstractTableModel):
    """`group` gives the heading a row stands under; rows of one group must follow each other."""

    def __init__(
        self,
        columns: Sequence[Column],
        group: Callable[[Row], str] | None = None,
        commit: Commit | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.refused: Callable[[OfficerError], object] = lambda _error: None
        self.more: Callable[[int], Sequence[Row]] | None = None  # rows from this number on, for long lists
        self._group = group
        self._commit = commit
        self._rows: list[Row] = []
        self._texts: list[str] | None = None
        self._filter = ""
        self._entries: list[Row | Group] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the filter stays."""
        self._rows = list(rows)
        self._texts = None
        self._refresh()

    def replace_row(self, old: Row, new: Row) -> None:
        """Show `new` in the place of `old`, while editing goes on in another cell."""
        line = next((at for at, entry in enumerate(self._entries) if entry is old), -1)
        self._rows = [new if row is old else row for row in self._rows]
        self._texts = None
        if line >= 0:
            self._entries = [*self._entries[:line], new, *self._entries[line + 1 :]]
            self.dataChanged.emit(self.index(line, 0), self.index(line, len(self.columns) - 1))

    def canFetchMore(self, _parent: Index = NOWHERE) -> bool:  # noqa: N802
        return self.more is not None

    def fetchMore(self, _parent: Index = NOWHERE) -> None:  # noqa: N802
        """Add the rows that follow; for lists without headings and filter, which are the caller's then."""
        rows = self.more(len(self._rows)) if self.more else ()
        if not rows:
            self.more = None
            return
        first = len(self._rows)
        self.beginInsertRows(NOWHERE, first, first + len(rows) - 1)
        self._rows.extend(rows)
        self._entries = self._rows
        self.endInsertRows()

    def set_filter(self, text: str) -> None:
        """Show only the rows that hold every word of `text` in some column, whatever its case and accents."""
        folded = fold(text)
        if folded != self._filter:
            self._filter = folded
            self._refresh()

    @property
    def is_grouped(self) -> bool:
        """Whether there are headings."""
        return self._group is not None

    def count(self) -> int:
        """How many rows are shown, without headings."""
        return sum(not isinstance(entry, Group) for entry in self._entries)

    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def row_at(self, number: int) -> Row | None:
        """The row on a line, None for a heading."""
        entry = self._entries[number] if 0 <= number < len(self._entries) else None
        return None if isinstance(entry, Group) else entry

    def group_lines(self) -> list[int]:
        """The lines that are headings."""
        return [line for line, entry in enumerate(self._entries) if isinstance(entry, Group)]

    def find(self, key: str, value: object) -> int:
        """The line of the row with this value, or -1."""
        lines = (
            n for n, entry in enumerate(self._entries) if not isinstance(entry, Group) and get(entry, key) == value
        )
        return next(lines, -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if isinstance(entry, Group):
            return self._group_data(entry, index.column(), role)
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            # neither the tooltip nor the screen reader tells what is blurred
            blurred = column.personal and discretion.is_on()
            return "" if blurred else column.show(get(entry, column.key))
        if role == Qt.ItemDataRole.EditRole:
            return get(entry, column.key)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return entry if role == RowRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None or self._commit is None:
            return False
        try:
            self._commit(row, self.columns[index.column()].key, value)
        except OfficerError as error:
            self.refused(error)
            return False
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.row_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].field else usable

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if side != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self.columns[section].title)
        return _alignment(self.columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _refresh(self) -> None:
        self.beginResetModel()
        self._entries = self._grouped(self._matching())
        self.endResetModel()

    def _matching(self) -> list[Row]:
        if not self._filter:
            return self._rows
        if self._texts is None:
            self._texts = [self._text(row) for row in self._rows]
        words = self._filter.split()
        pairs = zip(self._rows, self._texts, strict=True)
        return [row for row, text in pairs if all(word in text for word in words)]

    def _text(self, row: Row) -> str:
        return fold(" ".join(column.show(get(row, column.key)) for column in self.columns))

    def _grouped(self, rows: list[Row]) -> list[Row | Group]:
        if self._group is None:
            return rows
        parts: dict[str, list[Row]] = {}
        for row in rows:
            parts.setdefault(self._group(row), []).append(row)
        return [entry for title, part in parts.items() for entry in (Group(title, len(part)), *part)]

    @staticmethod
    def _group_data(group: Group, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return group.title if column == 0 else None
        return group if role == GroupRole else None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
