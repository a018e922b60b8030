"""The layout of a record's own page: its header, and below it the record with cards beside it, which scroll."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit import theme
from app.ui.kit.beside import Beside
from app.ui.kit.layout import Scroll, column, holder, keep_scroll_room, row
from app.ui.kit.tokens import SIZES

_BAR = 18  # the scroll bar stands in the page's margin, so that the cards reach as far as the header


def lay_out(page: QWidget, header: QWidget, main: Sequence[QWidget], side: QWidget, side_width: int) -> None:
    """Fill the page: `main` are parts under each other, `side_width` logical pixels at 100 % text."""
    beside = Beside(holder(column(*main, None, spacing=12)), side, side_width, 16)
    scroll = Scroll(holder(column(beside, margins=(0, 0, _BAR - 10, 12))))
    keep_scroll_room(scroll)
    whole = QVBoxLayout(page)
    margin = theme.px(SIZES.page_margin)
    whole.setContentsMargins(margin, theme.px(10), margin - theme.px(_BAR), theme.px(18))
    whole.setSpacing(theme.px(14))
    whole.addLayout(row(header, margins=(0, 0, _BAR, 0)))
    whole.addWidget(scroll, 1)
