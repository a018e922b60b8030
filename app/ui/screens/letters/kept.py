"""A letter that is kept: its pages as sent, and what can be done with it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu

from app import clock, formats
from app.models import Letter
from app.models.fields import fields_of
from app.models.letter import LETTER_KIND
from app.models.person import WRITTEN_FORM
from app.reports.letters.kinds import LETTERS
from app.services import letter
from app.services.letter import LetterFiles, LetterRow
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import sentence
from app.ui.kit.form_items import Item
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.letters.preview import Preview
from app.ui.screens.letters.saving import save_as


def _sent_field(*, required: bool) -> Item:
    """The day it was sent; may be emptied again when it was noted by mistake."""
    return replace(fields_of(Letter)["sent"], required=required)


class KeptLetter(QFrame):
    """`sent` carries the letter and the day, when it is marked as sent."""

    sent = Signal(object, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._context = context
        self._row: LetterRow | None = None
        self._owner_ref = ""
        self.print_preview: Any = None  # loaded when it is asked for
        self.title, self.state = label("", "section"), Badge("neutral", "")
        self.print_button = button(_("Skriv ut"), "secondary", "printer", self.print_out, "Ctrl+P", small=True)
        self.save_button = button(_("Lagre som …"), "secondary", "file-down", self._choose_file, small=True)
        self.sent_button = button("", "soft", "mail", self.ask_sent, small=True)
        self.delete_button = icon_button("trash-2", _("Slett brevet"), self.delete)
        self.place, self.preview = InlinePlace(), Preview()
        head = row(self.title, self.state, None)
        tools = row(self.sent_button, self.print_button, self.save_button, None, self.delete_button)
        self.setLayout(column(head, tools, self.place, self.preview, None, spacing=10))

    def show_letter(self, owner_ref: str, row_: LetterRow) -> None:
        """Show a letter of a case or an eviction. Raises OfficerError when its files are not what was kept."""
        same = self._row is not None and self._row.id == row_.id
        self._owner_ref, self._row = owner_ref, row_
        if not same:
            self.place.close_form()
        self._show_head(row_)
        if not same or not self.preview.papers.content():
            self.preview.show_pdf(self._files().pdf)

    def forget(self) -> None:
        """Let go of the letter."""
        self._row = None
        self.place.close_form()
        self.preview.papers.put_away()

    def print_out(self) -> None:
        """Show it as it will be printed, from memory."""

        def show() -> None:
            from app.ui.kit.pdf_preview import PdfPreview  # noqa: PLC0415  # printing is loaded when it is asked for

            title = sentence(LETTERS[self._row.kind].outside) if self._row else ""
            self.print_preview = PdfPreview(self._files().pdf, title, f"{self._name()}.pdf", self, private=True)
            self.print_preview.open()

        messages.guard(show, self)

    def save(self, ending: str) -> None:
        """Save one of its files (docx, pdf) where the officer says."""

        def write() -> None:
            files = self._files()
            path = save_as(self, getattr(files, ending), self._name(), ending)
            if path is not None:
                self.preview.show_pdf(files.pdf)  # and what was said before is gone
                told = _("Filen er ikke kryptert der den ligger. Slett den når brevet er sendt.")
                self.preview.add_strip(_("Lagret: {name}", name=path.name), told, "info", "lock-open")

        messages.guard(write, self)

    def save_menu(self) -> QMenu:
        """The kinds of file."""
        menu = QMenu(self.save_button)
        menu.addAction(_("Lagre som Word …"), partial(self.save, "docx"))
        menu.addAction(_("Lagre som PDF …"), partial(self.save, "pdf"))
        return menu

    def ask_sent(self) -> None:
        """Ask for the day it was sent; one that is marked already may be corrected, or emptied."""
        if self._row is None:
            return
        shown, known = self._row, self._row.sent
        asked = [_sent_field(required=known is None)]
        form = InlineForm(
            self._context, _("Når ble brevet sendt?"), asked, {"sent": known or clock.today()},
            lambda typed: letter.mark_sent(self._context.store, shown.id, typed["sent"]),
            submit=N_("Lagre datoen") if known else N_("Merk som sendt"), columns=2,
        )  # fmt: skip
        form.closed.connect(self.sent_button.setFocus)
        if known is None:
            form.saved.connect(lambda _none: form.closed.connect(partial(self._tell_sent, shown, form)))
        self.place.show_form(form)

    def _tell_sent(self, shown: LetterRow, form: InlineForm) -> None:
        """Once the form has closed, so that what sending leads to has the keyboard."""
        self.sent.emit(shown, form.form.values()["sent"])

    def delete(self) -> None:
        """Delete one that was never sent; can be undone."""
        if self._row is None:
            return
        letter_id = self._row.id

        def gone() -> None:
            undo: Callable[[], object] = letter.delete(self._context.store, letter_id)
            self._context.toast(_("Brevet er slettet."), lambda: messages.guard(undo, self))

        messages.guard(gone, self)

    def _files(self) -> LetterFiles:
        if self._row is None:
            raise RuntimeError
        return letter.files(self._context.store, self._row.id)

    def _show_head(self, shown: LetterRow) -> None:
        form = sentence(WRITTEN_FORM.text(shown.language)).lower()
        self.title.setText(_("{letter}, {language}", letter=self._kind_name(), language=form))
        if shown.sent:
            self.state.set_status("ok", _("Sendt {day}", day=formats.day(shown.sent)), "mail")
        else:
            self.state.set_status("neutral", _("Ikke sendt"), "pencil")
        self.sent_button.setText(_("Rett datoen") if shown.sent else _("Merk som sendt"))
        self.sent_button.set_kind("secondary" if shown.sent else "soft")
        self.delete_button.setVisible(shown.sent is None)

    def _kind_name(self) -> str:
        return sentence(LETTER_KIND.text(self._row.kind)) if self._row else ""

    def _name(self) -> str:
        """The name of its files, which names no person, nor what a discreet letter is about."""
        if self._row is None:
            return ""
        return f"{self._owner_ref} {_(LETTERS[self._row.kind].outside)} {self._row.made:%Y-%m-%d}"

    def _choose_file(self) -> None:
        menu = self.save_menu()
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.save_button.mapToGlobal(QPoint(0, self.save_button.height())))
