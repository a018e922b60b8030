"""A sub-goal while it is written: its words, and whether it is for the short or the long term."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from app.models import PlanGoal
from app.models.fields import fields_of
from app.services.plan.content import Goal
from app.texts import _
from app.ui.kit.buttons import button
from app.ui.kit.editors import editor_for
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.wizard_text import SuggestEditor
from app.ui.wizards.plan.work import PlanWork


class GoalEditor(QFrame):
    """`changed` carries the goal's fields as they are typed; `done` is Enter or the button, `dropped` Esc."""

    changed = Signal(dict)
    done = Signal()
    dropped = Signal()

    def __init__(self, work: PlanWork, goal: Goal, heading: str) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAccessibleName(heading)
        self.text = SuggestEditor(work.offers("sub_goal"), private=True)
        self.term = editor_for(fields_of(PlanGoal)["term"])
        self.message = label("", "meta", "danger", wrap=True)
        self.text.set_value(goal.text)
        self.term.set_value(goal.term)
        self._lay_out(heading)
        for editor in (self.text, self.term):
            editor.edited.connect(lambda: self.changed.emit(self.values()))
        self.text.entered.connect(self.done)
        self.setFocusProxy(self.text)

    def values(self) -> dict[str, Any]:
        """The goal's fields."""
        return {"text": str(self.text.value() or ""), "term": self.term.value()}

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the goal."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, heading: str) -> None:
        term = fields_of(PlanGoal)["term"]
        words = column(self._above(heading, self.text), self.text, None, spacing=4)
        sight = column(self._above(_(term.label), self.term), self.term, None, spacing=4)
        first = row(words, sight, spacing=10)
        first.setStretch(0, 4)
        first.setStretch(1, 1)
        foot = row(
            None, button(_("Avbryt"), "quiet", on_click=self.dropped.emit, small=True),
            button(_("Ferdig"), "primary", on_click=self.done.emit, small=True),
        )  # fmt: skip
        self.message.hide()
        self.setLayout(column(first, self.message, foot, spacing=8, margins=(14, 12, 14, 10)))

    @staticmethod
    def _above(text: str, editor: Any) -> Any:
        made = label(text, "label")
        made.setBuddy(editor.input)
        editor.input.setAccessibleName(text)
        return made
