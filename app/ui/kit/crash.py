"""What is written when the program itself is at fault: where it happened, and nothing about whom it happened
to."""

import platform
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from app import clock
from app.paths import data_folder

_APP = Path(__file__).resolve().parents[3]


def describe(error: BaseException) -> str:
    """The error's types and places. No message, source line, value or user folder, since they may hold
    personal data."""
    head = [f"Boligvei, Python {platform.python_version()}, {platform.system()} {platform.release()}"]
    return "\n".join(head + [line for part in _chain(error) for line in _lines(part)]) + "\n"


def save(error: BaseException) -> Path:
    """Write the description to the data folder and return where. Raises OSError when that is not possible."""
    folder = data_folder() / "crash"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"feil-{clock.now():%Y%m%d-%H%M%S}.txt"
    path.write_text(describe(error), encoding="utf-8")
    return path


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    part: BaseException | None = error
    while part is not None and id(part) not in seen:
        seen.add(id(part))
        yield part
        part = part.__cause__ or part.__context__


def _lines(error: BaseException) -> Iterator[str]:
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"


def _place(filename: str) -> str:
    path = Path(filename)
    for root in (_APP, *map(Path, sys.path)):
        if root.is_absolute() and path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.name
