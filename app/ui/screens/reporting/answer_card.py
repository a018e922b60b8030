"""One question with its answer: typed beside the answer of last time, and stored as soon as it is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from app.errors import Invalid
from app.services.reporting import answers
from app.services.reporting.answers import Answer
from app.services.reporting.measures import MeasureRow
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.editors import Raw
from app.ui.kit.form_draft import DraftKeeper, DraftNotice
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.removal import take_away
from app.ui.kit.state_line import StateLine
from app.ui.kit.strip import StripBox, WarningStrip
from app.ui.screens.reporting.answer_fields import AnswerFields
from app.ui.screens.reporting.last_answer import LastAnswer, SideBySide
from app.ui.screens.reporting.measure_picker import MeasurePicker
from app.ui.screens.reporting.questions import Asked


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card shows: the question, its answer and that of last time. `frozen` are the measures of a report that is
    handed in; None while it can be changed."""

    reporting_id: int
    asked: Asked
    answer: Answer
    before: Answer
    frozen: Sequence[MeasureRow] | None = None


class AnswerCard(Card):
    """`saved` says that the answer was stored, and whether a figure follows from it."""

    saved = Signal(bool)

    def __init__(self, context: Context, shown: Shown) -> None:
        super().__init__()
        self._context, self._shown = context, shown
        self.answer = shown.answer
        self.fields = AnswerFields(shown.asked, shown.answer)
        self.before = LastAnswer(shown.asked, shown.before, may_take=shown.frozen is None)
        self.measures = MeasurePicker(context, shown.answer.measures, frozen=shown.frozen)
        self.state = StateLine()
        self.strips = StripBox()
        self._notice: DraftNotice | None = None
        self._lay_out()
        self._keeper = DraftKeeper(context.drafts, self._typed, self) if context.drafts else None
        if shown.frozen is None:
            self._listen()
            self._put_back()
        else:
            self.fields.set_frozen()

    @property
    def key(self) -> str:
        """Which question it is."""
        return self._shown.asked.key

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was stored elsewhere, unless something is being typed here."""
        if answer.version != self.answer.version and not self._differs():
            self.answer = answer
            self.fields.show_answer(answer)
            self.measures.refs = list(answer.measures)
        self.measures.reload()

    def save(self) -> None:
        """Store what is typed, if anything is."""
        if self._shown.frozen is not None or not self._differs():
            return
        value = self.answer.value
        if messages.guard(self._store, self):
            self.saved.emit(value != self.answer.value)

    def _store(self) -> None:
        values = {**self.fields.values(), "measures": self.measures.refs}
        store, reporting_id = self._context.store, self._shown.reporting_id
        try:
            saved = answers.save(store, reporting_id, self.key, values, self.answer.version)
        except Invalid as error:
            self.strips.fill([WarningStrip(text, tone="danger") for text in error.problems.values()])
            raise
        self.answer = answers.load(store, reporting_id, self.key)
        self._drop_draft()
        self.strips.fill([WarningStrip(text) for text in saved.warnings.values()])
        self.state.set_state("ok", _("Lagret"))

    def _differs(self) -> bool:
        old = self.answer
        stored = {
            "value": old.value, "text": old.text or None, "not_relevant": old.not_relevant,
            "why_not": old.why_not or None,
        }  # fmt: skip
        return stored != self.fields.values() or list(old.measures) != self.measures.refs

    def _lay_out(self) -> None:
        asked = self._shown.asked
        self.setAccessibleName(asked.text)
        self.state.setMaximumWidth(220)
        title = row(label(asked.text, "card_title", wrap=True), self.state, spacing=12)
        title.setStretch(0, 1)
        self._top = column(spacing=0)
        self.add(column(label(asked.task, "meta", "text2"), title, spacing=1))
        self.add(self._top)
        self.add(SideBySide(self.fields, self.before))
        self.add(column(label(_("Tiltak svaret forteller om"), "label"), self.measures, spacing=4))
        self.add(self.strips)

    def _listen(self) -> None:
        self.fields.typed.connect(self._touch)
        self.fields.left.connect(self.save)
        self.before.taken.connect(lambda: self.fields.take(self._shown.before.text))
        self.measures.changed.connect(self.save)

    def _touch(self) -> None:
        self.state.set_state("neutral", _("Utkastet er tatt vare på"))
        if self._keeper:
            self._keeper.touch()

    def _typed(self) -> dict[str, Raw]:
        stored: dict[str, Raw] = {"text": self.answer.text, "why_not": self.answer.why_not}
        return {name: raw for name, raw in self.fields.raws().items() if raw != stored[name]}

    def _put_back(self) -> None:
        kept = self._keeper.open(f"report_answer:{self._shown.reporting_id}:{self.key}") if self._keeper else None
        if kept is None:
            return
        moment, typed = kept
        self.fields.put_typed(dict(typed))
        if self._typed():
            self._notice = DraftNotice(moment, self._forget)
            self._top.addWidget(self._notice)

    def _forget(self) -> None:
        """Go back to what is stored."""
        self.fields.show_answer(self.answer)
        self._drop_draft()

    def _drop_draft(self) -> None:
        if self._notice is not None:
            take_away(self._notice)
            self._notice = None
        if self._keeper:
            self._keeper.drop()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._keeper:
            self._keeper.flush()
        super().hideEvent(event)
