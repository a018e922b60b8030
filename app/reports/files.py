"""Files that are whole or not there: written beside the old one, which is replaced when all is well."""

from contextlib import suppress
from pathlib import Path

from app.errors import OfficerError
from app.storage.durable import write_whole
from app.texts import _


def folder_for(folder: Path) -> Path:
    """The folder, made if missing. Raises OfficerError when it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise OfficerError(_("Får ikke laget mappen {folder}. Velg en annen mappe.", folder=str(folder))) from cause
    return folder


def replace(path: Path, content: bytes) -> Path:
    """Put `content` in place of the file, if any. Raises OfficerError with the old file as it was."""
    try:
        write_whole(path, content)
    except OSError as cause:
        with suppress(OSError):
            path.with_name(path.name + ".part").unlink(missing_ok=True)
        raise OfficerError(_cannot_write(path, cause)) from cause
    return path


def _cannot_write(path: Path, cause: OSError) -> str:
    if isinstance(cause, FileNotFoundError):
        return _("Mappen {folder} finnes ikke. Velg en annen mappe.", folder=str(path.parent))
    if isinstance(cause, PermissionError | IsADirectoryError):
        return _(
            "Får ikke lagret {name}. Er filen åpen i et annet program? Lukk den, eller velg en annen mappe.",
            name=path.name,
        )
    return _("Får ikke lagret {name}. Se om disken er full, eller velg en annen mappe.", name=path.name)
