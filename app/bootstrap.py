"""The one place that ties store, settings, logging and window together."""

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.errors import OfficerError
from app.texts import _, use_language

if TYPE_CHECKING:
    from app.ui.main_opening import Opened

DATABASE = "boligvei.db"
SIZE = (1366, 768)


def open_window(database: Path | None = None) -> int:
    """Open the window on a database, or on the officer's own; returns the exit status when it closes.

    With `BOLIGVEI_PASSPHRASE` set it is unlocked at once, for the demonstration and for tests.
    """
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # no command waits for Qt

    from app.storage import lock  # noqa: PLC0415
    from app.ui.instance import ring  # noqa: PLC0415
    from app.ui.kit import messages, qt_texts, theme  # noqa: PLC0415
    from app.ui.kit.application import application  # noqa: PLC0415

    chosen = database or paths.data_folder() / DATABASE
    chosen.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    app: QApplication = application()
    theme.apply(app)
    qt_texts.use(app, "nb")
    _log_quietly()
    messages.install()
    try:
        with lock.hold(chosen):
            return _run(app, chosen)
    except lock.InUse:
        ring(chosen)
        print(_("Boligvei er allerede åpent. Vinduet er hentet fram."), file=sys.stderr)  # noqa: T201
        messages.tell(_("Boligvei er allerede åpent"), _("Vinduet som er åpent, er hentet fram."))
        return 0
    except OfficerError as error:
        messages.show_error(error)
        return 2


def _run(app: object, database: Path) -> int:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from app.ui.desk import Desk  # noqa: PLC0415
    from app.ui.instance import Doorbell  # noqa: PLC0415

    assert isinstance(app, QApplication)  # noqa: S101  # told to the type checker
    desk, doorbell = Desk(app, database, open_main), Doorbell(database)
    doorbell.rung.connect(desk.come_forward)
    desk.begin(os.environ.get("BOLIGVEI_PASSPHRASE"))
    try:
        return app.exec()
    finally:
        doorbell.close()
        desk.clear()


def open_main(database: Path, raw_key: bytes) -> "Opened":
    """Open the store and build the main window on it, dressed as the settings say. Raises OfficerError."""
    from app.services import settings  # noqa: PLC0415  # loads SQLAlchemy, behind the unlock window
    from app.storage.store import Store  # noqa: PLC0415
    from app.ui import backups, finding  # noqa: PLC0415
    from app.ui.kit import qt_texts, theme  # noqa: PLC0415
    from app.ui.kit.application import application  # noqa: PLC0415
    from app.ui.kit.context import Context  # noqa: PLC0415
    from app.ui.kit.form_draft import drafts_in  # noqa: PLC0415
    from app.ui.main_opening import Opened  # noqa: PLC0415
    from app.ui.main_window import MainWindow  # noqa: PLC0415
    from app.ui.screens import SCREENS  # noqa: PLC0415

    store = Store.open_with_key(database, raw_key)
    store.actor = settings.get(store, settings.OFFICER) or store.actor
    language = settings.get(store, settings.LANGUAGE)
    use_language(language)
    qt_texts.use(application(), language)
    mode, scale = settings.get(store, settings.THEME), settings.get(store, settings.TEXT_SCALE)
    theme.apply(application(), theme.mode_of(mode), scale / 100)
    context = Context(store, drafts=drafts_in(store))
    window = MainWindow(
        context,
        SCREENS,
        find=lambda typed: finding.find(store, typed),
        backup_state=lambda: backups.backup_state(store),
        lock_after=settings.get(store, settings.IDLE_MINUTES),
    )

    def follow(tables: frozenset[str]) -> None:
        """Settings that work below the window are in force at once."""
        if "setting" in tables:
            store.actor = settings.get(store, settings.OFFICER) or store.actor
            window.idle.set_minutes(settings.get(store, settings.IDLE_MINUTES))
            window.refresh_backup()

    context.changed.connect(follow)
    backups.make_daily(context, window.refresh_backup)
    return Opened(store, context, window)


def picture(database: Path, passphrase: str, target: Path) -> None:
    """Save a picture of the main window as it opens on a database, for machines without a screen."""
    from app.storage import vault  # noqa: PLC0415
    from app.ui.kit.application import application  # noqa: PLC0415

    app = application()
    opened = open_main(database, vault.unlock(database, passphrase))
    opened.window.resize(*SIZE)
    opened.window.show()
    while opened.context.tasks.busy:
        app.processEvents()
    app.processEvents()
    opened.window.grab().save(str(target))
    opened.close()


def _log_quietly() -> None:
    """Only what is wrong is logged, to standard error, and never anything about a person."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
