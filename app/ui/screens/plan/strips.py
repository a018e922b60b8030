"""Above the tabs: where the plan stands, what it waits for, and what is odd about it, each with what settles it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.services.plan.notices import CLOSED, EXPIRED, NEWER, Notice
from app.services.plan.page import PlanPage
from app.texts import N_, _, n_
from app.ui.kit import discretion, theme
from app.ui.kit.buttons import Button, button
from app.ui.kit.layout import clear, holder, row
from app.ui.kit.strip import NoteStrip, WarningStrip
from app.ui.screens.plan.measures import Do

_SETTLED = {
    NEWER: (N_("Åpne den nyeste"), "arrow-right", "newest"),
    EXPIRED: (N_("Forny planen"), "refresh-cw", "renew"),
    CLOSED: (N_("Avslutt planen"), "flag", "end"),
}
"""What settles each notice: text, icon, and what the page is to do."""
_UNSIGNED = {
    "no-consent": N_("Gå gjennom planen med beboeren. Den er frivillig, og gjelder først når beboeren sier ja."),
    "not-signed": N_("Skriv ut planen, og få den underskrevet."),
}
"""What the plan waits for, the first of them first."""


class Strips(QFrame):
    """Filled anew when the plan is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._do = do
        self._page: PlanPage | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(8))
        discretion.signals().changed.connect(self._show)

    def show_plan(self, page: PlanPage) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        clear(self._box)
        page = self._page
        if page is None:
            return
        for made in (*self._standing(page), *self._waiting(page), *self._without_consent(page), *self._odd(page)):
            self._box.addWidget(made)

    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return self._box.count() == 0

    def _standing(self, page: PlanPage) -> list[QWidget]:
        found = [notice for notice in page.notices if notice.rule in _SETTLED]
        return [WarningStrip(notice.text, action=self._button(*_SETTLED[notice.rule])) for notice in found]

    def _waiting(self, page: PlanPage) -> list[QWidget]:
        rules = {notice.rule for notice in page.notices}
        words = next((_(text) for rule, text in _UNSIGNED.items() if rule in rules), "")
        if not words:
            return []
        actions = (
            self._button(N_("Skriv ut"), "printer", "print", kind="ghost"),
            self._button(N_("Underskrevet"), "pencil", "sign", kind="ghost"),
        )
        return [NoteStrip(_("Neste"), words, action=holder(row(*actions, spacing=4)))]

    def _without_consent(self, page: PlanPage) -> list[QWidget]:
        count = len(page.without_consent)
        if not count or not page.is_newest or page.state.is_over:
            return []
        words = n_(
            "{count} deltaker mangler gyldig samtykke", "{count} deltakere mangler gyldig samtykke", count
        )  # fmt: skip
        return [WarningStrip(words, _("De og tiltakene bare de står for, blir utelatt fra det som deles."))]

    def _odd(self, page: PlanPage) -> list[QWidget]:
        found = [notice for notice in page.notices if notice.rule not in {*_SETTLED, *_UNSIGNED}]
        if not found:
            return []
        words = "" if discretion.is_on() else _sentences(found)  # they may quote the plan
        action = self._button(N_("Rett planen"), "square-pen", "correct")
        return [WarningStrip(_("Se over planen"), words, action=action)]

    def _button(self, text: str, icon: str, what: str, kind: str = "secondary") -> Button:
        return button(_(text), kind, icon, lambda: self._do(what, None), small=True)  # type: ignore[arg-type]  # a kind by name


def _sentences(found: Sequence[Notice]) -> str:
    return " ".join(dict.fromkeys(notice.text for notice in found))
