"""Nytt leieforhold, and the same form for one that is recorded: who, which dwelling, on which contract."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app import clock
from app.services.records import Saved
from app.services.tenancy import choices, registration
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item
from app.ui.screens import tenancy_items
from app.ui.screens.form_page import FormTexts, Place, RecordFormPage
from app.ui.screens.tenancy_contract import Contract

TEXTS = FormTexts(
    new=N_("Nytt leieforhold"), submit=N_("Lagre leieforholdet"), saved=N_("Leieforholdet er lagret"),
    told=N_("Leieforholdet er lagret."), go_on=N_("Åpne leieforholdet"),
)  # fmt: skip


class TenancyFormPage(RecordFormPage):
    """`open(ref)` shows a tenancy, at a `field` when one is named; otherwise an empty form, with what is known filled
    in."""

    contract: Contract

    def __init__(self, context: Context) -> None:
        super().__init__(context, TEXTS)
        self._came_from: Place = ("tenancies", None)
        self._start({})

    def open(
        self, ref: str | None = None, household: str | None = None, dwelling: str | None = None,
        case: str | None = None, field: str = "", **_new: Any,
    ) -> None:  # fmt: skip
        """Show a recorded tenancy, or begin a new one for this household, dwelling or case."""
        if ref is not None:
            self._came_from = ("tenancy", ref)
            messages.guard(lambda: self.show_recorded(ref), self)
            if field in self.form.fields:
                self.form.go_to(field)
            return
        places = (("household", household), ("dwelling", dwelling))
        self._came_from = next(((screen, known) for screen, known in places if known), ("tenancies", None))
        self._start({"household": household, "dwelling": dwelling, "case": case})

    def way_back(self) -> Place:
        return self._came_from

    def store(self, values: dict[str, Any]) -> Saved:
        asked = self.contract.asked(values)
        if self._ref is None:
            return registration.register(self._context.store, asked)
        return registration.save(self._context.store, self._ref, asked, self._version)

    def preview(self) -> Mapping[str, str]:
        return registration.preview(self._context.store, self._ref, self.contract.asked(self.contract.readable()))

    def show_recorded(self, ref: str) -> None:
        values = registration.load(self._context.store, ref)
        self._use(tenancy_items.all_items)
        self.header.set_title(_("Leieforhold {ref}", ref=ref))
        self.header.set_facts(_("Rett det som er skrevet feil. En ny kontrakt lager du på leieforholdets egen side."))
        self.begin(values, f"tenancy:{ref}", ref)
        self.contract.begin()
        self.warn()
        self.form.go_to("start")

    def go_on(self, ref: str) -> None:
        self._context.navigate("tenancy", ref=ref)

    def field_left(self, name: str) -> None:
        if name == "household" and self._ref is None:
            self._propose_case()

    def _start(self, known: Mapping[str, str | None]) -> None:
        self._use(tenancy_items.new_items)
        self.header.set_title(_("Nytt leieforhold"))
        self.header.set_facts(_("Hvem som skal bo der, og hva kontrakten sier."))
        household, dwelling = known.get("household"), known.get("dwelling")
        self.begin({"start": clock.today(), **known}, f"tenancy:new:{household or ''}:{dwelling or ''}")
        if household and not known.get("case"):
            self._propose_case()
        self.contract.begin()
        self.go_to_first_empty(("household", "dwelling"), "start")

    def _use(self, items: Callable[..., Sequence[Item]]) -> None:
        self.use(items(self._context.store, lambda: self.typed("household")))
        self.contract = Contract(self.form, self._is_earmarked)

    def _is_earmarked(self, typed: Mapping[str, Any]) -> bool:
        dwelling = typed.get("dwelling")
        return dwelling is not None and choices.is_earmarked(self._context.store, dwelling)

    def _propose_case(self) -> None:
        """The one that granted them a dwelling, unless a case is chosen."""
        household, field = self.typed("household"), self.form.fields["case"]
        if household is not None and not field.unreadable() and field.editor.value() is None:
            field.editor.set_value(choices.granted_case(self._context.store, household))
