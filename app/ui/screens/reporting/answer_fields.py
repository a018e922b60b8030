"""What an answer is typed into: a choice where there is one, the words, and why a question is not relevant."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from app.services.reporting.answers import Answer, word_count
from app.texts import _, n_
from app.ui.kit.editors import ChoiceEditor, NoteEditor, Raw
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder, row
from app.ui.screens.reporting.questions import Asked, choices


class AnswerFields(QFrame):
    """`typed` at every keystroke, `left` when what is typed should be stored."""

    typed = Signal()
    left = Signal()

    def __init__(self, asked: Asked, answer: Answer) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.choice = ChoiceEditor(choices(asked.kind), _("Ikke besvart")) if asked.has_value else None
        self.text, self.why_not = NoteEditor(), NoteEditor()
        self.not_relevant = QCheckBox(_("Ikke relevant for oss"))
        self.words = label("", "meta", "text2")
        self._lay_out(asked)
        self.show_answer(answer)
        self._listen()

    def show_answer(self, answer: Answer) -> None:
        """Show what is stored, without saying that it was typed."""
        if self.choice is not None:
            self.choice.set_value(None if answer.value is None else str(answer.value))
        self.text.set_value(answer.text or None)
        self.why_not.set_value(answer.why_not or None)
        blocked = self.not_relevant.blockSignals(True)
        self.not_relevant.setChecked(answer.not_relevant)
        self.not_relevant.blockSignals(blocked)
        self._show_parts()

    def values(self) -> dict[str, Any]:
        """The fields of the answer as they stand."""
        not_relevant = self.not_relevant.isChecked()
        return {
            "value": int(str(chosen)) if self.choice is not None and (chosen := self.choice.value()) else None,
            "text": self.text.value(),
            "not_relevant": not_relevant,
            "why_not": self.why_not.value() if not_relevant else None,
        }

    def raws(self) -> dict[str, Raw]:
        """The words as they are typed, for the draft."""
        return {"text": self.text.raw(), "why_not": self.why_not.raw()}

    def put_typed(self, typed: dict[str, Raw]) -> None:
        """Show again what was typed before."""
        for name, editor in (("text", self.text), ("why_not", self.why_not)):
            if name in typed:
                editor.set_raw(typed[name])
        self._show_parts()

    def take(self, text: str) -> None:
        """Begin with these words, before what is there."""
        mine = str(self.text.value() or "")
        self.text.set_value(f"{text}\n{mine}".rstrip("\n"))
        self.text.setFocus()
        self._edited()
        self.left.emit()

    def set_frozen(self) -> None:
        """Nothing can be changed any more; the words can still be read and copied."""
        for note in (self.text, self.why_not):
            note.text.setReadOnly(True)
        for part in (self.choice, self.not_relevant):
            if part is not None:
                part.setEnabled(False)

    def _lay_out(self, asked: Asked) -> None:
        heading = _("Hva er på plass?") if asked.has_value else _("Årets svar")
        words_label = label(heading, "label")
        words_label.setBuddy(self.text.input)
        self.text.input.setAccessibleName(f"{heading} {asked.text}")
        self.why_not.input.setAccessibleName(_("Hvorfor er det ikke relevant?"))
        self.not_relevant.setAccessibleName(_("Ikke relevant: {question}", question=asked.text))
        if self.choice is not None:
            self.choice.input.setAccessibleName(asked.text)
            self.choice.setMaximumWidth(220)
        self._open = holder(column(row(words_label, None, self.words), self.text, spacing=4))
        why = label(_("Hvorfor?"), "label")
        why.setBuddy(self.why_not.input)
        self._closed = holder(column(why, self.why_not, spacing=4))
        chosen = [row(self.choice, None)] if self.choice is not None else []
        self.setLayout(column(*chosen, self._open, self._closed, row(self.not_relevant, None), None, spacing=8))

    def _listen(self) -> None:
        for editor in (self.text, self.why_not):
            editor.edited.connect(self._edited)
            editor.left.connect(self.left)
        self.not_relevant.toggled.connect(self._say_relevant)
        if self.choice is not None:
            self.choice.edited.connect(self._at_once)

    def _say_relevant(self, is_not: bool) -> None:  # a signal's own value
        self._at_once()
        if is_not:  # the reason is asked for above, where the answer stood
            self.why_not.setFocus()

    def _at_once(self, _state: object = None) -> None:
        self._show_parts()
        self.left.emit()

    def _edited(self) -> None:
        self._show_parts()
        self.typed.emit()

    def _show_parts(self) -> None:
        not_relevant = self.not_relevant.isChecked()
        self._open.setVisible(not not_relevant)
        self._closed.setVisible(not_relevant)
        if self.choice is not None:
            self.choice.setVisible(not not_relevant)
        count = word_count(str(self.text.value() or ""))
        self.words.setText(n_("{count} ord", "{count} ord", count))
