"""The page of a case: what it is and where it stands, the next date, its whole course; dates and law beside it."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.services.arrears import page as arrears_page
from app.services.case import page as case_page
from app.services.case import registration, stay_case
from app.services.case.page import CasePage
from app.services.plan import links
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.context import Context, Undo
from app.ui.kit.header import header_action
from app.ui.kit.menus import Entry, menu_of, pop_up
from app.ui.screens.case import head
from app.ui.screens.case.course import Course
from app.ui.screens.case.parts import COURSE, CaseTabs
from app.ui.screens.case.side import Side
from app.ui.screens.case.step_form import Forms
from app.ui.screens.case.strips import LETTERS, Strips
from app.ui.screens.debt.summary_card import ArrearsCard
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.record_screen import Act, RecordKind, RecordScreen

KIND = RecordKind(key="case", listed="cases", back=N_("Saker"), load=case_page.load, head=head, side=296)


class CaseScreen(RecordScreen[CasePage]):
    """`open(ref, step, part)` shows a case, with the form of a kind of step open, or at one of its tabs. `given` is
    what the step's form begins with, `correct` the number of a step to be corrected, `letter` the kind of a letter to
    be written."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, KIND)
        household = header_action(_("Åpne husstanden"), "users", lambda: self.do("household"), "Ctrl+H")
        self.more_button = icon_button("ellipsis", _("Flere valg"), self._choose_more, kind="secondary", small=False)
        self.step_button = button(_("Nytt steg"), "primary", "plus", self._choose_step, "Ctrl+N")
        self.arrears = ArrearsCard(context)
        self.strips, self.course, self.side = Strips(self.do), Course(self.do), Side(self.do, self.arrears)
        self.tabs = CaseTabs(context, self.course)
        actions = (household, self.more_button, self.step_button)
        self.lay_out(actions, (self.strips, self.forms, self.tabs), self.side)
        self.tabs.chosen.connect(lambda _key: self._make_room())

    def open(self, ref: str | None = None, step: str = "", part: str = COURSE, **more: Any) -> None:
        """Show a case. Without `ref` the one shown before stays."""
        self.read(ref)
        if self._page is not None:
            self.tabs.choose(part)
            if step in self._page.next_steps:
                self._begin_step(self._page, step, more.get("given"))
            elif more.get("letter"):
                self.do("letter", more["letter"])
                return
            elif more.get("correct"):
                self.do("correct", more["correct"])
            elif part == COURSE:
                self._take_up_again(self._page)
        self._take_keyboard()

    def acts(self, page: CasePage) -> Mapping[str, Act]:
        return {**self._ways(page), **self._form_acts(page), **self._own_acts(page)}

    def show_page(self, page: CasePage, *, begin: bool) -> None:  # noqa: ARG002  # it begins at the tab it is asked for
        self.step_button.setVisible(bool(page.next_steps))
        self.side.show_case(page)
        self._show_arrears(page)
        self.tabs.show_case(page)
        stay = stay_case.proposed(self._context.store, page.ref) is not None
        self.strips.show_case(page, stay=stay, letters=self.tabs.has(LETTERS))

    def first(self) -> QWidget:
        """The button of the next step; a case that has none still has the other choices."""
        return self.more_button if self.step_button.isHidden() else self.step_button

    def saved(self, told: str, undo: Undo | None = None) -> None:
        """Say what was done; the next step is at hand."""
        super().saved(told, undo)
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def step_menu(self) -> QMenu:
        """The steps that may come next, the likeliest first."""
        page = self._page
        steps = (
            [] if page is None else [(_(page.action(kind)), partial(self.do, "step", kind)) for kind in page.next_steps]
        )
        return menu_of(steps, self.step_button)

    def more_menu(self) -> QMenu:
        """What is seldom done."""
        case = (_("Ny sak for husstanden"), partial(self.do, "case"))
        menu = menu_of([case, *self._plans(), (_("Rett sakstypen"), partial(self.do, "kind"))], self.more_button)
        menu.addSeparator()
        menu.addAction(_("Slett saken"), lambda: self.do("delete"))
        return menu

    def _plans(self) -> list[Entry]:
        if self._page is None:
            return []
        new: list[Entry] = [(_("Lag samarbeidsplan"), partial(self.do, "new-plan"))] if self._page.may_have_plan else []
        return new + [
            (_("Knytt {ref} til saken", ref=plan.ref), partial(self.do, "link", plan.ref))
            for plan in self._page.free_plans
        ]

    def _ways(self, page: CasePage) -> dict[str, Act]:
        """Where one may go from here."""
        go, tabs = self._context.navigate, self.tabs
        return {
            "part": tabs.choose,
            "letter": lambda which: tabs.begin(LETTERS, which),
            "stay": lambda _which: self._new_stay(page),
            "need": lambda _which: go("household", ref=page.household, form="need"),
            "find-dwelling": lambda _which: go("matching", household=page.household),
            "case": lambda which: go("case_form", household=page.household, kind=which, new=True),
            "new-plan": lambda _which: go("plan_wizard", household=page.household, case=page.ref),
            "plan": lambda which: go("plan", ref=which),
            "household": lambda _which: go("household", ref=page.household),
        }

    def _form_acts(self, page: CasePage) -> dict[str, Act]:
        forms, show = Forms(self._context, page), self._show_saving
        return {
            "step": lambda which: show(forms.step(which), _("Steget er lagret.")),
            "correct": lambda which: show(forms.correction(which), _("Rettelsen er lagret.")),
            "annul": lambda which: show(forms.annulment(which), _("Steget er annullert.")),
            "kind": lambda _which: show(forms.kind(), _("Sakstypen er rettet.")),
        }

    def _own_acts(self, page: CasePage) -> dict[str, Act]:
        store, ref = self._context.store, page.ref
        return {
            "link": lambda plan: self.saved(_("Planen er knyttet til saken."), links.link(store, plan, ref)),
            "delete": lambda _which: self._delete(page),
        }

    def _begin_step(self, page: CasePage, kind: str, given: Mapping[str, Any] | None) -> None:
        """Open the form of a step; where all is `given`, it is only to be confirmed."""

        def begin() -> None:
            form = Forms(self._context, page).step(kind, given)
            self._show_saving(form, _("Steget er lagret."))
            if given:
                form.confirm()

        messages.guard(begin, self)

    def _show_saving(self, form: InlineForm, told: str) -> None:
        """A step is not undone but corrected; the course shows what is odd about it."""
        form.saved.connect(lambda found: self.saved(told, found if callable(found) else None))
        self.show_form(form)

    def _make_room(self) -> None:
        """What the part in view leaves beside it and above it."""
        self.side.setVisible(not self.tabs.is_wide())
        self.strips.show_hint(not self.tabs.tells_who_decides())

    def _show_arrears(self, page: CasePage) -> None:
        """Of a startlån that was granted."""
        is_loan = page.case_type.key == "startloan" and bool(page.amount_granted)
        self.arrears.setVisible(is_loan)
        if is_loan:
            self.arrears.show_debt(arrears_page.of_case(self._context.store, page.ref))

    def _take_up_again(self, page: CasePage) -> None:
        """The step that was half typed when the page was left, or the program ended, is open once more."""
        begun = None if self.forms.current else Forms(self._context, page).begun()
        if begun is not None:
            self.do("step", begun)

    def _choose_step(self) -> None:
        pop_up(self.step_menu(), self.step_button)

    def _choose_more(self) -> None:
        pop_up(self.more_menu(), self.more_button)

    def _new_stay(self, page: CasePage) -> None:
        values = stay_case.proposed(self._context.store, page.ref)
        if values is not None:
            self._context.navigate("stay", new=True, **values)

    def _delete(self, page: CasePage) -> None:
        undo = registration.delete(self._context.store, page.ref)
        self.leave(_("Saken er slettet."), undo, "household", ref=page.household)
