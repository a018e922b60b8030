"""Three dots that open a menu of what is seldom done; Enter, arrows and Esc work in it."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.texts import _
from app.ui.kit.buttons import Button, icon_button

Entry = tuple[str, Callable[[], object]]
"""A text and what it does."""


def more_button(name: str, entries: Callable[[], Iterable[Entry]]) -> Button:
    """`name` is what a screen reader says; `entries` are asked for each time the menu opens."""
    made = icon_button("ellipsis", name)
    made.clicked.connect(lambda: pop_up(menu_of(entries(), made), made))
    return made


def header_menu(entries: Callable[[], Iterable[Entry]]) -> Button:
    """The button in the header of a page for what is seldom done there."""
    made = icon_button("ellipsis", _("Flere valg"), kind="secondary", small=False)
    made.clicked.connect(lambda: pop_up(menu_of(entries(), made), made))
    return made


def menu_of(entries: Iterable[Entry], parent: QWidget) -> QMenu:
    """The menu."""
    menu = QMenu(parent)
    for text, act in entries:
        menu.addAction(text, partial(_do, act))
    return menu


def _do(act: Callable[[], object], *_checked: object) -> None:
    act()


def pop_up(menu: QMenu, under: QWidget) -> None:
    """Open a menu under a widget, with its first entry chosen."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))
