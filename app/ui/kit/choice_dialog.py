"""A question with more than two answers, one of which loses something."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.texts import _
from app.ui.kit.buttons import button
from app.ui.kit.dialog_window import DialogWindow
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row


class ChoiceDialog(DialogWindow):
    """`safe` and `risky` are (key, text): the safe answer is default and rightmost, Esc is neither."""

    def __init__(
        self, parent: QWidget | None, question: str, text: str, *, safe: tuple[str, str], risky: tuple[str, str]
    ) -> None:
        super().__init__(parent or QApplication.activeWindow(), question, width=480, description=text)
        self.answer = ""
        self.buttons: dict[str, QPushButton] = {
            risky[0]: button(risky[1], "danger", on_click=partial(self._choose, risky[0])),
            safe[0]: button(safe[1], "primary", on_click=partial(self._choose, safe[0])),
        }
        stop = button(_("Avbryt"), "quiet", on_click=self.reject)
        self.setLayout(
            column(
                label(question, "section", wrap=True),
                label(text, "body", "text2", wrap=True),
                12,
                row(stop, None, *self.buttons.values()),
                spacing=4,
                margins=(22, 20, 22, 18),
            )
        )
        self.buttons[safe[0]].setDefault(True)
        self.buttons[safe[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, key: str) -> None:
        self.answer = key
        self.accept()


def choose(parent: QWidget | None, question: str, text: str, *, safe: tuple[str, str], risky: tuple[str, str]) -> str:
    """Ask, and wait; the key of the answer, empty when the officer wants neither."""
    dialog = ChoiceDialog(parent, question, text, safe=safe, risky=risky)
    dialog.exec()
    return dialog.answer
