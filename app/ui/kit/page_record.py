"""The head of a record beside its list: its name, whether it is stored, one line of facts, and its menu."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import icon_button
from app.ui.kit.labels import PrivateLabel
from app.ui.kit.layout import column, row


class RecordHead(QWidget):
    """The name is hidden by F9."""

    def __init__(self) -> None:
        super().__init__()
        self.title = PrivateLabel("", "", "section")
        self.facts = PrivateLabel("", "", "secondary", "text2")
        self.unsaved = Badge("warn", _("Ikke lagret"), "pencil")
        self._menu: Callable[[], QMenu] | None = None
        self._more = icon_button("ellipsis", _("Flere valg"), self._open)
        first = row(self.title, self.unsaved, None, spacing=12)
        texts = column(first, self.facts, spacing=2)
        self.setLayout(row(texts, self._more, margins=(24, 12, 12, 12)))
        self.set_menu(None)
        self.set_dirty(False)

    def show_record(self, title: str, facts: str) -> None:
        self.title.set_private(title, "")
        self.facts.set_private(facts, "")
        self.facts.setVisible(bool(facts))

    def set_dirty(self, dirty: bool) -> None:
        self.unsaved.setVisible(dirty)

    def set_menu(self, menu: Callable[[], QMenu] | None) -> None:
        """What … opens; nothing hides it."""
        self._menu = menu
        self._more.setVisible(menu is not None)

    def _open(self) -> None:
        if self._menu is not None:
            self._menu().exec(self._more.mapToGlobal(QPoint(0, self._more.height())))
