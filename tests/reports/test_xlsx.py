"""The workbook read back: numbers are numbers, nothing computes, nobody is named."""

import io
import re
import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import NoneType
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet import _writer

from app.reports import period, xlsx
from app.reports.audience import public
from app.reports.making import collect
from app.reports.publishing import published
from app.reports.runner import Rules
from app.reports.suppression import HIDDEN
from app.reports.xlsx.look import cell_text
from tests.reports.ooxml import broken_rules
from tests.reports.small_town import PAPER, PEOPLE


@pytest.fixture(scope="module")
def content(dossier):
    return xlsx.write(dossier)


@pytest.fixture(scope="module")
def book(content):
    return load_workbook(io.BytesIO(content))


def named(book, key):
    """The cell that a figure's name leads to."""
    ((sheet, place),) = book.defined_names[key].destinations
    return book[sheet][place]


@pytest.mark.parametrize("key", PAPER)
def test_every_figure_is_a_number_that_can_be_found_by_its_name(book, key):
    cell = named(book, key)
    assert cell.data_type == "n"
    assert cell.value == PAPER[key][0]


def test_the_years_stand_side_by_side_with_the_change(book):
    row = named(book, "temporary.households").row
    assert [book["Husstander"].cell(row, column).value for column in (3, 4, 5, 6)] == [4, 1, 9, 3]


def test_the_title_block_says_whose_figures_when_and_how(book):
    top = [book["Husstander"].cell(row, 1).value for row in range(1, 8)]
    assert top[1] == "Testvik & Omegn kommune (9999)"
    assert top[2] == "Periode: 2025 (01.01.2025 til 31.12.2025)"
    assert "over 92 netter" in top[4]
    assert top[5].startswith("Laget 15.01.2026 med Boligvei")
    assert top[6].startswith("Internt")


def test_the_sheets_in_order(book):
    assert book.sheetnames == [
        "Husstander", "Opphold", "Boliger", "Lån og tilskudd", "Utkastelser", "Målgrupper", "Målgrupper, boliger",
        "Behov", "Søknader", "Planer", "Ført inn", "Botilbud", "Måned for måned", "Metode",
    ]  # fmt: skip


def test_it_follows_the_schemas_for_every_audience(dossier, content):
    assert broken_rules(content) == []
    assert broken_rules(xlsx.write(published(dossier, public(4)))) == []


def test_a_figure_is_a_number_or_hidden_also_for_everyone(dossier):
    open_to_all = published(dossier, public(4))
    book = load_workbook(io.BytesIO(xlsx.write(open_to_all)))
    figures = {key: figure for key, figure in open_to_all.report.figures.items() if key in book.defined_names}
    assert any(figure.is_hidden for figure in figures.values())
    for key, figure in figures.items():
        value = named(book, key).value
        assert value == (HIDDEN if figure.is_hidden else figure.value)
        assert isinstance(value, int | float | NoneType) or figure.is_hidden


def test_every_month_has_its_figures(book):
    sheet = book["Måned for måned"]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "Døgn")
    # O1 22+7, O1 28, O1 31, O1 19, -, O2 6, O2 4, then O5 in December
    assert row[1:] == (29, 28, 31, 19, 0, 6, 4, 0, 0, 0, 0, 31, 148)


def test_there_are_no_formulas_macros_or_outside_links(content):
    with ZipFile(io.BytesIO(content)) as archive:
        parts = archive.namelist()
        sheets = [archive.read(name) for name in parts if name.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)
    assert not [name for name in parts if "vba" in name.casefold() or "external" in name.casefold()]


def test_nobody_is_named_and_no_record_is_listed(content):
    with ZipFile(io.BytesIO(content)) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist()).decode()
    for _ref, first_name, *_rest in PEOPLE:
        assert not re.search(rf"\b{first_name}\b", text)
    assert not re.search(r">[HOP]\d<", text)


def test_the_properties_name_the_program(book):
    assert book.properties.creator.startswith("Boligvei")
    assert book.properties.lastModifiedBy is None


def test_each_sheet_prints_on_a4_with_page_numbers(book):
    for sheet in book:
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)
        assert sheet.oddFooter.right.text == "Side &P av &N"
        assert sheet.oddHeader.left.text == "Testvik && Omegn kommune"
    assert book["Husstander"].print_title_rows
    assert book["Husstander"].freeze_panes


def test_the_charts_are_native(content):
    with ZipFile(io.BytesIO(content)) as archive:
        charts = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 2


def test_text_that_looks_like_a_formula_stays_text(dossier):
    figures = {**dossier.report.figures}
    figures["stays.total"] = replace(figures["stays.total"], source="=1+1")
    book = load_workbook(io.BytesIO(xlsx.write(replace(dossier, report=replace(dossier.report, figures=figures)))))
    sheet, row = book["Opphold"], named(book, "stays.total").row
    assert [(c.value, c.data_type) for c in sheet[row] if c.value == "=1+1"] == [("=1+1", "s")]


def test_no_clear_text_file_appears(dossier, monkeypatch, tmp_path):
    def refused(*_args, **_options):
        raise AssertionError("a temporary file was asked for")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(_writer, "create_temporary_file", refused)
    xlsx.write(dossier)
    assert list(tmp_path.iterdir()) == []


def with_figure(dossier, key, **changes):
    figures = {**dossier.report.figures}
    figures[key] = replace(figures[key], **changes)
    return load_workbook(io.BytesIO(xlsx.write(replace(dossier, report=replace(dossier.report, figures=figures)))))


def test_an_entered_figure_says_so_beside_it(dossier):
    book = with_figure(dossier, "stays.total", value=7, entered=Decimal(7), is_entered=True, records=())
    texts = [cell.value for cell in book["Opphold"][named(book, "stays.total").row]]
    assert texts[2] == 7
    assert "Ført inn av kommunen, ikke talt i Boligvei." in texts


def test_a_count_that_wins_shows_what_was_entered(dossier):
    book = with_figure(dossier, "stays.total", entered=Decimal("5.5"))
    texts = [cell.value for cell in book["Opphold"][named(book, "stays.total").row]]
    assert texts[2] == 4
    assert "Ført inn av kommunen: 5,5." in texts


def test_a_period_that_is_not_over_says_so_and_compares_nothing(town):
    early = collect(town, period.of_year(2025), Rules(), date(2025, 3, 10))
    sheet = load_workbook(io.BytesIO(xlsx.write(early)))["Husstander"]
    assert sheet.cell(4, 1).value.startswith("Foreløpige tall, talt fra 01.01.2025 til og med 10.03.2025")
    assert {sheet.cell(row, 6).value for row in range(10, 18)} == {None}


def test_a_month_has_no_sheet_of_months(town):
    may = collect(town, period.parse(2025, "2025-05"), Rules(), date(2026, 1, 15))
    assert load_workbook(io.BytesIO(xlsx.write(may))).sheetnames == [
        "Husstander", "Opphold", "Boliger", "Lån og tilskudd", "Utkastelser", "Målgrupper", "Målgrupper, boliger",
        "Behov", "Søknader", "Planer", "Ført inn", "Metode",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ("=1+1", "=1+1"),
        ("a\x00b\x0b\ufffe\ud800c", "abc"),
        ("en\r\nto\rtre", "en\nto\ntre"),
        ("_x0041_ og _x41_", "_x005F_x0041_ og _x41_"),
        ("x" * 32_767, "x" * 32_767),
        ("x" * 32_768, "x" * 32_766 + "…"),
        ("x" + "🏠" * 16_384, "x" + "🏠" * 16_382 + "…"),
    ],
)
def test_a_text_is_what_a_cell_can_hold(given, held):
    assert cell_text(given) == held


def test_a_long_name_does_not_fill_the_header_past_what_it_holds(dossier):
    municipality = replace(dossier.municipality, name="&" * 300)
    assert broken_rules(xlsx.write(replace(dossier, municipality=municipality))) == []
