"""The left side of the window: search, *I dag*, the groups, the backup's state, settings and lock.

Made from the list of screens. A screen without a group stands on top; `group="under:households"` is reached
from elsewhere only and marks the entry `households`; with `group="whole:households"` it also has the window
to itself, as a wizard has. The screen with key `settings` stands at the bottom.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, hairline
from app.ui.kit.logo import Brand
from app.ui.kit.nav_item import NavItem
from app.ui.kit.search_button import SearchButton
from app.ui.kit.spec import Screen
from app.ui.kit.state_line import StateLine
from app.ui.kit.tokens import SIZES, ToneName

UNDER = "under:"
WHOLE = "whole:"
SETTINGS = "settings"
LOCK_KEY = "Ctrl+L"


def is_listed(screen: Screen) -> bool:
    """Whether the screen has an entry of its own."""
    return not screen.group.startswith((UNDER, WHOLE))


def is_whole(screen: Screen) -> bool:
    """Whether the screen has the window to itself."""
    return screen.group.startswith(WHOLE)


def entry_of(screen: Screen) -> str:
    """The key of the entry that is marked while the screen is shown."""
    return screen.key if is_listed(screen) else screen.group.partition(":")[2]


class Navigation(QFrame):
    """`chosen` carries a screen's key. One tab stop; arrows move, Enter goes there."""

    chosen = Signal(str)
    searched = Signal()
    helped = Signal()
    locked = Signal()

    def __init__(self, screens: Iterable[Screen]) -> None:
        super().__init__()
        self.setProperty("kind", "sidebar")
        self.setAccessibleName(_("Hovedmeny"))
        self._items: dict[str, NavItem] = {}
        self._heads: list[QWidget] = []
        self.search = SearchButton()
        self.search.clicked.connect(self.searched)
        self.backup = StateLine()
        self.brand = Brand()
        self._box = QVBoxLayout(self)
        self._box.setSpacing(theme.px(2))
        listed = [screen for screen in screens if is_listed(screen)]
        self._build_top()
        self._build_groups([screen for screen in listed if screen.key != SETTINGS])
        self._build_bottom([screen for screen in listed if screen.key == SETTINGS])
        self.set_narrow(False)

    def _build_top(self) -> None:
        self._box.addWidget(self.brand)
        self._box.addSpacing(theme.px(8))
        self._box.addWidget(self.search)
        self._box.addSpacing(theme.px(8))

    def _build_groups(self, screens: list[Screen]) -> None:
        inner = QWidget()
        entries = QVBoxLayout(inner)
        entries.setContentsMargins(0, 0, 0, 0)
        entries.setSpacing(theme.px(1))
        group = ""
        for screen in screens:
            if screen.group != group:
                group = screen.group
                entries.addWidget(self._head(_(group)))
            entries.addWidget(self._add(screen))
        entries.addStretch(1)
        self._box.addWidget(Scroll(inner), 1)

    def _build_bottom(self, screens: list[Screen]) -> None:
        self._box.addWidget(self.backup)
        self._box.addSpacing(theme.px(6))
        self._box.addWidget(hairline())
        self._box.addSpacing(theme.px(6))
        self._last = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._last.setSpacing(theme.px(2))
        for screen in screens:
            self._last.addWidget(self._add(screen), 1)
        self._last.addWidget(self._help(), 0, Qt.AlignmentFlag.AlignRight)
        self._box.addLayout(self._last)
        keys = QKeySequence(LOCK_KEY).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self.lock = NavItem("", _("Lås"), "lock", keys)
        self.lock.clicked.connect(self.locked)
        self._box.addWidget(self._keep(self.lock))

    def _help(self) -> QWidget:
        """An icon alone, so that it takes no line; F1 is its key, so it is no stop for Tab or arrows."""
        self.help = NavItem("", _("Hjelp"), "circle-help")
        self.help.set_narrow(True)
        self.help.setToolTip(_("Hjelp (F1)"))
        self.help.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.help.clicked.connect(self.helped)
        return self.help

    def _head(self, text: str) -> QWidget:
        head = label(text, "meta_strong", "text3")
        head.setContentsMargins(theme.px(11), theme.px(6), 0, theme.px(1))
        self._heads.append(head)
        return head

    def _add(self, screen: Screen) -> NavItem:
        item = NavItem(screen.key, _(screen.title), screen.icon)
        item.setCheckable(True)
        item.clicked.connect(lambda: self.chosen.emit(screen.key))
        return self._keep(item)

    def _keep(self, item: NavItem) -> NavItem:
        item.stepped.connect(lambda step: self._step(item, step))
        self._items[item.key] = item
        return item

    def keys(self) -> list[str]:
        """The screens' keys from above, as Ctrl+1..9 counts them."""
        return [key for key in self._items if key]

    def item(self, key: str) -> NavItem:
        """The entry of a screen. Raises KeyError when it has none."""
        return self._items[key]

    def mark(self, key: str) -> None:
        """Show which screen is open; it becomes the navigation's tab stop."""
        for name, item in self._items.items():
            if name:
                item.setChecked(name == key)
            stop = Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus
            item.setFocusPolicy(stop)

    def set_count(self, key: str, count: int) -> None:
        """How many wait in a screen."""
        self._items[key].set_count(count)

    def set_backup(self, tone: ToneName, text: str) -> None:
        """The state of the backup, as icon and words."""
        self.backup.set_state(tone, text)

    def set_narrow(self, narrow: bool) -> None:
        """Icons with tooltips when the window is narrow."""
        width = SIZES.navigation_narrow if narrow else SIZES.navigation
        side = theme.px(10 if narrow else 12)
        self.setFixedWidth(theme.px(width))
        self._box.setContentsMargins(side, theme.px(14), side, theme.px(12))
        for head in self._heads:
            head.setVisible(not narrow)
        for part in (self.brand, self.search, self.backup):
            part.set_narrow(narrow)
        for item in self._items.values():
            item.set_narrow(narrow)
        self._last.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def focus_current(self) -> None:
        """Put the keyboard on the open screen's entry."""
        shown = next((item for item in self._items.values() if item.isChecked()), self.lock)
        shown.setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, item: NavItem, step: int) -> None:
        items = list(self._items.values())
        items[(items.index(item) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
