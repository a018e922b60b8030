"""*Kontakter*: the register of those the officer works with, and where each of them takes part."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.models import Contact
from app.models.contact import SERVICE
from app.services import contact
from app.services.contact import ContactRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import ChoiceEditor, sentence
from app.ui.kit.form_items import pick
from app.ui.kit.page import RecordPage
from app.ui.kit.paged_list import hits
from app.ui.kit.spec import Plain, Saved, Screen
from app.ui.kit.tabbed import FORM, tabbed
from app.ui.screens import contacts_rows
from app.ui.screens.contacts_uses import PARTS, UsesPane

AT_ONCE = 100


class ContactsPage(RecordPage):
    """Reads a hundred contacts at a time, and searches in the database. The form is the first of three tabs."""

    def __init__(self, context: Context, screen: Screen) -> None:
        self._last: ContactRow | None = None  # what the next hundred come after
        self._uses = {part.key: UsesPane(context, part) for part in PARTS}
        services = [(code.key, sentence(code.text), "") for code in SERVICE]
        self.service = ChoiceEditor(services, _("Alle tjenester"))
        self.service.input.setAccessibleName(_("Tjeneste"))
        super().__init__(context, screen, _PLAIN)
        self.service.edited.connect(self._show_other)

    def way_back(self) -> tuple[str, Callable[[], object]]:
        return _("Ansvarsgrupper"), partial(self._context.navigate, "groups")

    def list_tools(self) -> tuple[QWidget, ...]:
        return (self.service,)

    def body(self) -> QWidget:
        self.tabs, whole = tabbed(_("Deler av kontakten"), self.form, self._uses.values(), above=8)
        return whole

    def record_shown(self, ref: str | None) -> None:
        self.tabs.setVisible(ref is not None)
        if ref is None:
            self.tabs.choose(FORM)
        else:  # the field `title` is the contact's own, not the head's
            values = contact.load(self._context.store, ref)
            self.head.show_record(values["name"], contacts_rows.facts(values))
        for pane in self._uses.values():
            pane.show_contact(ref)

    def open(self, ref: str | None = None, field: str = "", new: bool = False, part: str = FORM) -> None:
        """Show a contact, at a field or where it takes part, or the form of a new one."""
        if new:
            self.start_new()
        elif ref is not None and not self.list.select(ref):
            self._search_for(ref)
        self.tabs.choose(FORM if field or new else part)
        if field in self.form.fields:
            self.form.go_to(field)

    def reload(self) -> None:
        """Read the first hundred again (or as many as are shown), and the record unless something is typed."""
        self._set_rows(self._rows(max(AT_ONCE, self.list.model.total())))
        self._show_empty()
        if self._ref is not None and not self.form.is_dirty():
            self._load(self._ref)

    def _rows(self, limit: int = AT_ONCE, after: ContactRow | None = None) -> list[dict[str, Any]]:
        chosen = str(self.service.value() or "") or None
        found = contact.rows(self._context.store, self.search.text(), chosen, limit=limit, after=after)
        self._last = found[-1] if found else after
        return [contacts_rows.line(one) for one in found]

    def _set_rows(self, rows: list[dict[str, Any]]) -> None:
        """Typing in the search never opens another contact than the one in view."""
        self.list.clear_selection()
        self.list.set_rows(rows)
        if self._ref is not None:
            self.list.select(self._ref)
        self.list.model.more = self._more if len(rows) >= AT_ONCE else None
        self._show_count()

    def _more(self, _count: int) -> list[dict[str, Any]]:
        return self._rows(after=self._last)

    def _filter(self) -> None:
        self._show_other()

    def _show_other(self) -> None:
        self._set_rows(self._rows())

    def _search_for(self, ref: str) -> None:
        """Find one that is not among those shown, by its number."""
        self.service.set_value(None)
        self.search.setText(ref)
        self._show_other()
        self.list.select(ref)

    def _after_save(self, saved: Saved) -> None:
        super()._after_save(saved)
        if not self.list.select(saved.ref):
            self._search_for(saved.ref)
        self.form.show_warnings(saved.warnings)

    def _deleted(self, undo: Any) -> None:
        super()._deleted(undo)
        self.list.select_first()

    def _show_count(self) -> None:
        if self.search.text().strip():
            text = hits(self.list.model.total(), more=self.list.model.more is not None)
        else:
            total = contact.count(self._context.store, str(self.service.value() or "") or None)
            text = n_("{count} kontakt", "{count} kontakter", total)
        self._count.setText(text)

    def _show_empty(self) -> None:
        nothing = self._record.isHidden() and contact.count(self._context.store) == 0
        self._stack.setCurrentIndex(1 if nothing else 0)
        self.new_button.setVisible(not nothing)


def _save(store: Store, ref: str | None, values: dict[str, Any], version: int | None) -> Saved:
    saved = contact.save(store, ref, values, version)
    return Saved(saved.ref, saved.warnings)


_PLAIN = Plain(
    list_rows=lambda _store: (),
    columns=contacts_rows.COLUMNS,
    fields=pick(Contact, "name", "service", "workplace", "title", "phone", "email", "remark"),
    load=contact.load,
    save=_save,
    delete=contact.delete,
    new=N_("Ny kontakt"),
    hint=N_("Navn, arbeidssted eller telefon"),
    empty_title=N_("Ingen kontakter ennå"),
    empty_text=N_(
        "Her står alle du samarbeider med: Nav, fastleger, helsestasjon, namsmann, kriminalomsorg og andre. De skrives "
        "opp én gang og brukes i grupper og planer."
    ),
)
