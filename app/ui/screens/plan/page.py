"""The page of one version of a plan: its goals and how they go; when it is evaluated, who takes part, its versions."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from app.services.plan import page as plan_page
from app.services.plan.page import PlanPage
from app.services.plan.state import PlanState
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import header_action
from app.ui.kit.menus import header_menu
from app.ui.screens.plan import head
from app.ui.screens.plan.acts import Acts
from app.ui.screens.plan.side import Side
from app.ui.screens.plan.strips import Strips
from app.ui.screens.plan.tabs import PLAN, PRINT, PlanTabs
from app.ui.screens.record_screen import Act, Offer, RecordKind, RecordScreen

KIND = RecordKind(
    key="plan", listed="plans", back=N_("Samarbeidsplaner"), load=plan_page.load, head=head, side=296,
    keys=(("Ctrl+P", N_("Skriv ut"), "print"), ("Ctrl+H", N_("Åpne husstanden"), "household")),
)  # fmt: skip


class PlanScreen(RecordScreen[PlanPage]):
    """`open(ref, part)` shows a version, at one of its tabs: plan, changes, print."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, KIND)
        self.revise_button = header_action(_("Endre planen"), "square-pen", lambda: self.do("revise"), "Ctrl+E")
        self.renew_button = button(_("Forny planen"), "primary", "refresh-cw", lambda: self.do("renew"), "Ctrl+Shift+F")
        self.more_button = header_menu(self.entries)
        self.strips, self.side, self.tabs = Strips(self.do), Side(self.do), PlanTabs(context, self.do)
        actions = (self.revise_button, self.more_button, self.renew_button)
        self.lay_out(actions, (self.strips, self.forms, self.tabs), self.side)
        self.tabs.chosen.connect(self._make_room)

    def open(self, ref: str | None = None, part: str = "") -> None:
        """Show a version. Without `ref` the one shown before stays."""
        self.read(ref)
        if self._page is not None and part:
            self.tabs.choose(part)
        self._take_keyboard()

    def acts(self, page: PlanPage) -> Mapping[str, Act]:
        return Acts(self._context, page, self, self.tabs).by_name()

    def offers(self, page: PlanPage) -> Sequence[Offer]:
        return (
            ("print", _("Skriv ut"), True),
            ("sign", _("Underskrevet"), page.can_follow_up),
            ("correct", _("Rett planen"), page.is_newest),
            ("renew-changed", _("Forny med endringer"), page.is_newest and not page.ended_today),
            ("end", _("Avslutt planen"), page.can_follow_up and not page.state.is_over),
            ("delete", _("Slett versjonen"), page.is_newest),
        )

    def show_page(self, page: PlanPage, *, begin: bool) -> None:
        self.revise_button.setVisible(page.is_newest and not page.is_done_with)
        begun = page.state is not PlanState.NOT_BEGUN
        self.renew_button.setVisible(page.is_newest and begun and not page.ended_today)
        self.strips.show_plan(page)
        self.side.show_plan(page)
        self.tabs.show_plan(page, begin=begin)

    def first(self) -> QWidget:
        return self.tabs.bar

    def _make_room(self, key: str) -> None:
        """The pages of a print have the room of the cards too."""
        self.side.setVisible(key != PRINT)
        self.strips.setVisible(key == PLAN and self.strips.says_something)
