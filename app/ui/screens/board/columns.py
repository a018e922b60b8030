"""Where the columns of the board stand, for its heading and its lines alike."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from app.ui.kit import theme

PAD, DAY = 16, 66  # logical pixels at 100 % text
ROOM, NAME, STATUS = 76, 212, 150
NARROW_BELOW, NARROW = 760, (62, 148, 140)  # at large text: room, name and status give way to the axis


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a line that lies in `rect`."""

    room: QRect
    name: QRect
    axis: QRect
    day: QRect
    status: QRect


def columns(rect: QRect) -> Columns:
    """The columns of a line; the axis takes what is left."""
    room, called, told = NARROW if rect.width() < theme.px(NARROW_BELOW) else (ROOM, NAME, STATUS)
    left = rect.x() + theme.px(PAD)
    right = rect.right() + 1 - theme.px(PAD)
    status = right - theme.px(told)
    day = status - theme.px(DAY)
    name = left + theme.px(room)
    axis = name + theme.px(called)
    return Columns(
        _cut(rect, left, name - theme.px(8)),
        _cut(rect, name, axis - theme.px(8)),
        _cut(rect, axis, max(axis, day - theme.px(12))),
        _cut(rect, day, status),
        _cut(rect, status, right),
    )


def _cut(rect: QRect, left: int, right: int) -> QRect:
    return QRect(left, rect.y(), right - left, rect.height())
