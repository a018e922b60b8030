"""One of a closed set: a list that opens downwards, where typing the first letters finds."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from app.models.codes import Code, CodeList
from app.texts import _
from app.ui.kit import type_roles
from app.ui.kit.editors.base import Editor, Raw

_SHOWN = 14


def sentence(text: str) -> str:
    """A code's label as it stands alone: translated, with a capital first."""
    shown = _(text)
    return shown[:1].upper() + shown[1:]


class Combo(QComboBox):
    """A combo box that does not change under a scrolling page, and never sets the width of its form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setView(QListView(self))
        self.setMaxVisibleItems(_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showPopup(self) -> None:  # noqa: N802
        self.view().setMinimumWidth(min(self.view().sizeHintForColumn(0) + 32, 2 * self.width()))
        super().showPopup()


class ChoiceEditor(Editor):
    """`choices` are (key, label, group); keys are texts, so that a draft can keep them."""

    def __init__(self, choices: Iterable[tuple[str, str, str]], empty: str | None, parent: QWidget | None = None):
        """`empty` is the label of no choice; None when one must be chosen, and then none is shown at
        first."""
        super().__init__(parent)
        self.combo = Combo(self)
        self.combo.setModel(_model(choices, empty, self.combo))
        self.combo.setPlaceholderText(_("Velg"))
        self.combo.setCurrentIndex(-1 if empty is None else 0)
        self.combo.activated.connect(lambda _index: self.edited.emit())
        self.combo.currentIndexChanged.connect(self._typed)
        self._quiet = False
        self.hold(self.combo)

    def value(self) -> object:
        return self.combo.currentData() or None

    def set_value(self, value: object) -> None:
        self.set_raw("" if value is None else str(value))

    def raw(self) -> Raw:
        return str(self.combo.currentData() or "")

    def set_raw(self, raw: Raw) -> None:
        self._quiet = True
        self.combo.setCurrentIndex(self.combo.findData(raw))
        self._quiet = False

    def _typed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def _popup_open(self) -> bool:
        return self.combo.view().isVisible()


class CodeEditor(ChoiceEditor):
    """One code of a list, with its groups as headings."""

    def __init__(self, codes: CodeList, required: bool, parent: QWidget | None = None) -> None:
        choices = ((code.key, sentence(code.text), _group(code)) for code in codes)
        super().__init__(choices, None if required else _("Ikke oppgitt"), parent)


class YesNoEditor(ChoiceEditor):
    """Yes, no, or nothing said."""

    def __init__(self, required: bool, parent: QWidget | None = None) -> None:
        choices = (("1", _("Ja"), ""), ("0", _("Nei"), ""))
        super().__init__(choices, None if required else _("Ikke oppgitt"), parent)

    def value(self) -> object:
        chosen = self.combo.currentData()
        return chosen == "1" if chosen else None

    def set_value(self, value: object) -> None:
        self.set_raw("" if value is None else "1" if value else "0")


def _group(code: Code) -> str:
    return sentence(code.group) if code.group else ""


def _model(choices: Iterable[tuple[str, str, str]], empty: str | None, parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    if empty is not None:
        model.appendRow(_item("", empty))
    before = ""
    for key, label, group in choices:
        if group != before:
            model.appendRow(_heading(group))
            before = group
        model.appendRow(_item(key, label))
    return model


def _item(key: str, label: str) -> QStandardItem:
    item = QStandardItem(label)
    item.setData(key, Qt.ItemDataRole.UserRole)
    return item


def _heading(group: str) -> QStandardItem:
    item = QStandardItem(group)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setFont(type_roles.font("meta_medium"))
    return item
