"""What an empty list shows: what comes here, and the first step."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit import icons, theme
from app.ui.kit.focus import rounded
from app.ui.kit.labels import label
from app.ui.kit.layout import row
from app.ui.kit.tokens import SIZES

WIDEST_TEXT = 420


class IconTile(QWidget):
    """An icon on a soft square."""

    def __init__(self, icon: str, side: int = 48, glyph: int = 24) -> None:
        super().__init__()
        self._icon, self._side, self._glyph = icon, side, glyph
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side))

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        rounded(painter, self.rect(), theme.px(SIZES.radius_button), tokens.accentsoft)
        icons.paint(painter, self._icon, tokens.accenttext, QRectF(self.rect()), theme.px(self._glyph))


class Empty(QWidget):
    """`primary` is the first step, `secondary` the import; the primary stands to the right."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        primary: QPushButton | None = None,
        secondary: QPushButton | None = None,
    ) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        words = label(text, "secondary", "text2", wrap=True)
        words.setAlignment(centre)
        words.setFixedWidth(theme.px(WIDEST_TEXT))
        words.setMinimumHeight(max(0, words.heightForWidth(theme.px(WIDEST_TEXT))))  # centred, it would get one line
        box = QVBoxLayout(self)
        box.setContentsMargins(*[theme.px(SIZES.page_margin)] * 4)
        box.setSpacing(theme.px(SIZES.tight))
        box.addStretch(1)
        box.addWidget(IconTile(icon), 0, centre)
        box.addSpacing(theme.px(8))
        box.addWidget(label(title, "card_title"), 0, centre)
        box.addWidget(words, 0, centre)
        box.addSpacing(theme.px(8))
        actions = [action for action in (secondary, primary) if action]
        if actions:
            box.addLayout(row(None, *actions, None))
        box.addStretch(1)
