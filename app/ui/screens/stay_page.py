"""Nytt opphold, and the same form for one that is recorded: who, where, from when, and on which decision."""

from collections.abc import Mapping
from typing import Any

from app import clock, formats
from app.services import provider as providers
from app.services import stay as stays
from app.services.records import Saved
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.screens import stay_items
from app.ui.screens.form_page import FormTexts, Place, RecordFormPage

TEXTS = FormTexts(
    new=N_("Nytt opphold"), submit=N_("Lagre oppholdet"), saved=N_("Oppholdet er lagret"),
    told=N_("Oppholdet er lagret."), go_on=N_("Åpne husstanden"),
)  # fmt: skip


class StayPage(RecordFormPage):
    """`open` shows a stay by its `ref`, or an empty form with household and provider filled in."""

    version_name = "stay.version"

    def __init__(self, context: Context) -> None:
        super().__init__(context, TEXTS)
        self._start(None, None, {})

    def open(
        self, ref: str | None = None, household: str | None = None, provider: str | None = None,
        field: str = "", values: Mapping[str, Any] | None = None, **_new: Any,
    ) -> None:  # fmt: skip
        """Show a recorded stay, at a field when one is named, or a new one, for this household or at this provider,
        with the `values` that are known, by the form's names."""
        if ref is not None:
            messages.guard(lambda: self.show_recorded(ref), self)
            if f"stay.{field}" in self.form.fields:
                self.form.go_to(f"stay.{field}")
        else:
            self._start(household, provider, values or {})

    def way_back(self) -> Place:
        """To the household, or to the list."""
        household = self.typed("household")
        return ("household", household) if household else ("households", None)

    def store(self, values: dict[str, Any]) -> Saved:
        if values.get("stay.came_from") != "institution":
            values["stay.institution"] = None
        if self._version is not None:
            values["stay.version"] = self._version
        return stays.save(self._context.store, self._ref, values)

    def preview(self) -> Mapping[str, str]:
        readable = {name: f.editor.value() for name, f in self.form.fields.items() if not f.unreadable()}
        return stays.preview(self._context.store, self._ref, readable)

    def show_recorded(self, ref: str) -> None:
        values = stays.load(self._context.store, ref)
        self.use(stay_items.all_items(self._context.store))
        self.header.set_title(_("Opphold fra {day}", day=formats.day(values["stay.arrived"])))
        self._fill_in(values, f"stay:{ref}", ref)
        self.warn()
        self.form.go_to("stay.arrived")

    def go_on(self, _ref: str) -> None:
        """To the household."""
        self._context.navigate("household", ref=self.form.fields["household"].editor.value())

    def field_left(self, name: str) -> None:
        if name == "provider":
            self._show_place()

    def _start(self, household: str | None, provider: str | None, known: Mapping[str, Any]) -> None:
        self.use(stay_items.new_items(self._context.store))
        self.header.set_title(_("Nytt opphold"))
        today = clock.today()
        values = {"household": household, "provider": provider, "stay.arrived": today, "decision.decided": today}
        self._fill_in({**values, **known}, f"stay:new:{household or ''}:{provider or ''}")
        self.go_to_first_empty(("household", "provider"), "stay.arrived")

    def _fill_in(self, values: Mapping[str, Any], draft: str, ref: str | None = None) -> None:
        self.begin(values, draft, ref)
        self.form.edited.connect(self._on_edited)
        self._fit_institution()
        self._show_place()

    def _on_edited(self, name: str) -> None:
        if name == "stay.came_from":
            self._fit_institution()

    def _fit_institution(self) -> None:
        """Asked for only when that is where they came from."""
        came = self.form.fields["stay.came_from"].editor.value()
        self.form.fields["stay.institution"].setEnabled(came == "institution")

    def _show_place(self) -> None:
        """Which places are in use where the household is about to live."""
        ref = self.typed("provider")
        row = next((row for row in providers.rows(self._context.store) if row.ref == ref), None)
        price = formats.amount(row.price) if row and row.price is not None else ""
        facts = [providers.places_text(row), _("{price} per døgn", price=price) if price else ""] if row else []
        start = _("Midlertidig botilbud etter sosialtjenesteloven § 27")
        self.header.set_facts(" · ".join(part for part in (start if not self._ref else "", *facts) if part))
