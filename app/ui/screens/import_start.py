"""The first sight of the import page: drop a file, choose one, or take an empty workbook along."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.texts import _
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.empty import Empty
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder, row
from app.ui.kit.strip import Glyph
from app.ui.screens.import_work import ENDINGS


def ask_file(parent: QWidget) -> Path | None:
    """The file the officer chooses, if any."""
    kinds = _("Regneark") + " (" + " ".join(f"*{ending}" for ending in ENDINGS) + ")"
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("Hvilken fil skal hentes inn?"), str(Path.home()), kinds)
    return Path(chosen) if chosen else None


class Start(QWidget):
    """`chosen` carries the file; `template_wanted` and `export_wanted` ask for a workbook to be made."""

    chosen = Signal(object)
    template_wanted = Signal()
    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.choose_button = button(_("Velg fil"), "primary", "folder-open", self._ask, "Ctrl+O")
        words = _(
            "Slipp en fil her, eller velg en. Det kan være Boligveis egen arbeidsbok, eller listen du har i dag, som "
            "Excel eller CSV. Ingenting blir skrevet før du har sett hva som kommer."
        )
        target = Card(padded=False)
        target.add(Empty("file-spreadsheet", _("Hent inn husstander og opphold"), words, self.choose_button), 1)
        self.template_button = button(_("Lagre tom mal"), on_click=self.template_wanted.emit, small=True)
        self.export_button = button(_("Eksporter alt til arbeidsbok"), on_click=self.export_wanted.emit, small=True)
        more = Card(padded=False)
        more.add_row(
            _line(
                "file-plus", _("Tom mal"),
                _("Overskrifter, nedtrekkslister og forklaring til hver kolonne."), self.template_button,
            )
        )  # fmt: skip
        more.add_row(
            _line(
                "file-up", _("Alt som er registrert"),
                _("Én arbeidsbok, som kan hentes inn igjen. Filen er ikke kryptert."), self.export_button,
            )
        )  # fmt: skip
        layout = column(target, more, spacing=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.choose_button)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := _dropped(event):
            event.acceptProposedAction()
            self.chosen.emit(path)

    def _ask(self) -> None:
        if path := ask_file(self):
            self.chosen.emit(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The one local spreadsheet that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    fits = len(paths) == 1 and paths[0].suffix.casefold() in ENDINGS
    return paths[0] if fits else None


def _line(icon: str, title: str, text: str, action: QWidget) -> QWidget:
    texts = column(label(title, "strong"), label(text, "secondary", "text2", wrap=True), spacing=0)
    line = row(Glyph(icon, "text2", 18), 4, texts, action)
    line.setContentsMargins(0, 0, 0, 0)
    line.setStretch(2, 1)
    return holder(line)
