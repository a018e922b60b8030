"""An .xlsx file as a workbook to import."""

from collections.abc import Callable, Iterator
from pathlib import Path

from app.exchange.package import check_file, not_a_workbook, unpacking
from app.exchange.raw import RawBook, RawRow, RawSheet
from app.exchange.shared import Shared, read_shared
from app.exchange.sheet_reader import read_rows


def read_book(path: Path) -> RawBook:
    """The sheets of a workbook, their rows read when they are asked for.

    Raises OfficerError in plain words for whatever is not a sound .xlsx: empty, damaged, renamed, protected by a
    password, or too large. The same may be raised while rows are read.
    """
    check_file(path)
    with unpacking(path) as archive:
        if "[Content_Types].xml" not in archive.NameToInfo or "_rels/.rels" not in archive.NameToInfo:
            raise not_a_workbook(path.name)
        try:
            shared = read_shared(archive)
        except KeyError as cause:
            raise not_a_workbook(path.name) from cause
    return RawBook(path.name, tuple(RawSheet(name, _reader(path, part, shared)) for name, part in shared.sheets))


def _reader(path: Path, part: str, shared: Shared) -> Callable[[], Iterator[tuple[int, RawRow]]]:
    def read() -> Iterator[tuple[int, RawRow]]:
        with unpacking(path) as archive:
            yield from read_rows(archive, part, shared)

    return read
