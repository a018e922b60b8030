"""Something said in passing at the bottom of the window, clear of what saves a form; with Angre where there is one."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from app.texts import _
from app.ui.kit import icons, theme
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.form_footer import FormFooter
from app.ui.kit.labels import label
from app.ui.kit.layout import row
from app.ui.kit.strip import Glyph

STAYS_MS = 10_000
STAYS_SHORT_MS = 4_000  # when there is nothing to undo
MAKES_WAY_MS = 150  # how soon it moves when a form opens, scrolls or grows below it
WIDEST = 600
Undo = Callable[[], object]


class Toast(QFrame):
    """One a window; a new text takes the old one's place. It stays while it has focus or the pointer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("kind", "toast")
        self._undo: Undo | None = None
        self._words = label("", "body", "canvas", wrap=True)
        self._glyph = Glyph("check", "canvas")
        self.undo_button = button(_("Angre"), on_click=self.undo, small=True)
        close = icon_button("x", _("Lukk"), self.hide)
        for one in (self.undo_button, close):
            theme.restyle(one, kind="inverted")
        icons.set_icon(close, "x", "canvas")
        line = row(self._glyph, self._words, self.undo_button, close, margins=(16, 8, 8, 8))
        line.setStretch(1, 1)
        self.setLayout(line)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self._leave)
        self._key = QShortcut(QKeySequence.StandardKey.Undo, window, self.undo)
        window.installEventFilter(self)
        self._making_way = QTimer(self, interval=MAKES_WAY_MS)
        self._making_way.timeout.connect(self._place)
        self.hide()

    def say(self, text: str, undo: Undo | None = None, action: str = "") -> None:
        """Show a text: for ten seconds with Angre (and Ctrl+Z) when `undo` is given, else for four.

        With `action`, the button says that instead, and Ctrl+Z does not press it."""
        self._undo = undo
        self.undo_button.setText(action or _("Angre"))
        self._words.setText(text)
        self.setAccessibleName(text)
        self.undo_button.setVisible(undo is not None)
        self._key.setEnabled(undo is not None and not action)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(STAYS_MS if undo else STAYS_SHORT_MS)
        self._making_way.start()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def undo(self) -> None:
        """Do what Angre does, once."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo:
            undo()

    def hideEvent(self, event: Any) -> None:
        self._key.setEnabled(False)
        self._timer.stop()
        self._making_way.stop()
        super().hideEvent(event)

    def _leave(self) -> None:
        held = self.underMouse() or self.isAncestorOf(self.window().focusWidget() or self.window())
        if held:
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        window = self._window
        width = min(theme.px(WIDEST), window.width() - theme.px(32))
        height = max(self.heightForWidth(width), self.sizeHint().height())
        place = QRect((window.width() - width) // 2, window.height() - height - theme.px(20), width, height)
        for footer in self._footers():
            if place.intersects(footer):
                place.moveBottom(footer.top() - theme.px(8))
        self.setGeometry(place)

    def _footers(self) -> list[QRect]:
        """Where Forkast and Lagre are seen, from the lowest up."""
        shown = (footer for footer in self._window.findChildren(FormFooter) if footer.isVisible())
        places = [QRect(footer.mapTo(self._window, QPoint(0, 0)), footer.size()) for footer in shown]
        return sorted(places, key=QRect.bottom, reverse=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
