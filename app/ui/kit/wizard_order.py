"""Tab follows what is seen: the order in the layouts, not that in which widgets were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QStackedWidget, QWidget


def tab_in_order(root: QWidget, *after: QWidget) -> None:
    """Chain what takes the keyboard inside `root` in the order it is laid out, and then the widgets `after` it.

    A widget that hands the keyboard on to its content is a stop for Qt too: left where it was, it would lead Tab back.
    It is chained before its content, and has no proxy meanwhile: Qt would move the content along.
    """
    stops = [*_chained(root), *after]
    proxies = [(stop, proxy, stop.focusPolicy()) for stop in stops if (proxy := stop.focusProxy())]
    for stop, _proxy, _policy in proxies:
        stop.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none
        stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt chains no others
    for before, then in pairwise(stops):
        QWidget.setTabOrder(before, then)
    for stop, proxy, policy in proxies:
        stop.setFocusPolicy(policy)
        stop.setFocusProxy(proxy)


def stops_in(widget: QWidget | None) -> Iterator[QWidget]:
    """What Tab reaches in a widget, in the order of its layout. What is hidden now is among it."""
    return (stop for stop in _chained(widget) if stop.focusProxy() is None)


def _chained(widget: QWidget | None) -> Iterator[QWidget]:
    """What Tab reaches, and what leads to it by a proxy."""
    if widget is None:
        return
    if widget.focusProxy() is not None or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        yield from _chained(widget.widget())
    elif isinstance(widget, QStackedWidget):
        for at in range(widget.count()):
            yield from _chained(widget.widget(at))
    elif not isinstance(widget, QAbstractScrollArea) and (layout := widget.layout()) is not None:
        yield from _stops_laid(layout)


def _stops_laid(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _chained(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_laid(inner)
