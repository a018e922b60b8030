"""The card *Sikkerhetskopi*: where copies are put, how old the newest is, and the way back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.services import settings
from app.storage import backup
from app.texts import _
from app.ui import backups
from app.ui.kit import messages
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import column, row
from app.ui.kit.progress import ProgressRow
from app.ui.kit.tasks import Progress
from app.ui.screens.settings_secrets import RestoreDialog


class BackupCard(Card):
    """A backup a day is made by itself once a folder is chosen; on another disk or a memory stick it is worth most."""

    def __init__(self, context: Context) -> None:
        self.state = Badge("neutral", "")
        super().__init__(_("Sikkerhetskopi"), self.state)
        self._context = context
        self.folder = EllipsisLabel("", "medium")
        self.last = label("", "secondary", "text2")
        self.folder_button = button(_("Velg mappe"), on_click=self._ask_folder, small=True)
        self.now_button = button(_("Ta kopi nå"), "soft", "hard-drive", self._make, small=True)
        self.restore_button = button(_("Hent tilbake …"), "ghost", "history", self._ask_restore, small=True)
        self.progress = ProgressRow()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the folder and the newest backup of now."""
        store = self._context.store
        folder = backups.folder_of(store)
        self.folder.setText(str(folder) if folder else _("Ingen mappe er valgt"))
        self.last.setText(_("Siste kopi: {when}", when=backups.told(backups.last(store))))
        self.state.set_status(*backups.backup_state(store))
        self.now_button.setEnabled(folder is not None)

    def _lay_out(self) -> None:
        place = row(column(self.folder, self.last, spacing=2), self.folder_button)
        place.setStretch(0, 1)
        place.setAlignment(self.folder_button, Qt.AlignmentFlag.AlignTop)
        words = _("En kryptert kopi lages hver dag når du åpner Boligvei. Velg en annen disk eller en minnepinne.")
        self.add(label(words, "secondary", "text2", wrap=True))
        self.add(place)
        self.add(self.progress)
        self.add(row(self.now_button, self.restore_button, None))

    def _ask_folder(self) -> None:
        before = settings.get(self._context.store, settings.BACKUP_FOLDER) or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, _("Hvor skal sikkerhetskopiene ligge?"), before)
        if chosen:
            settings.put(self._context.store, settings.BACKUP_FOLDER, chosen)
            self.refresh()

    def _make(self) -> None:
        folder = backups.folder_of(self._context.store)
        if folder is not None:
            task = backups.make_now(self._context, folder, self._made)
            self.now_button.setEnabled(False)
            self.progress.follow(task)
            task.finished.connect(self.refresh)

    def _made(self, path: Path) -> None:
        self._context.changed.emit(frozenset({"setting"}))  # the state line in the menu: no table tells of a copy
        self._context.toast(_("Sikkerhetskopien er laget og kontrollert: {name}", name=path.name))

    def _ask_restore(self) -> None:
        folder = settings.get(self._context.store, settings.BACKUP_FOLDER) or str(Path.home())
        kinds = _("Sikkerhetskopi") + f" (*{backup.ENDING})"
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Hvilken kopi skal hentes tilbake?"), folder, kinds)
        if chosen:
            dialog = RestoreDialog(self, Path(chosen))
            if dialog.exec():
                self._restore(Path(chosen), dialog.secret.text())

    def _restore(self, path: Path, secret: str) -> None:
        """The window is shut meanwhile, so that nothing opens the database; a failure leaves all as it was."""
        store, window = self._context.store, self.window()

        def work(_progress: Progress) -> Path | None:
            store.release()
            return backup.restore(path, store.database, secret)

        task = self._context.tasks.run(_("Henter tilbake"), work, self._restored)
        window.setEnabled(False)
        task.finished.connect(lambda _task: window.setEnabled(True))

    def _restored(self, replaced: Path | None) -> None:
        where = _("Det som var her før, ligger i {file}.", file=replaced.name) if replaced else ""
        text = _("Lås opp med passordsetningen som gjaldt da kopien ble laget.")
        messages.tell(_("Sikkerhetskopien er hentet tilbake"), f"{text} {where}".strip(), self)
        self._context.restart()
