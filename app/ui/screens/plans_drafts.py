"""Plans that are being written: on top of the list, to be gone on with or given up."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app import clock, formats
from app.services.naming import household_number
from app.services.plan import drafts
from app.services.plan.drafts import OpenDraft
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.labels import PrivateLabel, label
from app.ui.kit.layout import clear, holder, row

_MOST = 4  # what is older stays in the list of its household


class DraftsCard(Card):
    """Hidden while there are none."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Påbegynte planer"), padded=False)
        self._context = context

    def refresh(self) -> None:
        """Read them again."""
        clear(self.body)
        found = drafts.open_drafts(self._context.store)[:_MOST]
        for draft in found:
            self.add_row(self._row(draft), padding=6)
        self.setVisible(bool(found))

    def _row(self, draft: OpenDraft) -> QWidget:
        name = PrivateLabel(draft.name, household_number(draft.household), "medium")
        go_on = button(_("Fortsett"), "soft", "arrow-right", partial(self._go_on, draft), small=True)
        go_on.setAccessibleName(_("Fortsett planen for {household}", household=household_number(draft.household)))
        forget = _("Forkast utkastet for {household}", household=household_number(draft.household))
        give_up = icon_button("trash-2", forget, partial(self._discard, draft))
        line = row(name, label(_kept(draft), "meta", "text2"), give_up, go_on, spacing=12)
        line.setStretch(0, 1)
        return holder(line)

    def _go_on(self, draft: OpenDraft) -> None:
        self._context.navigate("plan_wizard", **draft.args)

    def _discard(self, draft: OpenDraft) -> None:
        def gone() -> None:
            undo: Callable[[], object] = drafts.discard(self._context.store, draft.key)
            self.refresh()
            self._context.toast(
                _("Utkastet er forkastet."), lambda: messages.guard(partial(self._bring_back, undo), self)
            )

        messages.guard(gone, self)

    def _bring_back(self, undo: Callable[[], object]) -> None:
        undo()
        self.refresh()


def _kept(draft: OpenDraft) -> str:
    """When it was last written in."""
    if draft.moment.date() == clock.today():
        return _("lagret i dag kl. {time}", time=f"{draft.moment:%H.%M}")
    return _("lagret {day}", day=formats.day(draft.moment.date()))
