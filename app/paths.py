"""Where things lie on this machine."""

import os
from pathlib import Path

import platformdirs

_ROOT = Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """A file or folder below `resources/`, which the program only reads."""
    return _ROOT / "resources" / name


def data_folder() -> Path:
    """Where the window keeps its database when none is named. `BOLIGVEI_HOME` overrides it (tests, a portable copy)."""
    home = os.environ.get("BOLIGVEI_HOME")
    return Path(home) if home else Path(platformdirs.user_data_dir("Boligvei", appauthor=False))
