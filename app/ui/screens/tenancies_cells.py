"""The cells of the list of tenancies that are its own: the contract, and where the tenancy stands."""

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.ui.kit import theme
from app.ui.kit.badge import paint_badge
from app.ui.kit.cells import halves, write_two
from app.ui.kit.rows_paint import write


def paint_standing(painter: QPainter, rect: QRect, line: Any) -> None:
    """The state, and below it the day it is about; alone it stands in the middle."""
    look, (upper, lower) = line.look, halves(rect)
    tone: Any = look.tone  # one of the kit's, as every state has
    paint_badge(painter, upper if line.when else rect, tone, line.state, look.icon, ground=False)
    if line.when:
        write(painter, lower, line.when, "meta_number", theme.current().text2)


def paint_agreement(painter: QPainter, rect: QRect, line: Any) -> None:
    """Until when the contract runs, and below it which of several it is; alone it stands in the middle."""
    if line.edition:
        write_two(painter, rect, line.contract, line.edition)
    else:
        write(painter, rect, line.contract, "body", theme.current().text)
