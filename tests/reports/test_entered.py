"""A figure that is entered in place of the count, with the count beside it."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.models import MunicipalFigure
from app.models.municipal_figure import ENTERED
from app.reports import json_file, pdf, period, publishing, xlsx
from app.reports.audience import public
from app.reports.dossier import remark
from app.reports.making import collect
from app.reports.records import records_behind
from app.reports.runner import Rules
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports import small_town
from tests.reports.conftest import TODAY

HOUSEHOLDS, AVERAGE, LATER = "temporary.households", "stays.average_nights", "homeless.social_assistance"


IN_TABLE = "cases.startloan.received"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Testvik, where two figures that can be counted are marked as entered."""
    path = tmp_path_factory.mktemp("entered") / "a.boligvei"
    store, _key = Store.create(path, "riktig hest batteri", Municipality("9999", "Testvik"))
    with store.write() as session:
        small_town.fill(session)
        session.add_all(
            MunicipalFigure(year=year, key=key, value=Decimal(value), origin=origin)
            for year, key, value, origin in (
                (2025, HOUSEHOLDS, "9", "Ført inn "), (2025, AVERAGE, "20.5", ENTERED), (2025, "stays.total", "8", ""),
                (2019, HOUSEHOLDS, "6", ENTERED), (2025, IN_TABLE, "8", ENTERED),
            )
        )  # fmt: skip
    yield store
    store.close()


@pytest.fixture(scope="module")
def made(store):
    return collect(store, period.of_year(2025), Rules(), TODAY, with_months=False)


def test_the_entered_value_stands_and_the_count_is_kept_beside_it(made, dossier):
    figure, counted = made.report.figures[HOUSEHOLDS], dossier.report.figures[HOUSEHOLDS]
    assert (figure.value, figure.is_entered, figure.counted) == (9, True, counted)
    assert remark(figure) == f"Ført inn av kommunen. Talt i Boligvei: {counted.value}."
    average = made.report.figures[AVERAGE]
    assert average.counted == dossier.report.figures[AVERAGE]
    assert remark(average).endswith(f"{str(average.counted.value).replace('.', ',')}.")


def test_a_count_that_wins_is_not_told_twice(made):
    figure = made.report.figures["stays.total"]
    assert (figure.value, figure.entered, figure.counted) == (4, 8, None)


def test_what_no_record_tells_and_years_before_the_first_record_have_no_count(store, made):
    assert made.report.figures[LATER].counted is None
    before = collect(store, period.of_year(2019), Rules(), TODAY, with_months=False).report.figures[HOUSEHOLDS]
    assert (before.value, before.counted) == (6, None)
    assert remark(before) == "Ført inn av kommunen, ikke talt i Boligvei."


def test_the_records_of_the_count_can_be_opened(store, made):
    counted = made.report.figures[HOUSEHOLDS].counted
    lines = records_behind(store, made.report, HOUSEHOLDS)
    assert [line.ref for line in lines] == list(counted.records)
    assert len(lines) == counted.value


def test_both_are_told_where_figures_stand_in_a_table(made):
    said = "Startlån: Mottatt: Ført inn av kommunen. Talt i Boligvei: 4."
    book = load_workbook(io.BytesIO(xlsx.write(made)))
    assert said in [cell.value for sheet in book for row in sheet for cell in row]
    pages = PdfReader(io.BytesIO(pdf.write(made))).pages
    assert said in " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_file_for_other_programs_lists_no_records_that_the_value_is_not_made_from(made):
    row = next(row for row in json_file.document(made)["figures"] if row["key"] == HOUSEHOLDS)
    assert (row["value"], row["base"], row["records"]) == (9, None, [])


def test_the_count_is_for_nobody_else(made):
    shown = publishing.published(made, public(4))
    assert all(figure.counted is None for figure in shown.report.figures.values())
    assert remark(shown.report.figures[HOUSEHOLDS]) == "Ført inn av kommunen, ikke talt i Boligvei."
    hidden = replace(made, report=replace(made.report, figures={
        HOUSEHOLDS: replace(made.report.figures[HOUSEHOLDS], value=2, entered=Decimal(2)),
    }), earlier=())  # fmt: skip
    figure = publishing.published(hidden, public(4)).report.figures[HOUSEHOLDS]
    assert (figure.is_hidden, figure.value, figure.entered, figure.counted) == (True, None, None, None)


def test_a_part_of_a_year_is_counted(store):
    made = collect(store, period.parse(2025, "2025-T1"), Rules(), date(2025, 12, 1), with_months=False)
    assert not made.report.figures[HOUSEHOLDS].is_entered
