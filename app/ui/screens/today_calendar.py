"""Making the calendar file of *I dag*: where to, and what it says afterwards."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.services import calendar_file, settings
from app.texts import _, n_
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.screens.export_files import open_folder


def make(context: Context, parent: QWidget) -> None:
    """Ask where to and write the file; a file that is there is replaced only when the dialog has asked about it."""
    folder = Path(settings.get(context.store, settings.REPORT_FOLDER) or Path.home())
    chosen, _kind = QFileDialog.getSaveFileName(
        parent,
        _("Hvor skal kalenderfilen lagres?"),
        str(folder / calendar_file.FILE_NAME),
        _("Kalenderfil") + " (*.ics)",
    )
    if chosen:
        path = Path(chosen) if chosen.lower().endswith(".ics") else Path(f"{chosen}.ics")
        messages.guard(lambda: _write(context, path, replace=path == Path(chosen)), parent)


def _write(context: Context, path: Path, *, replace: bool) -> None:
    count = calendar_file.write(context.store, path, replace=replace)
    told = n_("{count} frist står i kalenderfilen.", "{count} frister står i kalenderfilen.", count)
    context.toast(told, lambda: open_folder(path.parent), _("Åpne mappen"))
