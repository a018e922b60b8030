"""What is printed is seen first, and nothing is written where the officer did not say so."""

from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from app.errors import OfficerError
from app.ui.kit import discretion
from app.ui.kit.pdf_pages import PdfPages
from app.ui.kit.pdf_preview import PdfPreview
from app.ui.kit.pdf_printing import print_on

A4_ACROSS = (842, 595)


def two_pages() -> bytes:
    kept = BytesIO()
    canvas = Canvas(kept, pagesize=A4_ACROSS)
    for _page in range(2):
        canvas.setFillGray(0)
        canvas.rect(0, 0, 421, 595, fill=1)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


@pytest.fixture
def preview(shown) -> PdfPreview:
    return shown(PdfPreview(two_pages(), "Oppfølgingsliste 20.11.2026", "liste.pdf"), 700, 500)


def test_a_page_is_a_picture_of_what_is_in_it() -> None:
    pages = PdfPages(two_pages())
    picture = pages.picture(0, 72)
    assert (len(pages), pages.size(0)) == (2, A4_ACROSS)
    assert (picture.width(), picture.height()) == A4_ACROSS
    assert picture.pixelColor(100, 100).lightness() == 0
    assert picture.pixelColor(700, 100).lightness() == 255
    pages.close()


def test_nothing_is_written_by_looking(preview: PdfPreview, home: Path) -> None:
    preview.grab()
    assert list(home.iterdir()) == []


def test_the_title_of_the_window_says_nothing(preview: PdfPreview) -> None:
    assert preview.windowTitle() == "Boligvei"


def test_it_is_saved_where_the_officer_says(preview: PdfPreview, tmp_path: Path) -> None:
    preview.write_to(tmp_path / "liste.pdf")
    assert (tmp_path / "liste.pdf").read_bytes() == two_pages() or (tmp_path / "liste.pdf").stat().st_size
    with pytest.raises(OfficerError):
        preview.write_to(tmp_path / "mangler" / "liste.pdf")


def test_every_page_reaches_the_printer_turned_as_the_pdf_is(preview: PdfPreview, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "skrevet.pdf"))
    print_on(printer, preview.pages)
    printed = PdfPages((tmp_path / "skrevet.pdf").read_bytes())
    assert len(printed) == 2
    assert printed.size(0)[0] > printed.size(0)[1]
    assert printed.picture(0, 72).pixelColor(100, 300).lightness() < 40
    printed.close()


@pytest.mark.parametrize("private", [True, False])
def test_only_what_is_about_someone_is_out_of_focus_while_others_see_the_screen(shown, private):
    discretion.set_on(True)
    try:
        opened = shown(PdfPreview(two_pages(), "Brev", "brev.pdf", private=private), 700, 500)
        assert (opened.view.graphicsEffect() is not None) == private
    finally:
        discretion.set_on(False)
