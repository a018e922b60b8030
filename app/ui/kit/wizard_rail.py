"""The rail at the left of a wizard: where one is, what each step holds so far, and the way to the others."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.texts import _
from app.ui.kit import icons, theme, type_roles
from app.ui.kit.focus import ring, rounded
from app.ui.kit.removal import take_away
from app.ui.kit.rows_paint import write
from app.ui.kit.wizard_steps import Answers, Step

_NARROW = 72  # logical pixels: the marks alone


class StepRail(QFrame):
    """A finished step can be gone back to; in a `free` rail every step can be gone to. `width` is in logical pixels at
    100 % text."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[Step], *, free: bool = False, width: int = 216) -> None:
        super().__init__()
        self.setProperty("kind", "sidebar")
        self._width, self._note = width, QWidget()
        self._items = [_StepItem(step, at, len(steps), free) for at, step in enumerate(steps)]
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*(theme.px(side) for side in (12, 20, 10, 16)))
        self.box.setSpacing(theme.px(4))
        for at, item in enumerate(self._items):
            item.clicked.connect(lambda _checked=False, at=at: self.chosen.emit(at))
            self.box.addWidget(item)
        self.box.addStretch(1)
        self.box.addWidget(self._note)
        self._note.hide()
        self.set_narrow(False)

    def show_at(self, current: int, answers: Answers) -> None:
        """Mark where one is; the steps before are finished, unless they say otherwise themselves."""
        for item in self._items:
            item.set_state(current, answers)

    def set_note(self, note: QWidget) -> None:
        """Put something at the bottom, shown while there is room for it."""
        self.box.replaceWidget(self._note, note)
        take_away(self._note)
        self._note = note

    def set_narrow(self, narrow: bool) -> None:
        """Show the marks alone, with the words as tooltips."""
        self.setFixedWidth(theme.px(_NARROW if narrow else self._width))
        self._note.setVisible(not narrow and self._note.layout() is not None)
        for item in self._items:
            item.set_narrow(narrow)

    def stops(self) -> list[QWidget]:
        """What the keyboard reaches here, in order."""
        return list(self._items)


class _StepItem(QAbstractButton):
    def __init__(self, step: Step, at: int, count: int, free: bool) -> None:
        super().__init__()
        self._step, self._at, self._count, self._free = step, at, count, free
        self._done = self._current = self._narrow = False
        self._second = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.setToolTip(_(self._step.title) if narrow else "")
        self.update()

    def set_state(self, current: int, answers: Answers) -> None:
        self._current = self._at == current
        self._done = self._is_done(current, answers)
        tells = self._step.done_as if self._done or self._free else None
        self._second = (tells(answers) if tells else "") or _(self._step.subtitle)
        reachable = self._done or self._free
        self.setEnabled(reachable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if reachable else Qt.FocusPolicy.NoFocus)
        state = _("nå") if self._current else _("ferdig") if self._done else _("gjenstår")
        name = _("Steg {number} av {count}: {title}, {state}", number=self._at + 1, count=self._count,
                 title=_(self._step.title), state=state)  # fmt: skip
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._second)
        self.update()

    def _is_done(self, current: int, answers: Answers) -> bool:
        if self._step.is_done and self._free:
            return self._step.is_done(answers)
        return self._at < current

    def sizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.px(42)) if self._narrow else QSize(theme.px(190), theme.px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        if self._current:
            rounded(painter, self.rect(), theme.px(8), tokens.surface)
        self._paint_mark(painter, QRectF(theme.px(13), (self.height() - theme.px(24)) / 2, theme.px(24), theme.px(24)))
        if not self._narrow:
            self._paint_words(painter)
        if self.hasFocus():
            ring(painter, self.rect(), theme.px(8))

    def _paint_words(self, painter: QPainter) -> None:
        tokens = theme.current()
        left, half = theme.px(47), self.height() // 2
        room = self.width() - left - theme.px(6)
        shade = tokens.text if self._done or self._current else tokens.text2
        write(painter, QRect(left, theme.px(8), room, half - theme.px(8)), _(self._step.title), "medium", shade)
        write(painter, QRect(left, half, room, half - theme.px(8)), self._second, "meta", tokens.text2)

    def _paint_mark(self, painter: QPainter, spot: QRectF) -> None:
        tokens = theme.current()
        checked = self._done and not self._current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = tokens.accent if self._current else tokens.accentsoft if checked else ""
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent if self._current or checked else tokens.field), 1.5))
        painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
        painter.restore()
        if checked:
            icons.paint(painter, "check", tokens.accenttext, spot, theme.px(14))
            return
        painter.setFont(type_roles.font_of("label_strong"))
        painter.setPen(QColor(tokens.onaccent if self._current else tokens.text2))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._at + 1))
