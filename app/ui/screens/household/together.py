"""The group around the household and the plan they have agreed on: what is next, and the way there or to a first."""

from typing import cast

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.group.listing import GroupRow
from app.services.household_page import HouseholdPage
from app.services.plan.listing import PlanRow
from app.services.plan.state import PlanState, look_of
from app.texts import _, n_
from app.ui.kit import type_roles
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import Button, button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import Item, clear, column, hairline, holder, row, vertical_hairline
from app.ui.kit.strip import Glyph
from app.ui.kit.tokens import ToneName
from app.ui.screens.household import parts

BEGINS = frozenset({"new-group", "new-plan", "new-tenancy"})
"""What the buttons of the overview ask for that is made on a page of its own."""
_LARGE = 1.5  # text scale from which group and plan stand under each other


def begin(context: Context, household: str, what: str, group: object) -> None:
    """Go to where a group, plan or tenancy is made; a plan is made with the `group`, if there is one."""
    if what == "new-group":
        context.navigate("groups", new=True, household=household)
    elif what == "new-tenancy":
        context.navigate("tenancy_form", new=True, household=household)
    else:
        context.navigate("plan_wizard", household=household, group=group)


class TogetherCard(Card):
    """Filled anew when the household is read again."""

    def __init__(self, ask: parts.Do) -> None:
        super().__init__(_("Gruppe og plan"))
        self._ask = ask

    def show_page(self, page: HouseholdPage) -> None:
        clear(self.body)
        group, plan = self._group(page), self._plan(page)
        if type_roles.scale() >= _LARGE:
            self.add(column(group, hairline(), plan, spacing=12))
            return
        line = row(group, vertical_hairline(), plan, spacing=16)
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        self.add(line)

    def _group(self, page: HouseholdPage) -> QWidget:
        group = page.current_group
        if group is None:
            begin = self._button(_("Ny gruppe"), "new-group", None) if page.closed is None else None
            return _half("users-round", _("Ansvarsgruppe"), _("Husstanden har ingen gruppe."), begin)
        opener = self._button(_("Åpne gruppen"), "open-group", group.ref)
        return _half("users-round", _("Ansvarsgruppe"), _meets(group), opener, *_group_marks(group))

    def _plan(self, page: HouseholdPage) -> QWidget:
        plan, group = page.current_plan, page.current_group
        make = self._button(_("Lag samarbeidsplan"), "new-plan", group.ref if group else None)
        if plan is None:
            begin = make if page.closed is None else None
            return _half("handshake", _("Samarbeidsplan"), _("Husstanden har ingen plan."), begin)
        opener = self._button(_("Åpne planen"), "open-plan", plan.ref)
        return _half("handshake", _("Samarbeidsplan"), _evaluated(plan), opener, *_plan_marks(plan))

    def _button(self, text: str, what: str, which: object) -> Button:
        return button(text, "ghost", "plus" if what.startswith("new") else "arrow-right",
                      lambda: self._ask(what, which), small=True)  # fmt: skip


def _half(icon: str, title: str, facts: str, action: QWidget | None, *marks: Item) -> QWidget:
    head = row(Glyph(icon, "accenttext"), label(title, "medium"), None, *([action] if action else []))
    return holder(column(head, EllipsisLabel(facts, "secondary", "text2"), row(*marks, None), None, spacing=4))


def _meets(group: GroupRow) -> str:
    """ "Neste møte 03.12.2026 kl. 09.30 · 3 åpne oppgaver"."""
    if group.next_meeting is None:
        meets = _("Neste møte er ikke planlagt")
    else:
        meets = _("Neste møte {when}", when=formats.moment(group.next_meeting))
    count = group.open_tasks
    waiting = n_("{count} åpen oppgave", "{count} åpne oppgaver", count) if count else ""
    return " · ".join(part for part in (meets, waiting) if part)


def _group_marks(group: GroupRow) -> list[Item]:
    """What needs a hand."""
    marks: list[Item] = []
    if group.overdue:
        late = n_("{count} over fristen", "{count} over fristen", group.overdue)
        marks.append(Badge("danger", late, ground=False))
    if group.without_consent:
        without = n_("{count} uten samtykke", "{count} uten samtykke", group.without_consent)
        marks.append(Badge("danger", without, ground=False))
    return marks


def _evaluated(plan: PlanRow) -> str:
    """ "Evalueres 17.12.2026 · 1 av 3 mål nådd"."""
    goals = _("{count} av {total} mål nådd", count=plan.reached, total=plan.goals) if plan.goals else ""
    return " · ".join(part for part in (_next(plan), goals) if part)


def _next(plan: PlanRow) -> str:
    if plan.done_with:
        return ""
    if plan.next_evaluation is None or plan.overdue:
        return _("Gjelder til {day}", day=formats.day(plan.end))
    return _("Evalueres {day}", day=formats.day(plan.next_evaluation))


def _plan_marks(plan: PlanRow) -> list[Item]:
    """Where the plan stands, unless all is as it should be."""
    marks: list[Item] = []
    if plan.done_with or plan.state is not PlanState.IN_FORCE:
        look = look_of(plan.state, done_with=plan.done_with)
        marks.append(Badge(cast("ToneName", look.tone), _(look.label), look.icon, ground=False))
    if plan.overdue and plan.next_evaluation is not None:
        late = _("Skulle vært evaluert {day}", day=formats.day(plan.next_evaluation))
        marks.append(Badge("danger", late, ground=False))
    if plan.without_consent and not plan.done_with:
        without = n_("{count} uten samtykke til planen", "{count} uten samtykke til planen", plan.without_consent)
        marks.append(Badge("danger", without, ground=False))
    return marks
