"""The last step: what is missing or odd with the way to it, the resident's consent, and the plan on paper."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.plan import links, saving
from app.services.plan.content import PLAN_FIELDS
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.form_items import Item, Own, Section
from app.ui.kit.layout import Scroll, clear, column, holder, row
from app.ui.kit.private_text import PrivateText
from app.ui.kit.strip import Glyph, WarningStrip
from app.ui.wizards.plan import edits
from app.ui.wizards.plan.form_step import FormStep
from app.ui.wizards.plan.lacking import told
from app.ui.wizards.plan.work import PlanWork

_PAUSE = 250  # milliseconds without a keystroke
_AFTER_PRINT = frozenset({"signed"})  # nobody has signed before there is a paper to sign
INDIVIDUAL = ("ip_coordinator", "coordinator_offer", "child_participation")
AGREED, LINKS = ("dated", "consented"), ("group", "case")
FIELDS = (*AGREED, "individual_plan", *INDIVIDUAL, *LINKS)


class ReviewStep(QWidget):
    """`led` carries the field that a line leads to; `printed` asks to save and print."""

    led = Signal(str)
    printed = Signal()
    rebuilt = Signal()

    def __init__(self, work: PlanWork) -> None:
        super().__init__()
        self._work = work
        self._shown: Mapping[str, str] | None = None
        self.form = FormStep(work, _items(work), _left_out, scroll=False)
        self._found = column(spacing=8)
        self.print_button = button(
            _("Lagre og skriv ut to eksemplarer"), "secondary", "printer", self.printed.emit, "Ctrl+P"
        )
        form_card = Card()
        form_card.add(self.form)
        inner = holder(
            column(self._found, form_card, row(self.print_button, None), None, spacing=12, margins=(24, 8, 24, 16))
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(inner))
        self.setFocusProxy(self.form)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.look)
        work.changed.connect(self._timer.start)

    def values(self) -> dict[str, Any]:
        """What its own form asks for."""
        return self.form.values()

    def typed(self) -> dict[str, Any]:
        """Nothing besides the plan."""
        return {}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Beside its own fields, and the rest on top."""
        self._show({**self.found(), **problems})
        self.form.show_problems(problems)

    def point_out(self, name: str, text: str) -> None:
        """Go to one of its own fields."""
        self.form.point_out(name, text)

    def found(self) -> dict[str, str]:
        """What is missing, odd or cannot be read, by field."""
        odd = saving.warnings(edits.tidied(self._work.content))
        lacking = told(self._work.people)
        if lacking:
            odd["consents"] = _("Uten samtykke til planen: {names}.", names=lacking)
        unread = {name: _("Det som står her, kan ikke leses.") for name in self._work.unread}
        return {name: text for name, text in {**odd, **unread}.items() if name not in _AFTER_PRINT}

    def look(self) -> None:
        """Look through the plan again, while it is seen."""
        if self.isVisible():
            self._show(self.found())

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self.look()

    def _show(self, found: Mapping[str, str]) -> None:
        if found == self._shown:
            return
        self._shown = dict(found)
        clear(self._found)
        if not found:
            ready = _("Ingenting mangler. Skriv ut, gå gjennom planen sammen, og skriv under.")
            self._found.addWidget(WarningStrip(_("Planen er klar"), ready, "ok"))
        else:
            card = Card(_("Se over dette"), padded=False, facts=_("Du kan lagre likevel."))
            for name, text in found.items():
                card.add_row(self._line(name, text), padding=4)
            self._found.addWidget(card)
        self.rebuilt.emit()

    def _line(self, name: str, text: str) -> QWidget:
        words = PrivateText(text)
        go = button(_("Gå dit"), "ghost", "arrow-right", partial(self.led.emit, name), small=True, icon_after=True)
        go.setAccessibleName(_("Gå dit: {text}", text=text))
        line = row(Glyph("triangle-alert", "warn"), words, go, spacing=10)
        line.setStretch(1, 1)
        return holder(line)


def _items(work: PlanWork) -> Sequence[Item]:
    linked = links.choices(work.store, work.content.household)
    return (
        *(PLAN_FIELDS[name] for name in AGREED),
        Section(N_("Individuell plan")), *(PLAN_FIELDS[name] for name in ("individual_plan", *INDIVIDUAL)),
        Section(N_("Hører til")), _link("group", N_("Ansvarsgruppe"), linked.groups),
        _link("case", N_("Sak"), linked.cases),
    )  # fmt: skip


def _link(name: str, label: str, offered: Sequence[links.Choice]) -> Own:
    return Own(name, label, lambda: ChoiceEditor(((ref, text, "") for ref, text in offered), _("Ingen")))


def _left_out(values: Mapping[str, Any]) -> set[str]:
    return set() if values.get("individual_plan") else set(INDIVIDUAL)
