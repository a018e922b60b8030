"""The supervision visits of a provider, and the checklist of the one that is chosen."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer

from app import formats
from app.services import provider
from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.context import Context
from app.ui.kit.layout import hairline
from app.ui.kit.tokens import SIZES
from app.ui.screens.provider_checklist import Checklist
from app.ui.screens.provider_items import VISITS
from app.ui.screens.provider_parts import PartPane

_MOST = 3  # visits seen at once, so that the checklist has room


class VisitPane(PartPane):
    """What is filled in is stored at once, and can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, VISITS)
        self.checklist = Checklist()
        self._line_above = hairline()
        self.box.addWidget(self._line_above)
        self.box.addWidget(self.checklist, 2)
        self.list.selected.connect(lambda _row: self._show_checklist())
        self.checklist.edited.connect(self._store)

    def reload(self) -> None:
        super().reload()
        visits = self.list.model.total()
        rows = min(visits, _MOST) + 1  # and the head
        self.list.setMaximumHeight(theme.px(SIZES.row) * rows + 2 if visits else 16_777_215)
        self._show_checklist()

    def after_save(self, record_id: int, *, new: bool) -> None:  # noqa: ARG002  # the list stands on it already
        if new:
            QTimer.singleShot(0, self, self.checklist.begin)  # once the form has closed

    def _show_checklist(self) -> None:
        visit = self.list.current()
        for part in (self._line_above, self.checklist):
            part.setVisible(visit is not None)
        if visit is not None:
            title = _("Sjekkliste {day}", day=formats.day(visit["day"]))
            self.checklist.show_visit(title, provider.checklist(self._context.store, visit["id"]))

    def _store(self) -> None:
        visit: Any = self.list.current()
        if visit is None:
            return
        store, told = self._context.store, self.checklist.told()
        before = provider.checklist(store, visit["id"])
        recorded = {key: one for key, one in told.items() if one != (provider.NOT_ASSESSED, None)}
        if recorded == before:
            return
        put_back = partial(provider.save_checklist, store, visit["id"], before)
        if messages.guard(partial(provider.save_checklist, store, visit["id"], told), self):
            self._context.toast(_("Lagret."), lambda: messages.guard(lambda: self._undo(put_back), self))

    def _undo(self, put_back: Any) -> None:
        put_back()
        self._show_checklist()
