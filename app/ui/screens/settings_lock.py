"""The card *Lås*: a new passphrase, and a new recovery key to print or save."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.services import settings
from app.storage import vault
from app.texts import _
from app.ui import recovery_paper
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.card import Card, inset
from app.ui.kit.context import Context
from app.ui.kit.dialog_window import DialogWindow
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.screens.settings_secrets import PassphraseDialog


class LockCard(Card):
    """Both act on the key file alone: no record is written anew."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Lås"))
        self._context = context
        self.passphrase_button = button(_("Bytt passordsetning"), on_click=self.ask_passphrase, small=True)
        self.key_button = button(_("Ny gjenopprettingsnøkkel"), on_click=self.ask_key, small=True)
        words = _("Bytt passordsetning hvis noen kan ha sett den. Lag ny nøkkel hvis arket er borte.")
        self.add(label(words, "secondary", "text2", wrap=True))
        self.add(row(self.passphrase_button, self.key_button, None))

    def ask_passphrase(self) -> None:
        """Let the officer choose a new passphrase."""
        store = self._context.store
        known = [store.municipality.name, settings.get(store, settings.OFFICER)]
        if PassphraseDialog(self, self._change, known).exec():
            self._context.toast(_("Passordsetningen er byttet. Bruk den nye neste gang du låser opp."))

    def ask_key(self) -> None:
        """Make a new recovery key after a question, and show it until it is kept."""
        question = _("Skal den gamle nøkkelen slutte å virke?")
        text = _("Du får en ny nøkkel, som må skrives ut eller lagres. Arket med den gamle kan makuleres.")
        if messages.ask(self, question, text, _("Lag ny nøkkel"), _("Behold den gamle")):
            store = self._context.store
            KeyDialog(self, vault.new_recovery_key(store.database, store.raw_key), store.municipality.name).exec()

    def _change(self, old: str, new: str) -> None:
        store = self._context.store
        vault.unlock(store.database, old)
        vault.change_passphrase(store.database, store.raw_key, new)


class KeyDialog(DialogWindow):
    """The new key, closed only when it is printed or saved, or when the officer says it is written down."""

    def __init__(self, parent: QWidget | None, recovery_key: str, municipality: str) -> None:
        super().__init__(parent, _("Ny gjenopprettingsnøkkel"), width=520)
        self._key, self._municipality = recovery_key, municipality
        self.shown = label("   ".join(recovery_paper.groups(recovery_key)), "section", wrap=True)
        self.shown.setAccessibleName(recovery_key)
        self.print_button = button(_("Skriv ut"), "primary", "printer", self._print)
        self.save_button = button(_("Lagre som PDF"), "secondary", "save", self._save)
        self.done_button = button(_("Jeg har skrevet den av"), "quiet", on_click=self.accept)
        words = _(
            "Nøkkelen åpner Boligvei når passordsetningen er glemt. Den vises bare nå. Legg arket i et låst arkivskap."
        )
        self.setLayout(
            column(
                label(_("Ny gjenopprettingsnøkkel"), "section"), label(words, "body", "text2", wrap=True), 4,
                inset(column(self.shown, margins=16)), 8,
                row(self.done_button, None, self.save_button, self.print_button),
                margins=(22, 20, 22, 18),
            )
        )  # fmt: skip

    def reject(self) -> None:
        """Esc does not lose the only sight of the key."""
        if messages.ask(
            self,
            _("Er nøkkelen skrevet ut eller lagret?"),
            _("Du kan ikke se den igjen."),
            _("Lukk"),
            _("Vis nøkkelen"),
        ):
            super().reject()

    def _print(self) -> None:
        if recovery_paper.print_out(self._key, self._municipality, self):
            self.accept()

    def _save(self) -> None:
        name = str(Path.home() / _("boligvei-nøkkel.pdf"))
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Lagre nøkkelen"), name, "PDF (*.pdf)")
        if chosen and messages.guard(lambda: recovery_paper.save(self._key, self._municipality, Path(chosen)), self):
            self.accept()
