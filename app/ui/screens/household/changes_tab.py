"""Who changed what, and who has looked: the household's history, read when the tab is opened."""

from textwrap import shorten
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app import formats
from app.services import changes
from app.services.changes import ChangedField, ChangeLine
from app.services.household_page import HouseholdPage
from app.storage.store import Store
from app.texts import _
from app.ui.kit import discretion
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder, row
from app.ui.screens.household.parts import ListCard

_LONGEST = 300  # a whole note is read on the timeline


class ChangesTab(QWidget):
    """The latest changes, newest first."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._page: HouseholdPage | None = None
        self._card = ListCard(_("Endringer"), _("Ingen endringer er ført."))
        self.setLayout(column(self._card, None))
        discretion.signals().changed.connect(self._read)

    def show_page(self, page: HouseholdPage) -> None:
        """Another household, or the same one changed."""
        self._page = page
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self, *_what: Any) -> None:
        if self._page is None or not self.isVisible():
            return
        lines = changes.of_household(self._store, self._page.ref, hide_places=self._page.place_hidden)
        self._card.show_rows([_row(line) for line in lines])


def _row(line: ChangeLine) -> QWidget:
    head = row(label(line.title, "medium"), None, label(formats.moment(line.moment), "meta_number", "text3"))
    who = label(_("av {who}", who=line.who), "meta", "text3")
    texts = (
        [] if discretion.is_on() else [label(_words(field), "secondary", "text2", wrap=True) for field in line.fields]
    )
    return holder(column(head, *texts, who, spacing=2))


def _words(field: ChangedField) -> str:
    old, new = (shorten(value, _LONGEST, placeholder=" …") for value in (field.old, field.new))
    if not old:
        return _("{label}: {new}", label=field.label, new=new)
    if not new:
        return _("{label}: {old} → tomt", label=field.label, old=old)
    return _("{label}: {old} → {new}", label=field.label, old=old, new=new)
