"""Ny sak: an application registered from the keyboard, with the fields of its type."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app import clock, formats
from app.errors import Invalid
from app.services import settings
from app.services.case import case_deadlines, registration
from app.services.case.case_types import CASE_TYPES
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.screens import case_form_items
from app.ui.screens.form_page import FormPage, Place

_IN_TIME = {
    "answer": N_("Svar eller foreløpig svar innen {day}."),
    "same_day": N_("Akutt botilbud skal avgjøres samme dag."),
    "allowance": N_("Søknaden om bostøtte må være inne innen {day}."),
}
"""What the head says of the first deadline of an application."""


class CaseFormPage(FormPage):
    """`open` shows an empty form, with household and type filled in when they are known."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, _("Ny sak"))
        self._household: str | None = None  # whom the form was opened for, and where the way back leads
        form = Form(case_form_items.items(context.store), submit=_("Registrer søknaden"), drafts=context.drafts)
        form.submitted.connect(self._save)
        form.edited.connect(self._on_edited)
        self.place_form(form)
        self.header.setMaximumWidth(self.card.maximumWidth())
        self._start(None, None, {})

    def open(
        self, household: str | None = None, kind: str | None = None, applicant: str | None = None,
        values: Mapping[str, Any] | None = None, **_new: Any,
    ) -> None:  # fmt: skip
        """An empty form, or what was typed in it before; `kind` is a type of case, `applicant` the household that was
        registered while the form waited, `values` what is known of the application, by the form's names."""
        self._start(self._household if applicant else household, kind, values or {})
        if applicant:
            self.form.fields["household"].editor.set_value(applicant)
            self.go_to_first_empty(("household", "kind"), "day")

    def header_tools(self) -> tuple[QWidget, ...]:
        self.applicant_button = button(_("Ny søker"), "secondary", "user-plus", self._new_applicant, "Ctrl+N")
        return (self.applicant_button,)

    def way_back(self) -> Place:
        """To the household, or to the list."""
        return ("household", self._household) if self._household else ("cases", None)

    def _start(self, household: str | None, kind: str | None, known: Mapping[str, Any]) -> None:
        self._household = household
        officer = settings.get(self._context.store, settings.OFFICER)
        values = {"household": household, "kind": kind, "day": clock.today(), "who": officer, **known}
        self.form.set_values(values, f"case:new:{household or ''}")
        self._fit_kind()
        self.go_to_first_empty(("household", "kind"), "day")

    def _on_edited(self, name: str) -> None:
        if name == "kind":
            self._fit_kind()
        elif name in {"day", "channel"}:
            self._show_facts()

    def _kind(self) -> str | None:
        chosen = self.typed("kind")
        return str(chosen) if chosen else None

    def _fit_kind(self) -> None:
        """Ask for what the type needs; what was typed for another type is kept while the form is open."""
        self.form.leave_out(case_form_items.left_out(self._kind()))
        self._show_facts()

    def _show_facts(self) -> None:
        """When the applicant must have an answer, and where the decision itself is made."""
        kind, day = self._kind(), self.typed("day")
        if kind is None or not isinstance(day, date):
            self.header.set_facts(_("Søknaden kan være skriftlig eller muntlig."))
            return
        case_type = CASE_TYPES[kind]
        on_paper = self.form.fields["channel"].editor.value() == "paper"
        first = case_deadlines.first_of_application(case_type, day, on_paper=on_paper)
        answer = _(_IN_TIME[first.key], day=formats.day(first.due))
        system = _("Vedtaket fattes i {system}.", system=case_type.system) if case_type.system else ""
        self.header.set_facts(" ".join(part for part in (answer, system or _(case_type.hint)) if part))

    def _save(self, values: dict[str, Any]) -> None:
        messages.guard(lambda: self._store(values), self)

    def _store(self, values: dict[str, Any]) -> None:
        kind = str(values["kind"])
        try:
            saved = registration.register(
                self._context.store, str(values["household"]), kind, case_form_items.values_of(kind, values)
            )
        except Invalid as error:
            self.form.show_problems(case_form_items.in_form(kind, error.problems))
        else:
            self.form.mark_saved()
            self._context.toast(_("Saken er registrert."))
            self._context.navigate("case", ref=saved.ref)

    def _new_applicant(self) -> None:
        """Register the person first; what is typed here is kept as a draft."""
        self.form.keep_draft()
        self._context.navigate("households", new=True, for_case=True)
