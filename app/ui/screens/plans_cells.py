"""The cells of the list of plans that are its own: where the plan stands, and what it lacks."""

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.ui.kit import theme
from app.ui.kit.badge import paint_badge
from app.ui.kit.cells import halves
from app.ui.kit.rows_paint import write


def paint_standing(painter: QPainter, rect: QRect, line: Any) -> None:
    """The state, and below it until when."""
    look, (upper, lower) = line.look, halves(rect)
    tone: Any = look.tone  # one of the kit's, as every state has
    paint_badge(painter, upper, tone, line.state, look.icon, ground=False)
    write(painter, lower, line.until, "meta_number", theme.current().text2)


def paint_lacks(painter: QPainter, rect: QRect, line: Any) -> None:
    """What the plan waits for, and who may be told nothing; one of them alone stands in the middle."""
    upper, lower = halves(rect)
    both = bool(line.unsigned and line.without)
    if line.unsigned:
        paint_badge(painter, upper if both else rect, "warn", line.unsigned, "pencil", ground=False)
    if line.without:
        paint_badge(painter, lower if both else rect, "danger", line.without, ground=False)
