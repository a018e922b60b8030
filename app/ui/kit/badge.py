"""A status: icon and word on its own soft ground, so that colour is never alone in saying it."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit import icons, theme, type_roles
from app.ui.kit.focus import rounded
from app.ui.kit.tokens import SIZES, TONE_ICONS, ToneName

ROLE = "meta_medium"


def badge_size(text: str, *, ground: bool = True) -> QSize:
    """The room a badge takes; delegates use it too."""
    metrics = QFontMetrics(type_roles.font_of(ROLE))
    icon = theme.px(SIZES.icon_badge)
    padding = theme.px(7) if ground else 0
    width = padding * 2 + icon + theme.px(5) + metrics.horizontalAdvance(text)
    return QSize(width + 1, metrics.height() + theme.px(7))


def paint_badge(  # where, and the four parts of a badge
    painter: QPainter, rect: QRect, tone: ToneName, text: str, icon: str = "", *, ground: bool = True
) -> None:
    """Draw a badge in `rect`, from its left edge; without `ground` in dense lists."""
    colours = theme.current().tone(tone)
    padding, size = (theme.px(7) if ground else 0), theme.px(SIZES.icon_badge)
    if ground:
        rounded(painter, rect, theme.px(SIZES.radius_badge), colours.soft)
    spot = QRectF(rect.x() + padding, rect.y(), size, rect.height())
    icons.paint(painter, icon or TONE_ICONS[tone], colours.text, spot, size)
    painter.setFont(type_roles.font_of(ROLE))
    painter.setPen(QColor(colours.text))
    text_rect = rect.adjusted(padding + size + theme.px(5), 0, 0, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, text_rect.width())
    painter.drawText(text_rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class Badge(QWidget):
    """A badge as a widget. `icon` overrides the status's own."""

    def __init__(self, tone: ToneName, text: str, icon: str = "", *, ground: bool = True) -> None:
        super().__init__()
        self._ground = ground
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(tone, text, icon)

    def set_status(self, tone: ToneName, text: str, icon: str = "") -> None:
        """Show another status."""
        self._tone, self._text, self._icon = tone, text, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word."""
        return self._text

    def sizeHint(self) -> QSize:
        return badge_size(self._text, ground=self._ground)

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint_badge(painter, self.rect(), self._tone, self._text, self._icon, ground=self._ground)
