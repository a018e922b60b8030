"""The dialogs of the settings that ask for a passphrase."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.errors import OfficerError
from app.texts import _
from app.ui.kit.buttons import Button, button
from app.ui.kit.dialog_window import DialogWindow
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.strength import StrengthMeter
from app.ui.kit.strip import WarningStrip
from app.ui.unlock import SecretField


class SecretDialog(DialogWindow):
    """A title, fields below each other, a line for what is wrong, and two answers."""

    def __init__(self, parent: QWidget | None, title: str, act: Button) -> None:
        super().__init__(parent, title, width=460)
        self.act = act
        self.cancel = button(_("Avbryt"), on_click=self.reject)
        self.problem = label("", "label", "danger", wrap=True)
        self.problem.hide()
        self._title = label(title, "section", wrap=True)

    def lay_out(self, *parts: QWidget) -> None:
        """Put the parts between the title and the answers."""
        loses = self.act.property("kind") == "danger"
        answers = row(None, self.act, self.cancel) if loses else row(None, self.cancel, self.act)
        self.setLayout(column(self._title, 2, *parts, self.problem, 6, answers, spacing=8, margins=(22, 20, 22, 18)))

    def say(self, problem: str) -> None:
        """Tell what is wrong, until something is typed."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


def _named(field: SecretField) -> QWidget:
    words = label(field.accessibleName(), "label")
    words.setBuddy(field)
    holder = QWidget()
    holder.setLayout(column(words, field, spacing=4))
    return holder


class PassphraseDialog(SecretDialog):
    """`change(old, new)` does it; its OfficerError is told beside the fields, and nothing typed is lost."""

    def __init__(self, parent: QWidget | None, change: Callable[[str, str], object], known: Sequence[str]) -> None:
        super().__init__(parent, _("Bytt passordsetning"), button(_("Bytt passordsetning"), "primary"))
        self._change = change
        self.old = SecretField(_("Passordsetningen du har nå"))
        self.new = SecretField(_("Ny passordsetning"))
        self.again = SecretField(_("Skriv den en gang til"))
        self.meter = StrengthMeter(known)
        words = label(_("Gjenopprettingsnøkkelen virker som før."), "secondary", "text2", wrap=True)
        self.lay_out(words, _named(self.old), _named(self.new), self.meter, _named(self.again))
        self.new.textChanged.connect(self.meter.show_strength)
        for field in (self.old, self.new, self.again):
            field.textChanged.connect(lambda _text: self.say(""))
        self.act.setDefault(True)
        self.act.clicked.connect(self._try)

    def _try(self) -> None:
        if not self.meter.strength.is_enough:
            self._refuse(self.new, _("Den nye passordsetningen er for svak. {advice}", advice=self.meter.strength.text))
        elif self.new.text() != self.again.text():
            self._refuse(self.again, _("De to nye er ikke like. Skriv den nye en gang til."))
        else:
            try:
                self._change(self.old.text(), self.new.text())
            except OfficerError as error:
                self._refuse(self.old, str(error))
            else:
                self.accept()

    def _refuse(self, field: SecretField, problem: str) -> None:
        self.say(problem)
        field.setFocus()
        field.selectAll()


class RestoreDialog(SecretDialog):
    """What is lost by going back to a copy, and the passphrase of that copy."""

    def __init__(self, parent: QWidget | None, path: Path) -> None:
        super().__init__(parent, _("Hente tilbake sikkerhetskopien?"), button(_("Hent tilbake"), "danger"))
        self.secret = SecretField(_("Passordsetning eller nøkkel for kopien"))
        warning = WarningStrip(
            _("Alt som er registrert etter kopien, forsvinner fra vinduet"),
            _("Databasen du har nå, blir lagt til side og ikke slettet."),
        )
        name = label(path.name, "secondary", "text2", wrap=True)
        self.lay_out(name, warning, _named(self.secret))
        self.act.clicked.connect(self._try)
        self.secret.returnPressed.connect(self._try)
        self.secret.setFocus()

    def _try(self) -> None:
        if self.secret.text():
            self.accept()
        else:
            self.say(_("Skriv passordsetningen som gjaldt da kopien ble laget."))
