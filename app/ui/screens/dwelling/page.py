"""The page of a dwelling: who lives and has lived there, what it is; rent, vacancy and agreement beside it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.dwelling import out_of_use, registration, rents
from app.services.dwelling import page as dwelling_page
from app.services.dwelling.page import DwellingPage
from app.texts import _, n_
from app.ui.kit import messages, record_layout
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader, header_action
from app.ui.kit.menus import Entry, header_menu
from app.ui.screens.dwelling import forms as dwelling_forms
from app.ui.screens.dwelling import head
from app.ui.screens.dwelling.about import AboutCard
from app.ui.screens.dwelling.forms import Forms
from app.ui.screens.dwelling.side import Side
from app.ui.screens.dwelling.strips import Strips
from app.ui.screens.dwelling.tenants import TenantsCard
from app.ui.screens.inline_form import InlineForm, InlinePlace

_SIDE = 340  # logical pixels of the cards beside at 100 % text
Undo = Callable[[], object]


class DwellingScreen(QWidget):
    """`open(ref, form, field)` shows a dwelling, with one of the forms edit, rent, out, rooms or give-up open, or the
    one that edits it at a field; `new` begins a dwelling, filled in `like` another."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: DwellingPage | None = None
        self.match_button = button(
            _("Se hvem boligen passer for"), "primary", "users", lambda: self.do("matching"), "Ctrl+M"
        )
        self.more_button = header_menu(self.entries)
        self.waiting_button = header_action(_("Venteliste"), "clipboard-list", lambda: context.navigate("waiting"))
        actions = (self.waiting_button, self.more_button, self.match_button)
        self.header = PageHeader("", actions=actions, back=(_("Boliger"), lambda: context.navigate("dwellings")))
        self.forms, self.strips = InlinePlace(), Strips(self.do)
        self.tenants, self.about, self.side = TenantsCard(self.do), AboutCard(self.do), Side(self.do)
        main = (self.forms, self.strips, self.tenants, self.about)
        record_layout.lay_out(self, self.header, main, self.side, _SIDE)
        self._show_parts(shown=False)

    def open(
        self, ref: str | None = None, form: str = "", field: str = "", like: str = "", *, new: bool = False
    ) -> None:
        """Show a dwelling. Without `ref` the one shown before stays."""
        if new or like:
            messages.guard(lambda: self._begin(like), self)
        elif ref is not None:
            messages.guard(lambda: self._load(ref), self)
        if self._page is not None and (form or field):
            self.do(form or "edit", field or None)
        self._take_keyboard()

    def refresh(self) -> None:
        """Read the dwelling again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.ref
            messages.guard(lambda: self._load(ref, again=True), self)

    def do(self, what: str, which: Any = None) -> None:
        """A button of the page."""
        if self._page is not None:
            acts = {**self._form_acts(self._page), **self._acts(self._page)}
            messages.guard(lambda: acts[what](which), self)

    def entries(self) -> list[Entry]:
        """What is seldom done."""
        page = self._page
        if page is None:
            return []
        made: list[Entry] = [(_("Rediger boligen"), lambda: self.do("edit"))]
        if page.can_be_offered:
            made.append((_("Nytt leieforhold"), lambda: self.do("let")))
        made += [
            (_("Legg til rom i samme hus"), lambda: self.do("rooms")),
            (_("Ny bolig som denne"), lambda: self.do("like")),
        ]
        if page.values["given_up"] is None:
            made.append((_("Avhend boligen"), lambda: self.do("give-up")))
        return [*made, (_("Slett boligen"), lambda: self.do("delete"))]

    def _form_acts(self, page: DwellingPage) -> dict[str, Callable[[Any], object]]:
        forms, show = Forms(self._context, page), self._open_form
        return {
            "edit": lambda field: self._edit(forms, field or ""),
            "rent": lambda which: show(forms.rent(which), _("Husleien er lagret.")),
            "out": lambda which: show(forms.out(which), _("Tiden ute av bruk er lagret.")),
            "back-in-use": lambda which: show(forms.back_in_use(which), _("Boligen er i bruk igjen."), undoable=True),
            "give-up": lambda _which: show(forms.give_up(), _("Boligen er avhendet."), undoable=True),
            "rooms": lambda _which: show(forms.rooms(), ""),
        }

    def _acts(self, page: DwellingPage) -> dict[str, Callable[[Any], object]]:
        store, go, undoable = self._context.store, self._context.navigate, self._undoable
        return {
            "delete-rent": lambda which: undoable(rents.delete(store, which), _("Husleien er slettet.")),
            "delete-out": lambda which: undoable(out_of_use.delete(store, which), _("Tiden ute av bruk er slettet.")),
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

    def _load(self, ref: str, *, again: bool = False) -> None:
        if self._page is None or self._page.ref != ref:
            self.forms.close_form()
        self._page = dwelling_page.load(self._context.store, ref, again=again)
        self._show(self._page)

    def _show(self, page: DwellingPage) -> None:
        self.header.set_title(page.name)
        self.header.set_badges(*head.badges(page))
        self.header.set_facts(head.facts(page))
        self._show_parts(shown=True)
        self.match_button.setVisible(page.can_be_offered)
        for part in (self.strips, self.tenants, self.about, self.side):
            part.show_dwelling(page)

    def _show_parts(self, *, shown: bool) -> None:
        parts = (self.strips, self.tenants, self.about, self.side, self.waiting_button, self.more_button)
        for part in (*parts, self.match_button):
            part.setVisible(shown)

    def _take_keyboard(self) -> None:
        """Where one was in the form that is open, else on the first action; also when the window asks."""
        form = self.forms.current
        action = self.match_button if not self.match_button.isHidden() else self.more_button
        target = form.place() if form else action
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_form(self, form: InlineForm, told: str, *, undoable: bool = False) -> None:
        form.saved.connect(partial(self._saved, told, undoable=undoable))
        form.left.connect(self._take_keyboard)
        self.forms.show_form(form)

    def _edit(self, forms: Forms, field: str) -> None:
        """Open the form of the dwelling, at a field when one is named."""
        form = forms.dwelling()
        self._open_form(form, _("Boligen er lagret."))
        if field in form.form.fields:
            form.form.go_to(field)

    def _saved(self, told: str, found: Any, *, undoable: bool) -> None:
        if undoable:
            self._context.toast(told, lambda: messages.guard(found, self))
        elif isinstance(found, tuple):
            refs, undo = found
            text = n_("{count} rom er lagt til.", "{count} rom er lagt til.", len(refs))
            self._context.toast(text, lambda: messages.guard(undo, self))
        else:
            self._context.toast(" ".join([told, *found.warnings.values()]))
        self.refresh()

    def _undoable(self, undo: Undo, told: str) -> None:
        self._context.toast(told, lambda: messages.guard(undo, self))
        self.refresh()

    def _delete(self, page: DwellingPage) -> None:
        undo = registration.delete(self._context.store, page.ref)
        self._page = None
        self.forms.close_form()
        self._context.toast(_("Boligen er slettet."), lambda: messages.guard(undo, self))
        self._context.navigate("dwellings")
