"""Above the course: the next date with what settles it, what a decision leads on to, and what the case warns of."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.services.case_page import CasePage
from app.services.case_steps import STEP_KINDS
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import Button, button
from app.ui.kit.layout import clear, holder, row
from app.ui.kit.strip import NoteStrip, WarningStrip
from app.ui.screens.case import when
from app.ui.screens.case.course import Do

LETTERS = "letters"
"""The key of the tab with the letters."""
_ALSO = {"answer": "preliminary_answer", "complaint_handling": "forwarded"}
"""Another step that settles a deadline of this key, beside the one it names."""


class Strips(QFrame):
    """Filled anew when the case is read again; `stay` is whether a stay may be made of the decision, `letters` whether
    the case has a tab for letters."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._do = do
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(8))

    def show_case(self, page: CasePage, *, stay: bool, letters: bool) -> None:
        clear(self._box)
        self._box.addWidget(self._next(page, letters=letters))
        if stay:
            self._box.addWidget(self._stay())
        for notice in page.notices:
            self._box.addWidget(self._notice(notice))
        if page.case_type.hint:
            self._box.addWidget(NoteStrip(page.case_type.system or "Husbanken", _(page.case_type.hint), "info"))

    def _next(self, page: CasePage, *, letters: bool) -> QWidget:
        deadline = page.next_deadline
        if deadline is None:
            kinds = [kind for kind in page.next_steps if kind != "complaint"][:1]
            words = _("Ingen frister løper i saken.") if page.next_steps else _("Saken er avsluttet.")
            return NoteStrip(_("Neste"), words, action=self._steps(kinds))
        kinds = [kind for kind in (_ALSO.get(deadline.key, ""), deadline.step) if kind in page.next_steps]
        action = self._steps(kinds, letter=letters and deadline.key == "notify")
        words = when.sentence(deadline, page.today)
        if when.tone(deadline, page.today) == "danger":
            return WarningStrip(words, tone="danger", action=action)
        return NoteStrip(_("Neste"), words, action=action)

    def _steps(self, kinds: list[str], *, letter: bool = False) -> QWidget | None:
        made = [self._step(kind) for kind in kinds]
        if letter:
            made.insert(
                0, button(_("Skriv brevet"), "ghost", "mail", lambda: self._do("letter", "decision"), small=True)
            )
        return holder(row(*made, spacing=4)) if made else None

    def _step(self, kind: str) -> Button:
        return button(
            _(STEP_KINDS[kind].action), "ghost", STEP_KINDS[kind].icon, lambda: self._do("step", kind), small=True
        )

    def _stay(self) -> QWidget:
        act = button(_("Nytt opphold"), "soft", "bed", lambda: self._do("stay", None), small=True)
        return WarningStrip(
            _("Botilbudet er innvilget"), _("Registrer oppholdet. Husstanden og vedtaket er fylt ut."), "ok", action=act
        )

    def _notice(self, notice: str) -> QWidget:
        act = button(_("Ny sak"), "secondary", "plus", lambda: self._do("case", "housing_help"), small=True)
        return WarningStrip(_("Eget vedtak etter boligsosialloven"), notice, action=act)
