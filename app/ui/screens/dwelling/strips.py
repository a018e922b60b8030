"""Above the cards: what the rules warn of, and who is to move in."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.dwelling.page import DwellingPage, Notice
from app.texts import _
from app.ui.kit import discretion
from app.ui.kit.buttons import button
from app.ui.kit.strip import NoteStrip, StripBox, WarningStrip

Do = Callable[..., object]
"""What a button asks for, and of which."""


class Strips(StripBox):
    """Filled anew when the dwelling is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._page: DwellingPage | None = None
        discretion.signals().changed.connect(self._show)

    def show_dwelling(self, page: DwellingPage) -> None:
        self._page = page
        self._show()

    def _show(self, *_on: Any) -> None:
        if self._page is not None:
            self.fill(self._messages(self._page))
        self.setVisible(self.says_something)

    def _messages(self, page: DwellingPage) -> Iterator[QWidget]:
        next_one = page.moving_in
        if next_one is not None:
            name = next_one.household if discretion.is_on() else next_one.name
            words = _("{name} flytter inn {day}.", name=name, day=formats.day(next_one.since))
            go = button(_("Åpne leieforholdet"), "ghost", "key", lambda: self._do("tenancy", next_one.ref), small=True)
            yield NoteStrip(_("Neste leietaker"), words, "calendar", go)
        yield from map(self._notice, page.notices)

    def _notice(self, notice: Notice) -> QWidget:
        if not notice.field:
            return WarningStrip(notice.text)
        edit = button(_("Rediger"), "secondary", "pencil", lambda: self._do("edit", notice.field), small=True)
        edit.setAccessibleName(_("Rediger: {what}", what=notice.text))
        return WarningStrip(notice.text, action=edit)
