"""One measure as it stands: what, who, when. It is opened, removed and moved from the keyboard, or dragged."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app import formats
from app.services.plan.content import Measure
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.focus import ring
from app.ui.kit.layout import row
from app.ui.kit.private_text import PrivateText
from app.ui.kit.strip import Glyph

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_WHO, _WHEN = 130, 110  # logical pixels


class MeasureRow(QFrame):
    """`moved` carries -1 or 1, `stepped` too when only the keyboard moves; `dragged` and `dropped` where the mouse is,
    down the screen."""

    opened = Signal()
    removed = Signal()
    moved = Signal(int)
    stepped = Signal(int)
    dragged = Signal(int)
    dropped = Signal(int)

    def __init__(self, measure: Measure, who: str) -> None:
        super().__init__()
        self.number = measure.number
        self.setProperty("kind", "clear")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        when = when_text(measure)
        self.setAccessibleName(", ".join(part for part in (measure.what or _("Tiltak uten tekst"), who, when) if part))
        self.setAccessibleDescription(_("Enter endrer, Delete sletter, Alt+pil opp og ned flytter."))
        self.setToolTip(_("Klikk for å endre. Dra i håndtaket, eller bruk Alt+pil, for å flytte."))
        words = PrivateText(_with_own_part(measure))
        line = row(
            _Grip(self),
            words,
            _cell(who, _WHO),
            _cell(when, _WHEN, Qt.AlignmentFlag.AlignRight),
            spacing=10,
            margins=(6, 9, 16, 9),
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS:
            (self.moved if event.modifiers() & Qt.KeyboardModifier.AltModifier else self.stepped).emit(_WAYS[key])
        elif key in _OPENS:
            self.opened.emit()
        elif key in _REMOVES:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            ring(QPainter(self), self.rect().adjusted(2, 2, -2, -2), theme.px(6))

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self.update()


class _Grip(QWidget):
    """What one drags in."""

    def __init__(self, owner: MeasureRow) -> None:
        super().__init__()
        self._owner, self._pressed = owner, False
        self.setLayout(row(Glyph("grip-vertical", "text2", 16)))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedWidth(theme.px(24))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed:
            self._owner.dragged.emit(event.globalPosition().toPoint().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed:
            self._pressed = False
            self._owner.dropped.emit(event.globalPosition().toPoint().y())


def when_text(measure: Measure) -> str:
    """How often, and until when; a deadline alone is its date."""
    end = formats.day(measure.end) if measure.end else ""
    if measure.how_often and end:
        return _("{often}, til {day}", often=measure.how_often, day=end)
    return measure.how_often or end


def _with_own_part(measure: Measure) -> str:
    own = _("Selv: {part}", part=measure.own_part) if measure.own_part else ""
    return "\n".join(part for part in (measure.what or _("Tiltak uten tekst"), own) if part)


def _cell(text: str, width: int, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> PrivateText:
    made = PrivateText(text, "body", "text2")
    made.setAlignment(side | Qt.AlignmentFlag.AlignTop)
    made.setFixedWidth(theme.px(width))
    room = made.sizePolicy()
    room.setRetainSizeWhenHidden(True)  # an empty cell keeps its column
    made.setSizePolicy(room)
    return made
