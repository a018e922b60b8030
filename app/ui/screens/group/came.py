"""Who came to a meeting: one check box a person."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.kit import discretion
from app.ui.kit.blurring import set_blurred
from app.ui.kit.editors import Editor, Raw
from app.ui.kit.layout import column, holder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CameEditor(Editor):
    """`people` are (key, label). The value is the keys of those who are checked, in the order given. Space checks,
    Enter and Tab go on."""

    def __init__(self, people: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.boxes = {key: QCheckBox(label.replace("&", "&&")) for key, label in people}
        around = holder(column(*self.boxes.values(), spacing=6))
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self.edited.emit())
            box.installEventFilter(self)
        self.hold(around)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        first: QWidget = next(iter(self.boxes.values()), around)
        self.setFocusProxy(first)
        discretion.signals().changed.connect(self._blur)
        self._blur()

    def value(self) -> object:
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def set_value(self, value: object) -> None:
        self.set_raw([str(key) for key in value] if isinstance(value, (tuple, list)) else [])

    def raw(self) -> Raw:
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def set_raw(self, raw: Raw) -> None:
        for key, box in self.boxes.items():
            before = box.blockSignals(True)
            box.setChecked(key in raw)
            box.blockSignals(before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    def _blur(self) -> None:
        set_blurred(self, blurred=discretion.is_on())
