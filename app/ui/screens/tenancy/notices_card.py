"""Terminations, rescissions and requests to move: what has come, what follows from it by when, and whether it holds."""

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models.tenancy import NOTICE, PARTY
from app.services.showing import cited
from app.services.tenancy.page import TenancyPage
from app.services.tenancy.page_parts import NoticeDeadline, NoticePart
from app.texts import N_, _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.private_text import PrivateText
from app.ui.screens.tenancy.lines import Do, warned, words

_AFTER = {"protested": N_("protestert {day}"), "sued": N_("søksmål {day}"), "withdrawn": N_("trukket {day}")}
"""What has come of a notice, by its field."""


class NoticesCard(Card):
    """Filled anew when the tenancy is read again; the newest first."""

    def __init__(self, do: Do) -> None:
        self.add_button = button(_("Registrer varsel"), "ghost", "plus", lambda: do("notice", None), small=True)
        super().__init__(_("Oppsigelse og andre varsler"), self.add_button, padded=False)
        self._do = do

    def show_page(self, page: TenancyPage) -> None:
        clear(self.body)
        for one in page.notices:
            self.add_row(self._notice(one))
        if not page.notices:
            told = _("Ingen har sagt opp, og ingen er bedt om å flytte. Registrer varselet den dagen det kommer fram.")
            self.add_row(words(told, "text2"))

    def _notice(self, one: NoticePart) -> QLayout:
        what = _called(one)
        head = row(label(what, "medium"), _state(one), None, *self._buttons(one, what), spacing=10)
        lines: list[QWidget | QLayout] = [head, label(_came(one), "secondary", "text2", wrap=True)]
        if one.values["reason"]:
            lines.append(PrivateText(one.values["reason"], "secondary", "text2"))
        lines += [_deadline(each) for each in one.deadlines]
        lines += [warned(text) for text in one.warnings]
        if one.values["remark"]:
            lines.append(PrivateText(one.values["remark"], "secondary", "text2"))
        return column(*lines, spacing=4)

    def _buttons(self, one: NoticePart, what: str) -> list[QWidget]:
        edit = icon_button("pencil", _("Rett: {what}", what=what), lambda: self._do("notice", one.id))
        remove = icon_button("trash-2", _("Slett: {what}", what=what), lambda: self._do("delete-notice", one.id))
        if one.values["withdrawn"] is not None:
            return [edit, remove]
        back = icon_button("undo-2", _("Trekk tilbake: {what}", what=what), lambda: self._do("withdraw", one.id))
        return [back, edit, remove]


def _called(one: NoticePart) -> str:
    """ "Oppsigelse fra utleieren"."""
    kind, party = sentence(NOTICE.text(one.values["kind"])), _(PARTY.text(one.values["party"]))
    return _("{notice} fra {party}", notice=kind, party=party)


def _came(one: NoticePart) -> str:
    """ "Kom fram 02.11.2026 · skriftlig · protestert 20.11.2026"."""
    parts = [_("Kom fram {day}", day=formats.day(one.values["day"]))]
    if one.values["written"] is not None:
        parts.append(_("skriftlig") if one.values["written"] else _("ikke skriftlig"))
    parts += [_(text, day=formats.day(one.values[name])) for name, text in _AFTER.items() if one.values[name]]
    return " · ".join(parts)


def _state(one: NoticePart) -> Badge:
    if one.values["withdrawn"] is not None:
        return Badge("neutral", _("Trukket"), "undo-2", ground=False)
    if one.lapsed:
        return Badge("neutral", _("Falt bort"), "circle-x", ground=False)
    if one.invalid:
        return Badge("danger", _("Mangler det loven krever"), ground=False)
    if one.holds:
        return Badge("warn", _("Gjelder nå"), "flag", ground=False)
    return Badge("info", _("Registrert"), ground=False)


def _deadline(one: NoticeDeadline) -> QLayout:
    """ "Frist for å protestere 02.12.2026 · husleieloven § 9-7"."""
    name, day = label(_(one.label), "secondary", wrap=True), label(formats.day(one.day), "date")
    source = label(cited(one.source), "meta", "text3")
    marks = [] if one.met is None else [Badge("ok", _("Holdt"), ground=False) if one.met else _late()]
    return row(day, name, source, *marks, None, spacing=10)


def _late() -> Badge:
    return Badge("danger", _("Ikke holdt"), ground=False)
