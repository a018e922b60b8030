"""The cooperation plan that the group works by, with its next evaluation, or the way to a first one."""

from app import formats
from app.services.group.page import GroupPage
from app.services.plan import page as plan_page
from app.services.plan.page import PlanPage
from app.storage.store import Store
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, row
from app.ui.screens.group.meeting_card import Do


class PlanCard(Card):
    """Filled anew when the group is read again."""

    def __init__(self, store: Store, do: Do) -> None:
        super().__init__(_("Samarbeidsplan"))
        self._store, self._do = store, do

    def show_group(self, page: GroupPage) -> None:
        clear(self.body)
        if page.plan is None:
            self._show_none(page)
        else:
            self._show_plan(plan_page.load(self._store, page.plan, again=True))

    def _show_plan(self, plan: PlanPage) -> None:
        words = _("{plan} gjelder til {day}.", plan=plan.ref, day=formats.day(plan.end))
        self.add(label(words, "secondary", wrap=True))
        following = plan.next_evaluation
        if following is not None and following.day < plan.today:
            late = _("Skulle vært evaluert {day}", day=formats.day(following.day))
            self.add(row(Badge("danger", late, ground=False), None))
        elif following is not None:
            self.add(label(_("Evalueres {day}.", day=formats.day(following.day)), "secondary", "text2", wrap=True))
        opener = button(_("Åpne planen"), "secondary", "arrow-right", lambda: self._do("plan", plan.ref), small=True)
        self.add(row(opener, None))

    def _show_none(self, page: GroupPage) -> None:
        self.add(label(_("Ingen samarbeidsplan gjelder nå."), "secondary", "text2", wrap=True))
        if not page.has_ended:
            make = button(_("Lag samarbeidsplan"), "soft", "plus", lambda: self._do("make-plan", None), small=True)
            self.add(row(make, None))
