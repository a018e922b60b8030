"""The head of a page: where one came from, the title, one line of facts, at most three actions."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import theme, type_roles
from app.ui.kit.buttons import Button, button, icon_button
from app.ui.kit.labels import EllipsisLabel, PrivateLabel
from app.ui.kit.removal import take_away
from app.ui.kit.tokens import SIZES

MAX_ACTIONS = 3
_LARGE = 1.5  # text scale


class PageHeader(QWidget):
    """Title and actions of a page; the primary action is given last and stands rightmost.

    `back` is the text of the way back and what it does. `badges` stand before the facts.
    `private` is for a title that is a name: F9 shows what `set_title` is given instead.
    """

    def __init__(
        self,
        title: str,
        facts: str = "",
        actions: tuple[QWidget, ...] = (),
        back: tuple[str, Callable[[], object]] | None = None,
        badges: tuple[QWidget, ...] = (),
        *,
        private: bool = False,
    ) -> None:
        super().__init__()
        if len(actions) > MAX_ACTIONS:
            raise ValueError("a page header has at most three actions")
        self.title = PrivateLabel(title, "", "title") if private else EllipsisLabel(title, "title")
        self.facts = EllipsisLabel(facts, "secondary", "text2")
        self._badges = QHBoxLayout()
        self._badges.setSpacing(theme.px(SIZES.gap))
        self._facts_line = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(2))
        if back:
            whole.addWidget(_back_link(*back), 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(self._main(actions))
        self.set_badges(*badges)
        self.set_facts(facts)

    def _main(self, actions: tuple[QWidget, ...]) -> QHBoxLayout:
        line = QHBoxLayout(self._facts_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        line.addLayout(self._badges)
        line.addWidget(self.facts, 1)
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(SIZES.tight))
        texts.addWidget(self.title)
        texts.addWidget(self._facts_line)
        action_line = QHBoxLayout()
        action_line.setSpacing(theme.px(SIZES.gap))
        for action in actions:
            action_line.addWidget(action)
        box = QHBoxLayout()
        box.setSpacing(theme.px(16))
        box.addLayout(texts, 1)
        box.addLayout(action_line)
        return box

    def set_title(self, title: str, instead: str = "") -> None:
        """Show another title; of a private one, `instead` is shown while names are hidden."""
        if isinstance(self.title, PrivateLabel):
            self.title.set_private(title, instead)
        else:
            self.title.setText(title)

    def set_facts(self, facts: str) -> None:
        """Show another line of facts; an empty one without badges takes no room."""
        self.facts.setText(facts)
        self._facts_line.setVisible(bool(facts) or self._badges.count() > 0)

    def set_badges(self, *badges: QWidget) -> None:
        """Show other badges before the facts."""
        while self._badges.count():
            old = self._badges.takeAt(0)
            if old and (gone := old.widget()):
                take_away(gone)
        for badge in badges:
            self._badges.addWidget(badge)
        self._facts_line.setVisible(bool(self.facts.text()) or bool(badges))


def header_action(text: str, icon: str, on_click: Callable[[], object], shortcut: str | None = None) -> Button:
    """A secondary action; an icon alone where large text would leave the title no room."""
    if type_roles.scale() < _LARGE:
        return button(text, "secondary", icon, on_click, shortcut)
    made = icon_button(icon, text, on_click, kind="secondary", small=False)
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
    return made


def _back_link(text: str, go: Callable[[], object]) -> QWidget:
    link = button(text, "quiet", "chevron-left", go, small=True)
    theme.restyle(link, flush=True)
    return link
