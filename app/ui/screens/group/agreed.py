"""What is agreed at a meeting, typed while it is agreed: one line a task, with whose it is and by when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.errors import Unreadable
from app.models import GroupTask
from app.models.fields import fields_of
from app.texts import _
from app.ui.kit import discretion
from app.ui.kit.blurring import set_blurred
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.editors import DayEditor, Editor, Raw, TextEditor
from app.ui.kit.form_keys import show_within
from app.ui.kit.layout import column, holder, row
from app.ui.kit.removal import take_away
from app.ui.kit.wizard_order import tab_in_order
from app.ui.screens.group.who import WhoEditor

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELDS = fields_of(GroupTask)
_PARTS = 4  # raw texts of one line: what, the contact's number, the name as typed, the due date


@dataclass(frozen=True, slots=True)
class Agreed:
    """One task. `who` is a contact's exchange ID, `Written`, or None: the resident."""

    what: str
    who: object
    due: date | None


class _Line(QObject):
    """The three editors of one task and the button that takes it away."""

    def __init__(self, who: WhoEditor, number: int, remove: Callable[["_Line"], object]) -> None:
        super().__init__()
        self.what, self.who, self.due = TextEditor(), who, DayEditor()
        self.what.line.setPlaceholderText(_("Hva skal gjøres?"))
        self.editors: tuple[Editor, ...] = (self.what, self.who, self.due)
        for name, editor in zip(("what", "who", "due"), self.editors, strict=True):
            words = _("{field}, oppgave {number}", field=_(_FIELDS[name].label), number=number)
            editor.input.setAccessibleName(words)
        self.remove = icon_button("x", _("Fjern oppgave {number}", number=number), lambda: remove(self))
        line = row(*self.editors, self.remove)
        for at, share in enumerate((5, 4, 3)):
            line.setStretch(at, share)
        self.frame = holder(line)

    def raw(self) -> list[str]:
        return [str(self.what.raw()), *self.who.raw(), str(self.due.raw())]

    def set_raw(self, raw: list[str]) -> None:
        self.what.set_raw(raw[0])
        self.who.set_raw(raw[1:3])
        self.due.set_raw(raw[3])

    def is_empty(self) -> bool:
        return not any(text.strip() for text in self.raw())

    def read(self) -> Agreed:
        what, due = self.what.value(), self.due.value()
        if not isinstance(what, str):
            raise Unreadable(_("Skriv hva som skal gjøres, eller fjern linjen."))
        return Agreed(what, self.who.value(), due if isinstance(due, date) else None)


class AgreedEditor(Editor):
    """The value is a tuple of `Agreed`; empty lines are none. Enter goes on, and from the last line's date to a new
    line. `make_who` makes the editor of whose a task is. `rebuilt` follows each new line: Tab has more stops."""

    rebuilt = Signal()

    def __init__(self, make_who: Callable[[], WhoEditor]) -> None:
        super().__init__()
        self._make_who = make_who
        self.lines: list[_Line] = []
        self._rows = column(spacing=6)
        self.more = button(_("Flere oppgaver"), "ghost", "plus", self._add_and_go, small=True)
        around = holder(column(self._rows, row(self.more, None), spacing=6))
        self.hold(around)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # as a stop of its own it would lead Tab back into it
        self._add()
        discretion.signals().changed.connect(self._blur)
        self._blur()

    def value(self) -> object:
        return tuple(line.read() for line in self.lines if not line.is_empty())

    def set_value(self, value: object) -> None:
        """Tasks are typed here and never shown again: anything is the same as none."""
        self.set_raw([] if not value else self.raw())

    def raw(self) -> Raw:
        return [text for line in self.lines if not line.is_empty() for text in line.raw()]

    def set_raw(self, raw: Raw) -> None:
        texts = list(raw) if isinstance(raw, list) else []
        while self.lines:
            self._take_away(self.lines[-1])
        for at in range(0, len(texts) - _PARTS + 1, _PARTS):
            self._add().set_raw(texts[at : at + _PARTS])
        self._add()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        self.lines[0].what.setFocus(reason)

    def set_invalid(self, invalid: bool) -> None:
        """The border of an error stands around what cannot be read."""
        for line in self.lines:
            for editor in line.editors:
                editor.set_invalid(invalid and _is_wrong(line, editor))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            return self._go_on(watched)
        return super().eventFilter(watched, event)

    def _add(self) -> _Line:
        line = _Line(self._make_who(), len(self.lines) + 1, self._remove)
        self.lines.append(line)
        self._rows.addWidget(line.frame)
        for editor in line.editors:
            editor.edited.connect(self._on_edited)
            editor.input.installEventFilter(self)
        line.due.left.connect(self.left)
        tab_in_order(self)
        self.rebuilt.emit()
        return line

    def _add_and_go(self) -> None:
        line = self.lines[-1] if self.lines[-1].is_empty() else self._add()
        show_within(line.what)

    def _remove(self, line: _Line) -> None:
        self._take_away(line)
        if not self.lines:
            self._add()
        show_within(self.lines[-1].what)
        self.edited.emit()

    def _take_away(self, line: _Line) -> None:
        self.lines.remove(line)
        self._rows.removeWidget(line.frame)
        take_away(line.frame)

    def _go_on(self, watched: QObject) -> bool:
        """Enter: along the line, then to the next; on an empty one out of the field."""
        for line in self.lines:
            inputs = [editor.input for editor in line.editors]
            if watched in inputs:
                if line.is_empty():
                    show_within(self.more)
                elif watched is inputs[-1]:
                    self._add_and_go()
                else:
                    show_within(inputs[inputs.index(watched) + 1])
                return True
        return False

    def _on_edited(self) -> None:
        self.set_invalid(False)
        self.edited.emit()

    def _blur(self) -> None:
        set_blurred(self, blurred=discretion.is_on())


def _is_wrong(line: _Line, editor: Editor) -> bool:
    if line.is_empty():
        return False
    try:
        value = editor.value()
    except Unreadable:
        return True
    return editor is line.what and value is None
