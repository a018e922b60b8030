"""The pages of the window: each built when first shown, kept, and renewed when it is seen again."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.kit.context import Context
from app.ui.kit.layout import Scroll
from app.ui.kit.spec import Screen

Place = tuple[str, dict[str, Any]]


class PageStack(QStackedWidget):
    """Shows screens by key, and remembers the way. A page may have `open(**args)`, `refresh()` and `waiting()`, and
    `whereabouts()` that gives the arguments to come back by, when one has gone on within it since it was opened.

    A page that needs more room than there is, at 200 % text, is scrolled as a whole.
    """

    def __init__(self, context: Context, screens: dict[str, Screen]) -> None:
        super().__init__()
        self._context, self._screens = context, screens
        self._pages: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self._place: Place | None = None
        self._past: list[Place] = []
        self._is_opening = False

    def key(self) -> str:
        """The screen that is shown, empty before the first."""
        return self._place[0] if self._place else ""

    def page(self, key: str) -> QWidget:
        """The screen's page, built now if it has not been. Raises KeyError for an unknown screen."""
        if key not in self._pages:
            self._pages[key] = self._screens[key].build(self._context)
            self.addWidget(Scroll(self._pages[key], sideways=True))
        return self._pages[key]

    def shown(self) -> QWidget | None:
        """The page in view, None before the first."""
        return self._pages.get(self.key())

    def waiting(self, key: str) -> int | None:
        """How many wait, as the screen's page has just read it itself; None when it has not."""
        waits = getattr(self._pages.get(key), "waiting", None)
        return None if waits is None or key in self._stale else int(waits())

    def go(self, key: str, args: dict[str, Any]) -> None:
        """Show a screen and remember the one before, unless it is being opened and leads on here instead."""
        place = (key, args)
        if self._place and self._place != place and not self._is_opening:
            self._past.append(self._left(*self._place))
        self._show(place)

    def _left(self, key: str, args: dict[str, Any]) -> Place:
        whereabouts = getattr(self._pages[key], "whereabouts", None)
        return key, args if whereabouts is None else whereabouts()

    def back(self) -> bool:
        """Show the screen before this one; false when there is none."""
        if not self._past:
            return False
        self._show(self._past.pop())
        return True

    def changed(self) -> None:
        """The records changed: the page in view is renewed now, the others when they are seen."""
        self._stale = set(self._pages)
        self._renew(self.key())

    def _show(self, place: Place) -> None:
        key, args = place
        page = self.page(key)
        self._place = place
        opens = getattr(page, "open", None)
        if opens is not None and args:
            self._is_opening = True
            try:
                opens(**args)
            finally:
                self._is_opening = False
            if self._place != place:
                return
        self._renew(key)
        chosen = page.focusWidget() if opens is not None and args else None
        self.setCurrentIndex(list(self._pages).index(key))
        if chosen is not None:  # Qt forgets what a page that was not yet in view wanted
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renew(self, key: str) -> None:
        if key in self._stale:
            self._stale.discard(key)
            refresh = getattr(self._pages[key], "refresh", None)
            if refresh is not None:
                refresh()
