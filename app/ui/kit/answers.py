"""One of a few answers, each a button of its own: one press answers, another press takes the answer back."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.kit.buttons import Button, button, icon_button
from app.ui.kit.layout import row

Answer = tuple[str, str, str]
"""Key, text as it is shown, icon."""


class AnswerBar(QWidget):
    """`about` is what the answers are to, for a screen reader; `bare` buttons show their icon alone.

    `answered` carries the key that was pressed, empty when it is taken back; the bar itself shows what `set_value`
    says, so that an answer that could not be stored is not shown as given.
    """

    answered = Signal(str)

    def __init__(self, about: str, answers: Iterable[Answer], *, bare: bool = False) -> None:
        super().__init__()
        self._value = ""
        self.buttons: dict[str, Button] = {}
        for key, text, icon in answers:
            name = f"{about}: {text}"
            made = icon_button(icon, name) if bare else button(text, "secondary", icon, small=True)
            made.setAccessibleName(name)
            made.setCheckable(True)
            made.clicked.connect(lambda _checked, key=key: self._press(key))
            self.buttons[key] = made
        self.setLayout(row(*self.buttons.values(), spacing=2 if bare else 6))
        self._plain = "quiet" if bare else "secondary"
        self.set_value(None)

    def value(self) -> str:
        """The key of the answer that is shown, empty for none."""
        return self._value

    def set_value(self, key: str | None) -> None:
        """Show an answer."""
        self._value = key or ""
        for each, made in self.buttons.items():
            given = each == self._value
            made.setChecked(given)
            made.set_kind("soft" if given else self._plain)  # type: ignore[arg-type]  # a kind by name

    def _press(self, key: str) -> None:
        before = self._value
        self.set_value(before)  # Qt has already shown it as pressed
        self.answered.emit("" if key == before else key)
