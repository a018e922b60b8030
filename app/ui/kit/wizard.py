"""Asks in steps. Answers are kept as they are typed, and finishing is one call."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.errors import Invalid
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.editors import Raw
from app.ui.kit.form import Form
from app.ui.kit.form_draft import DraftKeeper, Drafts
from app.ui.kit.labels import label
from app.ui.kit.layout import column, hairline, row
from app.ui.kit.wizard_order import tab_in_order
from app.ui.kit.wizard_rail import StepRail
from app.ui.kit.wizard_steps import Answers, Step

__all__ = ["Answers", "Step", "Wizard"]


class Wizard(QWidget):
    """`finish(answers)` gets the answers of all steps in one dict; an Invalid it raises leads to the step at
    fault.

    Answers are kept under `draft_key`, except those of steps made by hand without `typed` and `put_typed`.

    The steps of a `free` wizard are taken in any order, and what is not in order stops nothing until the end.
    """

    finished = Signal(object)
    cancelled = Signal()
    moved = Signal(str)
    """The key of the step that is shown now."""

    def __init__(
        self,
        steps: Sequence[Step],
        finish: Callable[[Answers], object],
        *,
        done: str = N_("Fullfør"),
        drafts: Drafts | None = None,
        draft_key: str = "",
        free: bool = False,
        rail_width: int = 216,
    ) -> None:
        super().__init__()
        self._steps, self._finish, self._done, self._free = list(steps), finish, done, free
        self._bodies: dict[str, Any] = {}  # what `build` makes is known by its methods
        self._at = 0
        self._found: Mapping[str, Raw] = {}
        self._keeper = DraftKeeper(drafts, self._typed, self) if drafts and draft_key else None
        if self._keeper and (kept := self._keeper.open(draft_key)):
            self._found = kept[1]
        self.rail = StepRail(self._steps, free=free, width=rail_width)
        self.back = button(_("Tilbake"), "secondary", "arrow-left", self.go_back)
        self.next = button(_("Neste"), "primary", "arrow-right", self.go_on, icon_after=True)
        self._where = label("", "secondary", "text2")
        self._title = label("", "section", wrap=True)
        self._text = label("", "body", "text2", wrap=True)
        self._stack = QStackedWidget()
        self._build()
        self._show(0)

    @property
    def answers(self) -> Answers:
        """What is answered so far and can be read."""
        found: Answers = {}
        for body in self._bodies.values():
            found |= body.values()
        return found

    @property
    def at(self) -> str:
        """The key of the step that is shown."""
        return self._steps[self._at].key

    def body(self, key: str) -> Any:
        """The widget of a step that has been shown."""
        return self._bodies[key]

    def go_to(self, key: str) -> None:
        """Show a step by its key; an unknown one is left alone."""
        at = next((at for at, step in enumerate(self._steps) if step.key == key), None)
        if at is not None:
            self._show(at)

    def go_on(self) -> None:
        """Go to the next step, or finish, when this one is in order."""
        if self._at + 1 == len(self._steps):
            self.end()
        elif self._free or self._is_in_order():
            self._show(self._at + 1)

    def end(self) -> None:
        """Finish, when this step is in order; from any step of a free wizard."""
        if self._is_in_order():
            messages.guard(self._end, self)

    def lead_to(self, problems: Mapping[str, str]) -> None:
        """Go to the step that asks for what is wrong, and say it there."""
        self.go_to(self.step_of(problems))
        _tell(self._bodies[self.at], problems)

    def step_of(self, names: Collection[str]) -> str:
        """The key of the first step that asks for one of these fields; of the one that is shown when none does."""
        return next((step.key for step in self._steps if self._asks(step, names)), self.at)

    def renew_rail(self) -> None:
        """Say again what each step holds."""
        self.rail.show_at(self._at, self.answers)

    def tab_in_order(self) -> None:
        """Let Tab follow what is seen, after a step has changed what it shows: through the step, on, back."""
        tab_in_order(self._bodies[self.at], self.next, self.back)

    def go_back(self) -> None:
        """Go to the step before; out of the wizard from the first."""
        if self._at:
            self._show(self._at - 1)
        else:
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        head = column(self._title, self._text, spacing=4, margins=(24, 22, 24, 4))
        foot = row(self.back, None, self._where, self.next, spacing=14, margins=(24, 12, 24, 12))
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addLayout(head)
        main.addWidget(self._stack, 1)
        main.addWidget(hairline())
        main.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(main, 1)
        self.rail.chosen.connect(self._show)

    def _show(self, at: int) -> None:
        self._at = at
        step = self._steps[at]
        if step.key not in self._bodies:
            self._bodies[step.key] = self._make(step)
            self._stack.addWidget(self._bodies[step.key])
            tab_in_order(self._bodies[step.key], self.next, self.back)
        self._stack.setCurrentWidget(self._bodies[step.key])
        self._title.setText(_(step.heading or step.title))
        self._text.setText(_(step.text))
        self._text.setVisible(bool(step.text))
        self._where.setText(_("Steg {number} av {count}", number=at + 1, count=len(self._steps)))
        self.back.setText(_("Tilbake") if at else _("Lukk") if self._free else _("Avbryt"))
        self.next.setText(self._next_text())
        self.next.setShortcut(QKeySequence("Ctrl+Return"))  # a new text takes the key away
        self.rail.show_at(at, self.answers)
        self._bodies[step.key].setFocus()
        self.moved.emit(step.key)

    def _next_text(self) -> str:
        if self._at + 1 == len(self._steps):
            return _(self._done)
        after = self._steps[self._at + 1]
        return _("Neste: {step}", step=_(after.short or after.title)) if self._free else _("Neste")

    def _make(self, step: Step) -> QWidget:
        body = step.build(self.answers) if step.build else self._form(step)
        if isinstance(body, Form):
            body.keys.end = self.next
        mine = {key[len(step.key) + 1 :]: raw for key, raw in self._found.items() if key.startswith(f"{step.key}.")}
        if mine and hasattr(body, "put_typed"):
            body.put_typed(mine)
        if hasattr(body, "edited"):
            body.edited.connect(self._on_edited)
        return body

    def _form(self, step: Step) -> Form:
        form = Form(step.items, footer=False)
        first = next(iter(form.fields.values()), None)
        if first is not None:
            form.setFocusProxy(first.editor)
        return form

    def _on_edited(self, *_what: object) -> None:
        if self._keeper:
            self._keeper.touch()

    def _is_in_order(self) -> bool:
        step = self._steps[self._at]
        body: Any = self._bodies[step.key]
        if isinstance(body, Form) and not body.is_in_order():
            return False
        problems = step.check(self.answers) if step.check else {}
        if problems:
            _tell(body, problems)
        return not problems

    def _end(self) -> None:
        try:
            result = self._finish(self.answers)
        except Invalid as error:
            self.lead_to(error.problems)
            return
        if self._keeper:
            self._keeper.drop()
        self.finished.emit(result)

    def _asks(self, step: Step, names: Collection[str]) -> bool:
        body = self._bodies.get(step.key)
        asked = body is not None and bool(body.values().keys() & set(names))
        return asked or any(step.asks_for(name) for name in names)

    def _typed(self) -> dict[str, Raw]:
        kept = dict(self._found)
        for key, body in self._bodies.items():
            if hasattr(body, "typed"):
                kept = {name: raw for name, raw in kept.items() if not name.startswith(f"{key}.")}
                kept |= {f"{key}.{name}": raw for name, raw in body.typed().items()}
        return kept


def _tell(body: Any, problems: Mapping[str, str]) -> None:
    if hasattr(body, "show_problems"):
        body.show_problems(problems)
    else:
        messages.tell(_("Rett opp dette først"), "\n".join(problems.values()), body)
