"""The forms that open on the page of a dwelling, each over the services of what it writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from app import clock
from app.models import Dwelling, OutOfUse, RentChange
from app.models.fields import Field, Kind, fields_of
from app.models.places import postcode_place
from app.services.dwelling import agreements, out_of_use, registration, rents
from app.services.dwelling.page import DwellingPage
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, Reference, Section, pick
from app.ui.screens.inline_form import InlineForm

_FIELDS = fields_of(Dwelling)
_GIVEN_UP = replace(_FIELDS["given_up"], required=True)
_LAST_DAY = replace(fields_of(OutOfUse)["end"], required=True)
_HOUSE = replace(_FIELDS["building"], required=True)
_UNITS = Field(
    "units", N_("Bruksenhetsnumre"), Kind.NOTE, required=True,
    help=N_("Ett for hvert rom du legger til, med komma mellom: H0102, H0103, H0104."),
)  # fmt: skip


def agreement_field(store: Store) -> Reference:
    """The agreement the dwelling is under, found by name or owner."""
    return Reference(
        "agreement", N_("Avtale"), lambda typed: agreements.choices(store, typed),
        lambda ref: str(agreements.load(store, ref)["name"]), help=N_("Avtalen med eieren, når det er en."),
    )  # fmt: skip


def items(store: Store, *, stored: bool) -> Sequence[Item]:
    """A dwelling, in the order the officer knows it; when it is `stored` already, also when it is given up."""
    return (
        Section(N_("Hvor")), *_named("address", "unit_number", "postcode", "city", "building", "district"),
        Section(N_("Disposisjon")), *_named("disposal"), agreement_field(store),
        *_named("taken_into_use", *(["given_up"] if stored else []), "earmarking", "earmarked"),
        Section(N_("Boligen")),
        *_named("bedrooms", "area", "floor", "lift", "wheelchair", "staffing", "target_group", "rent"),
        Section(N_("Notater")), *_named("suitability", "standard", "remark"),
    )  # fmt: skip


def _named(*names: str) -> list[Field]:
    return [_FIELDS[name] for name in names]


def new_dwelling(context: Context, like: str = "") -> InlineForm:
    """An empty form, or one filled in as the dwelling `like`."""
    store = context.store
    values = {"disposal": "owned", "wheelchair": False, "taken_into_use": clock.today()}
    if like:
        values = {**registration.load(store, like), "unit_number": None, "given_up": None}
    save = partial(registration.save, store, None)
    form = InlineForm(
        context, _("Ny bolig"), items(store, stored=False), values, save, submit=N_("Registrer boligen"),
        draft=f"dwelling:new:{like}",
    )  # fmt: skip
    _fill_in_place(form)
    return form


def _fill_in_place(form: InlineForm) -> None:
    """The place follows from the postcode."""
    postcode, city = form.form.fields["postcode"], form.form.fields["city"]

    def fill_in(_name: str) -> None:
        found = None if postcode.unreadable() else postcode_place(str(postcode.editor.value() or ""))
        if found is not None:
            city.editor.set_value(found)

    postcode.left.connect(fill_in)


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms of one dwelling."""

    context: Context
    page: DwellingPage

    def dwelling(self) -> InlineForm:
        """All that is known of it."""
        store, ref = self.context.store, self.page.ref
        values = registration.load(store, ref)

        def save(typed: dict[str, Any]) -> object:
            return registration.save(store, ref, typed, values["version"])

        form = self._form(_("Rediger boligen"), items(store, stored=True), values, save, N_("Lagre boligen"), "edit")
        _fill_in_place(form)
        return form

    def give_up(self) -> InlineForm:
        """The first day the municipality no longer disposes of it; can be undone."""

        def save(typed: dict[str, Any]) -> object:
            return registration.give_up(self.context.store, self.page.ref, typed["given_up"])

        return self._form(
            _("Avhend boligen"), [_GIVEN_UP], {"given_up": clock.today()}, save, N_("Avhend boligen"), "give-up"
        )

    def rooms(self) -> InlineForm:
        """More rooms of the house, like this one; can be undone."""

        def save(typed: dict[str, Any]) -> object:
            return registration.add_rooms(self.context.store, self.page.ref, typed["building"], typed["units"])

        values = {"building": self.page.values["building"] or self.page.values["address"]}
        return self._form(
            _("Flere rom i samme hus"), [_HOUSE, _UNITS], values, save, N_("Legg til rommene"), "rooms",
            note=_("Hvert rom blir en bolig som denne. Rett det som er annerledes etterpå."),
        )  # fmt: skip

    def rent(self, change_id: int | None) -> InlineForm:
        """A new rent, or one that is entered."""
        store, ref = self.context.store, self.page.ref
        if change_id is None:
            values: Mapping[str, Any] = {"start": clock.today().replace(day=1), "amount": self.page.rent}
            save: Any = partial(rents.add, store, ref)
        else:
            values = rents.load(store, change_id)
            save = partial(_saved, rents.save, store, change_id, values["version"])
        title = _("Endre husleien") if change_id else _("Ny husleie")
        draft = f"rent:{change_id or 'new'}"
        return self._form(title, pick(RentChange), values, save, N_("Lagre husleien"), draft)

    def out(self, out_id: int | None) -> InlineForm:
        """A time out of use, new or entered."""
        store, ref = self.context.store, self.page.ref
        if out_id is None:
            values: Mapping[str, Any] = {"start": clock.today()}
            save: Any = partial(out_of_use.add, store, ref)
        else:
            values = out_of_use.load(store, out_id)
            save = partial(_saved, out_of_use.save, store, out_id, values["version"])
        title = _("Endre tiden ute av bruk") if out_id else _("Ta boligen ut av bruk")
        draft = f"out:{out_id or 'new'}"
        return self._form(title, pick(OutOfUse, "start", "end", "reason", "remark"), values, save, N_("Lagre"), draft)

    def back_in_use(self, out_id: int) -> InlineForm:
        """The last day it could not be let; can be undone."""

        def save(typed: dict[str, Any]) -> object:
            return out_of_use.close(self.context.store, out_id, typed["end"])

        return self._form(_("Boligen er i bruk igjen"), [_LAST_DAY], {"end": clock.today()}, save,
                          N_("Lagre siste dag"), "back")  # fmt: skip

    def _form(  # what it is called, holds, begins with, does
        self, title: str, asked: Sequence[Item], values: Mapping[str, Any], save: Any, submit: str, draft: str,
        *, note: str = "",
    ) -> InlineForm:  # fmt: skip
        key = f"dwelling:{self.page.ref}:{draft}"
        return InlineForm(self.context, title, asked, values, save, submit=submit, draft=key, note=note)


def _saved(save: Any, store: Store, record_id: int, version: int, typed: dict[str, Any]) -> object:
    return save(store, record_id, typed, version)
