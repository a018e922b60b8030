"""Above the tabs: what the group is for, and what it lacks, each with what settles it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.services.group.notices import Notice
from app.services.group.page import GroupPage
from app.texts import N_, _
from app.ui.kit import discretion
from app.ui.kit.buttons import button
from app.ui.kit.strip import NoteStrip, StripBox, WarningStrip
from app.ui.screens.group.meeting_card import Do

_SETTLED = {
    "no-members": (N_("Legg til medlem"), "user-plus", "add-member"),
    "no-coordinator": (N_("Velg koordinator"), "star", "coordinator"),
    "unanswered": (N_("Skriv referat"), "notebook-pen", "unanswered"),
    "household-closed": (N_("Avslutt gruppen"), "archive", "end"),
}
"""What settles a notice: text, icon, and what the page is to do. A member without consent has the way in its row."""


class Strips(StripBox):
    """Filled anew when the group is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._page: GroupPage | None = None
        discretion.signals().changed.connect(self._show)

    def show_group(self, page: GroupPage) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        if self._page is not None:
            self.fill(self._messages(self._page))

    def _messages(self, page: GroupPage) -> Iterator[QWidget]:
        if page.purpose:
            words = "" if discretion.is_on() else " ".join(page.purpose.split())
            yield NoteStrip(_("Formål"), words)
        yield from map(self._notice, page.notices)

    def _notice(self, notice: Notice) -> QWidget:
        if notice.rule not in _SETTLED:
            return WarningStrip(notice.text)
        text, icon, what = _SETTLED[notice.rule]
        act = button(_(text), "secondary", icon, lambda: self._do(what, notice.text), small=True)
        return WarningStrip(notice.text, action=act)
