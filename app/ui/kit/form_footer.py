"""The last line of a form: what stops saving, and the way to it; Forkast, and Lagre to the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.texts import _, n_
from app.ui.kit import icons, theme
from app.ui.kit.buttons import button, set_shortcut
from app.ui.kit.labels import label, set_tone
from app.ui.kit.layout import column, hairline, row


class FormFooter(QWidget):
    """`submit` is the text of the primary button: verb and noun."""

    submitted = Signal()
    discarded = Signal()
    jumped = Signal()

    def __init__(self, submit: str) -> None:
        super().__init__()
        self._icon = QLabel()
        self._text = label("", "label", "danger")
        self.jump = button(_("Gå til feltet"), "ghost", on_click=self.jumped.emit, small=True)
        self.discard = button(_("Forkast"), "secondary", on_click=self.discarded.emit)
        self.submit = button(submit, "primary", "check", self.submitted.emit)
        set_shortcut(self.submit, "Ctrl+S")
        line = row(self._icon, self._text, self.jump, None, self.discard, self.submit, margins=(24, 12, 16, 12))
        line.setAlignment(self._icon, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(hairline(), line, spacing=0))
        self.show_count(0)
        self.set_dirty(False)

    def text(self) -> str:
        return self._text.text()

    def show_count(self, count: int) -> None:
        """How many fields stop the form from being saved."""
        text = n_("{count} felt må rettes før du kan lagre", "{count} felt må rettes før du kan lagre", count)
        self.jump.setVisible(count > 0)
        self._show(text if count else "", "circle-alert", "danger")

    def show_problem(self, message: str) -> None:
        """What is wrong with the record as a whole."""
        self.jump.hide()
        self._show(message, "circle-alert", "danger")

    def show_warning(self, message: str) -> None:
        """What is odd about the record as a whole; saving stays open."""
        self.jump.hide()
        self._show(message, "triangle-alert", "warn")

    def set_dirty(self, dirty: bool) -> None:
        self.discard.setEnabled(dirty)

    def _show(self, text: str, icon: str, tone: str) -> None:
        self._text.setText(text)
        self._text.setWordWrap(self.jump.isHidden())
        set_tone(self._text, tone)
        self._icon.setVisible(bool(text))
        colour = theme.current().colour(tone)
        self._icon.setPixmap(icons.pixmap(icon, colour, theme.px(16), self.devicePixelRatioF()))
