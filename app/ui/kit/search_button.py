"""What looks like the search field on top of the navigation; it opens the search itself."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.texts import _
from app.ui.kit import icons, theme, type_roles
from app.ui.kit.focus import ring, rounded
from app.ui.kit.tokens import SIZES

KEY = "Ctrl+K"


class SearchButton(QAbstractButton):
    """Search, with its key."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self._keys = QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(_("Søk"))
        self.setAccessibleName(_("Søk"))
        self.setToolTip(f"{_('Søk')} ({self._keys})")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(SIZES.field))

    def keyPressEvent(self, event: Any) -> None:
        """Enter opens it too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        rounded(painter, self.rect(), theme.px(SIZES.radius_button), tokens.surface, tokens.line2)
        size = theme.px(16)
        left = (self.width() - size) // 2 if self._narrow else theme.px(7)
        icons.paint(painter, "search", tokens.text2, QRectF(left, 0, size, self.height()), size)
        if not self._narrow:
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(tokens.text3))
            painter.setFont(type_roles.font_of("body"))
            painter.drawText(self.rect().adjusted(theme.px(38), 0, 0, 0), middle, self.text())
            painter.setFont(type_roles.font_of("meta"))
            shown = self._keys.replace("+", " ")
            painter.drawText(self.rect().adjusted(0, 0, -theme.px(12), 0), middle | Qt.AlignmentFlag.AlignRight, shown)
        if self.hasFocus():
            ring(painter, self.rect(), theme.px(SIZES.radius_button))
