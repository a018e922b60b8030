"""PDF pages as pictures, from memory: nothing is written to disk."""

from typing import Any

from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


class PdfPages:
    """The pages of a PDF. Close it when it is no longer looked at."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2  # noqa: PLC0415  # a heavy library, used when something is printed

        self._document: Any = pypdfium2.PdfDocument(content)

    def __len__(self) -> int:
        return len(self._document)

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page in points; 0 is the first page."""
        width, height = self._document[number].get_size()
        return float(width), float(height)

    def picture(self, number: int, dots_per_inch: float) -> QImage:
        """A page on white paper at a resolution."""
        page = self._document[number]
        bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, prefer_bgrx=True)
        shape = (bitmap.width, bitmap.height, bitmap.stride)
        return QImage(bytes(bitmap.buffer), *shape, QImage.Format.Format_RGB32).copy()

    def close(self) -> None:
        self._document.close()
