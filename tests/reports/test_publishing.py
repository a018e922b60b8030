"""What everyone may see holds no small number, no record and nobody's share of anything, in any format."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.errors import Cancelled
from app.reports import audience, csv_file, json_file, method, pdf, period, xlsx
from app.reports.audience import INTERNAL, public
from app.reports.making import collect
from app.reports.publishing import published
from app.reports.runner import Rules
from app.reports.suppression import HIDDEN, protected
from app.services import settings

PUBLIC = public(4)
TODAY = date(2026, 1, 15)


@pytest.fixture(scope="module")
def open_to_all(dossier, town):
    return published(dossier, PUBLIC, store=town)


@pytest.fixture(scope="module")
def book(open_to_all):
    return load_workbook(io.BytesIO(xlsx.write(open_to_all)))


def test_an_internal_dossier_is_as_it_was(dossier):
    assert published(dossier, INTERNAL) is dossier


def test_every_year_is_protected_by_itself(dossier, open_to_all):
    pairs = zip((dossier.report, *dossier.earlier), (open_to_all.report, *open_to_all.earlier), strict=True)
    for before, after in pairs:
        assert hidden_in(after) == protected(before.figures, 4)


def hidden_in(report):
    return {key for key, one in report.figures.items() if one.is_hidden}


def test_what_is_hidden_is_not_there_and_no_record_is(open_to_all):
    for figure in open_to_all.report.figures.values():
        assert not figure.records
        assert not figure.base_records
        assert not figure.weights
        if figure.is_hidden:
            assert (figure.value, figure.base, figure.entered) == (None, None, None)


def test_an_entered_number_beside_a_counted_one_is_left_out(dossier):
    figures = dict(dossier.report.figures)
    figures["stays.nights"] = replace(figures["stays.nights"], entered=Decimal(2))
    made = published(replace(dossier, report=replace(dossier.report, figures=figures)), PUBLIC)
    assert made.report.figures["stays.nights"].entered is None


def test_the_mean_stay_does_not_tell_how_many_there_were(dossier):
    """Nights and their mean give the number of stays, so the mean goes with a hidden total."""
    figures = {key: dossier.report.figures[key] for key in ("stays.nights", "stays.average_nights")}
    few = replace(figures["stays.average_nights"], records=["O1", "O2"], base_records=["O1", "O2"])
    assert "stays.average_nights" in protected({**figures, few.key: few}, 4)


def test_json_lists_no_record_and_says_which_numbers_are_hidden(open_to_all):
    document = json.loads(json_file.write(open_to_all))
    assert document["access"] == "public"
    assert document["notice"].startswith("Offentlig")
    hidden = {key for key, one in open_to_all.report.figures.items() if one.is_hidden}
    for figure in document["figures"]:
        assert figure["records"] == figure["base_records"] == []
        assert figure.get("hidden", False) == (figure["key"] in hidden)
        assert not (figure.get("hidden") and (figure["value"] is not None or figure["base"] is not None))


def test_csv_shows_the_sign_in_every_year_and_says_whom_it_is_for(open_to_all, dossier):
    rows = {
        row["Nøkkel"]: row
        for row in csv.DictReader(io.StringIO(csv_file.write(open_to_all).decode("utf-8-sig"), newline=""))
    }
    assert {row["Tilgang"] for row in rows.values()} == {"Offentlig"}
    households = rows["temporary.households"]
    assert [households[name] for name in ("Verdi", "Året før", "To år før")] == ["4", HIDDEN, "9"]
    assert dossier.values("temporary.households") == [4, 1, 9]


def test_the_workbook_says_so_on_every_sheet_and_has_no_small_count(book, dossier):
    for sheet in book:
        assert sheet["A7"].value.startswith("Offentlig: tall under 4 er skjult")
        assert sheet.oddHeader.center.text == "Offentlig"
    hidden = protected(dossier.report.figures, 4)
    for key, name in book.defined_names.items():
        if key in hidden:
            ((sheet, place),) = name.destinations
            assert book[sheet][place].value == HIDDEN


def test_the_workbook_of_everyone_has_no_providers(book):
    assert "Botilbud" not in book.sheetnames


def test_the_method_sheet_tells_how(book):
    texts = [cell.value for row in book["Metode"].iter_rows(max_col=2) for cell in row if cell.value]
    assert any("til ingen kan regne ut" in text for text in texts)


@pytest.mark.parametrize("is_public", [True, False])
def test_the_paper_says_whom_it_is_for_on_every_page(dossier, open_to_all, is_public):
    document = PdfReader(io.BytesIO(pdf.write(open_to_all if is_public else dossier)))
    for page in document.pages:
        assert ("Offentlig" if is_public else "Internt") in page.extract_text()


def test_the_limit_is_the_municipalitys(town):
    assert audience.of(town, is_public=True).limit == settings.SMALL_NUMBER_LIMIT.default == 4
    assert audience.of(town, is_public=False) == INTERNAL


@pytest.mark.parametrize("limit", [0, 1])
def test_a_limit_that_hides_nothing_is_refused(limit):
    with pytest.raises(ValueError, match=str(limit)):
        public(limit)


def part(store, name, history=0):
    """What everyone sees of a part of 2025."""
    counted = collect(store, period.parse(2025, name), Rules(), TODAY, history=history)
    return published(counted, PUBLIC, store=store)


@pytest.fixture(scope="module")
def quarter(town):
    return part(town, "2025-Q2")


@pytest.fixture(scope="module")
def month(town):
    return part(town, "2025-05", history=1)


def test_the_months_are_hidden_too(open_to_all):
    sheet = load_workbook(io.BytesIO(xlsx.write(open_to_all)))["Måned for måned"]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "Husstander i midlertidig botilbud")
    assert set(row[1:13]) == {HIDDEN}


def test_every_part_shows_the_same_figures_whichever_file_is_made(open_to_all, quarter, month):
    """And none that the year hides; a zero that some other month tells apart from a small number is hidden, too."""
    hidden = hidden_in(quarter.report)
    assert hidden == hidden_in(month.report)
    assert "stays.total" in hidden
    assert hidden >= hidden_in(open_to_all.report)
    for one in (*open_to_all.months, *quarter.months):
        assert hidden_in(one) == hidden & set(one.figures)


def test_the_same_part_of_the_year_before_is_hidden_by_its_own_year(month, town):
    (before,) = month.earlier
    alone = collect(town, period.parse(2024, "2024-05"), Rules(), TODAY, history=0)
    assert hidden_in(before) == hidden_in(published(alone, PUBLIC, store=town).report)
    assert hidden_in(before) != hidden_in(month.report)


def test_a_part_that_knows_of_nobody_does_not_say_so(quarter):
    """A mean of nobody has no value: it would tell in which months there was someone."""
    for month in quarter.months:
        assert month.figures["stays.average_nights"].is_hidden


def test_without_the_year_nothing_of_its_parts_is_shown(dossier):
    for month in published(dossier, PUBLIC).months:
        assert all(one.is_hidden for one in month.figures.values())


def test_counting_the_parts_is_told_and_can_be_stopped(dossier, town):
    told = []

    def progress(done, total, what):
        told.append(what)
        assert 0 <= done < total
        if what.endswith("2025-Q3"):
            raise Cancelled("Stoppet.")

    with pytest.raises(Cancelled):
        published(dossier, PUBLIC, progress, town)
    assert "Skjuler små tall i 2025-T3" in told


@pytest.mark.parametrize(
    ("name", "today", "told"),
    [(None, TODAY, False), (None, date(2025, 6, 1), True), ("2025-05", TODAY, True), ("2025-T2", TODAY, True)],
)
def test_what_more_may_come_of_is_best_published_when_the_year_is_over(dossier, name, today, told):
    chosen = period.parse(2025, name)
    report = replace(dossier.report, period=chosen, counted_to=chosen.counted_to(today))
    advice = "først når året er over"
    assert (advice in dict(method.rules(report, PUBLIC))["Små tall"]) is told
    assert advice not in dict(method.rules(report))["Små tall"]
