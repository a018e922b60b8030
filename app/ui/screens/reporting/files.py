"""*Filer*: which files, for whom, and where they go. A file that is there is never overwritten without a word."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from app.reports import audience
from app.services import settings
from app.texts import _
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.choice_dialog import choose
from app.ui.kit.context import Context
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import Scroll, column, holder, row
from app.ui.kit.segments import SegmentBar
from app.ui.screens.export_files import free_stem, open_folder
from app.ui.screens.reporting.file_kinds import KINDS, Kind, Order, make
from app.ui.screens.reporting.reading import Read

INTERNAL, PUBLIC = "internal", "public"
_REPLACE, _BOTH = "replace", "both"
_SIDE_WIDTH = 380


class Files(QWidget):
    """`began` carries the task that makes the files, for the progress row."""

    began = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._found: Read | None = None
        self.boxes = {kind.key: QCheckBox(_(kind.title)) for kind in KINDS}
        self._names = {kind.key: label("", "meta", "text3") for kind in KINDS}
        self.reader = SegmentBar(_("Hvem filene er til"))
        self.reader.add(INTERNAL, _("Internt"))
        self.reader.add(PUBLIC, _("Offentlig"))
        self._notice = label("", "secondary", "text2", wrap=True)
        self._folder = EllipsisLabel("", "body")
        self.choose_folder = button(_("Velg mappe"), "secondary", "folder-open", self._ask_folder)
        self.make = button(_("Lag filene"), "primary", "file-down", self._make)
        self._lay_out()
        for kind in KINDS:
            self.boxes[kind.key].setChecked(kind.is_chosen)
            self.boxes[kind.key].toggled.connect(lambda _on: self._show())
        self.reader.chosen.connect(lambda _key: self._show())
        self._show()

    def show_read(self, found: Read) -> None:
        """The year the files are of."""
        self._found = found
        self._show()

    def chosen(self) -> list[Kind]:
        """The files that are asked for."""
        return [kind for kind in KINDS if self.boxes[kind.key].isChecked()]

    def folder(self) -> Path:
        """Where the files go: where they went last."""
        return Path(settings.get(self._context.store, settings.REPORT_FOLDER) or Path.home())

    def _audience(self) -> audience.Audience:
        return audience.of(self._context.store, is_public=self.reader.current_key() == PUBLIC)

    def _lay_out(self) -> None:
        which = Card(_("Hvilke filer?"), padded=False)
        for kind in KINDS:
            about = label(_(kind.about), "secondary", "text2", wrap=True)
            words = column(self.boxes[kind.key], about, spacing=2)
            line = row(words, self._names[kind.key], spacing=16)
            line.setStretch(0, 1)
            which.add_row(line)
        who = Card(_("Hvem er de til?"), self.reader)
        who.add(self._notice)
        where = Card(_("Hvor?"))
        place = row(self._folder, self.choose_folder, spacing=12)
        place.setStretch(0, 1)
        where.add(place)
        side = holder(column(who, where, row(None, self.make), None, spacing=12))
        chosen = Scroll(holder(column(which, None, margins=(0, 0, 10, 0))))
        self.setLayout(column(Beside(chosen, side, _SIDE_WIDTH, 16)))

    def _show(self) -> None:
        to = self._audience()
        self._notice.setText(to.notice)
        self._folder.setText(str(self.folder()))
        self.make.setEnabled(self._found is not None and bool(self.chosen()))
        if self._found is not None:
            for kind in KINDS:
                self._names[kind.key].setText(kind.name(self._found, to))

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Hvor skal rapporten lagres?"), str(self.folder()))
        if chosen:
            settings.put(self._context.store, settings.REPORT_FOLDER, chosen)
            self._show()

    def _make(self) -> None:
        if self._found is None:
            return
        folder, to = self.folder(), self._audience()
        names = [(kind, kind.name(self._found, to)) for kind in self.chosen()]
        taken = [name for _kind, name in names if (folder / name).exists()]
        answer = _ask(self, taken) if taken else _REPLACE
        if not answer:
            return
        if answer == _BOTH:
            names = [(kind, _free(folder, name)) for kind, name in names]
        order = Order(self._found, names, folder, to.is_public)
        task = self._context.tasks.run(_("Lager filene"), partial(make, self._context.store, order), self._made)
        self.make.setEnabled(False)
        task.finished.connect(self._show)
        self.began.emit(task)

    def _made(self, files: list[Path]) -> None:
        folder, names = files[0].parent, ", ".join(path.name for path in files)
        self._context.toast(_("{name} er lagret.", name=names), lambda: open_folder(folder), _("Åpne mappen"))


def _ask(parent: QWidget, taken: list[str]) -> str:
    """What to do with the files that are there; empty to stop."""
    return choose(
        parent, _("Skal de gamle filene erstattes?"),
        _("{names} finnes allerede i mappen.", names=", ".join(taken)),
        safe=(_BOTH, _("Behold begge")), risky=(_REPLACE, _("Erstatt de gamle")),
    )  # fmt: skip


def _free(folder: Path, name: str) -> str:
    """A name that no file has yet; the name itself when none has it."""
    if not (folder / name).exists():
        return name
    stem, _dot, ending = name.rpartition(".")
    return f"{free_stem(folder, stem, ending)}.{ending}"
