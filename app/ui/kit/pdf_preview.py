"""What will be printed, as it will look; then to the printer, or to a file the officer chooses."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout, QWidget

from app.errors import OfficerError
from app.texts import _, n_
from app.ui.kit import discretion, messages, pdf_printing, theme
from app.ui.kit.blurring import set_blurred
from app.ui.kit.buttons import button
from app.ui.kit.dialog_window import DialogWindow
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, column, hairline, row
from app.ui.kit.pdf_pages import POINTS_PER_INCH, PdfPages

_WIDTH, _HEIGHT = 980, 660  # logical pixels at 100 % text, less on a small screen


class PdfPreview(DialogWindow):
    """`title` is what is printed, without names; `file_name` is what saving proposes. A `private` one is out of focus
    while others see the screen (F9)."""

    def __init__(
        self, content: bytes, title: str, file_name: str, parent: QWidget | None = None, *, private: bool = False
    ) -> None:
        super().__init__(parent, title)
        self._content, self._file_name = content, file_name
        self.pages = PdfPages(content)
        self.save_button = button(_("Lagre som PDF"), "secondary", "file-down", self.choose_file, "Ctrl+S")
        self.print_button = button(_("Skriv ut"), "primary", "printer", self.choose_printer, "Ctrl+P")
        self._build(title)
        set_blurred(self.view, blurred=private and discretion.is_on())
        self.finished.connect(lambda _result: self.pages.close())

    def write_to(self, path: Path) -> None:
        """Save the PDF. Raises OfficerError when the place cannot be written."""
        try:
            path.write_bytes(self._content)
        except OSError as error:
            raise OfficerError(_("Filen kunne ikke skrives. Velg en annen mappe.")) from error

    def choose_file(self) -> None:
        """Ask where to save."""
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Lagre som PDF"), self._file_name, "PDF (*.pdf)")
        if chosen:
            path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
            messages.guard(lambda: self.write_to(path), self)

    def choose_printer(self) -> None:
        """Ask which printer, and print."""
        messages.guard(lambda: pdf_printing.choose_printer_of(self.pages, self), self)

    def _build(self, title: str) -> None:
        room = self.screen().availableSize()
        self.resize(min(theme.px(_WIDTH), room.width() - 40), min(theme.px(_HEIGHT), room.height() - 60))
        count = n_("{count} side", "{count} sider", len(self.pages))
        close = button(_("Lukk"), "quiet", on_click=self.reject)
        inner = QFrame()
        inner.setLayout(column(*self._papers(), None, spacing=16, margins=(24, 20, 24, 20)))
        self.view = Scroll(inner, sideways=True)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll
        self.view.setAccessibleName(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        head = row(label(title, "section"), label(count, "secondary", "text2"), None, margins=(24, 14, 24, 12))
        box.addLayout(head)
        box.addWidget(hairline())
        box.addWidget(self.view, 1)
        box.addWidget(hairline())
        box.addLayout(row(close, None, self.save_button, self.print_button, margins=(16, 12, 24, 12)))
        self.print_button.setDefault(True)

    def _papers(self) -> list[QWidget]:
        return [self._paper(number) for number in range(len(self.pages))]

    def _paper(self, number: int) -> QWidget:
        width = self.width() - theme.px(80)
        ratio = self.devicePixelRatioF()
        dots = width * ratio / self.pages.size(number)[0] * POINTS_PER_INCH
        picture = QPixmap.fromImage(self.pages.picture(number, min(dots, 2.0 * POINTS_PER_INCH * ratio)))
        picture.setDevicePixelRatio(ratio)
        paper = QLabel()
        paper.setPixmap(picture)
        paper.setProperty("kind", "paper")
        paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        paper.setAccessibleName(_("Side {number} av {count}", number=number + 1, count=len(self.pages)))
        return paper
