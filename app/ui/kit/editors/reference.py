"""Another record, found by typing: household, provider, person."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QWidget

from app.errors import Unreadable
from app.texts import _
from app.ui.kit.editors.base import Raw
from app.ui.kit.editors.line import LineEditor

Search = Callable[[str], Sequence[tuple[str, str, str]]]
"""What was typed -> (ref, label, detail), best first; the empty text may give the most likely ones."""
_REF = Qt.ItemDataRole.UserRole


class ReferenceEditor(LineEditor):
    """The value is the `ref` of the chosen record. `label_of` gives the label of a stored ref."""

    def __init__(self, search: Search, label_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._label_of = label_of
        self._ref: str | None = None
        self._label = ""
        self._found = QStandardItemModel(self)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.line)
        self._completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]  # Qt's hints miss it
        self.line.setPlaceholderText(_("Skriv navn eller nummer"))
        self.line.textEdited.connect(self._look_up)

    def value(self) -> object:
        text = self.line.text().strip()
        if not text:
            return None
        if self._ref is not None and text == self._label:
            return self._ref
        matches = self._search(text)
        if len(matches) == 1:
            return matches[0][0]
        raise Unreadable(_("Velg en fra listen som kommer når du skriver."))

    def set_value(self, value: object) -> None:
        if value is None:
            self._take(None, "")
        else:
            self._take(str(value), self._label_of(str(value)))

    def raw(self) -> Raw:
        return [self._ref or "", self.line.text()]

    def set_raw(self, raw: Raw) -> None:
        ref, text = raw if isinstance(raw, list) else ("", raw)
        self._take(ref or None, text)

    def tidy(self) -> None:
        try:
            value = self.value()
        except Unreadable:
            return
        if value is not None and value != self._ref:
            self.set_value(value)

    def _take(self, ref: str | None, label: str) -> None:
        self._ref, self._label = ref, label
        self.line.setText(label)
        self.line.setCursorPosition(0)

    def _look_up(self, text: str) -> None:
        self._found.clear()
        for ref, label, detail in self._search(text.strip()):
            item = QStandardItem(f"{label} · {detail}" if detail else label)
            item.setData((ref, label), _REF)
            self._found.appendRow(item)
        if self._found.rowCount():
            self._completer.complete()
        else:
            self._popup().hide()

    def _choose(self, index: QModelIndex) -> None:
        ref, label = index.data(_REF)
        self._take(ref, label)
        self.line.setSelection(len(label), -len(label))  # typing on chooses again; the start of a long name shows
        self.edited.emit()

    def _popup_open(self) -> bool:
        return self._popup().isVisible()

    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        if popup is None:
            raise RuntimeError
        return popup
