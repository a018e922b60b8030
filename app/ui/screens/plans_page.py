"""*Samarbeidsplaner*: every plan, what is to be evaluated first on top, and above them what is being written."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.long_list import LongListPage, Parts
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.screens.plans_drafts import DraftsCard
from app.ui.screens.plans_rows import COLUMNS, facts, lines

LISTED = Listed(
    segments={"current": N_("Gjelder nå"), "expired": N_("Gått ut"), "ended": N_("Avsluttet"), "all": N_("Alle")},
    columns=COLUMNS,
    actions=(
        opens(N_("Åpne planen"), "plan", "Ctrl+O"),
        opens(N_("Åpne husstanden"), "household", "Ctrl+H", lambda line: str(line.row.household)),
    ),
    new=N_("Ny plan"),
    which=N_("Hvilke planer"),
    hint=N_("Navn eller nummer"),
    nothing_title=N_("Ingen planer her"),
    nothing_text=N_("Ingen planer passer med det du har valgt over."),
    empty_title=N_("Ingen samarbeidsplaner ennå"),
    empty_text=N_(
        "Her kommer planene dere lager sammen med beboerne: mål, tiltak, når de evalueres, og hva som mangler."
    ),
)


class PlansPage(LongListPage):
    """`open(ref, shown)` goes to a plan's line, in one of the filters current, expired, ended and all."""

    def __init__(self, context: Context, screen: Screen) -> None:
        self.drafts = DraftsCard(context)
        store = context.store
        super().__init__(context, screen, LISTED, Parts(partial(lines, store), partial(facts, store)))

    def header_tools(self) -> tuple[QWidget, ...]:
        go = partial(self._context.navigate, "suggestions")
        return (button(_("Forslag til planer"), "secondary", "notebook-pen", go),)

    def above(self) -> tuple[QWidget, ...]:
        return (self.drafts,)

    def start_new(self) -> None:
        """Begin a plan; the wizard asks for whom."""
        self._context.navigate("plan_wizard")

    def refresh(self) -> None:
        """Read the list again, and what is being written."""
        self.drafts.refresh()
        super().refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """A draft may have been written since last."""
        self.drafts.refresh()
        super().showEvent(event)
