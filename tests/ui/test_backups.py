"""The day's backup is made once, by itself, and the window says how old the newest one is."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app import clock
from app.services import settings
from app.storage import backup
from app.storage.store import Store
from app.ui import backups
from app.ui.kit.context import Context
from tests.ui.screens import lillevik


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with clock.at(lillevik.TODAY):
        made = lillevik.create(tmp_path)
        yield made
        made.close()


@pytest.fixture
def folder(store: Store, tmp_path: Path) -> Path:
    place = tmp_path / "kopier"
    place.mkdir()
    settings.put(store, settings.BACKUP_FOLDER, str(place))
    return place


@pytest.fixture
def office(store: Store) -> Iterator[Context]:
    made = Context(store)
    yield made
    made.close()


def test_without_a_folder_there_is_none(store: Store, office: Context) -> None:
    assert backups.backup_state(store) == ("danger", "Ingen sikkerhetskopi")
    assert backups.make_daily(office) is None


def test_it_is_made_once_a_day(office: Context, store: Store, folder: Path, qtbot) -> None:
    assert backups.make_daily(office) is not None
    qtbot.waitUntil(lambda: not office.tasks.busy)
    tone, text = backups.backup_state(store)
    assert tone == "ok"
    assert text.startswith("Sikkerhetskopi kl. ")
    assert backups.make_daily(office) is None


@pytest.mark.parametrize(
    ("moment", "tone", "text"),
    [
        (datetime(2026, 11, 20, 7, 42), "ok", "Sikkerhetskopi kl. 07.42"),  # noqa: DTZ001
        (datetime(2026, 11, 19, 7, 42), "warn", "Kopien er fra i går"),  # noqa: DTZ001
        (datetime(2026, 11, 17, 7, 42), "warn", "Kopien er 3 dager gammel"),  # noqa: DTZ001
        (datetime(2026, 10, 17, 7, 42), "danger", "Kopien er 34 dager gammel"),  # noqa: DTZ001
    ],
)
def test_its_age_is_told(store: Store, folder: Path, moment: datetime, tone: str, text: str) -> None:
    (folder / f"boligvei-lillevik-{moment:%Y-%m-%d-%H%M}{backup.ENDING}").touch()
    assert backups.backup_state(store) == (tone, text)


def test_a_disk_that_is_gone_is_told(store: Store, folder: Path, office: Context, qtbot) -> None:
    folder.rmdir()
    assert backups.backup_state(store) == ("danger", "Finner ikke mappen for kopier")
    with qtbot.waitSignal(office.toast_asked) as told:
        backups.make_daily(office)
    assert "Koble til disken" in told.args[0]
