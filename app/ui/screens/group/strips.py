"""Above the tabs: what the group is for, and what it lacks, each with what settles it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.services.group.notices import Notice
from app.services.group.page import GroupPage
from app.texts import N_, _
from app.ui.kit import discretion, theme
from app.ui.kit.buttons import button
from app.ui.kit.layout import clear
from app.ui.kit.strip import NoteStrip, WarningStrip
from app.ui.screens.group.meeting_card import Do

_SETTLED = {
    "no-members": (N_("Legg til medlem"), "user-plus", "add-member"),
    "no-coordinator": (N_("Velg koordinator"), "star", "coordinator"),
    "unanswered": (N_("Skriv referat"), "notebook-pen", "unanswered"),
    "household-closed": (N_("Avslutt gruppen"), "archive", "end"),
}
"""What settles a notice: text, icon, and what the page is to do. A member without consent has the way in its row."""


class Strips(QFrame):
    """Filled anew when the group is read again. It `says_something` unless there is nothing to say."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._do = do
        self._page: GroupPage | None = None
        self.says_something = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(8))
        discretion.signals().changed.connect(self._show)

    def show_group(self, page: GroupPage) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        clear(self._box)
        if self._page is None:
            return
        if self._page.purpose:
            words = "" if discretion.is_on() else " ".join(self._page.purpose.split())
            self._box.addWidget(NoteStrip(_("Formål"), words))
        for notice in self._page.notices:
            self._box.addWidget(self._notice(notice))
        self.says_something = self._box.count() > 0

    def _notice(self, notice: Notice) -> QWidget:
        if notice.rule not in _SETTLED:
            return WarningStrip(notice.text)
        text, icon, what = _SETTLED[notice.rule]
        act = button(_(text), "secondary", icon, lambda: self._do(what, notice.text), small=True)
        return WarningStrip(notice.text, action=act)
