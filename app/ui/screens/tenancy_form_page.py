"""Nytt leieforhold, and the same form for one that is recorded: who, which dwelling, on which contract."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import clock
from app.services.records import Saved
from app.services.tenancy import choices, registration
from app.texts import N_, _
from app.ui.kit import messages, theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.kit.form_saving import store_from
from app.ui.kit.header import PageHeader
from app.ui.kit.removal import take_away
from app.ui.kit.strip import WarningStrip
from app.ui.kit.tokens import SIZES
from app.ui.screens import tenancy_items
from app.ui.screens.tenancy_contract import Contract

_WIDEST = 860  # logical pixels: longer lines are slow to read


class TenancyFormPage(QWidget):
    """`open(ref)` shows a tenancy, at a `field` when one is named; otherwise an empty form, with what is known filled
    in."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._ref: str | None = None
        self._version: int | None = None
        self._came_from: tuple[str, str | None] = ("tenancies", None)  # where the way back leads: screen and ref
        self._visited: set[str] = set()
        self.header = PageHeader(_("Nytt leieforhold"), back=(_("Tilbake"), self._leave))
        self.done_button = button(_("Åpne leieforholdet"), "primary", "arrow-right", self._open_saved, small=True)
        self.card = Card(padded=False)
        self._saved: WarningStrip | None = None
        self._build()
        self.form = self._make_form(tenancy_items.new_items)
        self._start({})

    def open(
        self, ref: str | None = None, household: str | None = None, dwelling: str | None = None,
        case: str | None = None, field: str = "", **_new: Any,
    ) -> None:  # fmt: skip
        """Show a recorded tenancy, or begin a new one for this household, dwelling or case."""
        if ref is not None:
            self._came_from = ("tenancy", ref)
            messages.guard(lambda: self._load(ref), self)
            if field in self.form.fields:
                self.form.go_to(field)
            return
        places = (("household", household), ("dwelling", dwelling))
        self._came_from = next(((screen, known) for screen, known in places if known), ("tenancies", None))
        self._start({"household": household, "dwelling": dwelling, "case": case})

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        margin = theme.px(SIZES.page_margin)
        whole.setContentsMargins(margin, theme.px(14), margin, theme.px(18))
        whole.setSpacing(theme.px(14))
        whole.addWidget(self.header)
        whole.addWidget(self.card, 1)
        self.card.setMaximumWidth(theme.px(_WIDEST))

    def _make_form(self, items: Callable[..., Any]) -> Form:
        submit = N_("Lagre leieforholdet")
        form = Form(items(self._context.store, self._household), submit=submit, drafts=self._context.drafts)
        form.submitted.connect(self._save)
        self.contract = Contract(form, self._is_earmarked)
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

    def _start(self, known: Mapping[str, str | None]) -> None:
        self._use(tenancy_items.new_items)
        self._ref, self._version, self._visited = None, None, set()
        self.header.set_title(_("Nytt leieforhold"))
        self.header.set_facts(_("Hvem som skal bo der, og hva kontrakten sier."))
        household, dwelling = known.get("household"), known.get("dwelling")
        self.form.set_values({"start": clock.today(), **known}, f"tenancy:new:{household or ''}:{dwelling or ''}")
        if household and not known.get("case"):
            self._propose_case()
        self.contract.begin()
        empty = (name for name in ("household", "dwelling") if self.contract.value(name) is None)
        self.form.go_to(next(empty, "start"))

    def _load(self, ref: str) -> None:
        values = registration.load(self._context.store, ref)
        self._use(tenancy_items.all_items)
        self._ref, self._version, self._visited = ref, values["version"], set(values)
        self.header.set_title(_("Leieforhold {ref}", ref=ref))
        self.header.set_facts(_("Rett det som er skrevet feil. En ny kontrakt lager du på leieforholdets egen side."))
        self.form.set_values(values, f"tenancy:{ref}")
        self.contract.begin()
        self._warn()
        self.form.go_to("start")

    def _household(self) -> str | None:
        chosen: str | None = self.contract.value("household")
        return chosen

    def _is_earmarked(self, typed: Mapping[str, Any]) -> bool:
        dwelling = typed.get("dwelling")
        return dwelling is not None and choices.is_earmarked(self._context.store, dwelling)

    def _on_left(self, name: str) -> None:
        self._visited.add(name)
        if name == "household" and self._ref is None:
            self._propose_case()
        self._warn()

    def _propose_case(self) -> None:
        """The one that granted them a dwelling, unless a case is chosen."""
        household, field = self._household(), self.form.fields["case"]
        if household is not None and not field.unreadable() and field.editor.value() is None:
            field.editor.set_value(choices.granted_case(self._context.store, household))

    def _warn(self) -> None:
        """What is odd, beside the fields one has been to; saving stays open."""
        found = registration.preview(self._context.store, self._ref, self.contract.asked(self.contract.readable()))
        self.form.show_warnings({name: text for name, text in found.items() if name in self._visited})

    def _save(self, values: dict[str, Any]) -> None:
        messages.guard(lambda: store_from(self.form, self._store, values, self._after_save), self)

    def _store(self, values: dict[str, Any]) -> Saved:
        asked = self.contract.asked(values)
        if self._ref is None:
            return registration.register(self._context.store, asked)
        return registration.save(self._context.store, self._ref, asked, self._version)

    def _after_save(self, saved: Saved) -> None:
        """Straight on to the tenancy; where something is odd, it is shown first and Enter goes on."""
        self._context.toast(_("Leieforholdet er lagret."))
        if not saved.warnings:
            self._context.navigate("tenancy", ref=saved.ref)
            return
        self._load(saved.ref)
        self.form.show_warnings(saved.warnings)
        text = _("Se over merknadene ved feltene. Du kan også rette dem senere.")
        self.done_button = button(_("Åpne leieforholdet"), "primary", "arrow-right", self._open_saved, small=True)
        self._saved = WarningStrip(_("Leieforholdet er lagret"), text, "ok", action=self.done_button)
        self.card.body.insertWidget(0, self._saved)
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_saved(self) -> None:
        if self._saved is not None:
            take_away(self._saved)
            self._saved = None

    def _open_saved(self) -> None:
        self._context.navigate("tenancy", ref=self._ref)

    def _leave(self) -> None:
        """Back to where the form was opened from; what is typed is kept as a draft."""
        self.form.keep_draft()
        screen, ref = self._came_from
        if ref is None:
            self._context.navigate(screen)
        else:
            self._context.navigate(screen, ref=ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.form.is_dirty():
            self._leave()
        else:
            super().keyPressEvent(event)
