"""The main goals: one field each, with a first one always there to write in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.plan.content import Goal
from app.texts import _
from app.ui.kit.buttons import icon_button
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.wizard_text import SuggestEditor
from app.ui.wizards.plan import edits
from app.ui.wizards.plan.work import PlanWork


class MainGoals(QWidget):
    """`entered` is Enter in the last of them; `restructured` when there is one more or less."""

    entered = Signal()
    restructured = Signal()

    def __init__(self, work: PlanWork) -> None:
        super().__init__()
        self._work = work
        self._box = column(spacing=6)
        self.setLayout(self._box)
        self.editors: list[SuggestEditor] = []
        self.show_goals()

    def show_goals(self) -> None:
        """Show the main goals of the plan as it is."""
        clear(self._box)
        goals: Sequence[Goal | None] = self._work.content.goals_of("main") or (None,)
        self._box.addWidget(label(_("Hovedmål"), "label"))
        self.editors = [self._add(goal, at, len(goals)) for at, goal in enumerate(goals)]
        self.setFocusProxy(self.editors[0])

    def can_be_more(self) -> bool:
        """Whether there is one already, so that another may be added."""
        return bool(self._work.content.goals_of("main"))

    def go_to_last(self) -> None:
        """Write in the last of them."""
        self.editors[-1].setFocus()

    def _add(self, goal: Goal | None, at: int, count: int) -> SuggestEditor:
        editor = SuggestEditor(self._work.offers("main_goal"), private=True)
        editor.set_value(goal.text if goal else None)
        editor.input.setAccessibleName(_("Hovedmål {number}", number=at + 1) if count > 1 else _("Hovedmål"))
        number = [goal.number] if goal else []
        editor.edited.connect(lambda: self._write(editor, number))
        editor.entered.connect(lambda: self._go_on(at))
        line = row(editor, spacing=4)
        if goal and count > 1:
            name = _("Slett hovedmål {number}", number=at + 1)
            line.addWidget(icon_button("trash-2", name, lambda: self._remove(goal.number)))
        self._box.addLayout(line)
        return editor

    def _write(self, editor: SuggestEditor, number: list[int]) -> None:
        text = str(editor.value() or "")
        if number:
            self._work.put(edits.change_goal(self._work.content, number[0], text=text))
        elif text:
            content, made = edits.add_goal(self._work.content, "main", text)
            number.append(made)
            self._work.put(content)

    def _go_on(self, at: int) -> None:
        if at + 1 < len(self.editors):
            self.editors[at + 1].setFocus()
        else:
            self.entered.emit()

    def one_more(self) -> None:
        """Another main goal, to be written at once."""
        self._work.put(edits.add_goal(self._work.content, "main")[0])
        self.restructured.emit()
        self.go_to_last()

    def _remove(self, number: int) -> None:
        self._work.put(edits.remove_goal(self._work.content, number))
        self.restructured.emit()
        self.go_to_last()
