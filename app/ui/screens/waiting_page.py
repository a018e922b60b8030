"""*Venteliste*: who waits for a municipal dwelling, in the order the points or the time suggests."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.spec import Action, Listed, Screen, opens
from app.ui.kit.strip import NoteStrip
from app.ui.screens.list_with_form import ListWithForm
from app.ui.screens.waiting_forms import need_form
from app.ui.screens.waiting_rows import COLUMNS, TIME, Line, facts, lines

SUGGESTS = N_(
    "Rekkefølgen er et forslag. Den bygger på det som er ført, og på kommunens prioritering. Du avgjør hvem som får "
    "hvilken bolig."
)
"""What every list in an order by points says."""
LISTED = Listed(
    segments={"all": N_("Etter poeng"), TIME: N_("Etter ventetid")},
    columns=COLUMNS,
    rows=lines,
    facts=facts,
    actions=(
        Action(N_("Finn bolig"), lambda context, line: context.navigate("matching", household=line.ref), "key",
               "Ctrl+O"),
        opens(N_("Åpne husstanden"), "household", "Ctrl+H"),
        Action(N_("Åpne saken"), lambda context, line: context.navigate("case", ref=line.row.case),
               when=lambda line: line.row.case is not None),
    ),
    new=N_("Ny søknad"),
    which=N_("Rekkefølge"),
    hint=N_("Navn, nummer eller behov"),
    nothing_title=N_("Ingen på listen passer"),
    nothing_text=N_("Ingen som venter, passer med det du har skrevet."),
    empty_title=N_("Ingen venter på kommunal bolig"),
    empty_text=N_(
        "Her kommer husstandene som er innvilget kommunal bolig, fra vedtaket til de har fått et leieforhold."
    ),
)  # fmt: skip


class WaitingPage(ListWithForm):
    """`open(ref, shown)` goes to a household's line, in the order `all` (by points) or `time`."""

    def __init__(self, context: Context, screen: Screen) -> None:
        need = Action(N_("Boligbehov"), lambda _context, line: self.write_need(line), "pencil", "Ctrl+B")
        super().__init__(context, screen, replace(LISTED, actions=(*LISTED.actions, need)))

    def header_tools(self) -> tuple[QWidget, ...]:
        go = partial(self._context.navigate, "priorities")
        self.need_button = button(_("Boligbehov"), "secondary", "pencil", self._press_need)
        return (button(_("Prioritering"), "secondary", "scale", go), self.need_button)

    def above(self) -> tuple[QWidget, ...]:
        self.note = NoteStrip(_("Et forslag"), _(SUGGESTS), "scale")
        return (self.note, *super().above())

    def start_new(self) -> None:
        """Register an application for a municipal dwelling."""
        self._context.navigate("case_form", kind="municipal_dwelling", new=True)

    def write_need(self, line: Line) -> None:
        """Open the form of what the household needs."""
        self.show_form(need_form(self._context, line.ref), lambda _saved: self._after_need())

    def refresh(self) -> None:
        super().refresh()
        for part in (self.note, self.need_button):
            part.setVisible(not self.is_bare())

    def _press_need(self) -> None:
        line = self.list.current()
        if line is not None:
            messages.guard(lambda: self.write_need(line), self)

    def _after_need(self) -> None:
        self._context.toast(_("Behovet er lagret."))
        self.refresh()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
