"""A record beside its list: where the two stand, and the record's head."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import icon_button
from app.ui.kit.labels import PrivateLabel
from app.ui.kit.layout import Scroll, column, holder, row

_NO_LIMIT = 16_777_215  # Qt's own
_LIST = 395  # logical pixels at 100 % text
_BOTH = 780  # below this the record stands under the list
_LEAST_LIST, _LEAST_RECORD = 260, 460  # heights when under each other; the page scrolls then


class ListAndRecord(Scroll):
    """Beside each other where there is room, else under each other."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(theme.px(16))
        self._both.addWidget(left, 2)
        self._both.addWidget(right, 3)
        self._left, self._right = left, right
        super().__init__(holder(self._both))

    def fit(self, width: int) -> None:
        """Arrange for a page of this width."""
        wide = width >= theme.px(_BOTH)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._left.setMaximumWidth(theme.px(_LIST) if wide else _NO_LIMIT)
        self._left.setMinimumHeight(0 if wide else theme.px(_LEAST_LIST))
        self._right.setMinimumHeight(0 if wide else theme.px(_LEAST_RECORD))


class RecordHead(QWidget):
    """The name is hidden by F9; `actions` stand at the right."""

    def __init__(self, *actions: QWidget) -> None:
        super().__init__()
        self.title = PrivateLabel("", "", "section")
        self.facts = PrivateLabel("", "", "secondary", "text2")
        self.unsaved = Badge("warn", _("Ikke lagret"), "pencil")
        self._menu: Callable[[], QMenu] | None = None
        self._more = icon_button("ellipsis", _("Flere valg"), self._open)
        first = row(self.title, self.unsaved, None, spacing=12)
        texts = column(first, self.facts, spacing=2)
        self.setLayout(row(texts, *actions, self._more, margins=(24, 12, 12, 12)))
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
