"""F1: help with the screen one is in, and every key, over the right side of the window."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import icon_button
from app.ui.kit.help_texts import KeyList, keys_help, page_help
from app.ui.kit.help_view import HelpView
from app.ui.kit.layout import column, hairline, row
from app.ui.kit.segments import SegmentBar

KEY = "F1"
WIDTH = 440
PAGE, KEYS = "page", "keys"


class HelpPanel(QFrame):
    """`screen` tells which screen is open, `keys` which keys work there, under headings. Esc goes back to where one
    was."""

    def __init__(
        self, window: QWidget, screen: Callable[[], str], keys: Callable[[], Iterable[tuple[str, KeyList]]]
    ) -> None:
        super().__init__(window)
        self._window, self._screen, self._keys = window, screen, keys
        self._before: QWidget | None = None
        self.setProperty("kind", "popup")
        self.setAccessibleName(_("Hjelp"))
        self.choice = SegmentBar(_("Hjelp"))
        self.choice.add(PAGE, _("Denne siden"))
        self.choice.add(KEYS, _("Hurtigtaster"))
        self.choice.chosen.connect(self.refresh)
        self.text = HelpView()
        self.text.setAccessibleName(_("Hjelpetekst"))
        close = icon_button("x", _("Lukk hjelpen (Esc)"), self.leave)
        head = row(self.choice, None, close, margins=(12, 12, 12, 8))
        self.setLayout(column(head, hairline(), self.text, spacing=0, margins=(1, 1, 1, 8)))
        QShortcut(QKeySequence("Esc"), self, self.leave, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open at the screen one is in, or close."""
        if self.isVisible():
            self.leave()
            return
        self._before = self._window.focusWidget()
        self.choice.choose(PAGE)
        self.show()
        self.refresh()
        self.raise_()
        self._place()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close, and put the keyboard back where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def refresh(self, *_chosen: Any) -> None:
        """Show what belongs to the screen of now."""
        if self.isVisible():
            of_keys = self.choice.current_key() == KEYS
            self.text.show_text(keys_help(self._keys()) if of_keys else page_help(self._screen()))

    def _place(self) -> None:
        window = self._window
        width = min(theme.px(WIDTH), window.width() - theme.px(32))
        edge = theme.px(12)
        self.setGeometry(window.width() - width - edge, edge, width, window.height() - 2 * edge)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
