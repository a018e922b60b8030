"""A measure of a plan: what, who and when, and whether it was carried out, answered in place."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.cooperation_plan import CARRIED_OUT
from app.services.consent import STATES
from app.services.plan.lines import MeasureLine
from app.texts import _
from app.ui.kit.answers import AnswerBar
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import icon_button
from app.ui.kit.editors.choice import sentence
from app.ui.kit.layout import column, holder, row
from app.ui.kit.private_text import PrivateText
from app.ui.screens.inline_form import InlinePlace

Do = Callable[[str, object], object]
"""(what, about which): evaluate, why, carry, remark, held, open, part, household, ..."""
LOOKS = {"done": ("ok", "check"), "partly": ("info", "circle-dot"), "not_done": ("warn", "x")}
"""Tone and icon of each answer to whether a measure was carried out."""


class MeasureRow(QWidget):
    """`can_answer`: of a version that may be followed up."""

    def __init__(self, number: int, do: Do, *, can_answer: bool) -> None:
        super().__init__()
        self.number = number
        answers = [(code.key, sentence(code.text), LOOKS[code.key][1]) for code in CARRIED_OUT]
        self.answers = AnswerBar(_("Tiltak {number}", number=number), answers, bare=True)
        self.answers.answered.connect(lambda key: do("carry", (number, key)))
        self.remark_button = icon_button(
            "pencil", _("Skriv merknad til tiltak {number}", number=number), lambda: do("remark", number)
        )
        self.what, self.facts = PrivateText("", "body"), PrivateText("", "meta", "text2")
        self.own, self.remark = PrivateText("", "secondary", "text2"), PrivateText("", "secondary", "text2")
        self.state, self.consent = Badge("neutral", "", ground=False), Badge("warn", "", ground=False)
        self.place = InlinePlace()
        self._can_answer = can_answer
        self.setLayout(column(self._head(), self.own, self.remark, self.place, spacing=4))
        self.answers.setVisible(can_answer)

    def show_measure(self, measure: MeasureLine) -> None:
        """The measure as it stands."""
        self.what.set_private(measure.what)
        self.facts.set_private(when_and_who(measure))
        self.own.set_private(_("Selv: {what}", what=measure.own_part) if measure.own_part else "")
        self.remark.set_private(measure.remark or "")
        self.answers.set_value(measure.carried_out)
        self.consent.setVisible(not measure.shares)
        if measure.consent is not None:
            self.consent.set_status("warn", _(STATES[measure.consent]))
        self.remark_button.setVisible(self._can_answer and measure.carried_out is not None)
        self.state.setVisible(measure.carried_out is not None)
        if measure.carried_out is not None:
            tone, icon = LOOKS[measure.carried_out]
            self.state.set_status(tone, told(measure), icon)  # type: ignore[arg-type]  # a tone by name

    def _head(self) -> QWidget:
        badges = row(self.consent, self.state, None, spacing=10)
        texts = holder(column(self.what, self.facts, badges, spacing=2))
        line = row(texts, holder(column(row(self.answers, self.remark_button, spacing=2), None)), spacing=8)
        line.setStretch(0, 1)
        return holder(line)


def told(measure: MeasureLine) -> str:
    """ "Gjennomført 20.11.2026"."""
    words = sentence(CARRIED_OUT.text(measure.carried_out or ""))
    return f"{words} {formats.day(measure.evaluated)}" if measure.evaluated else words


def when_and_who(measure: MeasureLine) -> str:
    """ "Per Dahl · hver uke · 01.12.2026–31.05.2027"."""
    parts = [measure.who or _("Beboeren selv"), measure.how_often or "", period(measure)]
    return " · ".join(part for part in parts if part)


def period(measure: MeasureLine) -> str:
    """From and to, or the one that is known."""
    if measure.start and measure.end:
        return f"{formats.day(measure.start)}–{formats.day(measure.end)}"
    if measure.start:
        return _("fra {day}", day=formats.day(measure.start))
    return _("innen {day}", day=formats.day(measure.end)) if measure.end else ""
