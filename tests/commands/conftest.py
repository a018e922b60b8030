"""A small town made by the command line itself, and a way to run a command as main() does."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app import clock
from app.__main__ import main

PASSPHRASE = "fire ord som huskes"  # of invented people


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def phrase(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("BOLIGVEI_PASSPHRASE", PASSPHRASE)
    return PASSPHRASE


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; its standard output and error are kept apart."""

    def run_command(*arguments: object) -> Ran:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run_command


@pytest.fixture(scope="session")
def made_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("town")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOLIGVEI_PASSPHRASE", PASSPHRASE)
        asked = ["demo", "--database", str(folder / "town.db"), "--households", "20", "--years", "2"]
        assert main(asked) == 0
    return folder / "town.db"


@pytest.fixture
def town(made_town: Path, tmp_path: Path) -> Path:
    """A database of its own for each test, with the demo's people in it."""
    for path in made_town.parent.glob("town.db*"):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path / "town.db"


@pytest.fixture
def last_year() -> int:
    """The year before the demo's last."""
    return clock.today().year - 1
