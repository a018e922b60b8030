"""The print of what is being written, one page at a time: as large as there is room for, drawn from memory."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.texts import _
from app.ui.kit import discretion, theme
from app.ui.kit.blurring import set_blurred
from app.ui.kit.buttons import icon_button
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.pdf_pages import POINTS_PER_INCH, PdfPages
from app.ui.kit.private_text import PrivateText


class PagePreview(QFrame):
    """`tools` stand beside the title. Out of focus while others see the screen (F9)."""

    def __init__(self, title: str, *tools: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.setAccessibleName(title)
        self._content = b""
        self._count = self._at = 0
        self.paper = _Paper()
        self.message = label("", "secondary", "text2", wrap=True)
        self.note = PrivateText("", "meta", "text2")
        self.before = icon_button("chevron-left", _("Forrige side"), lambda: self.turn(-1))
        self.after = icon_button("chevron-right", _("Neste side"), lambda: self.turn(1))
        self._where = label("", "secondary", "text2")
        self._build(title, tools)
        discretion.signals().changed.connect(self._blur)
        self._blur()
        self.show_problem("")

    def show_pdf(self, content: bytes) -> None:
        """Show a document; the page one looks at stays when it is still there."""
        pages = PdfPages(content)
        self._content, self._count = content, len(pages)
        pages.close()
        self.message.hide()
        self.paper.show()
        self._turn_to(min(self._at, self._count - 1))

    def show_problem(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._content, self._count = b"", 0
        self.message.setText(text)
        self.message.setVisible(bool(text))
        self.paper.forget()
        self._say_where()

    def show_note(self, text: str) -> None:
        """Say something about the print under it; an empty text says nothing."""
        self.note.set_private(text)

    def say_above(self, message: QWidget) -> None:
        """Keep a message between the title and the print."""
        self._above.addWidget(message)

    def turn(self, pages: int) -> None:
        """Go so many pages on, or back."""
        self._turn_to(max(0, min(self._at + pages, self._count - 1)))

    def content(self) -> bytes:
        """The document in view; empty when there is none."""
        return self._content

    def where(self) -> str:
        """Which page of how many is in view."""
        return self._where.text()

    def _turn_to(self, at: int) -> None:
        self._at = at
        self.paper.show_page(self._content, at, self.where())
        self._say_where()

    def _say_where(self) -> None:
        some = self._count > 0
        text = _("Side {number} av {count}", number=self._at + 1, count=self._count) if some else ""
        self._where.setText(text)
        self.paper.setAccessibleName(text)
        for turner, possible in ((self.before, self._at > 0), (self.after, self._at + 1 < self._count)):
            turner.setVisible(some)
            turner.setEnabled(some and possible)

    def _build(self, title: str, tools: Sequence[QWidget]) -> None:
        head = row(label(title, "label_strong"), None, *tools, spacing=2, margins=(16, 8, 8, 8))
        self._above = column(margins=(16, 0, 16, 8))
        foot = row(None, self.before, self._where, self.after, None, margins=(8, 4, 8, 12))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addLayout(self._above)
        box.addLayout(row(self.message, margins=(16, 0, 16, 8)))
        box.addLayout(row(self.paper, margins=(20, 4, 20, 8)), 1)
        box.addLayout(row(self.note, margins=(20, 0, 20, 4)))
        box.addLayout(foot)

    def _blur(self) -> None:
        set_blurred(self.paper, blurred=discretion.is_on())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme.current().track))
        super().paintEvent(event)


class _Paper(QWidget):
    """One page in the upper middle of the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self._content, self._number = b"", 0
        self._size = (0.0, 0.0)
        self._picture: tuple[Any, QImage] = (None, QImage())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(510))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(240))

    def show_page(self, content: bytes, number: int, name: str) -> None:
        self._content, self._number = content, number
        pages = PdfPages(content)
        self._size = pages.size(number)
        pages.close()
        self.setAccessibleName(name)
        self.update()

    def forget(self) -> None:
        self._content, self._picture = b"", (None, QImage())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._content:
            return
        spot = self._spot()
        painter = QPainter(self)
        shade = spot.adjusted(-1, -1, theme.px(3), theme.px(3))
        painter.fillRect(shade, QColor(theme.current().line2))
        painter.drawImage(spot, self._drawn(spot.width()))

    def _spot(self) -> QRect:
        """As large as fits, its sides as those of the paper."""
        width, height = self._size
        scale = min((self.width() - theme.px(6)) / width, (self.height() - theme.px(6)) / height)
        wide = round(width * scale)
        return QRect((self.width() - wide) // 2, 1, wide, round(height * scale))

    def _drawn(self, width: int) -> QImage:
        dots = round(width * self.devicePixelRatioF())
        key = (self._content, self._number, dots)
        if self._picture[0] != key:
            pages = PdfPages(self._content)
            picture = pages.picture(self._number, dots / self._size[0] * POINTS_PER_INCH)
            pages.close()
            mode = Qt.TransformationMode.SmoothTransformation
            self._picture = (key, picture.scaledToWidth(dots, mode))
        return self._picture[1]
