"""Husstander: the list to the left, the record to the right, so that ten corrections are ten arrow presses."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.errors import Stale
from app.models.places import postcode_place
from app.services import household as households
from app.services import household_page
from app.services.household import HouseholdRow
from app.texts import N_, _, n_
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.layout import holder, row
from app.ui.kit.page import RecordPage
from app.ui.kit.paged_list import hits
from app.ui.kit.segments import SegmentBar
from app.ui.kit.spec import Plain, Saved, Screen
from app.ui.kit.strip import WarningStrip
from app.ui.screens import applicant
from app.ui.screens.households_columns import COLUMNS

AT_ONCE = 100
_SHOWN = {"open": N_("Aktive"), "temporary": N_("I botilbud"), "closed": N_("Avsluttede"), "all": N_("Alle")}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list, known by its exchange ID; `whole` is what the columns look at."""

    ref: str
    whole: HouseholdRow


class HouseholdsPage(RecordPage):
    """Reads a hundred households at a time, and searches in the database."""

    def __init__(self, context: Context, screen: Screen) -> None:
        self._offered: str | None = None  # the applicant just registered
        self._for_case = False  # the applicant belongs in a case that is being typed
        self._revealed: str | None = None  # whose address is shown
        self._last: HouseholdRow | None = None  # what the next hundred come after
        self.shown = SegmentBar(_("Hvilke husstander"))
        for key, text in _SHOWN.items():
            self.shown.add(key, _(text))
        self.open_button = button(
            _("Åpne husstanden"), "secondary", "arrow-right", self._open_page, "Ctrl+O", small=True, icon_after=True
        )
        self.reveal_button = button(_("Vis adressen"), "ghost", "eye", self._reveal, small=True)
        self.next_button = button(_("Nytt opphold"), "primary", "bed", self._new_stay, small=True)
        self.case_button = button(_("Ny sak"), "secondary", "folder", self._new_case, small=True)
        self.next_strip = WarningStrip(
            _("Søkeren er registrert"), _("Registrer en søknad, eller gi husstanden et opphold."), "ok",
            action=holder(row(self.case_button, self.next_button)),
        )  # fmt: skip
        super().__init__(context, screen, _PLAIN)
        self._show_around()
        self.shown.chosen.connect(lambda _key: self._show_other())
        self.form.edited.connect(self._fill_in)
        self.search.returnPressed.connect(self._go_to_list)
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)

    def head_actions(self) -> tuple[QWidget, ...]:
        return (self.reveal_button, self.open_button)

    def record_notices(self) -> tuple[QWidget, ...]:
        return (self.next_strip,)

    def list_tools(self) -> tuple[QWidget, ...]:
        return (self.shown,)

    def open(self, ref: str | None = None, field: str = "", new: bool = False, for_case: bool = False) -> None:
        """Show a household, at a field when one is named, or the form of a new applicant, with whom one goes back to
        the form of a case when it is `for_case`."""
        if new:
            self.start_new()
            self._for_case = for_case
        elif ref is not None and not self.list.select(ref):
            self._search_for(ref)
        if field in self.form.fields:
            self.form.go_to(field)

    def reload(self) -> None:
        """Read the first hundred again (or as many as are shown), and the record unless something is typed."""
        self._set_rows(self._rows(max(AT_ONCE, self.list.model.total())))
        self._show_empty()
        if self._ref is not None and not self.form.is_dirty():
            self._load(self._ref)

    def start_new(self) -> None:
        super().start_new()
        self._for_case = False
        self._show_around()

    def _rows(self, limit: int = AT_ONCE, after: HouseholdRow | None = None) -> list[Line]:
        found = households.rows(
            self._context.store, shown=self.shown.current_key(), matching=self.search.text(), limit=limit, after=after
        )
        self._last = found[-1] if found else after
        return [Line(row.ref, row) for row in found]

    def _more(self, _count: int) -> list[Line]:
        return self._rows(after=self._last)

    def _set_rows(self, rows: Sequence[Line]) -> None:
        """Typing in the search never opens another record than the one in view."""
        self.list.clear_selection()
        self.list.set_rows(rows)
        if self._ref is not None:
            self.list.select(self._ref)
        self.list.model.more = self._more if len(rows) >= AT_ONCE else None
        self._show_count()

    def _show_other(self) -> None:
        self._set_rows(self._rows())

    def _filter(self) -> None:
        self._show_other()

    def _search_for(self, ref: str) -> None:
        """Find one that is not among those shown, by its number: a name would stand there for all to read."""
        self.shown.choose("all")
        self.search.setText(ref)
        self._show_other()
        self.list.select(ref)

    def _show_count(self) -> None:
        if self.search.text().strip():
            text = hits(self.list.model.total(), more=self.list.model.more is not None)
        else:
            total = households.count(self._context.store, self.shown.current_key())
            text = n_("{count} husstand", "{count} husstander", total)
        self._count.setText(text)

    def _load(self, ref: str) -> None:
        super()._load(ref)
        self._show_around()

    def _show_around(self) -> None:
        """Beside the name of a protected household, where they are is hidden until it is asked for."""
        known = self._ref is not None and self._revealed != self._ref
        hidden = known and household_page.is_protected(self._context.store, str(self._ref))
        for name in applicant.PLACES:
            self.form.fields[name].setVisible(not hidden)
        self.reveal_button.setVisible(hidden)
        self.open_button.setVisible(self._ref is not None)
        self.next_strip.setVisible(self._ref is not None and self._offered == self._ref)

    def _reveal(self) -> None:
        if self._ref is not None:
            household_page.load(self._context.store, self._ref, reveal=True)  # writes that it was seen
            self._revealed = self._ref
            self._show_around()
            self.form.go_to(applicant.PLACES[0])

    def _fill_in(self, name: str) -> None:
        """The birth date follows from the number, the place from the postcode, while they are empty or theirs."""
        source = self.form.fields[name]
        if source.unreadable():
            return
        if name == applicant.NUMBER:
            self._put(applicant.BORN, applicant.birth_date_of(source.editor.value()))
        elif name == applicant.POSTCODE:
            self._put(applicant.CITY, postcode_place(str(source.editor.value() or "")))

    def _put(self, name: str, value: object) -> None:
        editor = self.form.fields[name].editor
        if value is not None:
            editor.set_value(value)

    def _store(self, values: dict[str, Any]) -> None:
        new = self._ref is None
        super()._store(values)
        if new and self._ref is not None:
            self._offered = self._ref
            self._go_on()

    def _show_stale(self, error: Stale) -> None:
        super()._show_stale(error)
        seen = {name: value for name, value in error.current.items() if name.endswith(".version")}
        self._version = {**(self._version or {}), **seen}  # the next Lagre has seen both values

    def _after_save(self, saved: Saved) -> None:
        super()._after_save(saved)
        if not self.list.select(saved.ref):
            self._search_for(saved.ref)
        self.form.show_warnings(saved.warnings)

    def _go_on(self) -> None:
        """Offer what comes next for the one just registered, or go back to the case that waits for them."""
        self._show_around()
        if self._for_case:
            self._context.navigate("case_form", applicant=self._ref)
        else:
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_case(self) -> None:
        self._context.navigate("case_form", household=self._ref, new=True)

    def _new_stay(self) -> None:
        self._context.navigate("stay", household=self._ref, new=True)

    def _open_page(self) -> None:
        if self._ref is not None:
            self._context.navigate("household", ref=self._ref)

    def _go_to_list(self) -> None:
        self._show_other()
        self.list.select_first()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_empty(self) -> None:
        nothing = self._record.isHidden() and households.count(self._context.store, "all") == 0
        self._stack.setCurrentIndex(1 if nothing else 0)
        self.new_button.setVisible(not nothing)

    def _empty(self) -> QWidget:
        fetch = button(_("Hent fra Excel"), "secondary", "file-down", partial(self._context.navigate, "import"))
        first = button(_("Ny søker"), "primary", "plus", self.start_new, "Ctrl+N")
        card = Card(padded=False)
        card.add(Empty("users", _(_PLAIN.empty_title), _(_PLAIN.empty_text), first, fetch), 1)
        return card


_PLAIN = Plain(
    list_rows=lambda _store: (),
    columns=COLUMNS,
    fields=applicant.items(),
    load=applicant.load,
    save=applicant.save,
    defaults=applicant.defaults,
    check=applicant.check,
    new=N_("Ny søker"),
    hint=N_("Navn, nummer eller adresse"),
    empty_title=N_("Ingen husstander ennå"),
    empty_text=N_("Her står alle som har søkt hjelp til bolig, hvor de bor nå, og hvor lenge de har bodd der."),
)
