"""Above the tabs: where the plan stands, what it waits for, and what is odd about it, each with what settles it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.models.cooperation_plan import MADE_AS
from app.services.plan.notices import CLOSED, EXPIRED, NEWER, NOT_YET, RENEWED, Notice
from app.services.plan.page import PlanPage
from app.texts import N_, _, n_
from app.ui.kit import discretion
from app.ui.kit.buttons import Button, button
from app.ui.kit.editors.choice import sentence
from app.ui.kit.layout import holder, row
from app.ui.kit.strip import NoteStrip, StripBox, WarningStrip
from app.ui.screens.plan.measures import Do

_SETTLED = {
    NEWER: (N_("Åpne den nyeste"), "arrow-right", "newest"),
    EXPIRED: (N_("Forny planen"), "refresh-cw", "renew"),
    CLOSED: (N_("Avslutt planen"), "flag", "end"),
}
"""What settles each notice: text, icon, and what the page is to do."""
_OTHER_VERSION = {
    RENEWED: (N_("Åpne den nye versjonen"), "newest"),
    NOT_YET: (N_("Åpne versjonen som gjelder"), "in-force"),
}
"""The way between a version in force and the one that is to take its place: text, and what the page is to do."""
_UNSIGNED = {
    "no-consent": N_("Gå gjennom planen med beboeren. Den er frivillig, og skal ikke brukes før beboeren sier ja."),
    "not-signed": N_("Skriv ut planen, og få den underskrevet."),
}
"""What the plan waits for, the first of them first."""


class Strips(StripBox):
    """Filled anew when the plan is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._page: PlanPage | None = None
        discretion.signals().changed.connect(self._show)

    def show_plan(self, page: PlanPage) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        page = self._page
        if page is not None:
            self.fill((
                *self._standing(page), *self._of_others(page), *self._waiting(page), *self._without_consent(page),
                *self._odd(page),
            ))  # fmt: skip

    def _standing(self, page: PlanPage) -> list[QWidget]:
        found = [notice for notice in page.notices if notice.rule in _SETTLED]
        return [WarningStrip(notice.text, action=self._button(*_SETTLED[notice.rule])) for notice in found]

    def _of_others(self, page: PlanPage) -> list[QWidget]:
        """One of the two at most; the head says what the other version is."""
        made: list[QWidget] = []
        for notice in page.notices:
            if notice.rule in _OTHER_VERSION:
                text, what = _OTHER_VERSION[notice.rule]
                head = sentence(MADE_AS.text(page.coming.made_as)) if page.coming else _("Begynner senere")
                action = self._button(text, "arrow-right", what, kind="ghost")
                made.append(NoteStrip(head, notice.text, "calendar", action))
        return made

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
        if not count or not page.can_follow_up or page.state.is_over:
            return []
        words = n_(
            "{count} deltaker mangler samtykke til planen", "{count} deltakere mangler samtykke til planen", count
        )  # fmt: skip
        return [WarningStrip(words, _("De og tiltakene bare de står for, blir utelatt fra det som deles."))]

    def _odd(self, page: PlanPage) -> list[QWidget]:
        found = [notice for notice in page.notices if notice.rule not in {*_SETTLED, *_OTHER_VERSION, *_UNSIGNED}]
        if not found:
            return []
        words = "" if discretion.is_on() else _sentences(found)  # they may quote the plan
        action = self._button(N_("Rett planen"), "square-pen", "correct")
        return [WarningStrip(_("Se over planen"), words, action=action)]

    def _button(self, text: str, icon: str, what: str, kind: str = "secondary") -> Button:
        return button(_(text), kind, icon, lambda: self._do(what, None), small=True)  # type: ignore[arg-type]  # a kind by name


def _sentences(found: Sequence[Notice]) -> str:
    return " ".join(dict.fromkeys(notice.text for notice in found))
