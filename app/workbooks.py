"""What openpyxl writes in an order that the schemas forbid, put right before a workbook is saved."""

from typing import Any

from openpyxl.styles import Font
from openpyxl.utils.indexed_list import IndexedList

_PARTS = (
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family",
    "charset", "scheme",
)  # fmt: skip


class _Font(Font):  # type: ignore[misc]  # openpyxl has no types
    """Its parts are written in this order (ECMA-376 part 1, CT_Font)."""

    __attrs__, __nested__, __elements__ = Font.__attrs__, Font.__nested__, _PARTS


def put_in_order(book: Any) -> None:
    """To be called when the last cell has its look; the cells keep theirs."""
    fonts = book._fonts  # noqa: SLF001  # openpyxl has no other way to them
    book._fonts = IndexedList(_Font(**{part: getattr(font, part) for part in _PARTS}) for font in fonts)  # noqa: SLF001
