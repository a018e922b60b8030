"""The cooperation plan that the group works by, or the way to one."""

from app.services.group.page import GroupPage
from app.texts import _
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, row
from app.ui.screens.group.meeting_card import Do


class PlanCard(Card):
    """Filled anew when the group is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__(_("Samarbeidsplan"))
        self._do = do

    def show_group(self, page: GroupPage) -> None:
        clear(self.body)
        if page.plan is not None:
            opener = button(
                _("Åpne planen"), "secondary", "arrow-right", lambda: self._do("plan", page.plan), small=True
            )
            self.add(label(_("{plan} gjelder nå.", plan=page.plan), "secondary", wrap=True))
            self.add(row(opener, None))
        else:
            self.add(label(_("Ingen samarbeidsplan gjelder nå."), "secondary", "text2", wrap=True))
            if not page.has_ended:
                make = button(_("Lag samarbeidsplan"), "soft", "plus", lambda: self._do("make-plan", None), small=True)
                self.add(row(make, None))
