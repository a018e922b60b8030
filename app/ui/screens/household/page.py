"""The household's page: who (name, badges), where now, the next step, the parts; the timeline always in view."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app import clock
from app.services import household, household_page, review, stay
from app.services.household_page import HouseholdPage
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.context import Context, Undo
from app.ui.kit.header import header_action
from app.ui.kit.layout import Scroll, column, fill_page, holder
from app.ui.kit.tabs import TabBar
from app.ui.screens.household import head, together
from app.ui.screens.household.cases import CasesTab
from app.ui.screens.household.changes_tab import ChangesTab
from app.ui.screens.household.forms import Forms
from app.ui.screens.household.overview import MembersTab, Overview, StaysTab
from app.ui.screens.household.place_card import PlaceCard
from app.ui.screens.household.side import TimelineSide
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.record_screen import Act, RecordKind, RecordScreen

KIND = RecordKind(
    key="household", listed="households", back=N_("Husstander"), load=household_page.load, head=head, side=336
)
_FORMS = ("extend", "move", "end", "step", "need")
_LOW = 340  # the least height of each where they stand under each other
_BOTH = 900  # below this the timeline stands under the rest
_OPENS = {
    "open-case": "case",
    "edit-stay": "stay",
    "open-group": "group",
    "open-plan": "plan",
    "open-tenancy": "tenancy",
    "open-eviction": "eviction",
}
"""Buttons of the tabs that go to a page of its own."""


class HouseholdScreen(RecordScreen[HouseholdPage]):
    """`open(ref, form)` shows a household, with one of the forms extend, move, end, step or need open."""

    def __init__(self, context: Context) -> None:
        self._revealed = False
        super().__init__(context, replace(KIND, load=self._read_page))
        edit = header_action(_("Rediger"), "pencil", lambda: self.do("edit"), "Ctrl+E")
        self.stay_button = header_action(_("Nytt opphold"), "bed", lambda: self.do("new"), "Ctrl+Shift+N")
        self.case_button = button(_("Ny sak"), "primary", "plus", lambda: self.do("new-case"), "Ctrl+N")
        self.make_header((edit, self.stay_button, self.case_button))
        self.place = PlaceCard(self.do)
        self.tabs = TabBar(_("Deler av husstanden"))
        self.parts: dict[str, Any] = {
            "overview": Overview(self.do), "members": MembersTab(self.do), "cases": CasesTab(self.do),
            "stays": StaysTab(self.do), "changes": ChangesTab(context.store),
        }  # fmt: skip
        self.side = TimelineSide(context)
        self.setFocusProxy(self.side.box)
        self._build()

    def open(self, ref: str | None = None, form: str = "", **_more: Any) -> None:
        """Show a household. Without `ref` the one shown before stays."""
        if ref is not None:
            self._revealed = False
        self.read(ref)
        if self._page is not None:
            self.side.write()
        if form in _FORMS:
            self.do(form)

    def acts(self, page: HouseholdPage) -> Mapping[str, Act]:
        return {**self._ways(page), **self._form_acts(page), **self._stay_acts(page), **self._own_acts(page)}

    def show_page(self, page: HouseholdPage, *, begin: bool) -> None:
        if begin:
            self.tabs.choose("overview")
        self.stay_button.setVisible(page.current_stay is None and page.closed is None)
        self.case_button.setVisible(page.closed is None)
        self.place.show_page(page)
        self.tabs.set_count("members", sum(one.current for one in page.members))
        self.tabs.set_count("cases", len(page.cases))
        self.tabs.set_count("stays", len(page.stays))
        for part in self.parts.values():
            part.show_page(page)
        self.side.show_page(page)

    def first(self) -> QWidget:
        return self.side.box

    def _build(self) -> None:
        for key, text in (
            ("overview", _("Oversikt")), ("members", _("Medlemmer")), ("cases", _("Saker")),
            ("stays", _("Opphold")), ("changes", _("Endringer")),
        ):  # fmt: skip
            self.tabs.add(key, text)
        self.tabs.chosen.connect(self._show_part)
        inner = column(self.place, self.forms, self.tabs, *self.parts.values(), spacing=12, margins=(0, 0, 10, 12))
        inner.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(theme.px(10))
        self._main = Scroll(holder(inner))
        self._both.addWidget(self._main, 1)
        self._both.addWidget(self.side)
        fill_page(self, self.header, self._both, top=10)
        self._show_part("overview")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(_BOTH)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(direction)
        self.side.setMinimumWidth(theme.px(KIND.side) if wide else 0)
        self.side.setMaximumWidth(theme.px(KIND.side) if wide else 16_777_215)
        self.side.setMinimumHeight(0 if wide else theme.px(_LOW))
        self._main.setMinimumHeight(0 if wide else theme.px(_LOW))

    def _read_page(self, store: Store, ref: str, *, again: bool) -> HouseholdPage:
        return household_page.load(store, ref, reveal=self._revealed, again=again)

    def _show_part(self, key: str) -> None:
        for name, part in self.parts.items():
            part.setVisible(name == key)

    def _ways(self, page: HouseholdPage) -> dict[str, Act]:
        """Where one may go from here."""
        context, ref = self._context, page.ref
        go = context.navigate

        def begins(what: str) -> Act:
            return lambda which: together.begin(context, ref, what, which)

        def opens(screen: str) -> Act:
            return lambda which: go(screen, ref=which)

        return {
            "edit": lambda _which: go("households", ref=ref, field="person.first_name"),
            "new": lambda _which: go("stay", household=ref),
            "new-stay": lambda _which: go("stay", household=ref),
            "new-case": lambda _which: go("case_form", household=ref, new=True),
            "find-dwelling": lambda _which: go("matching", household=ref),
            **{what: opens(screen) for what, screen in _OPENS.items()},
            **{what: begins(what) for what in together.BEGINS},
        }

    def _form_acts(self, page: HouseholdPage) -> dict[str, Act]:
        forms, show = Forms(self._context, page), self._show_saving
        return {
            "step": lambda _which: show(forms.step(), _("Neste steg er lagret.")),
            "need": lambda _which: show(forms.need(), _("Behovet er lagret.")),
            "add-member": lambda which: show(forms.member(which), _("Medlemmet er lagret.")),
            "edit-member": lambda which: show(forms.member(which), _("Medlemmet er lagret.")),
        }

    def _stay_acts(self, page: HouseholdPage) -> dict[str, Act]:
        """Of the stay that goes on, while there is one."""
        forms, show, current = Forms(self._context, page), self._show_saving, page.current_stay
        if current is None:
            return dict.fromkeys(("extend", "move", "end"), lambda _which: None)
        return {
            "extend": lambda _which: show(forms.extend(current), _("Oppholdet er forlenget.")),
            "move": lambda _which: show(forms.move(current), _("Husstanden er flyttet.")),
            "end": lambda _which: show(forms.end(current), _("Oppholdet er avsluttet."), undoable=True),
        }

    def _own_acts(self, page: HouseholdPage) -> dict[str, Act]:
        store, done = self._context.store, self.saved
        return {
            "reveal": lambda _which: self._reveal(page),
            "main-member": lambda which: done(
                _("Hovedpersonen er byttet fra i dag."), household.make_main_person(store, which, clock.today())
            ),
            "remove-member": lambda which: done(_("Medlemmet er fjernet."), household.remove_member(store, which)),
            "delete-stay": lambda which: done(_("Oppholdet er slettet."), stay.delete(store, which)),
            "step-done": lambda _which: self._step_done(page),
        }

    def _reveal(self, page: HouseholdPage) -> None:
        """Show where a protected household lives, which is logged."""
        self._revealed = True
        self.read(page.ref)

    def _show_saving(self, form: InlineForm, told: str, *, undoable: bool = False) -> None:
        """Saved, the keyboard goes to the tabs."""
        form.saved.connect(lambda found: self._form_saved(told, found if undoable else None))
        self.show_form(form)

    def _form_saved(self, told: str, undo: Undo | None) -> None:
        self.saved(told, undo)
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_done(self, page: HouseholdPage) -> None:
        """The step is taken off the list, kept in the history, and can be brought back."""
        store, before = self._context.store, {"next_step": page.next_step, "due": page.next_step_due}
        review.save(store, page.ref, dict.fromkeys(before))
        self.saved(_("Neste steg er gjort."), lambda: review.save(store, page.ref, before))
