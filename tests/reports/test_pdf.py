"""The PDF read back: the same figures, an embedded font, page x of y, nobody's name."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

from app.reports import pdf, period
from app.reports.charts import Box, Words, lay_out, of_years
from app.reports.indicators import TITLES
from app.reports.making import collect
from app.reports.pdf import fonts
from app.reports.runner import Rules
from tests.reports.small_town import PEOPLE


def reader(dossier):
    return PdfReader(io.BytesIO(pdf.write(dossier)))


@pytest.fixture(scope="module")
def document(dossier):
    return reader(dossier)


@pytest.fixture(scope="module")
def text(document):
    return "\n".join(page.extract_text() for page in document.pages).replace("\xa0", " ")


def test_it_says_whose_figures_when_and_how(text):
    assert "Testvik & Omegn kommune (9999), 01.01.2025 til 31.12.2025" in text
    assert "over 92 netter" in text
    assert "SSB tabell 12015" in text


def test_it_holds_the_figures(text):
    lines = text.splitlines()
    assert "117 103,50" in text
    assert "37,0" in text
    start = lines.index("Døgn")
    assert "148" in lines[start : start + 4]


def test_every_page_is_numbered(document):
    for number, page in enumerate(document.pages, 1):
        assert f"Side {number} av {len(document.pages)}" in page.extract_text()
    assert len(document.pages) <= len(TITLES)


def test_only_inter_is_used_and_embedded(document):
    used = [font.get_object() for page in document.pages for font in page["/Resources"]["/Font"].values()]
    assert used
    for font in used:
        assert "Inter" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"].get_object()


def test_nobody_is_named(document, text):
    assert not any(first_name in text.split() for _ref, first_name, *_rest in PEOPLE)
    assert document.metadata.author == "Testvik & Omegn kommune"
    assert document.metadata.title == "Boligsosiale tall 2025"


def test_markup_in_a_name_is_shown_not_obeyed(dossier):
    odd = replace(dossier, municipality=replace(dossier.municipality, name="A<b>& <i"))
    assert "A<b>& <i kommune (9999)" in reader(odd).pages[0].extract_text()


def test_a_period_that_is_not_over_says_so(town):
    early = collect(town, period.of_year(2025), Rules(), date(2025, 3, 10))
    assert "Foreløpige tall" in reader(early).pages[0].extract_text()


def test_digits_in_columns_have_one_width():
    fonts.register()
    for name in (fonts.NUMBERS, fonts.BOLD_NUMBERS):
        assert len({pdfmetrics.stringWidth(digit, name, 100) for digit in "0123456789"}) == 1


def test_bars_are_as_long_as_their_figures_and_all_are_written(dossier):
    chart = of_years(dossier)
    shapes = lay_out(chart, 400, 150, lambda text, size: len(text) * size / 2)
    bars = [shape for shape in shapes if isinstance(shape, Box) and shape.height > 8]
    assert [round(bar.height / bars[1].height, 6) for bar in bars[:3]] == [9, 1, 4]
    assert len({bar.y + bar.height for bar in bars}) == 1  # all stand on the same floor
    texts = [shape.text for shape in shapes if isinstance(shape, Words)]
    assert texts[:3] == ["2023", "2024", "2025"]
    assert "9" in texts


def test_a_chart_of_nothing_can_be_drawn(dossier):
    chart = of_years(dossier)
    empty = replace(chart, groups=[replace(group, values=[None, 0, 0]) for group in chart.groups])
    assert lay_out(empty, 400, 150, lambda _text, _size: 10)
