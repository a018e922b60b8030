"""One entry of the navigation: icon, title, and how many wait."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.texts import n_
from app.ui.kit import icons, theme, type_roles
from app.ui.kit.focus import ring, rounded
from app.ui.kit.tokens import SIZES

_HEIGHT = 30  # logical pixels: every screen has its entry in view in a window of 768


class NavItem(QAbstractButton):
    """An entry; narrow, it shows the icon alone with the title as tooltip. `hint` is a key to the right."""

    stepped = Signal(int)

    def __init__(self, key: str, title: str, icon: str, hint: str = "") -> None:
        super().__init__()
        self.key, self._icon, self._hint = key, icon, hint
        self._count, self._narrow = 0, False
        self.setText(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_count(self, count: int) -> None:
        """How many wait; 0 shows nothing."""
        self._count = count
        self._name()
        self.update()

    def count(self) -> int:
        """How many wait."""
        return self._count

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self._name()
        self.updateGeometry()

    def _name(self) -> None:
        waits = n_("{count} venter", "{count} venter", self._count) if self._count else ""
        self.setAccessibleName(", ".join(part for part in (self.text(), waits) if part))
        self.setToolTip(self.accessibleName() if self._narrow else "")

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SIZES.row if self._narrow else 180), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(SIZES.icon_navigation + 8), theme.px(_HEIGHT))

    def nextCheckState(self) -> None:
        """A click asks to go there; the window checks what it shows."""

    def keyPressEvent(self, event: Any) -> None:
        """Arrows ask to move on, Enter presses."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key(), 0)
        if step:
            self.stepped.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: Any) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        pill = self.rect().adjusted(1, 0, 0, 0)
        if self.isChecked():
            rounded(painter, pill, theme.px(SIZES.radius_button), tokens.surface, tokens.line)
            height = theme.px(16)
            rounded(painter, QRect(0, (self.height() - height) // 2, 3, height), 1.5, tokens.accent)
        elif self.underMouse():
            rounded(painter, pill, theme.px(SIZES.radius_button), tokens.hover)
        size = theme.px(SIZES.icon_navigation)
        left = (self.width() - size) // 2 if self._narrow else theme.px(11)
        colour = tokens.accent if self.isChecked() else tokens.text2
        icons.paint(painter, self._icon, colour, QRectF(left, 0, size, self.height()), size)
        if self._narrow:
            self._paint_dot(painter)
        else:
            self._paint_words(painter)
        if self.hasFocus():
            ring(painter, pill, theme.px(SIZES.radius_button))

    def _paint_dot(self, painter: QPainter) -> None:
        if self._count:
            side = theme.px(7)
            rounded(painter, QRect(self.width() - side - 5, 5, side, side), side / 2, theme.current().accent)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = theme.current()
        right = self._paint_count(painter) if self._count else self._paint_hint(painter)
        painter.setFont(type_roles.font_of("strong" if self.isChecked() else "body"))
        painter.setPen(QColor(tokens.text if self.isChecked() else tokens.text2))
        room = self.rect().adjusted(theme.px(38), 0, right - self.width(), 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_count(self, painter: QPainter) -> int:
        tokens, text = theme.current(), str(self._count)
        metrics = QFontMetrics(type_roles.font_of("meta_strong"))
        height = theme.px(20)
        width = max(metrics.horizontalAdvance(text) + theme.px(12), theme.px(22))
        spot = QRect(self.width() - width - theme.px(8), (self.height() - height) // 2, width, height)
        rounded(painter, spot, height / 2, tokens.accentsoft if self.isChecked() else tokens.track)
        painter.setFont(type_roles.font_of("meta_strong"))
        painter.setPen(QColor(tokens.accenttext if self.isChecked() else tokens.text2))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)
        return spot.x()

    def _paint_hint(self, painter: QPainter) -> int:
        if not self._hint:
            return self.width()
        painter.setFont(type_roles.font_of("meta"))
        painter.setPen(QColor(theme.current().text3))
        spot = self.rect().adjusted(0, 0, -theme.px(12), 0)
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._hint)
        return spot.right() - painter.fontMetrics().horizontalAdvance(self._hint)
