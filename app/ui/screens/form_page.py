"""A form over the whole page: its head and the way back, and what a form of a new or a recorded thing does when it is
left, saved and refused."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.errors import Stale
from app.services.records import Saved
from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.kit.form_items import Item
from app.ui.kit.form_saving import store_from
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import fill_page
from app.ui.kit.removal import take_away
from app.ui.kit.strip import WarningStrip

_WIDEST = 860  # logical pixels: longer lines are slow to read
Place = tuple[str, str | None]
"""A screen, and the record it shows."""


class FormPage(QWidget):
    """A page shows its form with `place_form`, and says where the way back leads (`way_back`)."""

    form: Form

    def __init__(self, context: Context, title: str) -> None:
        super().__init__()
        self._context = context
        self._placed: Form | None = None
        self.header = PageHeader(title, actions=self.header_tools(), back=(_("Tilbake"), self._leave))
        self.card = Card(padded=False)
        self.card.setMaximumWidth(theme.px(_WIDEST))
        fill_page(self, self.header, self.card, top=14)

    @abstractmethod
    def way_back(self) -> Place:
        """Where the officer came from."""

    def header_tools(self) -> tuple[QWidget, ...]:
        """What stands in the header, for a page that has something there."""
        return ()

    def place_form(self, form: Form) -> None:
        """Show a form in place of the one before; the keyboard begins in its household."""
        if self._placed is not None:
            self.card.body.removeWidget(self._placed)
            take_away(self._placed)
        self.form = self._placed = form
        self.card.add(form, 1)
        self.setFocusProxy(form.fields["household"].editor)

    def go_to_first_empty(self, names: Sequence[str], otherwise: str) -> None:
        """Put the keyboard in the first of these fields that says nothing yet."""
        empty = (name for name in names if self.typed(name) is None)
        self.form.go_to(next(empty, otherwise))

    def typed(self, name: str) -> Any:
        """What stands in a field; nothing when it cannot be read."""
        field = self.form.fields[name]
        return None if field.unreadable() else field.editor.value()

    def _leave(self) -> None:
        """What is typed is kept as a draft."""
        self.form.keep_draft()
        screen, ref = self.way_back()
        if ref is None:
            self._context.navigate(screen)
        else:
            self._context.navigate(screen, ref=ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.form.is_dirty():
            self._leave()
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTexts:
    """What a form of a kind of record says, as msgids. `saved` stands above what is odd about a saved record, `told`
    is said in passing, and `go_on` is on the button that goes on from there."""

    new: str
    submit: str
    saved: str
    told: str
    go_on: str


class RecordFormPage(FormPage):
    """The form of a new record, and of one that is recorded. What is odd stands beside the fields one has been to, and
    of a saved record beside them all; saving stays open."""

    version_name = "version"  # what the record's version is called among its values

    def __init__(self, context: Context, texts: FormTexts) -> None:
        super().__init__(context, _(texts.new))
        self._texts = texts
        self._ref: str | None = None
        self._version: Any = None
        self._visited: set[str] = set()
        self._saved: WarningStrip | None = None

    @abstractmethod
    def store(self, values: dict[str, Any]) -> Saved:
        """Save what is typed. Raises Invalid or Stale."""

    @abstractmethod
    def preview(self) -> Mapping[str, str]:
        """What is odd about the record as it is typed, by field."""

    @abstractmethod
    def show_recorded(self, ref: str) -> None:
        """Show a recorded one: read it, and `begin` with it."""

    @abstractmethod
    def go_on(self, ref: str) -> None:
        """Go on from the record that is saved."""

    def field_left(self, name: str) -> None:
        """A field was left, for a page that has more to say then."""

    def use(self, items: Sequence[Item]) -> None:
        """Show an empty form of these items."""
        self._hide_saved()
        form = Form(items, submit=_(self._texts.submit), drafts=self._context.drafts)
        form.submitted.connect(self._save)
        for field in form.fields.values():
            field.left.connect(self._on_left)
        self.place_form(form)

    def begin(self, values: Mapping[str, Any], draft: str, ref: str | None = None) -> None:
        """Fill the form in: of a recorded one with all it has, else with what is known."""
        self._ref, self._version = ref, values[self.version_name] if ref else None
        self._visited = set(values) if ref else set()
        self.form.set_values(values, draft)

    def warn(self) -> None:
        """Tell what is odd."""
        found = self.preview()
        self.form.show_warnings({name: text for name, text in found.items() if name in self._visited})

    def _on_left(self, name: str) -> None:
        self._visited.add(name)
        self.field_left(name)
        self.warn()

    def _save(self, values: dict[str, Any]) -> None:
        messages.guard(lambda: store_from(self.form, self._store, values, self._after_save), self)

    def _store(self, values: dict[str, Any]) -> Saved:
        try:
            return self.store(values)
        except Stale as stale:
            self._version = stale.current.get(self.version_name, self._version)  # the next Lagre has seen both values
            raise

    def _after_save(self, saved: Saved) -> None:
        """Straight on; where something is odd, it is shown first and Enter goes on."""
        self._context.toast(_(self._texts.told))
        if not saved.warnings:
            self.go_on(saved.ref)
            return
        self.show_recorded(saved.ref)
        self.form.show_warnings(saved.warnings)
        self.done_button = button(
            _(self._texts.go_on), "primary", "arrow-right", lambda: self.go_on(saved.ref), small=True
        )
        text = _("Se over merknadene ved feltene. Du kan også rette dem senere.")
        self._saved = WarningStrip(_(self._texts.saved), text, "ok", action=self.done_button)
        self.card.body.insertWidget(0, self._saved)
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_saved(self) -> None:
        if self._saved is not None:
            take_away(self._saved)
            self._saved = None
