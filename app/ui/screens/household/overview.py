"""What the tabs of the household's page hold."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app import formats
from app.services.household_page import HouseholdPage
from app.texts import _
from app.ui.kit import discretion
from app.ui.kit.buttons import button
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.strip import NoteStrip
from app.ui.kit.tokens import SIZES
from app.ui.screens.household import parts
from app.ui.screens.household.cases import CasesCard
from app.ui.screens.household.eviction_strips import EvictionStrips
from app.ui.screens.household.homes import HomesCard
from app.ui.screens.household.need_card import NeedCard
from app.ui.screens.household.together import TogetherCard

SHOWN_STAYS = 3


class StepStrip(QFrame):
    """The next step, to be marked as done or changed."""

    def __init__(self, do: parts.Do) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._do = do
        self._page: HouseholdPage | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        discretion.signals().changed.connect(self._show)

    def show_page(self, page: HouseholdPage) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        clear(self._box)
        if self._page is not None:
            self._box.addWidget(self._strip(self._page))

    def _strip(self, page: HouseholdPage) -> QWidget:
        change = button(_("Endre"), "ghost", "pencil", lambda: self._do("step", None), small=True)
        change.setAccessibleName(_("Endre neste steg"))
        if not page.next_step:
            add = button(_("Sett neste steg"), "ghost", "plus", lambda: self._do("step", None), small=True)
            return NoteStrip(_("Neste steg"), _("Ikke satt ennå."), action=add)
        done = button(_("Gjort"), "ghost", "check", lambda: self._do("step-done", None), small=True)
        words = page.next_step
        if page.next_step_due:
            words = _("{step} Frist {day}.", step=words, day=formats.day(page.next_step_due))
        return NoteStrip(
            _("Neste steg"), "" if discretion.is_on() else words, action=holder(row(change, done, spacing=0))
        )


class Overview(QWidget):
    """The next step, members and follow-up beside each other, group and plan, open cases and the latest stays."""

    def __init__(self, do: parts.Do) -> None:
        super().__init__()
        self._do = do
        self._evictions, self._step = EvictionStrips(do), StepStrip(do)
        self._members = parts.members_card(do)
        self._follow_up = parts.FollowUpCard(do)
        self._need = NeedCard(do)
        self._homes = HomesCard(do)
        self._together = TogetherCard(do)
        self._cases = CasesCard(do, _("Åpne saker"), _("Husstanden har ingen åpne saker."))
        self._stays = parts.stays_card(do)
        both = row(self._members, self._follow_up, spacing=SIZES.card_gap)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(
            column(
                self._evictions, self._step, both, self._need, self._homes, self._together, self._cases, self._stays,
                None, spacing=12,
            )
        )  # fmt: skip

    def show_page(self, page: HouseholdPage) -> None:
        self._evictions.show_page(page)
        self._step.show_page(page)
        self._members.show_rows([parts.member_row(one) for one in page.members if one.current])
        self._follow_up.show_page(page)
        self._need.show_page(page)
        self._homes.show_page(page)
        self._together.show_page(page)
        self._cases.show_cases([one for one in page.cases if one.is_open])
        self._stays.show_rows([parts.stay_row(one, self._do) for one in page.stays[:SHOWN_STAYS]])


class MembersTab(QWidget):
    """Every member, also earlier ones."""

    def __init__(self, do: parts.Do) -> None:
        super().__init__()
        self._do = do
        self._card = parts.members_card(do)
        self.setLayout(column(self._card, None))

    def show_page(self, page: HouseholdPage) -> None:
        members = sorted(page.members, key=lambda one: not one.current)
        self._card.show_rows([parts.member_row(one, self._do) for one in members])


class StaysTab(QWidget):
    """Every stay, newest first."""

    def __init__(self, do: parts.Do) -> None:
        super().__init__()
        self._do = do
        self._card = parts.stays_card(do)
        self.setLayout(column(self._card, None))

    def show_page(self, page: HouseholdPage) -> None:
        self._card.show_rows([parts.stay_row(one, self._do, whole=True) for one in page.stays])
