"""Backups: one file each, the encrypted database and its key file together, verified after writing."""

import errno
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from app import clock
from app.errors import OfficerError
from app.formats import fold
from app.storage import copies, replacing, schema, vault
from app.storage.copies import Progress
from app.storage.durable import make_private, move, sync_file
from app.storage.store import Store
from app.storage.trouble import explain
from app.texts import _

ENDING = ".boligkopi"
DAILY = 14
MONTHLY = 12
_NAME = re.compile(r"boligvei-(?P<whose>.+)-(?P<moment>\d{4}-\d\d-\d\d-\d{4})" + re.escape(ENDING))


def backup(store: Store, folder: Path, progress: Progress | None = None) -> Path:
    """Write and verify a backup in `folder`, and thin out the old ones there. The database may be in use.

    Raises OfficerError when the folder is missing, full or cannot be written to.
    """
    if not folder.is_dir():
        raise OfficerError(
            _(
                "Finner ikke mappen for sikkerhetskopier: {folder}. Koble til disken, eller velg en annen mappe.",
                folder=str(folder),
            )
        )
    target = folder / f"boligvei-{_whose(store)}-{clock.now():%Y-%m-%d-%H%M}{ENDING}"
    with _plain_errors(folder):
        _check_space(store.database, folder)
        _write(store, target, progress)
        _thin(folder, _whose(store))
    return target


def last_backup(folder: Path) -> datetime | None:
    """When the newest backup in the folder was made; None where there is none or the folder is not there."""
    return max((moment for moment, _path in _backups(folder)), default=None)


def is_due(folder: Path) -> bool:
    """True until today's backup is made."""
    last = last_backup(folder)
    return last is None or last.date() < clock.today()


def restore(path: Path, database: Path, secret: str) -> Path | None:
    """Put a backup in the place of the database, which must be closed. `secret` is the backup's own.

    Verifies everything first. Returns where the replaced database was put, None where there was none. Raises
    WrongSecret, or OfficerError with nothing changed.
    """
    with _plain_errors(database.parent):
        staged = replacing.stage(database)
        try:
            _unpack(path, staged)
            raw_key = vault.unlock(staged / replacing.DATABASE, secret)
            if problems := copies.verify(staged / replacing.DATABASE, raw_key):
                raise OfficerError(_("Sikkerhetskopien er skadet og kan ikke brukes. {problem}", problem=problems[0]))
            schema.refuse_newer(schema.version(staged / replacing.DATABASE, raw_key))
            for name in (replacing.DATABASE, replacing.KEY):
                sync_file(staged / name)
            return replacing.decide(database)
        finally:
            shutil.rmtree(staged, ignore_errors=True)


def _write(store: Store, target: Path, progress: Progress | None) -> None:
    copy = target.with_name(target.name + ".copy")
    part = target.with_name(target.name + ".part")
    try:
        copies.copy(store.database, store.raw_key, copy, progress)
        make_private(part)
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
            archive.write(copy, replacing.DATABASE)
            archive.write(vault.header_file(store.database), replacing.KEY)
        with zipfile.ZipFile(part) as archive:
            if archive.testzip() is not None:
                raise OfficerError(_("Sikkerhetskopien ble ikke riktig skrevet. Velg en annen mappe, og prøv igjen."))
        sync_file(part)
        move(part, target)
    finally:
        part.unlink(missing_ok=True)
        copies.remove(copy)


def _unpack(path: Path, folder: Path) -> None:
    damaged = OfficerError(_("{file} er ikke en sikkerhetskopi fra Boligvei, eller den er skadet.", file=path.name))
    try:
        with zipfile.ZipFile(path) as archive:
            if set(archive.namelist()) != {replacing.DATABASE, replacing.KEY}:
                raise damaged
            for name in (replacing.DATABASE, replacing.KEY):
                make_private(folder / name)
                with archive.open(name) as source, (folder / name).open("wb") as target:
                    shutil.copyfileobj(source, target, 1 << 20)
    except FileNotFoundError:
        raise OfficerError(_("Finner ikke sikkerhetskopien {file}.", file=str(path))) from None
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        raise damaged from None


def _backups(folder: Path) -> Iterator[tuple[datetime, Path]]:
    paths = folder.iterdir() if folder.is_dir() else ()
    for path in paths:
        if found := _NAME.fullmatch(path.name):
            yield datetime.strptime(found["moment"], "%Y-%m-%d-%H%M"), path  # noqa: DTZ007  # local time, as shown


def _thin(folder: Path, whose: str) -> None:
    """Keep the newest of each of the last days and months that have one."""
    ours = sorted((each for each in _backups(folder) if each[1].name.startswith(f"boligvei-{whose}-")), reverse=True)
    kept: set[Path] = set()
    for pattern, count in (("%Y-%m-%d", DAILY), ("%Y-%m", MONTHLY)):
        newest: dict[str, Path] = {}
        for moment, path in ours:
            newest.setdefault(f"{moment:{pattern}}", path)
        kept.update(list(newest.values())[:count])
    for _moment, path in ours:
        if path not in kept:
            path.unlink()


def _whose(store: Store) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(store.municipality.name)).strip("-") or store.municipality.number


def _check_space(database: Path, folder: Path) -> None:
    needed = 2 * sum(path.stat().st_size for path in database.parent.glob(database.name + "*") if path.is_file())
    if shutil.disk_usage(folder).free < needed:
        raise OSError(errno.ENOSPC, "")


@contextmanager
def _plain_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            text = _(
                "Det er ikke plass i mappen {folder}. Frigjør plass, eller velg en annen mappe.",
                folder=str(folder),
            )
        else:
            known = explain(error)
            text = (
                str(known)
                if known
                else _("Får ikke skrevet i mappen {folder}. Velg en annen mappe.", folder=str(folder))
            )
        raise OfficerError(text) from error
