"""Above the cards: where the tenancy stands, and the question that waits, each with what settles it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.tenancy.page import TenancyPage
from app.services.tenancy.state import TenancyState
from app.texts import N_, _, n_
from app.ui.kit.buttons import Button, button
from app.ui.kit.layout import holder, row
from app.ui.kit.strip import NoteStrip, StripBox, WarningStrip
from app.ui.screens.tenancy.lines import Do

_ON_A_CARD = frozenset({
    "contract", "contract_until", "start", "signed", "short_term", "short_reason", "told_binding", "told_earmarked",
    "was_municipal", "main_reason",
})  # fmt: skip
"""Fields whose warnings stand beside them on the card of the contract."""


class Strips(StripBox):
    """Filled anew when the tenancy is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do

    def show_page(self, page: TenancyPage) -> None:
        self.fill((*self._standing(page), *self._question(page), *self._odd(page)))
        self.setVisible(self.says_something)

    def _standing(self, page: TenancyPage) -> Iterator[QWidget]:
        if page.replaced_by is not None:
            yield self._replaced(page)
        elif page.state is TenancyState.NOTICE_GIVEN:
            yield self._notice(page)
        elif page.state is TenancyState.OVERRUN:
            yield self._overrun(page)
        elif page.state is TenancyState.INDEFINITE_BY_OVERRUN and page.indefinite_from is not None:
            words = _(
                "Kontrakten gikk ut {until}, og ingen ba skriftlig om flytting i tide (husleieloven § 9-2).",
                until=_day(page.contract_until),
            )
            since = _("Tidsubestemt fra {day}", day=formats.day(page.indefinite_from))
            yield NoteStrip(since, words, "history", self._button(N_("Ny kontrakt"), "refresh-cw", "renew"))

    def _replaced(self, page: TenancyPage) -> QWidget:
        renewed = page.values["why_moved"] == "renewed"
        words = _("En ny kontrakt gjelder i den samme boligen.") if renewed else _("De har byttet til en annen bolig.")
        action = self._button(N_("Åpne den nye"), "arrow-right", "open", page.replaced_by)
        return NoteStrip(_("Fornyet") if renewed else _("Byttet"), words, "history", action)

    def _notice(self, page: TenancyPage) -> QWidget:
        ends = page.ends
        head = _("Leieforholdet slutter {day}", day=formats.day(ends)) if ends else _("Leieforholdet skal slutte")
        words = _("Registrer utflyttingen når boligen er ledig.")
        return WarningStrip(head, words, action=self._button(N_("Registrer utflytting"), "log-out", "move-out"))

    def _overrun(self, page: TenancyPage) -> QWidget:
        head = _("Kontrakten gikk ut {day}", day=_day(page.contract_until))
        if page.indefinite_from is None:
            words = _("Dere ba skriftlig om flytting {day}.", day=_day(page.requested))
            return WarningStrip(head, words, action=self._button(N_("Registrer utflytting"), "log-out", "move-out"))
        words = _(
            "Lag en ny kontrakt, eller be skriftlig om flytting innen {last}. Ellers gjelder den på ubestemt tid fra "
            "{day} (husleieloven § 9-2).", last=_day(page.request_by), day=formats.day(page.indefinite_from),
        )  # fmt: skip
        actions = (
            self._button(N_("Be om flytting"), "mail", "request"),
            self._button(N_("Ny kontrakt"), "refresh-cw", "renew"),
        )
        return WarningStrip(head, words, action=holder(row(*actions, spacing=6)))

    def _question(self, page: TenancyPage) -> Iterator[QWidget]:
        until = page.contract_until
        if page.question is None or until is None:
            return
        left = (until - page.today).days
        when = n_("om {count} dag", "om {count} dager", left) if left > 0 else _("nå")
        words = _("Kontrakten slutter {day}, {when}.", day=formats.day(until), when=when)
        if left < 0:
            words = _("Det er ikke svart på det ennå.")
        action = self._button(N_("Svar"), "message-square", "answer", kind="soft")
        yield NoteStrip(_("Kan de kjøpe, eller leie et annet sted?"), words, "calendar-clock", action)

    def _odd(self, page: TenancyPage) -> Iterator[QWidget]:
        found = [one for one in page.warnings if one.field not in _ON_A_CARD]
        if found:
            words = " ".join(dict.fromkeys(one.text for one in found))
            action = self._button(N_("Rett leieforholdet"), "square-pen", "correct", found[0].field)
            yield WarningStrip(_("Se over leieforholdet"), words, action=action)

    def _button(self, text: str, icon: str, what: str, which: object = None, kind: str = "secondary") -> Button:
        return button(_(text), kind, icon, lambda: self._do(what, which), small=True)  # type: ignore[arg-type]  # a kind by name


def _day(day: object) -> str:
    return formats.day(day) if day else ""  # type: ignore[arg-type]  # a date
