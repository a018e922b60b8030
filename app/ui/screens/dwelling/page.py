"""The page of a dwelling: who lives and has lived there, what it is; rent, vacancy and agreement beside it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.dwelling import out_of_use, registration, rents
from app.services.dwelling import page as dwelling_page
from app.services.dwelling.page import DwellingPage
from app.texts import N_, _, n_
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.context import Context, Undo
from app.ui.kit.header import header_action
from app.ui.kit.menus import header_menu
from app.ui.screens.dwelling import forms as dwelling_forms
from app.ui.screens.dwelling import head
from app.ui.screens.dwelling.about import AboutCard
from app.ui.screens.dwelling.forms import Forms
from app.ui.screens.dwelling.side import Side
from app.ui.screens.dwelling.strips import Strips
from app.ui.screens.dwelling.tenants import TenantsCard
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.record_screen import Act, Offer, RecordKind, RecordScreen

KIND = RecordKind(
    key="dwelling", listed="dwellings", back=N_("Boliger"), load=dwelling_page.load, head=head, side=340, private=False
)


class DwellingScreen(RecordScreen[DwellingPage]):
    """`open(ref, form, field)` shows a dwelling, with one of the forms edit, rent, out, rooms or give-up open, or the
    one that edits it at a field; `new` begins a dwelling, filled in `like` another."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, KIND)
        self.match_button = button(
            _("Se hvem boligen passer for"), "primary", "users", lambda: self.do("matching"), "Ctrl+M"
        )
        self.more_button = header_menu(self.entries)
        self.waiting_button = header_action(_("Venteliste"), "clipboard-list", lambda: context.navigate("waiting"))
        self.strips, self.tenants, self.about, self.side = (
            Strips(self.do), TenantsCard(self.do), AboutCard(self.do), Side(self.do)
        )  # fmt: skip
        actions = (self.waiting_button, self.more_button, self.match_button)
        self.lay_out(actions, (self.forms, self.strips, self.tenants, self.about), self.side)
        self._show_parts(shown=False)

    def open(
        self, ref: str | None = None, form: str = "", field: str = "", like: str = "", *, new: bool = False
    ) -> None:
        """Show a dwelling. Without `ref` the one shown before stays."""
        if new or like:
            messages.guard(lambda: self._begin(like), self)
        else:
            self.read(ref)
        if self._page is not None and (form or field):
            self.do(form or "edit", field or None)
        self._take_keyboard()

    def acts(self, page: DwellingPage) -> Mapping[str, Act]:
        return {**self._form_acts(page), **self._acts(page)}

    def offers(self, page: DwellingPage) -> Sequence[Offer]:
        return (
            ("edit", _("Rediger boligen"), True),
            ("let", _("Nytt leieforhold"), page.can_be_offered),
            ("rooms", _("Legg til rom i samme hus"), True),
            ("like", _("Ny bolig som denne"), True),
            ("give-up", _("Avhend boligen"), page.values["given_up"] is None),
            ("delete", _("Slett boligen"), True),
        )

    def show_page(self, page: DwellingPage, *, begin: bool) -> None:  # noqa: ARG002  # it has no tabs to begin at
        self._show_parts(shown=True)
        self.match_button.setVisible(page.can_be_offered)
        for part in (self.strips, self.tenants, self.about, self.side):
            part.show_dwelling(page)

    def first(self) -> QWidget:
        return self.more_button if self.match_button.isHidden() else self.match_button

    def _form_acts(self, page: DwellingPage) -> dict[str, Act]:
        forms, show = Forms(self._context, page), self.show_form
        return {
            "edit": lambda field: self._edit(forms, field),
            "rent": lambda which: show(forms.rent(which), _("Husleien er lagret.")),
            "out": lambda which: show(forms.out(which), _("Tiden ute av bruk er lagret.")),
            "back-in-use": lambda which: show(forms.back_in_use(which), _("Boligen er i bruk igjen.")),
            "give-up": lambda _which: show(forms.give_up(), _("Boligen er avhendet.")),
            "rooms": lambda _which: self._show_rooms(forms.rooms()),
        }

    def _acts(self, page: DwellingPage) -> dict[str, Act]:
        store, go, saved = self._context.store, self._context.navigate, self.saved
        return {
            "delete-rent": lambda which: saved(_("Husleien er slettet."), rents.delete(store, which)),
            "delete-out": lambda which: saved(_("Tiden ute av bruk er slettet."), out_of_use.delete(store, which)),
            "delete": lambda _which: self._delete(page),
            "like": lambda _which: self.open(like=page.ref),
            "matching": lambda _which: go("matching", dwelling=page.ref),
            "let": lambda _which: go("tenancy_form", dwelling=page.ref),
            "tenancy": lambda which: go("tenancy", ref=which),
            "agreement": lambda which: go("agreements", ref=which),
            "dwelling": lambda which: go("dwelling", ref=which),
            "vacancy": lambda _which: go("vacancy"),
        }

    def _begin(self, like: str) -> None:
        """Show the form of a new dwelling alone."""
        self._page = None
        self.header.set_title(_("Ny bolig"))
        self.header.set_badges()
        self.header.set_facts("")
        self._show_parts(shown=False)
        form = dwelling_forms.new_dwelling(self._context, like)
        form.saved.connect(self._registered)
        form.closed.connect(self._left)
        self.forms.show_form(form)

    def _registered(self, saved: Any) -> None:
        self._context.toast(" ".join([_("Boligen er registrert."), *saved.warnings.values()]))
        self._load(saved.ref)
        self._take_keyboard()

    def _left(self) -> None:
        """The form of a new dwelling was given up."""
        if self._page is None:
            self._context.navigate("dwellings")

    def _show_parts(self, *, shown: bool) -> None:
        parts = (self.strips, self.tenants, self.about, self.side, self.waiting_button, self.more_button)
        for part in (*parts, self.match_button):
            part.setVisible(shown)

    def _edit(self, forms: Forms, field: str | None) -> None:
        """Open the form of the dwelling, at a field when one is named."""
        form = forms.dwelling()
        self.show_form(form, _("Boligen er lagret."))
        if field in form.form.fields:
            form.form.go_to(field)

    def _show_rooms(self, form: InlineForm) -> None:
        form.saved.connect(lambda found: self._rooms_added(*found))
        self.show_form(form)

    def _rooms_added(self, refs: Sequence[str], undo: Undo) -> None:
        self.saved(n_("{count} rom er lagt til.", "{count} rom er lagt til.", len(refs)), undo)

    def _delete(self, page: DwellingPage) -> None:
        undo = registration.delete(self._context.store, page.ref)
        self.leave(_("Boligen er slettet."), undo, "dwellings")
