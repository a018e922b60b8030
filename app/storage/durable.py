"""Files that are either wholly there or not at all, also after a power cut."""

import os
from pathlib import Path


def make_private(path: Path) -> None:
    """An empty file that nobody but its owner can read, unless there is one. Windows goes by the folder's rights."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file in one step; a reader sees the old or the new content, never a part."""
    part = path.with_name(path.name + ".part")
    make_private(part)
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    move(part, path)


def move(source: Path, target: Path) -> None:
    """Rename within one disk, replacing the target, and let the name reach the disk."""
    source.replace(target)
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Windows has no such call and needs none: its renames are journaled."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
