"""A step that is a form of the plan's own fields."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.services.plan.content import PLAN_FIELDS
from app.ui.kit.form import Form
from app.ui.kit.form_items import Item, Own
from app.ui.kit.wizard_text import SuggestEditor
from app.ui.wizards.plan.work import BESIDE, PlanWork

LeftOut = Callable[[Mapping[str, Any]], set[str]]
"""What is filled in -> the fields that are then not asked for."""
_LINES = 3


class FormStep(Form):
    """Every keystroke that can be read is in the plan at once; what cannot be read is kept as it stands."""

    def __init__(
        self, work: PlanWork, items: Sequence[Item], left_out: LeftOut = lambda _values: set(), *, scroll: bool = True
    ) -> None:
        super().__init__(items, footer=False, scroll=scroll)
        self._work, self._leaves_out = work, left_out
        self.renew()
        self.edited.connect(lambda _name: self._on_typed())
        work.elsewhere.connect(self.renew)
        self.setFocusProxy(next(iter(self.fields.values())).editor)

    def renew(self) -> None:
        """Show the plan as it is now."""
        content = self._work.content
        self.set_values({**content.values, **{name: getattr(content, name) for name in BESIDE}})
        self.put_typed({name: raw for name, raw in self._work.unread.items() if name in self.fields})
        self.leave_out(self._leaves_out(self._work.content.values))

    def point_out(self, name: str, text: str) -> None:
        """Go to a field, and say what is odd about it."""
        self.show_warnings({name: text})
        self.go_to(name)

    def values(self) -> dict[str, object]:
        """What can be read; what is not asked for is empty."""
        left = self._leaves_out(self._readable())
        return {name: None if name in left else value for name, value in self._readable().items()}

    def _readable(self) -> dict[str, Any]:
        return {name: field.editor.value() for name, field in self.fields.items() if not field.unreadable()}

    def _on_typed(self) -> None:
        unread = {name: str(field.editor.raw()) if field.unreadable() else "" for name, field in self.fields.items()}
        self.leave_out(self._leaves_out(self._readable()))
        self._work.put_values(self.values(), unread)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        QWidget.keyPressEvent(self, event)  # nothing is lost by Esc: it leads back


def suggesting(work: PlanWork, name: str, kind: str) -> Own:
    """A field of several lines for which there are suggestions of a kind."""
    field = PLAN_FIELDS[name]
    return Own(
        name, field.label, lambda: SuggestEditor(work.offers(kind), lines=_LINES), help=field.help, wide=True,
        personal=field.personal,
    )  # fmt: skip
