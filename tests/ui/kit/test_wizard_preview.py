"""The print beside a wizard: one page at a time, from memory."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.ui.kit import discretion
from app.ui.kit.wizard_preview import PagePreview


def pdf(pages: int) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for number in range(pages):
        canvas.drawString(100, 700, str(number))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def preview(shown) -> PagePreview:
    return shown(PagePreview("Slik blir utskriften"), 420, 700)


def test_it_turns_pages_and_stops_at_the_ends(preview) -> None:
    preview.show_pdf(pdf(3))
    assert preview.where() == "Side 1 av 3"
    assert not preview.before.isEnabled()
    preview.after.click()
    preview.after.click()
    assert preview.where() == "Side 3 av 3"
    assert not preview.after.isEnabled()


def test_the_page_one_looks_at_stays_while_one_types(preview) -> None:
    preview.show_pdf(pdf(3))
    preview.turn(2)
    preview.show_pdf(pdf(4))
    assert preview.where() == "Side 3 av 4"
    preview.show_pdf(pdf(1))
    assert preview.where() == "Side 1 av 1"


def test_it_draws_the_page_whole_within_its_room(preview) -> None:
    preview.show_pdf(pdf(1))
    assert not preview.grab().toImage().isNull()
    spot = preview.paper._spot()
    assert preview.paper.rect().contains(spot)
    assert spot.height() / spot.width() == pytest.approx(842 / 595, rel=0.01)


def test_a_problem_takes_the_place_of_the_print(preview) -> None:
    preview.show_pdf(pdf(1))
    preview.show_problem("Husstanden har ingen hovedperson.")
    assert preview.content() == b""
    assert preview.where() == ""
    assert preview.message.text() == "Husstanden har ingen hovedperson."


def test_it_is_out_of_focus_while_others_see_the_screen(preview) -> None:
    discretion.set_on(True)
    assert preview.paper.graphicsEffect() is not None
