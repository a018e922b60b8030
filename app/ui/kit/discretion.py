"""F9: when others see the screen, names become grey blocks with the household's number beside them."""

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter

from app.ui.kit import theme

_WORDS_SHOWN = 2  # more blocks would tell how long the name is


class _Signals(QObject):
    changed = Signal()


class _State:
    on: bool = False
    signals: _Signals | None = None


def signals() -> _Signals:
    """The object whose signal `changed` is sent when names are hidden or shown."""
    if _State.signals is None:
        _State.signals = _Signals()
    return _State.signals


def is_on() -> bool:
    """Whether names are hidden now."""
    return _State.on


def set_on(on: bool) -> None:
    """Hide or show names everywhere."""
    if on != _State.on:
        _State.on = on
        signals().changed.emit()


def toggle() -> bool:
    """Turn it around; true when names are hidden afterwards."""
    set_on(not _State.on)
    return _State.on


def paint_hidden(painter: QPainter, rect: QRect, name: str, instead: str) -> None:
    """Draw blocks where the name was, then `instead`. Blocks have one width, whatever the name."""
    metrics = painter.fontMetrics()
    width, height = metrics.averageCharWidth() * 6, round(metrics.capHeight() * 1.1)
    top = rect.y() + (rect.height() - height) / 2
    left = float(rect.x())
    text_pen = painter.pen()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.current().line2))
    for _word in name.split()[:_WORDS_SHOWN]:
        painter.drawRoundedRect(QRectF(left, top, width, height), 3, 3)
        left += width + 5
    painter.restore()
    painter.setPen(text_pen)
    rest = rect.adjusted(round(left) - rect.x() + 2, 0, 0, 0)
    shown = metrics.elidedText(instead, Qt.TextElideMode.ElideRight, max(0, rest.width()))
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
