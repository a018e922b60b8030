"""The pages of a PDF inside a page of the window: as wide as there is room for, drawn from memory."""

from typing import Any

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.texts import _
from app.ui.kit import discretion, theme
from app.ui.kit.blurring import set_blurred
from app.ui.kit.layout import clear, column
from app.ui.kit.pdf_pages import POINTS_PER_INCH, PdfPages


class Papers(QWidget):
    """Out of focus while others see the screen (F9): what is printed is about someone."""

    def __init__(self) -> None:
        super().__init__()
        self._content = b""
        self._box = column(spacing=12)
        self.setLayout(self._box)
        discretion.signals().changed.connect(self._blur)
        self._blur()

    def show_pdf(self, content: bytes) -> None:
        """Show a document in place of the one before; the same one again is left as it is."""
        if content != self._content:
            self.put_away()
            self._content = content
            pages = PdfPages(content)
            for number in range(len(pages)):
                name = _("Side {number} av {count}", number=number + 1, count=len(pages))
                self._box.addWidget(_Sheet(content, number, pages.size(number), name))
            pages.close()
            self._fit()

    def put_away(self) -> None:
        """Let go of the document."""
        clear(self._box)
        self._content = b""

    def content(self) -> bytes:
        """The document in view; empty when there is none."""
        return self._content

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for sheet in self.findChildren(_Sheet):
            sheet.fit(self.width())

    def _blur(self) -> None:
        set_blurred(self, blurred=discretion.is_on())


class _Sheet(QWidget):
    """One page; it is drawn when it is first seen at a width."""

    def __init__(self, content: bytes, number: int, size: tuple[float, float], name: str) -> None:
        super().__init__()
        self._content, self._number, self._size = content, number, size
        self._picture = QImage()
        self.setAccessibleName(name)

    def fit(self, width: int) -> None:
        self.setFixedHeight(round(width * self._size[1] / self._size[0]))

    def paintEvent(self, event: object) -> None:  # noqa: ARG002
        dots = round(self.width() * self.devicePixelRatioF())
        if self._picture.width() != dots:
            pages = PdfPages(self._content)
            picture = pages.picture(self._number, dots / self._size[0] * POINTS_PER_INCH)
            pages.close()
            self._picture = picture.scaledToWidth(dots)
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._picture)
        painter.setPen(QColor(theme.current().line2))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
