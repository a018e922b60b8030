"""What was answered the time before, beside the answer of now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from app.services.reporting.answers import Answer
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.labels import label
from app.ui.kit.layout import column
from app.ui.screens.reporting.questions import Asked, value_text

_ROOM_FOR_TWO = 560


class LastAnswer(QFrame):
    """`taken` asks for its text to be the beginning of the new answer."""

    taken = Signal()

    def __init__(self, asked: Asked, before: Answer, *, may_take: bool) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.take = button(_("Ta med i svaret"), "ghost", "copy", self.taken.emit, small=True)
        self.take.setAccessibleName(_("Ta med forrige svar: {question}", question=asked.text))
        words = self._words(asked, before)
        self.text = label(words or _("Ikke besvart forrige gang."), "secondary", None if words else "text3", wrap=True)
        self.setLayout(
            column(label(_("Forrige svar"), "meta_strong", "text2"), self.text, None, self.take, spacing=4,
                   margins=(12, 9, 12, 9))
        )  # fmt: skip
        self.take.setVisible(may_take and bool(before.text))

    @staticmethod
    def _words(asked: Asked, before: Answer) -> str:
        if before.not_relevant:
            return f"{_('Ikke relevant.')} {before.why_not}".strip()
        return "\n".join(part for part in (value_text(asked, before.value), before.text) if part)


class SideBySide(QWidget):
    """Two parts beside each other where there is room, else under each other."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(12))
        self._box.addWidget(first, 3)
        self._box.addWidget(second, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = event.size().width() >= theme.px(_ROOM_FOR_TWO)
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(way)
