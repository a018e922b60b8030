"""A card holds one subject; inside it are hairlines, never further cards (an inset for an open form)."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.kit import theme
from app.ui.kit.labels import label
from app.ui.kit.layout import hairline, row
from app.ui.kit.tokens import SIZES


class Card(QFrame):
    """A white frame with an optional title line, filled from above; `padded=False` for rows to the edge."""

    def __init__(self, title: str = "", *actions: QWidget, padded: bool = True, facts: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        self.title = label(title, "card_title")
        if title or actions:
            self.setAccessibleName(title)
            whole.addLayout(self._head(facts, actions))
            whole.addWidget(hairline())
        pad = theme.px(SIZES.card_padding) - 1 if padded else 0
        self.body = QVBoxLayout()
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(theme.px(SIZES.gap) if padded else 0)
        whole.addLayout(self.body, 1)

    def _head(self, facts: str, actions: tuple[QWidget, ...]) -> QHBoxLayout:
        shown = [label(facts, "secondary", "text2")] if facts else []
        return row(self.title, *shown, None, *actions, margins=(15, 7, 5, 7))

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below what is there."""
        if isinstance(item, QLayout):
            self.body.addLayout(item, stretch)
        else:
            self.body.addWidget(item, stretch)

    def add_row(self, item: QWidget | QLayout, *, padding: int = 10) -> None:
        """Put one row below the others, with a hairline between; for a card made with `padded=False`."""
        if self.body.count():
            self.body.addWidget(hairline())
        side = theme.px(SIZES.card_padding)
        holder = QHBoxLayout()
        holder.setContentsMargins(side, theme.px(padding), side, theme.px(padding))
        if isinstance(item, QLayout):
            holder.addLayout(item)
        else:
            holder.addWidget(item)
        self.body.addLayout(holder)


def inset(inner: QLayout) -> QFrame:
    """The sunken frame for a form that is open inside a card."""
    frame = QFrame()
    frame.setProperty("kind", "inset")
    frame.setLayout(inner)
    return frame
