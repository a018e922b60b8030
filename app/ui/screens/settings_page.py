"""*Innstillinger*: what is chosen is in force and kept at once, so there is nothing to save."""

from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from app.services import settings
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.form import Form
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import column, fill_page, holder
from app.ui.screens import settings_fields as fields
from app.ui.screens.settings_backup import BackupCard
from app.ui.screens.settings_lock import LockCard

_SIDE_WIDTH = 420
_LOOKS = {settings.THEME.name, settings.TEXT_SCALE.name}


class SettingsPage(QWidget):
    """Choices to the left; backup and lock to the right."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.form = Form(fields.items(), footer=False)
        self.backup = BackupCard(context)
        self.lock = LockCard(context)
        self.letters_button = button(
            _("Brevmaler"), "secondary", "file-text", lambda: context.navigate("letter_templates")
        )
        self._lay_out()
        self.refresh()
        for name, field in self.form.fields.items():
            signal = field.editor.edited if isinstance(field.editor, ChoiceEditor) else field.editor.left
            signal.connect(lambda name=name: self._keep(name))

    def open(self, part: str = "") -> None:
        """Show the settings; `part="backup"` stands at the choice of folder."""
        if part == "backup":
            self.backup.folder_button.setFocus()

    def refresh(self) -> None:
        """Show what is stored, unless something is being typed."""
        if not any(field.editor.input.hasFocus() for field in self.form.fields.values()):
            self.form.set_values(fields.values(self._context.store))
        self.backup.refresh()

    def _lay_out(self) -> None:
        card = Card(padded=False)
        card.add(self.form, 1)
        side = holder(column(self.backup, self.lock, None, spacing=16))
        facts = _("Det du velger, gjelder med en gang.")
        header = PageHeader(_("Innstillinger"), facts, (self.letters_button,))
        fill_page(self, header, Beside(card, side, _SIDE_WIDTH, 16))
        self.setFocusProxy(next(iter(self.form.fields.values())).editor)

    def _keep(self, name: str) -> None:
        value = self.form.fields[name].editor.value()
        fields.keep(self._context.store, name, value)
        if name in _LOOKS:
            self._dress()

    def _dress(self) -> None:
        app: Any = QApplication.instance()
        chosen = fields.values(self._context.store)
        theme.apply(app, chosen[settings.THEME.name], chosen[settings.TEXT_SCALE.name] / 100)
