"""One field of a form: label above, editor, and below it the help, or in its place what is wrong."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.texts import _
from app.ui.kit import discretion, icons, theme
from app.ui.kit.blurring import set_blurred
from app.ui.kit.editors import Editor, Unreadable
from app.ui.kit.form_items import Entry, make_editor
from app.ui.kit.labels import label, set_tone

State = Literal["", "danger", "warn"]
_ICONS = {"danger": "circle-alert", "warn": "triangle-alert"}


class FormField(QWidget):
    """`left` is emitted after the field has said whether it can read what is typed."""

    edited = Signal(str)
    left = Signal(str)

    def __init__(self, entry: Entry, mark_optional: bool = False) -> None:
        super().__init__()
        self.entry = entry
        self.editor: Editor = make_editor(entry)
        self.state: State = ""
        self._label = label(_(entry.label), "label")
        self._label.setBuddy(self.editor.input)
        self._line = _HelpLine()
        self._build(mark_optional)
        self.editor.input.setAccessibleName(_(entry.label))
        self.show_state("", "")
        self.editor.edited.connect(self._on_edited)
        self.editor.left.connect(self._on_left)
        if getattr(entry, "personal", False):
            discretion.signals().changed.connect(self._blur)
            self._blur()

    @property
    def name(self) -> str:
        return self.entry.name

    def message(self) -> str:
        """What is shown below the field now."""
        return self._line.text()

    def show_state(self, state: State, message: str) -> None:
        """Say what is wrong (danger) or odd (warn); an empty message brings the help back."""
        self.state = state if message else ""
        shown = message or _(self.entry.help)
        self._line.show_text(shown, self.state)
        self.editor.set_invalid(self.state == "danger")
        self.editor.input.setAccessibleDescription(shown)

    def unreadable(self) -> str:
        """What is wrong with what is typed; empty when it can be read."""
        try:
            self.editor.value()
        except Unreadable as error:
            return str(error)
        return ""

    def is_missing(self) -> bool:
        """Whether a required field is empty."""
        return self.entry.required and not self.unreadable() and self.editor.value() in (None, ())

    def _build(self, mark_optional: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._label)
        if mark_optional:
            head.addWidget(label(_("valgfritt"), "meta", "text3"))
        head.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        box.addLayout(head)
        box.addWidget(self.editor)
        box.addWidget(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def _blur(self) -> None:
        """While others see the screen: dots in a line, also for a screen reader, and a note out of focus."""
        hidden = discretion.is_on()
        if isinstance(self.editor.input, QLineEdit):
            self.editor.input.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        else:
            set_blurred(self.editor, blurred=hidden)

    def _on_edited(self) -> None:
        if self.state == "danger":
            self.show_state("", "")
        self.edited.emit(self.name)

    def _on_left(self) -> None:
        if problem := self.unreadable():
            self.show_state("danger", problem)
        self.left.emit(self.name)


class _HelpLine(QWidget):
    """A small icon and a wrapped text."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self._text = label("", "meta", "text3", wrap=True)
        self._state: State = ""
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._text, 1)
        theme.signals().changed.connect(self._draw)

    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str, state: State) -> None:
        self._state = state
        self._text.setText(text)
        set_tone(self._text, state or "text3")
        self.setVisible(bool(text))
        self._draw()

    def _draw(self) -> None:
        self._icon.setVisible(bool(self._state))
        if self._state:
            colour = theme.current().tone(self._state).text
            self._icon.setPixmap(icons.pixmap(_ICONS[self._state], colour, theme.px(14), self.devicePixelRatioF()))
