"""The forms that open on the household's page, each over one service call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from app import clock
from app.models import Membership, Person, Review
from app.models.fields import fields_of
from app.services import person as persons
from app.services import review, stay
from app.services.household_page import HouseholdPage, StayLine
from app.services.parts import part_fields, values_for
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.screens import stay_items
from app.ui.screens.applicant import birth_date_of
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.waiting_forms import need_form

NUMBER, BORN = "person.national_id", "person.birth_date"
MEMBER = (
    *part_fields("person", Person, "first_name", "last_name"),
    *part_fields("membership", Membership, "role"),
    *part_fields("person", Person, "national_id", "birth_date", "gender"),
    *part_fields("membership", Membership, "start", "end"),
    *part_fields("person", Person, "protection"),
)
STEP = tuple(fields_of(Review)[name] for name in ("next_step", "due", "who", "permanent_plan"))


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms of one household."""

    context: Context
    page: HouseholdPage

    def extend(self, current: StayLine) -> InlineForm:
        """One more decision on the stay, from the night after the last one covered."""
        start = current.decided_until + timedelta(days=1) if current.decided_until else current.arrived
        store = self.context.store

        def save(values: dict[str, Any]) -> object:
            return stay.extend(store, current.ref, {"start": start, **values_for("decision", values)})

        return self._form(
            _("Forleng oppholdet"), stay_items.EXTEND, {"decision.decided": clock.today()}, save,
            N_("Lagre vedtaket"), f"extend:{current.ref}",
        )  # fmt: skip

    def move(self, current: StayLine) -> InlineForm:
        """To another provider, with no night between."""
        store = self.context.store

        def save(values: dict[str, Any]) -> object:
            return stay.move(store, current.ref, values["provider"], values["stay.arrived"], values["stay.room"])

        items = (stay_items.provider_field(store), *stay_items.MOVE)
        return self._form(
            _("Flytt til et annet botilbud"), items, {"stay.arrived": clock.today()}, save, N_("Flytt husstanden"),
            f"move:{current.ref}",
        )  # fmt: skip

    def end(self, current: StayLine) -> InlineForm:
        """The day they left, and where they went; can be undone."""
        store = self.context.store

        def save(values: dict[str, Any]) -> object:
            return stay.end(store, current.ref, values["stay.departed"], values["stay.went_to"])

        return self._form(
            _("Avslutt oppholdet"), stay_items.END, {"stay.departed": clock.today()}, save, N_("Avslutt oppholdet"),
            f"end:{current.ref}",
        )  # fmt: skip

    def step(self) -> InlineForm:
        """The next step of the review list."""
        store, ref = self.context.store, self.page.ref
        return self._form(
            _("Neste steg"), STEP, review.load(store, ref), lambda values: review.save(store, ref, values),
            N_("Lagre neste steg"), f"step:{ref}",
        )  # fmt: skip

    def need(self) -> InlineForm:
        """What they need of a dwelling."""
        return need_form(self.context, self.page.ref)

    def member(self, membership_id: int | None) -> InlineForm:
        """A new member, or one that is recorded; a number already known brings its person's values."""
        store, ref = self.context.store, self.page.ref
        values: Mapping[str, Any] = {"person.protection": "none", "membership.role": "child"}
        if membership_id is not None:
            values = persons.load_member(store, membership_id)
        known = {name: value for name, value in values.items() if name.endswith(".version")}

        def save(typed: dict[str, Any]) -> object:
            return persons.save_member(store, ref, membership_id, {**typed, **known})

        title = _("Rediger medlemmet") if membership_id else _("Nytt medlem")
        draft = f"member:{ref}:{membership_id or 'new'}"
        form = self._form(title, MEMBER, values, save, N_("Lagre medlemmet"), draft)
        number = form.form.fields[NUMBER]
        number.left.connect(lambda _name: self._fill_in(form, known, new=membership_id is None))
        return form

    def _fill_in(self, form: InlineForm, known: dict[str, Any], *, new: bool) -> None:
        fields = form.form.fields
        number = fields[NUMBER].editor.value()
        found = persons.find(self.context.store, str(number)) if number and new else None
        if found is None:
            known.pop("person.ref", None)
            if (born := birth_date_of(number)) is not None:
                fields[BORN].editor.set_value(born)
            return
        known["person.ref"] = found.ref
        for name, value in persons.load(self.context.store, found.ref).items():
            if f"person.{name}" in fields:
                fields[f"person.{name}"].editor.set_value(value)
        fields[NUMBER].show_state("warn", _("Personen er allerede registrert. Opplysningene er hentet."))

    def _form(self, title: str, items: Any, values: Any, save: Any, submit: str, draft: str) -> InlineForm:
        return InlineForm(self.context, title, items, values, save, submit=submit, draft=draft)
