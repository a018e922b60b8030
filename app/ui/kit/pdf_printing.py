"""A PDF to the printer the officer chooses, each page as a picture: nothing is written to disk."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.ui.kit.pdf_pages import PdfPages

_PRINT_DPI = 300  # sharp text, and a page still fits in memory


def choose_printer(content: bytes, parent: QWidget, copies: int = 1) -> bool:
    """Ask which printer, proposing so many copies, and print; false when the officer changed their mind."""
    pages = PdfPages(content)
    try:
        return choose_printer_of(pages, parent, copies)
    finally:
        pages.close()


def choose_printer_of(pages: PdfPages, parent: QWidget, copies: int = 1) -> bool:
    """As `choose_printer`, for pages that are open already."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _turn(printer, pages)
    printer.setCopyCount(copies)
    chosen = bool(QPrintDialog(printer, parent).exec())
    if chosen:
        print_on(printer, pages)
    return chosen


def print_on(printer: QPrinter, pages: PdfPages) -> None:
    """Paint every page at the printer's resolution, filling the paper as the PDF does."""
    _turn(printer, pages)
    painter = QPainter(printer)
    again = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    for at, number in enumerate([*range(len(pages))] * again):
        if at:
            printer.newPage()
        picture = pages.picture(number, min(printer.resolution(), _PRINT_DPI))
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        origin = printer.pageRect(QPrinter.Unit.DevicePixel).topLeft()
        painter.drawImage(QRectF(paper).translated(-origin), picture)
    painter.end()


def _turn(printer: QPrinter, pages: PdfPages) -> None:
    width, height = pages.size(0)
    way = QPageLayout.Orientation
    printer.setPageOrientation(way.Landscape if width > height else way.Portrait)
