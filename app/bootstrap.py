"""The one place that ties store, settings, logging and window together."""

import logging
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.errors import OfficerError
from app.texts import _, use_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.ui.main_opening import Opened

DATABASE = "boligvei.db"
SIZE = (1366, 768)
REFUSED = 2  # the exit status of commands that refuse


def open_window(database: Path | None = None) -> int:
    """Open the window on a database, or on the officer's own; returns the exit status when it closes.

    With `BOLIGVEI_PASSPHRASE` set it is unlocked at once, for the demonstration and for tests.
    """
    chosen = database or paths.data_folder() / DATABASE
    chosen.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    passphrase = os.environ.get("BOLIGVEI_PASSPHRASE")
    _load_below_the_window(at_once=bool(passphrase))
    from app.ui.instance import ring  # noqa: PLC0415  # no command waits for Qt
    from app.ui.kit import messages, qt_texts, theme  # noqa: PLC0415
    from app.ui.kit.application import application  # noqa: PLC0415

    app = application()
    theme.apply(app)
    qt_texts.use(app, "nb")
    _log_quietly()
    messages.install()
    if ring(chosen):
        print(_("Boligvei er allerede åpent. Vinduet er hentet fram."), file=sys.stderr)  # noqa: T201
        messages.tell(_("Boligvei er allerede åpent"), _("Vinduet som er åpent, er hentet fram."))
        return 0
    try:
        return _run(app, chosen, passphrase)
    except OfficerError as error:
        messages.show_error(error)
        return REFUSED


def _load_below_the_window(*, at_once: bool) -> None:
    """What is not Qt comes first: with PySide6 loaded, every import is slower. SQLAlchemy waits for the unlock window,
    unless there is none (`at_once`)."""
    from app.storage import vault  # noqa: F401, PLC0415

    if at_once:
        from app.services import settings, stay, today, today_numbers  # noqa: F401, PLC0415
        from app.storage import lock, store  # noqa: F401, PLC0415


def _run(app: "QApplication", database: Path, passphrase: str | None) -> int:
    from app.ui.desk import Desk  # noqa: PLC0415
    from app.ui.instance import Doorbell  # noqa: PLC0415

    with ExitStack() as held:

        def claim() -> None:
            """Only who holds the database answers the door: a new bell takes the old one's name."""
            from app.storage import lock  # noqa: PLC0415  # the unlock window does not wait for it

            held.enter_context(lock.hold(database))
            doorbell = Doorbell(database)
            held.callback(doorbell.close)
            doorbell.rung.connect(desk.come_forward)

        desk = Desk(app, database, open_main, claim)
        try:
            desk.begin(passphrase)
            return app.exec()
        finally:
            desk.clear()


def open_main(database: Path, raw_key: bytes) -> "Opened":
    """Open the store and build the main window on it, dressed as the settings say. Raises OfficerError."""
    from app.services import settings  # noqa: PLC0415  # loads SQLAlchemy, behind the unlock window
    from app.storage.store import Store  # noqa: PLC0415
    from app.ui import backups, finding  # noqa: PLC0415
    from app.ui.day_change import DayChange  # noqa: PLC0415
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

    def begin_day() -> None:
        """Today's backup, and every page and count as of today."""
        window.renew()
        backups.make_daily(context, window.refresh_backup)

    context.changed.connect(follow)
    DayChange(window).came.connect(begin_day)
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
