"""Tab follows what is seen: the order in the layouts, not that in which widgets were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QStackedWidget, QWidget


def tab_in_order(root: QWidget, *after: QWidget) -> None:
    """Chain what takes the keyboard inside `root` in the order it is laid out, and then the widgets `after` it."""
    stops = [*stops_in(root), *after]
    for before, then in pairwise(stops):
        QWidget.setTabOrder(before, then)


def stops_in(widget: QWidget | None) -> Iterator[QWidget]:
    """What Tab reaches in a widget, in the order of its layout. What is hidden now is among it."""
    if widget is None:
        return
    if widget.focusProxy() is None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        yield from stops_in(widget.widget())
    elif isinstance(widget, QStackedWidget):
        for at in range(widget.count()):
            yield from stops_in(widget.widget(at))
    elif not isinstance(widget, QAbstractScrollArea) and (layout := widget.layout()) is not None:
        yield from _stops_laid(layout)


def _stops_laid(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from stops_in(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_laid(inner)
