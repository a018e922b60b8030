"""The question asked only when something would be lost: the safe answer is default and rightmost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.dialog_window import DialogWindow
from app.ui.kit.labels import label
from app.ui.kit.layout import row


class Question(QFrame):
    """The question's contents; `risky` does the losing thing, `safe` keeps everything."""

    def __init__(self, question: str, text: str, do: str, keep: str) -> None:
        super().__init__()
        self.risky = button(do, "danger")
        self.safe = button(keep, "primary")
        box = QVBoxLayout(self)
        box.setContentsMargins(*(theme.px(side) for side in (22, 20, 20, 18)))
        box.setSpacing(theme.px(4))
        box.addWidget(label(question, "section", wrap=True))
        box.addWidget(label(text, "body", "text2", wrap=True))
        box.addSpacing(theme.px(12))
        box.addLayout(row(None, self.risky, self.safe))


class AskDialog(DialogWindow):
    """The question as a window of its own; Esc is the safe answer."""

    def __init__(self, parent: QWidget | None, question: str, text: str, do: str, keep: str) -> None:
        super().__init__(parent, question, description=text)
        contents = Question(question, text, do, keep)
        contents.risky.clicked.connect(self.accept)
        contents.safe.clicked.connect(self.reject)
        contents.safe.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(contents)
        contents.safe.setFocus(Qt.FocusReason.TabFocusReason)


def ask(parent: QWidget | None, question: str, text: str, do: str = "", keep: str = "") -> bool:
    """Ask, and wait; true when the officer chose to lose it. `do` and `keep` name the two answers."""
    dialog = AskDialog(parent, question, text, do or _("Forkast"), keep or _("Skriv videre"))
    return bool(dialog.exec())
