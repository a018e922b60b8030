"""Making the files: where to, what to do with those that are there, and the work itself."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app import clock
from app.reports.making import make_reports, stem_of
from app.services import settings
from app.storage.store import Store
from app.texts import _
from app.ui.kit.choice_dialog import choose
from app.ui.kit.context import Context
from app.ui.kit.tasks import Progress, Task
from app.ui.screens.export_counting import Asked

_REPLACE, _BOTH = "replace", "both"


def ask_folder(store: Store, parent: QWidget) -> Path | None:
    """Where the officer wants the files, begun at the last place and remembered; None when they changed their mind."""
    before = settings.get(store, settings.REPORT_FOLDER) or str(Path.home())
    chosen = QFileDialog.getExistingDirectory(parent, _("Hvor skal rapporten lagres?"), before)
    if not chosen:
        return None
    if chosen != before:
        settings.put(store, settings.REPORT_FOLDER, chosen)
    return Path(chosen)


def ask_stem(folder: Path, asked: Asked, ending: str, parent: QWidget) -> str | None:
    """What the file is to be called; a file that is there is replaced only when the officer says so. None to stop."""
    stem = stem_of(asked.period)
    if not (folder / f"{stem}.{ending}").exists():
        return stem
    answer = choose(
        parent,
        _("Skal den gamle rapporten erstattes?"),
        _("{name} finnes allerede i mappen.", name=f"{stem}.{ending}"),
        safe=(_BOTH, _("Behold begge")),
        risky=(_REPLACE, _("Erstatt den gamle")),
    )
    if answer == _REPLACE:
        return stem
    return free_stem(folder, stem, ending) if answer == _BOTH else None


def free_stem(folder: Path, stem: str, ending: str) -> str:
    """A name that no file has yet: "boligvei-2026 (2)"."""
    number = 2
    while (folder / f"{stem} ({number}).{ending}").exists():
        number += 1
    return f"{stem} ({number})"


def make(
    context: Context, asked: Asked, ending: str, parent: QWidget, on_done: Callable[[list[Path]], object]
) -> Task | None:
    """Ask where to, and make the file on the worker; None when the officer changed their mind."""
    folder = ask_folder(context.store, parent)
    stem = ask_stem(folder, asked, ending, parent) if folder else None
    if folder is None or stem is None:
        return None
    work = partial(_write, context.store, asked, folder, ending, stem)
    return context.tasks.run(_("Lager rapporten"), work, on_done)


def _write(
    store: Store, asked: Asked, folder: Path, ending: str, stem: str, progress: Progress
) -> list[Path]:  # plain values for the worker
    return make_reports(
        store, asked.period, asked.rules, clock.today(), folder, (ending,), progress=progress, stem=stem
    )


def open_folder(folder: Path) -> None:
    """Show the folder in the system's own file window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
