"""The window: navigation to the left, one page to the right, and the keys that work everywhere."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from app.texts import _
from app.ui.kit import discretion, theme
from app.ui.kit.context import Context
from app.ui.kit.help_panel import KEY as HELP_KEY
from app.ui.kit.help_panel import HelpPanel
from app.ui.kit.help_texts import KeyList
from app.ui.kit.idle import Idle
from app.ui.kit.logo import NAME
from app.ui.kit.navigation import LOCK_KEY, Navigation, entry_of, is_listed, is_whole
from app.ui.kit.search_button import KEY as SEARCH_KEY
from app.ui.kit.search_panel import Find, Hit, SearchPanel
from app.ui.kit.shortcuts import Shortcuts, keys_of
from app.ui.kit.spec import Screen
from app.ui.kit.stack import PageStack
from app.ui.kit.toast import Toast
from app.ui.kit.tokens import NARROW_BELOW, ToneName

BackupState = Callable[[], tuple[ToneName, str]]
DIGITS = range(1, 10)
UNSEEN = frozenset({"view", "draft"})  # written by looking and typing: no page shows them


class MainWindow(QMainWindow):
    """`find` gives hits for what is typed in the search, `backup_state` the tone and words of the backup.

    `lock_requested` is sent by Lås, Ctrl+L and after `lock_after` minutes unused (0: never). The title never
    holds personal data.
    """

    lock_requested = Signal()

    def __init__(
        self,
        context: Context,
        screens: Sequence[Screen],
        *,
        find: Find = lambda _text: (),
        backup_state: BackupState = lambda: ("neutral", ""),
        lock_after: float = 15,
    ) -> None:
        super().__init__()
        self.context = context
        self._screens = {screen.key: screen for screen in screens}
        self._backup_state = backup_state
        self._page_focus: QWidget | None = None
        self._shown = False
        self.setWindowTitle(NAME)
        self.navigation = Navigation(screens)
        self.pages = PageStack(context, self._screens)
        self._lay_out()
        self.search = SearchPanel(self, find)
        self.toast = Toast(self)
        self.keys = Shortcuts(self)
        self.help = HelpPanel(self, self.pages.key, self._known_keys)
        self.idle = Idle(lock_after, self)
        self._connect()
        self._add_keys()
        self.navigate(screens[0].key)
        self.refresh_counts()
        self.refresh_backup()

    def _lay_out(self) -> None:
        whole = QWidget()
        box = QHBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.navigation)
        box.addWidget(self.pages, 1)
        self.setCentralWidget(whole)
        self.resize(1366, 768)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.navigate)
        self.navigation.searched.connect(self.search.ask)
        self.navigation.helped.connect(self.help.toggle)
        self.navigation.locked.connect(self.lock_requested)
        self.search.opened.connect(self._open_hit)
        self.idle.idle.connect(self.lock_requested)
        self.context.navigated.connect(self._navigated)
        self.context.toast_asked.connect(self.toast.say)
        self.context.changed.connect(self._changed)
        self.context.discreet_changed.connect(discretion.set_on)
        theme.signals().changed.connect(self._fit)

    def _add_keys(self) -> None:
        add = self.keys.add
        add(SEARCH_KEY, _("Søk fra hvor som helst"), self.search.ask)
        add(HELP_KEY, _("Åpne eller lukk hjelpen"), self.help.toggle)
        add("F6", _("Gå mellom menyen og siden"), self.other_pane)
        add("Shift+F6", _("Gå mellom menyen og siden, andre veien"), self.other_pane)
        add("F9", _("Skjul navn, eller vis dem igjen"), self.toggle_discretion)
        add("Alt+Left", _("Tilbake til siden før"), self.back)
        add(LOCK_KEY, _("Lås Boligvei"), self.lock_requested.emit)
        for digit, key in zip(DIGITS, self.navigation.keys(), strict=False):
            page = _(self._screens[key].title)
            add(f"Ctrl+{digit}", _("Gå til {page}", page=page), partial(self._navigate_to_number, digit))

    def _known_keys(self) -> list[tuple[str, KeyList]]:
        page = self.pages.page(self.pages.key())
        return [(_("På denne siden"), keys_of(page)), (_("Overalt i vinduet"), self.keys.listed())]

    def navigate(self, key: str, ref: str | None = None, **args: Any) -> None:
        """Show a screen; the arguments reach its page's `open`. Raises KeyError for an unknown key."""
        if ref is not None:
            args["ref"] = ref
        self.pages.go(key, args)
        self._arrived()

    def has(self, key: str) -> bool:
        """Whether there is such a screen."""
        return key in self._screens

    def shown_page(self) -> QWidget | None:
        """The page in view."""
        return self.pages.shown()

    def back(self) -> None:
        """Go to the screen before this one, if there is one."""
        if self.pages.back():
            self._arrived()

    def other_pane(self) -> None:
        """Move the keyboard between the navigation and the page."""
        focus = self.focusWidget()
        in_page = focus is not None and self.pages.isAncestorOf(focus)
        if in_page and self.navigation.isVisible():
            self._page_focus = focus
            self.navigation.focus_current()
        else:
            self._focus_page()

    def toggle_discretion(self) -> None:
        """F9: hide names, or show them again."""
        self.context.set_discreet(not self.context.discreet)
        hidden = _("Navn er skjult. Trykk F9 for å vise dem igjen.")
        self.context.toast(hidden if self.context.discreet else _("Navn vises igjen."))

    def refresh_counts(self, tables: frozenset[str] = frozenset()) -> None:
        """Count again what waits in the screens that show any of `tables` (none: in all)."""
        for screen in self._screens.values():
            concerned = not tables or not screen.tables or tables & screen.tables
            if screen.count and is_listed(screen) and concerned:
                waiting = self.pages.waiting(screen.key)  # what the page has read is not asked for again
                self.navigation.set_count(screen.key, screen.count(self.context.store) if waiting is None else waiting)

    def renew(self) -> None:
        """Read everything again, as when it has become another day."""
        self.refresh_counts()
        self.refresh_backup()
        self.pages.changed()

    def refresh_backup(self) -> None:
        """Show the backup's state of now."""
        self.navigation.set_backup(*self._backup_state())

    def _navigated(self, key: str, args: dict[str, Any]) -> None:
        self.navigate(key, **args)

    def _navigate_to_number(self, number: int) -> None:
        keys = self.navigation.keys()
        if number <= len(keys):
            self.navigate(keys[number - 1])
            self._focus_page()

    def _open_hit(self, hit: Hit) -> None:
        self.navigate(hit.screen, **hit.args)
        self._focus_page()

    def _arrived(self) -> None:
        self._page_focus = None
        screen = self._screens[self.pages.key()]
        self.navigation.mark(entry_of(screen))
        self.navigation.setVisible(not is_whole(screen))
        self.help.refresh()

    def _changed(self, tables: frozenset[str]) -> None:
        if tables <= UNSEEN:
            return
        self.pages.changed()
        self.refresh_counts(tables)

    def _focus_page(self) -> None:
        page = self.pages.page(self.pages.key())
        target = self._page_focus or page.focusProxy() or _first_stop(page)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        self.navigation.set_narrow(self.width() < theme.px(NARROW_BELOW))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  # Qt's name
        """Tab goes through all of a page from its top. Its focus proxy is where work begins, for F6 and the mouse: as a
        stop of its own it would lead Tab past all that stands before it."""
        page = self.pages.page(self.pages.key())
        begins = page.focusProxy()
        page.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none
        moved = super().focusNextPrevChild(forward)
        if begins is not None:
            page.setFocusProxy(begins)
        return moved

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if not self._shown:  # the day begins in the page, not in the search
            self._shown = True
            self._focus_page()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()


def _first_stop(page: QWidget) -> QWidget | None:
    """The first widget in the page that Tab reaches."""
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page and page.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page) and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
    return None
