"""The fields of a form in columns: two where there is room, one where there is not, always aligned at the
top."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.form_field import FormField
from app.ui.kit.form_items import Entry, Item, Section, is_wide
from app.ui.kit.labels import label
from app.ui.kit.layout import hairline
from app.ui.kit.wizard_order import tab_in_order

_NARROWEST = 230  # logical pixels a column needs at 100 % text
_MANY = 3  # more optional fields than this, and marking them is noise


class FormGrid(QWidget):
    """Holds the fields in the order they are declared, which is the order of Tab."""

    def __init__(self, items: Sequence[Item], columns: int) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.fields: dict[str, FormField] = {}
        self._most = columns
        self._columns = 0
        self._left_out: frozenset[str] = frozenset()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(12))
        self._parts = self._make(items)
        self._arrange(columns)
        self._keep_order()

    def minimumSizeHint(self) -> QSize:
        """One column wide, or the form could never become that narrow."""
        widest = max((widget.minimumSizeHint().width() for widget, _wide in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(self._most, event.size().width() // theme.px(_NARROWEST))))

    def leave_out(self, names: Collection[str]) -> None:
        """Hide these fields and close the gaps; the others are shown."""
        self._left_out = frozenset(names)
        for name, field in self.fields.items():
            field.setVisible(name not in self._left_out)
        self._place()

    def _make(self, items: Sequence[Item]) -> list[tuple[QWidget, bool]]:
        optional = [item for item in items if not isinstance(item, Section) and not item.required]
        marked = optional if len(optional) <= _MANY else []
        parts: list[tuple[QWidget, bool]] = []
        for item in items:
            if isinstance(item, Section):
                parts.append((_heading(item, first=not parts), True))
            else:
                parts.append((self._field(item, item in marked), is_wide(item)))
        return parts

    def _field(self, entry: Entry, marked: bool) -> FormField:
        field = FormField(entry, marked)
        self.fields[entry.name] = field
        if (rebuilt := getattr(field.editor, "rebuilt", None)) is not None:
            rebuilt.connect(self._keep_order)
        return field

    def _keep_order(self) -> None:
        """Tab follows the fields, also when an editor has got more to stop at."""
        tab_in_order(self)

    def _arrange(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        columns = self._columns
        row = column = 0
        for widget, wide in self._parts:
            self._grid.removeWidget(widget)
            if isinstance(widget, FormField) and widget.name in self._left_out:
                continue
            if (wide and column) or column == columns:
                row, column = row + 1, 0
            self._grid.addWidget(widget, row, column, 1, columns if wide else 1, Qt.AlignmentFlag.AlignTop)
            column += columns if wide else 1
        for at in range(self._most):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._grid.setRowStretch(row + 1, 1)


def _heading(section: Section, *, first: bool) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0 if first else theme.px(4), 0, 0)
    box.setSpacing(theme.px(14))
    if not first:
        box.addWidget(hairline())
    box.addWidget(label(_(section.title), "strong"))
    holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    return holder
