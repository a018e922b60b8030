"""The sheet of paper with the recovery key: printed, or saved where the officer chooses."""

from html import escape
from pathlib import Path

from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from app import clock
from app.errors import OfficerError
from app.formats import day
from app.texts import _


def groups(recovery_key: str) -> list[str]:
    """The six groups of the key."""
    return recovery_key.split("-")


def _document(recovery_key: str, municipality: str) -> QTextDocument:
    cells = "".join(
        f"<td style='padding:12px'><small>{number}</small>&nbsp; <b style='font-size:20pt'>{escape(group)}</b></td>"
        + ("</tr><tr>" if number == 3 else "")  # noqa: PLR2004  # three in a row
        for number, group in enumerate(groups(recovery_key), 1)
    )
    words = _(
        "Denne nøkkelen åpner Boligvei når passordsetningen er glemt. Legg arket i et låst arkivskap. "
        "Den som har arket og maskinen, kan lese alt."
    )
    made = _("Skrevet ut {day}", day=day(clock.today()))
    document = QTextDocument()
    document.setDefaultFont(QFont(QApplication.font().family(), 12))  # points: the window's pixels are dust on paper
    document.setHtml(
        f"<h1>{escape(_('Gjenopprettingsnøkkel'))}</h1><p>Boligvei · {escape(municipality)}</p>"
        f"<table border='1' cellspacing='0'><tr>{cells}</tr></table><p>{escape(words)}</p><p>{escape(made)}</p>"
    )
    return document


def print_out(recovery_key: str, municipality: str, parent: QWidget) -> bool:
    """Ask for a printer and print; whether it was printed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # loaded when something is printed

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    _document(recovery_key, municipality).print_(printer)
    return True


def save(recovery_key: str, municipality: str, path: Path) -> None:
    """Write the sheet as a PDF. Raises OfficerError when that is not possible there."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle("Boligvei")
    _document(recovery_key, municipality).print_(writer)
    del writer  # the file is whole when the writer is gone
    if not path.exists() or not path.stat().st_size:
        raise OfficerError(_("Får ikke skrevet filen. Velg en annen mappe."))
