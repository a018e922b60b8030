"""Beside the course: what is due by when, the plan that is made for it, and what the case rests on."""

from functools import partial
from typing import cast

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.services.case.case_deadlines import Deadline, running
from app.services.case.page import CasePage
from app.services.plan.listing import PlanRow
from app.services.plan.state import look_of
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.tokens import ToneName
from app.ui.screens.case import when
from app.ui.screens.case.course import Do


class DeadlineCard(Card):
    """Every date still to come or to be met, the earliest first."""

    def __init__(self) -> None:
        super().__init__(_("Frister"), padded=False)

    def show_case(self, page: CasePage) -> None:
        clear(self.body)
        found, ended = running(page.deadlines, page.today), page.complaint_ended
        for one in found:
            self.add_row(_deadline(one, page))
        if ended is not None:
            self.add_row(label(_("Klagefristen gikk ut {day}.", day=formats.day(ended)), "secondary", wrap=True))
        elif not found:
            self.add_row(label(_("Ingen frister løper i saken."), "secondary", "text2", wrap=True))


class BasisCard(Card):
    """The paragraphs in plain words, and who hears a complaint."""

    def __init__(self) -> None:
        super().__init__(_("Hjemmel"), padded=False)

    def show_case(self, page: CasePage) -> None:
        clear(self.body)
        for name, content in page.basis:
            self.add_row(column(_head(name), label(content, "secondary", "text2", wrap=True), spacing=2))
        body = label(page.body[:1].upper() + page.body[1:], "secondary", "text2", wrap=True)
        self.add_row(column(label(_("Klager avgjøres av"), "label_strong"), body, spacing=2))


class PlanCard(Card):
    """The cooperation plans that are linked to the case, and the way to one where it calls for one."""

    def __init__(self, do: Do) -> None:
        super().__init__(_("Samarbeidsplan"), padded=False)
        self._do = do

    def show_case(self, page: CasePage) -> None:
        clear(self.body)
        for plan in page.plans:
            self.add_row(self._plan(plan))
        if page.calls_for_plan:
            self._show_ways(page)
        self.setVisible(bool(page.plans or page.calls_for_plan))

    def _show_ways(self, page: CasePage) -> None:
        """How the case gets a plan: the one that the household has, or else a new one."""
        for plan in page.other_plans:
            self.add_row(self._plan(plan))
        for plan in page.free_plans:
            words = _("Knytt {ref} til saken", ref=plan.ref)
            self.add_row(row(button(words, "soft", "link", partial(self._do, "link", plan.ref), small=True), None))
        if page.may_have_plan:
            make = button(_("Lag samarbeidsplan"), "soft", "plus", partial(self._do, "new-plan"), small=True)
            self.add_row(row(make, None))

    def _plan(self, plan: PlanRow) -> QLayout:
        look = look_of(plan.state, done_with=plan.done_with)
        opened = _("Åpne {ref}", ref=plan.ref)
        opener = button(opened, "ghost", "arrow-right", partial(self._do, "plan", plan.ref), small=True)
        period = label(f"{formats.day(plan.start)}–{formats.day(plan.end)}", "meta_number", "text2")
        state = Badge(cast("ToneName", look.tone), _(look.label), look.icon, ground=False)
        return column(row(state, None, opener), row(period, None), spacing=2)


class Side(QWidget):
    """The cards under each other, `more` before what the case rests on."""

    def __init__(self, do: Do, *more: QWidget) -> None:
        super().__init__()
        self.deadlines, self.plans, self.basis = DeadlineCard(), PlanCard(do), BasisCard()
        self.setLayout(column(self.deadlines, self.plans, *more, self.basis, None, spacing=12))

    def show_case(self, page: CasePage) -> None:
        self.deadlines.show_case(page)
        self.plans.show_case(page)
        self.basis.show_case(page)


def _head(text: str) -> QWidget:
    return label(text[:1].upper() + text[1:], "label_strong", wrap=True)


def _deadline(one: Deadline, page: CasePage) -> QLayout:
    tone = "danger" if when.tone(one, page.today) == "danger" else "text2"
    day = label(formats.day(one.due), "date")
    left = label(when.days_left(one.due, page.today), "secondary", tone)
    return column(label(_(one.what), "label_strong", wrap=True), row(day, left, None), spacing=2)
