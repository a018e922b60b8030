"""*Ansvarsgrupper*: every group, the one that meets first on top, and the way to a new one."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app import clock
from app.models import SupportGroup
from app.services.group import registration
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, pick
from app.ui.kit.header import header_action
from app.ui.kit.long_list import LongListPage, Parts
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.screens.groups_rows import COLUMNS, facts, lines
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.list_with_form import ListWithForm
from app.ui.screens.stay_items import household_field

LISTED = Listed(
    segments={"current": N_("Aktive"), "ended": N_("Avsluttet"), "all": N_("Alle")},
    columns=COLUMNS,
    actions=(
        opens(N_("Åpne gruppen"), "group", "Ctrl+O"),
        opens(N_("Åpne husstanden"), "household", "Ctrl+H", lambda line: str(line.row.household)),
    ),
    new=N_("Ny gruppe"),
    which=N_("Hvilke grupper"),
    hint=N_("Navn, koordinator eller nummer"),
    nothing_title=N_("Ingen grupper her"),
    nothing_text=N_("Ingen grupper passer med det du har valgt over."),
    empty_title=N_("Ingen ansvarsgrupper ennå"),
    empty_text=N_("Her kommer gruppene rundt beboerne: hvem som er med, hva som kan deles, møter og oppgaver."),
)


class GroupsPage(ListWithForm, LongListPage):
    """`open(ref, shown, new, household)` goes to a group's line, or begins a new group around a household."""

    def __init__(self, context: Context, screen: Screen) -> None:
        store = context.store
        super().__init__(context, screen, LISTED, Parts(partial(lines, store), partial(facts, store)))

    def header_tools(self) -> tuple[QWidget, ...]:
        go = partial(self._context.navigate, "contacts")
        return (header_action(_("Kontakter"), "phone", go, "Ctrl+Shift+K"),)

    def start_new(self, household: str = "") -> None:
        """Ask whom the group is around, and what for; then go to it."""
        items: Sequence[Item] = (household_field(self._context.store), *pick(SupportGroup, "start", "purpose"))
        values = {"household": household or None, "start": clock.today()}
        form = InlineForm(
            self._context, _("Ny ansvarsgruppe"), items, values, self._register, submit=N_("Opprett gruppen"),
            draft=f"group:new:{household}", columns=2,
        )  # fmt: skip
        told = _("Gruppen er opprettet. Legg til medlemmene.")
        self.show_form(form, partial(self.registered, told, "group"))

    def _register(self, typed: dict[str, Any]) -> Any:
        values = dict(typed)
        return registration.register(self._context.store, values.pop("household"), values)
