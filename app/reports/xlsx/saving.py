"""A workbook as bytes, with no clear-text file anywhere: openpyxl would write each sheet to a temporary one."""

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from app import workbooks


class _Writer(ExcelWriter):  # type: ignore[misc]  # openpyxl has no types
    def write_worksheet(self, sheet: Any) -> None:
        drawing = SpreadsheetDrawing()
        drawing.charts, drawing.images = sheet._charts, sheet._images  # noqa: SLF001
        sheet._drawing = drawing  # noqa: SLF001  # what openpyxl's own writer sets
        with io.BytesIO() as out:
            writer = WorksheetWriter(sheet, out)
            writer.write()
            self._archive.writestr(sheet.path[1:], out.getvalue())
        sheet._rels = writer._rels  # noqa: SLF001
        self.manifest.append(sheet)


def to_bytes(book: Workbook) -> bytes:
    """The .xlsx file."""
    workbooks.put_in_order(book)
    with io.BytesIO() as out:
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            _Writer(book, archive).save()
        return out.getvalue()
