"""The page of a case: what it is and where it stands, the next date, its whole course; dates and law beside it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.services.arrears import page as arrears_page
from app.services.case import page as case_page
from app.services.case import registration, stay_case
from app.services.case.page import CasePage
from app.services.plan import links
from app.texts import _
from app.ui.kit import messages, record_layout
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader, header_action
from app.ui.screens.case import head
from app.ui.screens.case.course import Course
from app.ui.screens.case.parts import COURSE, CaseTabs
from app.ui.screens.case.side import Side
from app.ui.screens.case.step_form import Forms
from app.ui.screens.case.strips import LETTERS, Strips
from app.ui.screens.debt.summary_card import ArrearsCard
from app.ui.screens.inline_form import InlineForm, InlinePlace

_SIDE = 296  # logical pixels of the cards beside the course at 100 % text


class CaseScreen(QWidget):
    """`open(ref, step, part)` shows a case, with the form of a kind of step open, or at one of its tabs. `given` is
    what the step's form begins with, `correct` the number of a step to be corrected, `letter` the kind of a letter to
    be written."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: CasePage | None = None
        self.step_button = button(_("Nytt steg"), "primary", "plus", self._choose_step, "Ctrl+N")
        self.more_button = icon_button("ellipsis", _("Flere valg"), self._choose_more, kind="secondary", small=False)
        back = (_("Saker"), lambda: context.navigate("cases"))
        actions = (
            header_action(_("Åpne husstanden"), "users", partial(self.do, "household"), "Ctrl+H"),
            self.more_button,
            self.step_button,
        )
        self.header = PageHeader("", actions=actions, back=back, private=True)
        self.strips, self.forms, self.course = Strips(self.do), InlinePlace(), Course(self.do)
        self.arrears = ArrearsCard(context)
        self.side = Side(self.do, self.arrears)
        self.tabs = CaseTabs(context, self.course)
        self._build()

    def open(self, ref: str | None = None, step: str = "", part: str = COURSE, **more: Any) -> None:
        """Show a case. Without `ref` the one shown before stays."""
        if ref is not None:
            messages.guard(lambda: self._load(ref), self)
        if self._page is not None:
            self.tabs.choose(part)
            if step in self._page.next_steps:
                self.do("step", step, more.get("given"))
            elif more.get("letter"):
                self.do("letter", more["letter"])
                return
            elif more.get("correct"):
                self.do("correct", more["correct"])
            elif part == COURSE:
                self._take_up_again(self._page)
        self._take_keyboard()

    def refresh(self) -> None:
        """Read the case again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.ref
            messages.guard(lambda: self._load(ref, again=True), self)

    def do(self, what: str, which: Any = None, given: Mapping[str, Any] | None = None) -> None:
        """A button of the page."""
        if self._page is not None:
            forms, page = Forms(self._context, self._page), self._page
            acts: dict[str, Callable[[], object]] = {
                "step": lambda: self._open_form(forms.step(which, given), _("Steget er lagret."), ready=bool(given)),
                "correct": lambda: self._open_form(forms.correction(which), _("Rettelsen er lagret.")),
                "annul": lambda: self._open_form(forms.annulment(which), _("Steget er annullert."), undoable=True),
                "kind": lambda: self._open_form(forms.kind(), _("Sakstypen er rettet.")),
                "part": lambda: self.tabs.choose(which),
                "letter": lambda: self.tabs.begin(LETTERS, which),
                "stay": lambda: self._new_stay(page),
                "need": lambda: self._context.navigate("household", ref=page.household, form="need"),
                "find-dwelling": lambda: self._context.navigate("matching", household=page.household),
                "case": lambda: self._context.navigate("case_form", household=page.household, kind=which, new=True),
                "new-plan": lambda: self._context.navigate("plan_wizard", household=page.household, case=page.ref),
                "link": lambda: self._link(page, which),
                "plan": lambda: self._context.navigate("plan", ref=which),
                "household": lambda: self._context.navigate("household", ref=page.household),
                "delete": lambda: self._delete(page),
            }
            messages.guard(acts[what], self)

    def step_menu(self) -> QMenu:
        """The steps that may come next, the likeliest first."""
        menu = QMenu(self.step_button)
        page = self._page
        if page is not None:
            for kind in page.next_steps:
                menu.addAction(_(page.action(kind)), partial(self.do, "step", kind))
        return menu

    def more_menu(self) -> QMenu:
        """What is seldom done."""
        menu = QMenu(self.more_button)
        menu.addAction(_("Ny sak for husstanden"), lambda: self.do("case"))
        self._add_plans(menu)
        menu.addAction(_("Rett sakstypen"), lambda: self.do("kind"))
        menu.addSeparator()
        menu.addAction(_("Slett saken"), lambda: self.do("delete"))
        return menu

    def _add_plans(self, menu: QMenu) -> None:
        if self._page is None:
            return
        if self._page.may_have_plan:
            menu.addAction(_("Lag samarbeidsplan"), lambda: self.do("new-plan"))
        for plan in self._page.free_plans:
            menu.addAction(_("Knytt {ref} til saken", ref=plan.ref), partial(self.do, "link", plan.ref))

    def _build(self) -> None:
        main = (self.strips, self.forms, self.tabs)
        record_layout.lay_out(self, self.header, main, self.side, _SIDE)
        self.tabs.chosen.connect(lambda _key: self._make_room())

    def _make_room(self) -> None:
        """What the part in view leaves beside it and above it."""
        self.side.setVisible(not self.tabs.is_wide())
        self.strips.show_hint(not self.tabs.tells_who_decides())

    def _load(self, ref: str, *, again: bool = False) -> None:
        if self._page is None or self._page.ref != ref:
            self.forms.close_form()
        self._page = case_page.load(self._context.store, ref, again=again)
        self._show(self._page)

    def _show(self, page: CasePage) -> None:
        self.header.set_title(head.title(page), head.discreet_title(page))
        self.header.set_badges(*head.badges(page))
        self.header.set_facts(head.facts(page))
        self.step_button.setVisible(bool(page.next_steps))
        self.side.show_case(page)
        self._show_arrears(page)
        self.tabs.show_case(page)
        stay = stay_case.proposed(self._context.store, page.ref) is not None
        self.strips.show_case(page, stay=stay, letters=self.tabs.has(LETTERS))

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

    def _take_keyboard(self) -> None:
        """Where one was in the form that is open, else on the button of the next step; also when the window asks."""
        form = self.forms.current
        target = form.place() if form else self._button()
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self) -> QWidget:
        """Of the next step; a case that has none still has the other choices."""
        return self.more_button if self.step_button.isHidden() else self.step_button

    def _choose_step(self) -> None:
        self._pop_up(self.step_menu(), self.step_button)

    def _choose_more(self) -> None:
        self._pop_up(self.more_menu(), self.more_button)

    @staticmethod
    def _pop_up(menu: QMenu, under: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def _open_form(self, form: InlineForm, told: str, *, undoable: bool = False, ready: bool = False) -> None:
        form.saved.connect(lambda found: self._saved(told, found if undoable else None))
        self.forms.show_form(form)
        if ready:
            form.confirm()

    def _saved(self, told: str, undo: Callable[[], object] | None) -> None:
        self._context.toast(told, (lambda: messages.guard(undo, self)) if undo else None)
        self.refresh()
        self._button().setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, page: CasePage, plan: str) -> None:
        undo = links.link(self._context.store, plan, page.ref)
        self._saved(_("Planen er knyttet til saken."), undo)

    def _new_stay(self, page: CasePage) -> None:
        values = stay_case.proposed(self._context.store, page.ref)
        if values is not None:
            self._context.navigate("stay", new=True, **values)

    def _delete(self, page: CasePage) -> None:
        undo = registration.delete(self._context.store, page.ref)
        self._page = None
        self.forms.close_form()
        self._context.toast(_("Saken er slettet."), lambda: messages.guard(undo, self))
        self._context.navigate("household", ref=page.household)
