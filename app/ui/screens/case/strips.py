"""Above the course: the next date with what settles it, what a decision leads on to, and what the case warns of."""

from PySide6.QtWidgets import QWidget

from app.services.case.notices import HELP, Notice
from app.services.case.page import CasePage
from app.services.case.step_kinds import DISMISS, STEP_KINDS
from app.services.waiting.listing import WaitingRow
from app.texts import N_, _
from app.ui.kit.buttons import Button, button
from app.ui.kit.layout import holder, row
from app.ui.kit.strip import NoteStrip, StripBox, WarningStrip
from app.ui.screens.case import when
from app.ui.screens.case.course import Do

LETTERS = "letters"
"""The key of the tab with the letters."""
_TITLES = {
    HELP: N_("Eget vedtak etter boligsosialloven"),
    "late": N_("Klagen kom etter fristen"),
    "after-a-year": N_("Klagen kom etter fristen"),
    "no-reasons": N_("Begrunnelsen mangler"),
    "no-child-interest": N_("Barnets beste mangler"),
}
_CORRECT, _DISMISSED = (N_("Rett vedtaket"), "pencil", "correct", ""), (DISMISS, "gavel", "step", "complaint_outcome")
_SETTLED = {
    HELP: (N_("Ny sak"), "plus", "case", "housing_help"),
    "late": _DISMISSED,
    "after-a-year": _DISMISSED,
    "no-reasons": _CORRECT,
    "no-child-interest": _CORRECT,
}
"""What settles each notice: text, icon, and what the page is to do about what; "" is the step of the notice."""
_ALSO = {"answer": "preliminary_answer", "complaint_handling": "forwarded"}
"""Another step that settles a deadline of this key, beside the one it names."""


class Strips(StripBox):
    """Filled anew when the case is read again; `stay` is whether a stay may be made of the decision, `letters` whether
    the case has a tab for letters."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._hint: NoteStrip | None = None
        self._hint_shown = True

    def show_case(self, page: CasePage, *, stay: bool, letters: bool) -> None:
        stays = [self._stay()] if stay else []
        waits = [self._waits(page.waiting)] if page.waiting is not None else []
        notices = [self._notice(page, notice) for notice in page.notices]
        hint = page.case_type.hint
        self._hint = NoteStrip(page.case_type.system or "Husbanken", _(hint), "info") if hint else None
        self.fill([self._next(page, letters=letters), *stays, *waits, *notices, *([self._hint] if self._hint else [])])
        self.show_hint(self._hint_shown)

    def show_hint(self, shown: bool) -> None:
        """Show or hide what the type of case always says: a tab may say it itself."""
        self._hint_shown = shown
        if self._hint is not None:
            self._hint.setVisible(shown)

    def _next(self, page: CasePage, *, letters: bool) -> QWidget:
        deadline = page.next_deadline
        if deadline is None:
            kinds = [kind for kind in page.next_steps if kind != "complaint"][:1]
            words = _("Ingen frister løper i saken.") if page.next_steps else _("Saken er avsluttet.")
            return NoteStrip(_("Neste"), words, action=self._steps(page, kinds))
        kinds = [kind for kind in (_ALSO.get(deadline.key, ""), deadline.step) if kind in page.next_steps]
        action = self._steps(page, kinds, letter=letters and deadline.key == "notify")
        words = when.sentence(deadline, page.today)
        if when.tone(deadline, page.today) == "danger":
            return WarningStrip(words, tone="danger", action=action)
        return NoteStrip(_("Neste"), words, action=action)

    def _steps(self, page: CasePage, kinds: list[str], *, letter: bool = False) -> QWidget | None:
        made = [self._step(page, kind) for kind in kinds]
        if letter:
            made.insert(
                0, button(_("Skriv brevet"), "ghost", "mail", lambda: self._do("letter", "decision"), small=True)
            )
        return holder(row(*made, spacing=4)) if made else None

    def _step(self, page: CasePage, kind: str) -> Button:
        return button(_(page.action(kind)), "ghost", STEP_KINDS[kind].icon, lambda: self._do("step", kind), small=True)

    def _stay(self) -> QWidget:
        act = button(_("Nytt opphold"), "soft", "bed", lambda: self._do("stay", None), small=True)
        return WarningStrip(
            _("Botilbudet er innvilget"), _("Registrer oppholdet. Husstanden og vedtaket er fylt ut."), "ok", action=act
        )

    def _waits(self, who: WaitingRow) -> QWidget:
        """A dwelling is granted: what they need of it first, and then which."""
        title = _("Kommunal bolig er innvilget")
        if who.is_looked_into:
            find = button(_("Finn bolig"), "soft", "key", lambda: self._do("find-dwelling", None), small=True)
            return WarningStrip(title, _("Husstanden står på ventelisten."), "ok", action=find)
        need = button(_("Før behovet"), "soft", "pencil", lambda: self._do("need", None), small=True)
        text = _("Før hva husstanden trenger. Da ser du hvilke boliger som passer.")
        return WarningStrip(title, text, "ok", action=need)

    def _notice(self, page: CasePage, notice: Notice) -> QWidget:
        text, icon, what, which = _SETTLED[notice.rule]
        possible = what != "step" or which in page.next_steps
        act = button(_(text), "secondary", icon, lambda: self._do(what, which or notice.number), small=True)
        return WarningStrip(_(_TITLES[notice.rule]), notice.text, action=act if possible else None)
