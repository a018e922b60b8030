"""A message inside a page: a warning that stops nothing, or a note with the next step."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit import icons, theme
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, row
from app.ui.kit.private_text import PrivateText
from app.ui.kit.tokens import TONE_ICONS, ToneName


class Glyph(QWidget):
    """An icon alone, for the eye only: the words beside it say the same."""

    def __init__(self, icon: str, colour: str, size: int = 16) -> None:
        super().__init__()
        self._icon, self._colour, self._size = icon, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: object) -> None:  # noqa: ARG002
        colour = theme.current().colour(self._colour)
        icons.paint(QPainter(self), self._icon, colour, QRectF(self.rect()), theme.px(self._size))


class WarningStrip(QFrame):
    """A soft ground in the status's colour, with a title, a sentence, and an optional action at the right. F9 hides a
    `private` sentence: it names someone."""

    def __init__(
        self,
        title: str,
        text: str = "",
        tone: ToneName = "warn",
        icon: str = "",
        action: QWidget | None = None,
        *,
        private: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self.setProperty("tone", tone)
        self.setAccessibleName(f"{title}. {text}".strip(" ."))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(title, "strong", tone, wrap=bool(text) is False))
        if text:
            texts.addWidget(PrivateText(text, "secondary") if private else label(text, "secondary", wrap=True))
        line = row(Glyph(icon or TONE_ICONS[tone], tone, 18), 2, texts, margins=(14, 10, 14, 10))
        line.setStretch(2, 1)
        if action:
            line.addWidget(action)
        self.setLayout(line)


class NoteStrip(QFrame):
    """A quiet line with a bold head, as "Neste steg", and an optional action at the right."""

    def __init__(self, title: str, text: str, icon: str = "flag", action: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAccessibleName(f"{title}: {text}")
        words = label(text, "secondary", wrap=True)
        line = row(Glyph(icon, "accenttext"), 2, label(title, "label_strong"), words, margins=(14, 5, 8, 5))
        line.setStretch(3, 1)
        if action:
            line.addWidget(action)
        self.setMinimumHeight(theme.px(40))
        self.setLayout(line)


class StripBox(QFrame):
    """Messages under each other, as they stand above the tabs of a record."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(8))

    def fill(self, messages: Iterable[QWidget]) -> None:
        """Show these, and none of those before."""
        clear(self._box)
        for message in messages:
            self._box.addWidget(message)

    @property
    def says_something(self) -> bool:
        return self._box.count() > 0
