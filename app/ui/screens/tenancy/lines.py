"""A line of a card: what it is called, its value, and the paragraph behind it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QLayout, QWidget

from app.services.showing import cited
from app.ui.kit import theme, type_roles
from app.ui.kit.buttons import Button, button
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder, row
from app.ui.kit.strip import Glyph

Do = Callable[[str, object], object]
"""(what, about which): renew, swap, notice, withdraw, answer, move-out, correct, household, ..."""
_NAMES = 190  # logical pixels at 100 % text
_LARGE = 1.5  # text scale from which the value stands below its name


def line(name: str, value: QWidget | QLayout, source: str = "", warning: str = "") -> QLayout:
    """The name to the left, the value to the right with its source and what is odd about it below. Texts are
    translated, but for the source."""
    head = column(label(name, "label_strong", wrap=True), None, spacing=0)
    body = column(value if isinstance(value, QLayout) else _placed(value), spacing=2)
    if source:
        body.addWidget(label(cited(source), "meta", "text3", wrap=True))
    if warning:
        body.addWidget(warned(warning))
    if type_roles.scale() >= _LARGE:
        return column(head, body, spacing=2)
    left = holder(head)
    left.setFixedWidth(theme.px(_NAMES))
    made = row(left, spacing=12)
    made.addLayout(body, 1)
    return made


def _placed(value: QWidget) -> QLayout:
    """Words take the width there is before they wrap; a badge is no wider than it is."""
    return row(value, spacing=0) if isinstance(value, QLabel) else row(value, None, spacing=0)


def words(text: str, tone: str | None = None) -> QWidget:
    """A value as text that wraps."""
    return label(text, "body", tone, wrap=True)


def link(text: str, icon: str, go: Callable[[], object]) -> Button:
    """A button that reads as a line of text."""
    made = button(text, "ghost", icon, go, small=True)
    theme.restyle(made, flush=True)
    return made


def warned(text: str) -> QWidget:
    """Amber words with their icon: odd, but nothing is stopped."""
    made = row(Glyph("triangle-alert", "warn", 14), label(text, "meta", "warn", wrap=True), spacing=6)
    made.setStretch(1, 1)
    return holder(made)
