"""`make demo`: a fresh demo municipality, last year's reports in out/, and the window, or a picture of it."""

import os
import shutil
import sys
from pathlib import Path

from app import clock
from app.__main__ import main
from app.errors import OfficerError
from app.reports import yearly
from app.reports.making import FORMATS
from app.services import settings
from app.storage import lock
from app.storage.store import Store

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out"
DATABASE = OUT / "demo" / "boligvei.db"
PASSPHRASE = "bjørk bru fjord lampe"  # noqa: S105  # opens invented people only
VARIABLE = "BOLIGVEI_PASSPHRASE"


def has_screen() -> bool:
    """Whether a window can be shown; Windows and macOS always have a screen."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or os.name == "nt" or sys.platform == "darwin"


def make() -> int:
    """The database and its reports; the exit status of the first command that fails."""
    DATABASE.parent.mkdir(parents=True, exist_ok=True)
    with lock.hold(DATABASE):  # not while a window shows the one that is there
        pass
    shutil.rmtree(DATABASE.parent)
    status = main(["demo", "--database", str(DATABASE)])
    if status:
        return status
    keep_backups()
    year, formats = str(clock.today().year - 1), ",".join((*FORMATS, *yearly.FORMATS))
    return main(["report", "--database", str(DATABASE), "--year", year, "--formats", formats, "--out", str(OUT)])


def keep_backups() -> None:
    """Let the window make its daily backup beside the database."""
    folder = DATABASE.parent / "sikkerhetskopier"
    folder.mkdir()
    store = Store.open(DATABASE, PASSPHRASE)
    settings.put(store, settings.BACKUP_FOLDER, str(folder))
    store.close()


def show() -> int:
    """The window on the demo; without a screen a picture of it."""
    if has_screen():
        from app.bootstrap import open_window  # noqa: PLC0415  # Qt, only when all else is done

        return open_window(DATABASE)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # it has no size hints, and says so
    from app.bootstrap import picture  # noqa: PLC0415

    picture(DATABASE, PASSPHRASE, OUT / "boligvei.png")
    print(f"Ingen skjerm her, så vinduet er lagret som et bilde: {OUT / 'boligvei.png'}")
    return 0


def run() -> int:
    os.environ[VARIABLE] = PASSPHRASE
    try:
        status = make()
    except OfficerError as error:
        print(error, file=sys.stderr)
        return 2
    if status:
        return status
    print(f"Passordsetningen til demoen: {PASSPHRASE}")
    return show()


if __name__ == "__main__":
    sys.exit(run())
