"""Any number of codes: a field that says which, and a list of check boxes under it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from app.models.codes import CodeList
from app.texts import _
from app.ui.kit.editors.base import Editor, Raw
from app.ui.kit.editors.choice import Combo, sentence

_LEAVES = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}
_TOGGLE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _CheckCombo(Combo):
    """Shows what is checked; its list stays open while one checks. Tab, and the keys of a button such as Ctrl+S, close
    it and do what they always do: an open list would keep them from the form. `everything` is what the row of all the
    others says, where there is one."""

    def __init__(self, parent: QWidget, everything: str = "") -> None:
        super().__init__(parent)
        self._everything = everything
        self.view().installEventFilter(self)
        self.view().viewport().installEventFilter(self)

    def summary(self) -> str:
        texts = [self.itemText(row) for row in range(self.count()) if self._is_checked(row)]
        return self._everything if self._everything and self._everything in texts else ", ".join(texts)

    def toggle(self, row: int) -> None:
        state = Qt.CheckState.Unchecked if self._is_checked(row) else Qt.CheckState.Checked
        self.model().setData(self.model().index(row, 0), state, Qt.ItemDataRole.CheckStateRole)

    def _is_checked(self, row: int) -> bool:
        state = self.itemData(row, Qt.ItemDataRole.CheckStateRole)
        return state is not None and Qt.CheckState(state) == Qt.CheckState.Checked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._goes_out(event):
            return True
        index = self._aimed_at(event)
        if index is None:
            return super().eventFilter(watched, event)
        if index.isValid():
            self.toggle(index.row())
        return True

    def _goes_out(self, event: QKeyEvent) -> bool:
        """Whether the key was one that leads out of the list, and has done so."""
        if event.key() in _LEAVES:
            self.hidePopup()
            self.setFocus()
            self.focusNextPrevChild(_LEAVES[Qt.Key(event.key())])
            return True
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() == Qt.Key.Key_Control:
            return False
        self.hidePopup()
        keys = QKeySequence(event.keyCombination())
        buttons = (each for each in self.window().findChildren(QAbstractButton) if each.shortcut() == keys)
        if (pressed := next((each for each in buttons if each.isVisible()), None)) is not None:
            pressed.click()
        return True

    def showPopup(self) -> None:  # noqa: N802
        if self.currentIndex() < 0:
            self.setCurrentIndex(0)  # so that the row the keys check is marked from the first
        super().showPopup()

    def _aimed_at(self, event: QEvent) -> QModelIndex | None:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            return self.view().indexAt(event.position().toPoint())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TOGGLE:
            return self.view().currentIndex()
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.showPopup()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.fontMetrics().elidedText(
            self.summary() or _("Ikke oppgitt"), Qt.TextElideMode.ElideRight, self.width() - 48
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class CodesEditor(Editor):
    """The value is a tuple of keys, in the order of the code list. `everything` is the msgid of a row above them that
    checks all of them, or none."""

    def __init__(self, codes: CodeList, everything: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = _CheckCombo(self, _(everything) if everything else "")
        self._items = QStandardItemModel(self)
        self._all = _check_item("", _(everything)) if everything else None
        if self._all is not None:
            self._items.appendRow(self._all)
        for code in codes:
            self._items.appendRow(_check_item(code.key, sentence(code.text)))
        self.combo.setModel(self._items)
        self._items.itemChanged.connect(self._changed)
        self._quiet = False
        self.hold(self.combo)

    def value(self) -> object:
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in self._each() if _is_checked(item))

    def set_value(self, value: object) -> None:
        self.set_raw([str(key) for key in value] if isinstance(value, (tuple, list)) else [])

    def raw(self) -> Raw:
        value = self.value()
        return list(value) if isinstance(value, tuple) else []

    def set_raw(self, raw: Raw) -> None:
        self._quiet = True
        for item in self._each():
            _check(item, on=item.data(Qt.ItemDataRole.UserRole) in raw)
        self._keep_all()
        self._quiet = False
        self._describe()

    def _each(self) -> Iterator[QStandardItem]:
        """The rows of the codes."""
        rows = (self._items.item(row) for row in range(self._items.rowCount()))
        return (item for item in rows if item is not self._all)

    def _changed(self, item: QStandardItem) -> None:
        if self._quiet:
            return
        self._quiet = True
        if item is self._all:
            for each in self._each():
                _check(each, on=_is_checked(item))
        self._keep_all()
        self._quiet = False
        self._describe()
        self.edited.emit()

    def _keep_all(self) -> None:
        if self._all is not None:
            _check(self._all, on=all(_is_checked(item) for item in self._each()))

    def _describe(self) -> None:
        self.combo.setToolTip(self.combo.summary())
        self.combo.setAccessibleDescription(self.combo.summary())
        self.combo.update()

    def _popup_open(self) -> bool:
        return self.combo.view().isVisible()


def _check_item(key: str, label: str) -> QStandardItem:
    item = QStandardItem(label)
    item.setData(key, Qt.ItemDataRole.UserRole)
    item.setCheckable(True)
    return item


def _is_checked(item: QStandardItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _check(item: QStandardItem, *, on: bool) -> None:
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
