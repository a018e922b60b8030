"""The unlock window: one field, a warning for Caps Lock, the printed key as the way out.

It is shown before SQLAlchemy is imported, so it uses no forms.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import OfficerError
from app.texts import _
from app.ui.kit import icons, theme, type_roles
from app.ui.kit.buttons import button, fill_width
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.logo import NAME, Mark

Unlock = Callable[[str], bytes]


class SecretField(QLineEdit):
    """A field for a passphrase, with an eye that shows what is typed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        type_roles.set_role(self, "body")
        self._eye = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setToolTip(_("Vis det som er skrevet"))
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self._show(False)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icons.icon("eye-off" if shown else "eye", "text2"))


class UnlockWindow(QWidget):
    """`unlock(secret)` gives the raw key or raises an OfficerError, whose text is shown under the field."""

    unlocked = Signal(bytes)

    def __init__(self, municipality: str, unlock: Unlock) -> None:
        super().__init__()
        self._unlock = unlock
        self.setWindowTitle(NAME)
        self.setProperty("kind", "canvas")
        self.secret = SecretField(_("Passordsetning"))
        self.message = label("", "label", "danger", wrap=True)
        self.open_button = button(_("Lås opp"), "primary", "lock-open", self.try_unlock)
        self.other_button = button(_("Bruk gjenopprettingsnøkkelen"), "ghost", on_click=self._use_recovery_key)
        self._name = label(_("Passordsetning"), "label")
        self._name.setBuddy(self.secret)
        self._lay_out(municipality)
        self.secret.returnPressed.connect(self.try_unlock)
        self.secret.installEventFilter(self)
        self.resize(theme.px(380), theme.px(520))

    def _lay_out(self, municipality: str) -> None:
        fill_width(self.open_button, self.other_button)
        centred = Qt.AlignmentFlag.AlignHCenter
        mark, title, place = Mark(), label(NAME, "title"), label(municipality, "body", "text2")
        safe = label(_("Alt er kryptert på denne maskinen"), "meta", "text3")
        box = column(
            None, mark, 8, title, place, 20, self._name, self.secret, self.message, 12, self.open_button, 8,
            self.other_button, None, row(None, safe, None), spacing=4, margins=(40, 24, 40, 20),
        )  # fmt: skip
        for widget in (mark, title, place):
            box.setAlignment(widget, centred)
        self.setLayout(box)

    def try_unlock(self) -> None:
        """Try what is typed."""
        try:
            raw_key = self._unlock(self.secret.text())
        except OfficerError as error:
            self._tell(str(error), "danger")
            self.secret.selectAll()
            self.secret.setFocus()
            return
        self.secret.clear()
        self.unlocked.emit(raw_key)

    def _tell(self, text: str, tone: str) -> None:
        self.message.setText(text)
        theme.restyle(self.message, tone=tone)
        theme.restyle(self.secret, tone=tone if text and tone == "danger" else None)

    def _use_recovery_key(self) -> None:
        self._name.setText(_("Gjenopprettingsnøkkel"))
        self.secret.setAccessibleName(_("Gjenopprettingsnøkkel"))
        self.secret.setEchoMode(QLineEdit.EchoMode.Normal)
        self.secret.setPlaceholderText("K7QM-4XRD-…")
        self._tell(_("De seks gruppene på papiret i arkivskapet."), "text2")
        self.secret.clear()
        self.secret.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.secret and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._watch_caps_lock(event)
        return super().eventFilter(watched, event)

    def _watch_caps_lock(self, event: QKeyEvent) -> None:
        """Qt does not tell the state of Caps Lock: a capital without Shift shows it."""
        typed = event.text()
        if typed.isalpha() and self.secret.echoMode() is QLineEdit.EchoMode.Password:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(_("Caps Lock er på") if typed.isupper() != shift else "", "warn")

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.secret.clear()
        super().keyPressEvent(event)
