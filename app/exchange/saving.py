"""Saving a workbook: straight into the target's own zip, with no clear-text file beside it.

openpyxl writes each sheet to a temporary file in clear text, which a kill leaves behind. Here the sheet writer is given
the zip entry itself, so rows stream and nothing lies anywhere but in the file that the officer asked for.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from app import workbooks
from app.errors import OfficerError
from app.texts import _

MOST_ROWS = 1_048_576
"""The rows of an Excel sheet, the header included."""

Rows = Iterable[list[Cell]]


class _SheetWriter(WorksheetWriter):  # type: ignore[misc]  # openpyxl has no types
    """Writes a sheet's own cells, then the rows that are streamed below them."""

    def __init__(self, sheet: Any, out: IO[bytes], below: Rows) -> None:
        self._below = below
        super().__init__(sheet, out)

    def write_dimensions(self) -> None:
        """Left out: the rows to come are not counted yet, and readers do without."""

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        number = 0
        for number, cells in super().rows():
            yield number, cells
        for cells in self._below:
            number += 1
            if number > MOST_ROWS:
                raise OfficerError(_("Arket {sheet} får flere rader enn Excel har plass til.", sheet=self.ws.title))
            yield number, cells


class _BookWriter(ExcelWriter):  # type: ignore[misc]  # openpyxl has no types
    def __init__(self, book: Workbook, archive: ZipFile, below: Mapping[str, Rows]) -> None:
        super().__init__(book, archive)
        self._below = below

    def write_worksheet(self, sheet: Any) -> None:
        sheet._drawing = None  # noqa: SLF001  # what openpyxl's own writer sets; these books have no pictures
        with self._archive.open(sheet.path[1:], "w", force_zip64=True) as out:
            writer = _SheetWriter(sheet, out, self._below.get(sheet.title, ()))
            try:
                writer.write()
            finally:
                writer.close()  # before the zip entry, also when the officer stops it half way
        sheet._rels = writer._rels  # noqa: SLF001
        self.manifest.append(sheet)


def save(book: Workbook, path: Path, below: Mapping[str, Rows] | None = None) -> None:
    """Save the workbook, with further rows below those it holds by sheet title. The target is replaced when all is
    written, or left as it was. Raises OfficerError when the place cannot be written to."""
    workbooks.put_in_order(book)
    with replacing(path) as out, ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _BookWriter(book, archive, below or {}).save()


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A new file that takes `path`'s place when the block ends well, and is removed when it does not."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with draft.open("wb") as out:
            yield out
        draft.replace(path)
    except OSError as cause:
        raise OfficerError(_cannot_write(path, cause)) from cause
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _cannot_write(path: Path, cause: OSError) -> str:
    if isinstance(cause, FileNotFoundError):
        return _("Mappen {folder} finnes ikke. Velg en annen mappe.", folder=str(path.parent))
    if isinstance(cause, PermissionError | IsADirectoryError):
        return _(
            "Får ikke lagret {name}. Er filen åpen i et annet program? Lukk den, eller velg en annen mappe.",
            name=path.name,
        )
    return _("Får ikke lagret {name}. Se om disken er full, eller velg en annen mappe.", name=path.name)
