"""Fonts by role. No widget names a size: it names what the text is, and follows the chosen text size."""

from functools import lru_cache
from typing import NamedTuple, TypeVar

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from app.ui.kit import fonts

W = TypeVar("W", bound=QWidget)
PROPERTY = "typeRole"


class Role(NamedTuple):
    """Size in logical pixels at 100 %, weight, and whether digits stand in columns."""

    pixels: int
    weight: int
    tabular: bool = False


ROLES = {
    "title": Role(24, 600),
    "section": Role(18, 600),
    "brand": Role(16, 600),
    "card_title": Role(15, 600),
    "strong": Role(14, 600),
    "medium": Role(14, 500),
    "body": Role(14, 400),
    "number": Role(14, 400, True),
    "number_strong": Role(14, 600, True),
    "figure": Role(22, 600, True),
    "label": Role(13, 500),
    "label_strong": Role(13, 600),
    "secondary": Role(13, 400),
    "date": Role(13, 400, True),
    "meta": Role(12, 400),
    "meta_number": Role(12, 400, True),
    "meta_medium": Role(12, 500),
    "meta_strong": Role(12, 600),
    "button": Role(14, 500),
    "button_small": Role(13, 500),
}

_scale = 1.0


def scale() -> float:
    """The text scale in use: 1.0 is the design's own size, 2.0 is 200 %."""
    return _scale


def set_scale(value: float) -> None:
    """Use another text scale for fonts asked for from now on; `theme.apply` renews the ones in use."""
    global _scale  # noqa: PLW0603  # one window, one text size
    _scale = value
    font_of.cache_clear()


@lru_cache(maxsize=len(ROLES))
def font_of(role: str) -> QFont:
    """The shared font of a role; do not change it (use `font`)."""
    pixels, weight, tabular = ROLES[role]
    return fonts.inter(round(pixels * _scale), weight, tabular=tabular)


def font(role: str) -> QFont:
    """A font for a role at the current text size. Raises KeyError for an unknown role."""
    return QFont(font_of(role))


def set_role(widget: W, role: str) -> W:
    """Give a widget the font of a role, now and after every change of text size."""
    widget.setProperty(PROPERTY, role)
    widget.setFont(font(role))
    return widget


def renew(widget: QWidget) -> None:
    """Set the font again after the text size changed."""
    role = widget.property(PROPERTY)
    if role:
        widget.setFont(font(role))
