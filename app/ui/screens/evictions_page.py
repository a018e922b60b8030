"""*Utkastelser*: every eviction, the one with the least time on top, and the way to a new one."""

from functools import partial
from typing import Any

from app.services.eviction import choices, registration
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.long_list import LongListPage, Parts
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.screens import eviction_items
from app.ui.screens.evictions_rows import COLUMNS, facts, lines
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.list_with_form import ListWithForm

LISTED = Listed(
    segments={
        "open": N_("Åpne"), "averted": N_("Avverget"), "carried_out": N_("Gjennomført"), "all": N_("Alle"),
    },
    columns=COLUMNS,
    actions=(
        opens(N_("Åpne utkastelsen"), "eviction", "Ctrl+O"),
        opens(N_("Åpne husstanden"), "household", "Ctrl+H", lambda line: str(line.row.household)),
    ),
    new=N_("Nytt varsel"),
    which=N_("Hvilke utkastelser"),
    hint=N_("Navn, utleier eller nummer"),
    nothing_title=N_("Ingen utkastelser her"),
    nothing_text=N_("Ingen utkastelser passer med det du har valgt over."),
    empty_title=N_("Ingen utkastelser"),
    empty_text=N_(
        "Her kommer husstandene som kan miste boligen sin: når varselet kom, hvor lenge det er til, og hva dere gjør "
        "for å avverge det. Registrer varselet den dagen dere får det."
    ),
)  # fmt: skip


class EvictionsPage(ListWithForm, LongListPage):
    """`open(ref, shown, new, household)` goes to an eviction's line, or begins a new one of a household."""

    def __init__(self, context: Context, screen: Screen) -> None:
        store = context.store
        parts = Parts(partial(lines, store), lambda _segment: facts(store))
        super().__init__(context, screen, LISTED, parts)

    def start_new(self, household: str = "") -> None:
        """Ask whose it is and what has come; then go to it."""
        store = self._context.store
        form = InlineForm(
            self._context, _("Nytt varsel eller ny begjæring"), eviction_items.new_items(store, lambda: _chosen(form)),
            self._known(household), lambda typed: registration.register(store, typed),
            submit=N_("Registrer varselet"), draft=f"eviction:new:{household}",
            note=_(
                "Leietakeren kan skriftlig ha sagt nei til at dere varsles (husleieloven § 9-11). Spør utleieren om "
                "det. Hjelpen er frivillig."
            ),
        )  # fmt: skip
        for field in form.form.fields.values():
            field.left.connect(lambda name: self._left(form, name))
        eviction_items.watch(form.form, store, None, lambda: _chosen(form))
        told = _("Varselet er registrert. Ta kontakt med husstanden.")
        self.show_form(form, partial(self.registered, told, "eviction"))

    def _known(self, household: str) -> dict[str, Any]:
        tenancy = choices.current_tenancy(self._context.store, household) if household else None
        return {"household": household or None, "tenancy": tenancy, "landlord": "municipality" if tenancy else None}

    def _left(self, form: InlineForm, name: str) -> None:
        """A household that rents here is proposed its tenancy."""
        household, tenancy = _chosen(form), form.form.fields["tenancy"]
        if name == "household" and household and not tenancy.unreadable() and tenancy.editor.value() is None:
            tenancy.editor.set_value(choices.current_tenancy(self._context.store, household))


def _chosen(form: InlineForm) -> str | None:
    field = form.form.fields["household"]
    chosen = None if field.unreadable() else field.editor.value()
    return str(chosen) if chosen else None
