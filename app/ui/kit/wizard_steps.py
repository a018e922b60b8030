"""A wizard's steps as data, and the rail that shows where one is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.texts import _
from app.ui.kit import icons, theme, type_roles
from app.ui.kit.focus import ring, rounded
from app.ui.kit.form_items import Item
from app.ui.kit.rows_paint import write

Answers = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """`title`, `subtitle` and `text` are msgids: the rail's two lines, and the sentence under the heading.

    A step is a form of `items`, or `build(answers)` makes a widget with `values() -> dict`, and, where it
    needs them, `show_problems(dict)` and a signal `edited`. `check(answers)` gives what is wrong by field;
    `done_as(answers)` is what the rail says of a finished step.
    """

    key: str
    title: str
    subtitle: str = ""
    text: str = ""
    heading: str = ""
    items: Sequence[Item] = ()
    build: Callable[[Answers], QWidget] | None = None
    check: Callable[[Answers], Mapping[str, str]] | None = None
    done_as: Callable[[Answers], str] | None = None


class StepRail(QFrame):
    """The steps at the left; a finished one can be gone back to."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self.setProperty("kind", "sidebar")
        self.setFixedWidth(theme.px(216))
        self._items = [_StepItem(step, at, len(steps)) for at, step in enumerate(steps)]
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*(theme.px(side) for side in (12, 20, 10, 16)))
        self.box.setSpacing(theme.px(4))
        for at, item in enumerate(self._items):
            item.clicked.connect(lambda _checked=False, at=at: self.chosen.emit(at))
            self.box.addWidget(item)
        self.box.addStretch(1)

    def show_at(self, current: int, answers: Answers) -> None:
        """Mark where one is; the steps before are finished."""
        for at, item in enumerate(self._items):
            item.set_state(done=at < current, current=at == current, answers=answers)


class _StepItem(QAbstractButton):
    def __init__(self, step: Step, at: int, count: int) -> None:
        super().__init__()
        self._step, self._at, self._count = step, at, count
        self._done = self._current = False
        self._second = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_state(self, *, done: bool, current: bool, answers: Answers) -> None:
        self._done, self._current = done, current
        told = self._step.done_as(answers) if done and self._step.done_as else ""
        self._second = told or _(self._step.subtitle)
        self.setEnabled(done)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if done else Qt.FocusPolicy.NoFocus)
        state = _("ferdig") if done else _("nå") if current else _("gjenstår")
        name = _("Steg {number} av {count}: {title}, {state}", number=self._at + 1, count=self._count,
                 title=_(self._step.title), state=state)  # fmt: skip
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(190), theme.px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        if self._current:
            rounded(painter, self.rect(), theme.px(8), tokens.surface)
        self._paint_mark(painter, QRectF(theme.px(13), (self.height() - theme.px(24)) / 2, theme.px(24), theme.px(24)))
        left, half = theme.px(47), self.height() // 2
        room = self.width() - left - theme.px(6)
        shade = tokens.text if self._done or self._current else tokens.text2
        write(painter, QRect(left, theme.px(8), room, half - theme.px(8)), _(self._step.title), "medium", shade)
        write(painter, QRect(left, half, room, half - theme.px(8)), self._second, "meta", tokens.text2)
        if self.hasFocus():
            ring(painter, self.rect(), theme.px(8))

    def _paint_mark(self, painter: QPainter, spot: QRectF) -> None:
        tokens = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = tokens.accent if self._current else tokens.accentsoft if self._done else ""
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent if self._current or self._done else tokens.field), 1.5))
        painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
        painter.restore()
        if self._done:
            icons.paint(painter, "check", tokens.accenttext, spot, theme.px(14))
            return
        painter.setFont(type_roles.font_of("label_strong"))
        painter.setPen(QColor(tokens.onaccent if self._current else tokens.text2))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._at + 1))
