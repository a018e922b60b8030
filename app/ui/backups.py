"""The day's backup, made by itself when the program is opened, and what the window says of it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import clock, formats
from app.services import settings
from app.storage import backup
from app.texts import _, n_
from app.ui.kit.tokens import ToneName

if TYPE_CHECKING:
    from app.storage.store import Store
    from app.ui.kit.context import Context
    from app.ui.kit.tasks import Task


def folder_of(store: "Store") -> Path | None:
    """Where backups are put; None when no folder is chosen."""
    chosen = settings.get(store, settings.BACKUP_FOLDER)
    return Path(chosen) if chosen else None


def last(store: "Store") -> datetime | None:
    """When the newest backup was made."""
    folder = folder_of(store)
    return backup.last_backup(folder) if folder else None


def backup_state(store: "Store") -> tuple[ToneName, str]:
    """The line of the main window: how old the newest backup is."""
    folder = folder_of(store)
    if folder is not None and not folder.is_dir():
        return "danger", _("Finner ikke mappen for kopier")
    moment = last(store)
    if moment is None:
        return "danger", _("Ingen sikkerhetskopi")
    return _state_of(moment, clock.today())


def make_daily(context: "Context", on_done: Callable[[], object] = lambda: None) -> "Task | None":
    """Make today's backup on the worker, unless it is made or no folder is chosen.

    A failure is told as a toast, since nobody asked for this; the state line keeps saying it."""
    folder = folder_of(context.store)
    if folder is None or not backup.is_due(folder):
        return None

    def told(error: Exception) -> None:
        context.toast(_("Dagens sikkerhetskopi ble ikke laget. {problem}", problem=str(error)))
        on_done()

    return make_now(context, folder, lambda _path: on_done(), told)


def make_now(
    context: "Context",
    folder: Path,
    on_done: Callable[[Path], object],
    on_error: Callable[[Exception], object] | None = None,
) -> "Task":
    """Make a backup in the folder on the worker."""
    store = context.store
    return context.tasks.run(
        _("Lager sikkerhetskopi"),
        lambda progress: backup.backup(store, folder, lambda done, total: progress(done, total, "")),
        on_done,
        on_error,
    )


def _state_of(moment: datetime, today: date) -> tuple[ToneName, str]:
    days = (today - moment.date()).days
    if days <= 0:
        return "ok", _("Sikkerhetskopi kl. {time}", time=f"{moment:%H.%M}")
    if days == 1:
        return "warn", _("Kopien er fra i går")
    return "warn" if days <= _OLD else "danger", n_(
        "Kopien er {count} dag gammel", "Kopien er {count} dager gammel", days
    )


_OLD = 7  # days


def told(moment: datetime | None) -> str:
    """The newest backup in words, for the settings."""
    return formats.moment(moment) if moment else _("Ingen ennå")
