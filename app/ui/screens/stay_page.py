"""Nytt opphold, and the same form for one that is recorded: who, where, from when, and on which decision."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import clock, formats
from app.errors import Invalid, Stale
from app.services import provider as providers
from app.services import stay as stays
from app.services.records import Saved
from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.kit.header import PageHeader
from app.ui.kit.removal import take_away
from app.ui.kit.strip import WarningStrip
from app.ui.kit.tokens import SIZES
from app.ui.screens import stay_items

_WIDEST = 860  # logical pixels: longer lines are slow to read


class StayPage(QWidget):
    """`open` shows a stay by its `ref`, or an empty form with household and provider filled in."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._ref: str | None = None
        self._version: object = None
        self._visited: set[str] = set()
        self.header = PageHeader(_("Nytt opphold"), back=(_("Tilbake"), self._leave))
        self.done_button = button(_("Åpne husstanden"), "primary", "arrow-right", self._open_household, small=True)
        self.card = Card(padded=False)
        self._saved: WarningStrip | None = None
        whole = QVBoxLayout(self)
        margin = theme.px(SIZES.page_margin)
        whole.setContentsMargins(margin, theme.px(14), margin, theme.px(18))
        whole.setSpacing(theme.px(14))
        whole.addWidget(self.header)
        whole.addWidget(self.card, 1)
        self.card.setMaximumWidth(theme.px(_WIDEST))
        self.form = self._make_form(stay_items.new_items)
        self._start(None, None, {})

    def open(
        self, ref: str | None = None, household: str | None = None, provider: str | None = None,
        field: str = "", values: Mapping[str, Any] | None = None, **_new: Any,
    ) -> None:  # fmt: skip
        """Show a recorded stay, at a field when one is named, or a new one, for this household or at this provider,
        with the `values` that are known, by the form's names."""
        if ref is not None:
            messages.guard(lambda: self._load(ref), self)
            if f"stay.{field}" in self.form.fields:
                self.form.go_to(f"stay.{field}")
        else:
            self._start(household, provider, values or {})

    def _make_form(self, items: Callable[..., Any]) -> Form:
        form = Form(items(self._context.store), submit=_("Lagre oppholdet"), drafts=self._context.drafts)
        form.submitted.connect(self._save)
        form.edited.connect(self._on_edited)
        for field in form.fields.values():
            field.left.connect(self._on_left)
        self.card.add(form, 1)
        self.setFocusProxy(form.fields["household"].editor)
        return form

    def _use(self, items: Callable[..., Any]) -> None:
        old = self.form
        self.card.body.removeWidget(old)
        take_away(old)
        self._hide_saved()
        self.form = self._make_form(items)

    def _start(self, household: str | None, provider: str | None, known: Mapping[str, Any]) -> None:
        self._use(stay_items.new_items)
        self._ref, self._version, self._visited = None, None, set()
        self.header.set_title(_("Nytt opphold"))
        self.header.set_facts(_("Midlertidig botilbud etter sosialtjenesteloven § 27"))
        today = clock.today()
        values = {"household": household, "provider": provider, "stay.arrived": today, "decision.decided": today}
        self.form.set_values({**values, **known}, f"stay:new:{household or ''}:{provider or ''}")
        self._fit_institution()
        self._show_place()
        self._go_to_first_empty()

    def _load(self, ref: str) -> None:
        values = stays.load(self._context.store, ref)
        self._use(stay_items.all_items)
        self._ref, self._version, self._visited = ref, values["stay.version"], set(values)
        self.header.set_title(_("Opphold fra {day}", day=formats.day(values["stay.arrived"])))
        self.form.set_values(values, f"stay:{ref}")
        self._fit_institution()
        self._show_place()
        self._warn()
        self.form.go_to("stay.arrived")

    def _go_to_first_empty(self) -> None:
        empty = (name for name in ("household", "provider") if self.form.fields[name].editor.value() is None)
        self.form.go_to(next(empty, "stay.arrived"))

    def _on_edited(self, name: str) -> None:
        if name == "stay.came_from":
            self._fit_institution()

    def _on_left(self, name: str) -> None:
        self._visited.add(name)
        if name == "provider":
            self._show_place()
        self._warn()

    def _fit_institution(self) -> None:
        """Asked for only when that is where they came from."""
        came = self.form.fields["stay.came_from"].editor.value()
        self.form.fields["stay.institution"].setEnabled(came == "institution")

    def _show_place(self) -> None:
        """Which places are in use where the household is about to live."""
        field = self.form.fields["provider"]
        ref = None if field.unreadable() else field.editor.value()
        row = next((row for row in providers.rows(self._context.store) if row.ref == ref), None)
        price = formats.amount(row.price) if row and row.price is not None else ""
        facts = [providers.places_text(row), _("{price} per døgn", price=price) if price else ""] if row else []
        start = _("Midlertidig botilbud etter sosialtjenesteloven § 27")
        self.header.set_facts(" · ".join(part for part in (start if not self._ref else "", *facts) if part))

    def _warn(self) -> None:
        """What is odd, beside the fields one has been to; saving stays open."""
        readable = {name: f.editor.value() for name, f in self.form.fields.items() if not f.unreadable()}
        found = stays.preview(self._context.store, self._ref, readable)
        self.form.show_warnings({name: text for name, text in found.items() if name in self._visited})

    def _save(self, values: dict[str, Any]) -> None:
        messages.guard(lambda: self._store(values), self)

    def _store(self, values: dict[str, Any]) -> None:
        if values.get("stay.came_from") != "institution":
            values["stay.institution"] = None
        if self._version is not None:
            values["stay.version"] = self._version
        try:
            saved = stays.save(self._context.store, self._ref, values)
        except Invalid as error:
            self.form.show_problems(error.problems)
        except Stale as error:
            self._version = error.current.get("stay.version", self._version)
            self.form.show_other_values(error.current)
            self.form.footer.show_warning(str(error))
        else:
            self._after_save(saved, str(values["household"]))

    def _after_save(self, saved: Saved, household: str) -> None:
        """Straight on to the household; where something is odd, it is shown first and Enter goes on."""
        self.form.mark_saved()
        self._context.toast(_("Oppholdet er lagret."))
        if not saved.warnings:
            self._context.navigate("household", ref=household)
            return
        self._load(saved.ref)
        self.form.show_warnings(saved.warnings)
        self._show_saved()

    def _show_saved(self) -> None:
        self.done_button = button(_("Åpne husstanden"), "primary", "arrow-right", self._open_household, small=True)
        text = _("Se over merknadene ved feltene. Du kan også rette dem senere.")
        self._saved = WarningStrip(_("Oppholdet er lagret"), text, "ok", action=self.done_button)
        self.card.body.insertWidget(0, self._saved)
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_saved(self) -> None:
        if self._saved is not None:
            take_away(self._saved)
            self._saved = None

    def _open_household(self) -> None:
        self._context.navigate("household", ref=self.form.fields["household"].editor.value())

    def _leave(self) -> None:
        """Back to the household, or to the list; what is typed is kept as a draft."""
        self.form.keep_draft()
        field = self.form.fields["household"]
        ref = None if field.unreadable() else field.editor.value()
        if ref:
            self._context.navigate("household", ref=ref)
        else:
            self._context.navigate("households")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.form.is_dirty():
            self._leave()
        else:
            super().keyPressEvent(event)
