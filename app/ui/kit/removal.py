"""Taking a widget away for good, without taking the keyboard with it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class ShowsPages(Protocol):
    """A window with pages."""

    def shown_page(self) -> QWidget | None: ...


def holds_keyboard(widget: QWidget) -> bool:
    """Whether the keyboard is in a widget or in something within it, seen or not."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def take_away(widget: QWidget) -> None:
    """Hide a widget now; it is gone when the event loop runs.

    The keyboard leaves it first, to where what is around it has it by default. A widget that had the keyboard while
    it was deleted would send its last events when only half of it is left, and Python cannot be told of those.
    """
    if holds_keyboard(widget):
        home = _home_around(widget)
        if home is not None:
            home.setFocus(Qt.FocusReason.OtherFocusReason)
    widget.hide()  # a widget in view hands the keyboard on now, if it still has it
    focus = QApplication.focusWidget()
    if focus is not None and holds_keyboard(widget):
        focus.clearFocus()
    widget.deleteLater()


def _home_around(widget: QWidget) -> QWidget | None:
    """Where the page in view has the keyboard by default, outside the widget itself.

    The widgets around it are not asked for one by one: those that Qt made have a Python half for a moment only, and
    what is asked for its parent is lost to Python together with that half.
    """
    window = widget.window()
    page = window.shown_page() if isinstance(window, ShowsPages) else window
    home = page.focusProxy() if page is not None and page.isAncestorOf(widget) else None
    return home if home is not None and _takes_keyboard(home) and not _is_within(home, widget) else None


def _takes_keyboard(home: QWidget) -> bool:
    """A scrolled part has itself as the home of what it holds, and does not take the keyboard."""
    return home.isVisible() and home.isEnabled() and home.focusPolicy() != Qt.FocusPolicy.NoFocus


def _is_within(one: QWidget, widget: QWidget) -> bool:
    return one is widget or widget.isAncestorOf(one)
