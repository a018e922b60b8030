"""The forms that open on the page of an eviction: its days, a measure, the outcome, and moving out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app import clock
from app.models import Eviction, EvictionMeasure, Tenancy
from app.models.fields import fields_of
from app.services.eviction import measures, registration
from app.services.eviction.page import EvictionPage
from app.services.tenancy import life
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, pick
from app.ui.screens import eviction_items
from app.ui.screens.inline_form import InlineForm

_MEASURE = pick(EvictionMeasure, "kind", "who", "due", "done", "remark")
_OUTCOME = [replace(field, required=True) for field in pick(Eviction, "outcome", "outcome_day")]
_LEFT = [replace(fields_of(Tenancy)["moved_out"], required=True), fields_of(Tenancy)["moved_to"]]


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms of one eviction."""

    context: Context
    page: EvictionPage

    def edit(self) -> InlineForm:
        """Its days, landlord and cause, and whom to talk with."""
        store, ref = self.context.store, self.page.ref
        values = registration.load(store, ref)
        items = eviction_items.all_items(store, lambda: self.page.household)
        form = self._form(
            _("Rett utkastelsen"), items, values,
            lambda typed: registration.save(store, ref, typed, values["version"]), N_("Lagre utkastelsen"), "edit", 3,
        )  # fmt: skip
        eviction_items.watch(form.form, store, ref, lambda: self.page.household)
        return form

    def measure(self, measure_id: int | None = None) -> InlineForm:
        """What somebody does to avert it, and by when."""
        store, ref = self.context.store, self.page.ref
        values: dict[str, Any] = measures.load(store, measure_id) if measure_id else {}

        def save(typed: dict[str, Any]) -> object:
            if measure_id is None:
                return measures.add(store, ref, typed)
            return measures.save(store, measure_id, typed, values["version"])

        title = _("Endre tiltaket") if measure_id else _("Nytt tiltak")
        return self._form(title, _MEASURE, values, save, N_("Lagre tiltaket"), f"measure:{measure_id or 'new'}", 2)

    def outcome(self) -> InlineForm:
        """How it ended; can be undone."""
        store, ref = self.context.store, self.page.ref
        return self._form(
            _("Meld utfall"), _OUTCOME, {"outcome_day": clock.today()},
            lambda typed: registration.end(store, ref, typed["outcome"], typed["outcome_day"]),
            N_("Lagre utfallet"), "", 2,
        )  # fmt: skip

    def leave(self) -> InlineForm:
        """Moving out of the tenancy, because of the eviction; can be undone."""
        store, tenancy = self.context.store, str(self.page.tenancy)
        return self._form(
            _("Utflytting etter utkastelsen"), _LEFT, {"moved_out": self.page.outcome_day},
            lambda typed: life.move_out(store, tenancy, typed["moved_out"], "evicted", typed["moved_to"]),
            N_("Registrer utflyttingen"), "", 2,
        )  # fmt: skip

    def _form(
        self, title: str, items: Sequence[Item], values: Mapping[str, Any], save: Callable[[dict[str, Any]], object],
        submit: str, draft: str, columns: int,
    ) -> InlineForm:  # fmt: skip
        key = f"eviction:{self.page.ref}:{draft}" if draft else ""
        return InlineForm(self.context, title, items, values, save, submit=submit, draft=key, columns=columns)
