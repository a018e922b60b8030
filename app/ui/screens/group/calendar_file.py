"""Saving the calendar file of a meeting: where to, and what it says afterwards."""

from PySide6.QtWidgets import QWidget

from app.services.group import calendar
from app.texts import _
from app.ui.kit.context import Context
from app.ui.screens.export_files import open_folder
from app.ui.screens.letters.saving import save_as


def make(context: Context, group_ref: str, meeting_id: int, parent: QWidget) -> None:
    """Ask where to and write the file. Raises OfficerError when the place cannot be written."""
    content = calendar.meeting_file(context.store, meeting_id)
    path = save_as(parent, content, calendar.file_name(group_ref), "ics")
    if path is not None:
        told = _("Kalenderfilen er lagret. Den sier bare tiden og husstandens nummer.")
        context.toast(told, lambda: open_folder(path.parent), _("Åpne mappen"))
