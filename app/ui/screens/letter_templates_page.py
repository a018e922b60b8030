"""*Brevmaler*: each letter in each written form, with the built-in template or the municipality's own."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import OfficerError
from app.reports.letters import templates
from app.services import letter
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import clear, column, fill_page, hairline, row
from app.ui.kit.page_record import ListAndRecord, RecordHead
from app.ui.kit.rowlist import RowList
from app.ui.kit.strip import WarningStrip
from app.ui.kit.tokens import ToneName
from app.ui.screens.letter_templates_lines import (
    FIELD_COLUMNS,
    TEMPLATE_COLUMNS,
    Line,
    field_lines,
    template_lines,
)
from app.ui.screens.letters.saving import save_as


class TemplatesPage(QWidget):
    """`open(ref)` shows a template by kind and written form, as `decision:nn`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: object = None
        self.list = RowList(TEMPLATE_COLUMNS, _("Brevmaler"), look="lines", group=lambda line: line["group"])
        self.fields = RowList(FIELD_COLUMNS, _("Flettekoder"), group=lambda line: line["group"])
        self.head = RecordHead()
        self.replace_button = button(_("Bytt ut …"), "primary", "upload", self.choose_file, small=True)
        self.fetch_button = button(_("Hent den innebygde …"), "secondary", "file-down", self.fetch, small=True)
        self.builtin_button = button(_("Bruk den innebygde igjen"), "secondary", "undo-2", self.use_builtin, small=True)
        self.copy_button = button(_("Kopier flettekoden"), "ghost", "copy", self.copy_code, small=True)
        self._strips = column(spacing=8, margins=(24, 0, 24, 0))
        self._build()
        self.list.selected.connect(lambda _line: self._show())
        self.list.activated.connect(lambda _line: self.replace_button.setFocus())
        self.fields.activated.connect(lambda _line: self.copy_code())
        self.fields.add_action(_("Kopier flettekoden"), lambda _line: self.copy_code(), "Ctrl+C")
        self.refresh()
        self.list.select_first()

    def open(self, ref: str | None = None, **_more: Any) -> None:
        """Go to a template."""
        if ref is None or not self.list.select(ref):
            self.list.select_first()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """A template was put in place or taken away."""
        self.list.set_rows(template_lines(self._context.store))
        self._show()

    def choose_file(self) -> None:
        """Ask for a Word file, and use it from now on."""
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Velg malen"), str(Path.home()), "Word (*.docx)")
        if chosen:
            messages.guard(lambda: self.put(Path(chosen)), self)

    def put(self, path: Path) -> None:
        """Use a file as template, or say what is wrong with it and keep the one before."""
        line = self._line()
        clear(self._strips)
        try:
            docx = path.read_bytes()
        except OSError:
            raise OfficerError(_("Filen kunne ikke leses. Lukk den i Word, og prøv en gang til.")) from None
        try:
            warnings = templates.replace(self._context.store, line["kind"].key, line["language"], path.name, docx)
        except OfficerError as error:
            self._say(_("Malen er ikke tatt i bruk"), str(error), "danger")
            return
        self.refresh()
        if warnings:
            self._say(_("Malen er tatt i bruk, men se over den"), "\n".join(warnings), "warn")
        else:
            self._say(_("Malen er tatt i bruk"), "", "ok")

    def fetch(self) -> None:
        """Save the built-in template as a place to start from."""

        def write() -> None:
            line = self._line()
            name = f"{str(line['label']).lower()} {line['language']}"
            path = save_as(self, line["kind"].template(line["language"]).read_bytes(), name, "docx")
            if path is not None:
                self._context.toast(_("Lagret: {name}", name=path.name))

        messages.guard(write, self)

    def use_builtin(self) -> None:
        """Take the municipality's own away; can be undone."""
        line = self._line()

        def away() -> None:
            undo = letter.remove_template(self._context.store, line["kind"].key, line["language"])
            clear(self._strips)
            self.refresh()
            if undo is not None:
                self._context.toast(_("Den innebygde malen brukes igjen."), lambda: messages.guard(undo, self))
            self.replace_button.setFocus()

        messages.guard(away, self)

    def copy_code(self) -> None:
        """Put the placeholder the list stands on where it can be pasted into Word."""
        line: Any = self.fields.current()
        if line is not None:
            QGuiApplication.clipboard().setText(line["code"])
            self._context.toast(_("Kopiert: {code}", code=line["code"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.fit(event.size().width())

    def _build(self) -> None:
        left = Card(padded=False)
        left.add(self.list, 1)
        right = Card(padded=False)
        right.add(self.head)
        right.add(row(self.replace_button, self.fetch_button, self.builtin_button, None, margins=(24, 0, 24, 12)))
        right.add(self._strips)
        right.add(hairline())
        right.add(row(self.copy_button, None, margins=(12, 8, 24, 0)))
        right.add(row(self.fields, margins=(12, 4, 12, 0)), 1)
        self._panes = ListAndRecord(left, right)
        facts = _("Hent den innebygde malen, skriv den om i Word, og ta den i bruk her.")
        back = (_("Innstillinger"), lambda: self._context.navigate("settings"))
        fill_page(self, PageHeader(_("Brevmaler"), facts, back=back), self._panes, top=14)
        self.setFocusProxy(self.list.view)

    def _line(self) -> Any:
        return self.list.current()

    def _show(self) -> None:
        line = self._line()
        if line is None:
            return
        own: Any = line["own"]
        self.head.show_record(
            _("{letter}, {language}", letter=line["label"], language=line["group"].lower()), _facts(line)
        )
        self.builtin_button.setVisible(own is not None)
        if line["ref"] != self._shown:
            self._shown = line["ref"]
            clear(self._strips)
            self.fields.set_rows(field_lines(line["kind"]))
            self.fields.select_first()

    def _say(self, title: str, text: str, tone: ToneName) -> None:
        self._strips.addWidget(WarningStrip(title, text, tone))


def _facts(line: Line) -> str:
    own: Any = line["own"]
    return _("Kommunens egen mal: {facts}", facts=line["facts"]) if own else str(line["facts"])
