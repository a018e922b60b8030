"""Short words for the layouts every screen uses."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.kit import theme
from app.ui.kit.removal import take_away
from app.ui.kit.tokens import SIZES

Item = QWidget | QLayout | int | None  # an int is a fixed space, None takes the room that is left
Margins = tuple[int, int, int, int] | int
_FOOT = 18  # below the last part of a page


def _fill(box: QBoxLayout, items: tuple[Item, ...], spacing: int, margins: Margins) -> None:
    sides = (margins,) * 4 if isinstance(margins, int) else margins
    box.setContentsMargins(*(theme.px(side) for side in sides))
    box.setSpacing(theme.px(spacing))
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(theme.px(item))
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)


def column(*items: Item, spacing: int = SIZES.gap, margins: Margins = 0) -> QVBoxLayout:
    """Items under each other. An int is a space, None a stretch."""
    box = QVBoxLayout()
    _fill(box, items, spacing, margins)
    return box


def row(*items: Item, spacing: int = SIZES.gap, margins: Margins = 0) -> QHBoxLayout:
    """Items beside each other. An int is a space, None a stretch."""
    box = QHBoxLayout()
    _fill(box, items, spacing, margins)
    return box


def fill_page(page: QWidget, *items: Item, top: int = 20, spacing: int = 14) -> None:
    """Lay a whole page out: items under each other within the page's margins, and the last takes the room that is left.

    `top` is 20 below a heading alone, 14 or less where the way back stands above it.
    """
    whole = QVBoxLayout(page)
    _fill(whole, items, spacing, (SIZES.page_margin, top, SIZES.page_margin, _FOOT))
    whole.setStretch(whole.count() - 1, 1)


def holder(box: QLayout, kind: str | None = "clear") -> QFrame:
    """A frame around a layout, see-through unless `kind` names a ground."""
    frame = QFrame()
    frame.setProperty("kind", kind)
    frame.setLayout(box)
    return frame


def hairline() -> QFrame:
    """A line of one pixel across."""
    line = QFrame()
    line.setProperty("kind", "hairline")
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def vertical_hairline() -> QFrame:
    """A line of one pixel down."""
    line = QFrame()
    line.setProperty("kind", "hairline")
    line.setFixedWidth(1)
    return line


class Scroll(QScrollArea):
    """A page part that scrolls up and down; `sideways` too when a whole page may lack room."""

    def __init__(self, inner: QWidget, *, sideways: bool = False) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not inner.property("kind"):
            inner.setProperty("kind", "clear")
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)


def keep_scroll_room(view: QAbstractScrollArea) -> None:
    """Reserve the scroll bar's width also while there is nothing to scroll, and show no handle then."""
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar = view.verticalScrollBar()
    bar.setEnabled(bar.maximum() > bar.minimum())
    bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))


def clear(box: QLayout) -> None:
    """Take everything out of a layout; its widgets are gone when the event loop runs, without the keyboard."""
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            take_away(widget)
        elif (inner := item.layout()) is not None:
            clear(inner)
