"""Put another database, with its key file, in the place of one: wholly or not at all, also after a power cut.

The new pair waits in a folder beside the database. Once the folder has its name the outcome is decided,
and `finish` can be run as often as it takes. Imports no SQLAlchemy: the unlock window runs it too.
"""

import shutil
from pathlib import Path

from app import clock
from app.storage.durable import move, sync_folder

DATABASE = "database"
KEY = "database.key"
_STAMP = "stamp"


def stage(database: Path) -> Path:
    """An empty folder for the new pair: put DATABASE and KEY in it, then `decide`."""
    folder = database.with_name(database.name + ".restore.part")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def decide(database: Path) -> Path | None:
    """Put the staged pair in place. Returns where the replaced database was put, if there was one."""
    folder = database.with_name(database.name + ".restore.part")
    stamp = f"{clock.now():%Y-%m-%d %H%M%S}"
    (folder / _STAMP).write_text(stamp, encoding="ascii")
    sync_folder(folder)
    replaced = database.exists()
    move(folder, _decided(database))
    finish(database)
    return _aside(database, stamp) if replaced else None


def finish(database: Path) -> None:
    """Complete a replacement that was decided. Does nothing when there is none."""
    folder = _decided(database)
    if not folder.is_dir():
        return
    aside = _aside(database, (folder / _STAMP).read_text(encoding="ascii"))
    if (folder / DATABASE).exists():
        _beside(database, "-shm").unlink(missing_ok=True)
        for ending in ("-wal", ""):
            _move_if_there(_beside(database, ending), _beside(aside, ending))
        move(folder / DATABASE, database)
    if (folder / KEY).exists():
        _move_if_there(_beside(database, ".key"), _beside(aside, ".key"))
        move(folder / KEY, _beside(database, ".key"))
    shutil.rmtree(folder)


def _decided(database: Path) -> Path:
    return _beside(database, ".restore")


def _aside(database: Path, stamp: str) -> Path:
    return database.with_name(f"{database.stem} (erstattet {stamp}){database.suffix}")


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _move_if_there(source: Path, target: Path) -> None:
    if source.exists():
        move(source, target)
