"""Who came to a meeting: one check box a person."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.ui.kit import discretion, theme, type_roles
from app.ui.kit.blurring import set_blurred
from app.ui.kit.editors import Editor, Raw
from app.ui.kit.layout import holder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COLUMNS, _LARGE = 3, 1.5  # beside each other, but under each other from this text scale on


class CameEditor(Editor):
    """`people` are (key, label). The value is the keys of those who are checked, in the order given. Space checks,
    Enter and Tab go on."""

    def __init__(self, people: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.boxes = {key: QCheckBox(label.replace("&", "&&")) for key, label in people}
        around = holder(_in_columns(list(self.boxes.values())))
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self.edited.emit())
            box.installEventFilter(self)
        self.hold(around)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # as a stop of its own it would lead Tab back into it
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

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        for box in [*self.boxes.values()][:1]:
            box.setFocus(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    def _blur(self) -> None:
        set_blurred(self, blurred=discretion.is_on())


def _in_columns(boxes: Sequence[QWidget]) -> QGridLayout:
    """Read along the lines, as Tab goes."""
    columns = 1 if type_roles.scale() >= _LARGE else _COLUMNS
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(16))
    grid.setVerticalSpacing(theme.px(6))
    for at, box in enumerate(boxes):
        grid.addWidget(box, at // columns, at % columns)
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    return grid
