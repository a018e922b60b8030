"""A file of a letter or a template, saved where the officer says and never over another without asking."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import OfficerError
from app.texts import _
from app.ui.kit import dialog

ENDINGS = {"docx": "Word (*.docx)", "pdf": "PDF (*.pdf)", "ics": "iCalendar (*.ics)"}


def save_as(parent: QWidget, content: bytes, name: str, ending: str) -> Path | None:
    """Ask where to, and write; None when the officer changed their mind. `name` has no ending and names no person.

    Raises OfficerError when the place cannot be written.
    """
    proposed = str(Path.home() / f"{name}.{ending}")
    chosen, _kind = QFileDialog.getSaveFileName(parent, _("Hvor skal filen lagres?"), proposed, ENDINGS[ending])
    path = _with_ending(chosen, ending)
    if path is None or not _may_be_written(parent, path, Path(chosen)):
        return None
    try:
        path.write_bytes(content)
    except OSError as error:
        raise OfficerError(_("Filen kunne ikke skrives. Velg en annen mappe.")) from error
    return path


def _with_ending(chosen: str, ending: str) -> Path | None:
    if not chosen:
        return None
    return Path(chosen) if chosen.lower().endswith(f".{ending}") else Path(f"{chosen}.{ending}")


def _may_be_written(parent: QWidget, path: Path, chosen: Path) -> bool:
    """The system has asked about the name that was chosen, but not about one with an ending added to it."""
    if path == chosen or not path.exists():
        return True
    text = _("{name} finnes allerede i mappen.", name=path.name)
    return dialog.ask(parent, _("Skal den gamle filen erstattes?"), text, _("Erstatt"), _("Avbryt"))
