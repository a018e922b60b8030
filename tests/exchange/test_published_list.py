"""Tables of published figures, as statistics write them."""

import pytest

from app.exchange import published_list
from app.exchange.published_list import KEY, PLACE, VALUE, WORDS, YEAR, Reading
from app.exchange.table import read_list
from app.services.reporting.published import Cell

LONG = """"12015: Midlertidig botilbud, etter region, statistikkvariabel og år"

"region";"statistikkvariabel";"2023";"2024"
"K-3401 Kongsvinger";"Husholdninger i alt";"15";"11"
"";"Over 3 måneder";":";"3"
"0301 Oslo";"Husholdninger i alt";"310,5";"tjue"
"Tallene er foreløpige.";"";"";""
"""
BY_KEY = "Kommune,År,Husholdninger,Ukjent\nHamar,2024,31,1\n,2023,28,2\n"
YEAR_IN_HEAD = "region;Boliger 2023;Boliger 2024\nHamar;120;121\n"


@pytest.fixture
def sheet_of(tmp_path):
    def made(text):
        path = tmp_path / "tabell.csv"
        path.write_text(text, encoding="utf-8")
        return read_list(path).sheets[0]

    return made


def test_the_layout_of_ssb_is_recognised_but_not_which_figure_a_word_means(sheet_of):
    sheet = sheet_of(LONG)
    reading = published_list.propose(sheet)
    assert reading == Reading(3, {"region": PLACE, "statistikkvariabel": WORDS, "2023": VALUE, "2024": VALUE})
    assert published_list.words_of(sheet, reading) == ["Husholdninger i alt", "Over 3 måneder"]
    assert published_list.missing(reading) == ["Velg kolonnen som sier hvilket tall det er, og hva ordene i den betyr."]


def test_each_cell_is_a_figure_of_a_place_and_a_year(sheet_of):
    sheet = sheet_of(LONG)
    words = {"Husholdninger i alt": "temporary.households", "Over 3 måneder": "temporary.over_3_months"}
    reading = Reading(3, published_list.propose(sheet).columns, words)
    assert published_list.missing(reading) == []
    assert list(published_list.cells(sheet, reading)) == [
        Cell(4, "Kongsvinger", "2023", "temporary.households", "15"),
        Cell(4, "Kongsvinger", "2024", "temporary.households", "11"),
        Cell(5, "Kongsvinger", "2023", "temporary.over_3_months", ":"),
        Cell(5, "Kongsvinger", "2024", "temporary.over_3_months", "3"),
        Cell(6, "Oslo", "2023", "temporary.households", "310,5"),
        Cell(6, "Oslo", "2024", "temporary.households", "tjue"),
    ]


def test_a_word_that_is_not_explained_is_passed_by(sheet_of):
    sheet = sheet_of(LONG)
    reading = Reading(3, published_list.propose(sheet).columns, {"Over 3 måneder": "temporary.over_3_months"})
    assert {cell.key for cell in published_list.cells(sheet, reading)} == {"temporary.over_3_months"}


def test_a_column_may_hold_one_figure_with_the_year_beside_it(sheet_of):
    sheet = sheet_of(BY_KEY)
    assert published_list.propose(sheet).columns == {"Kommune": PLACE, "År": YEAR}
    reading = Reading(1, {"Kommune": PLACE, "År": YEAR, "Husholdninger": f"{KEY}temporary.households"})
    assert list(published_list.cells(sheet, reading)) == [
        Cell(2, "Hamar", "2024", "temporary.households", "31"), Cell(3, "Hamar", "2023", "temporary.households", "28"),
    ]  # fmt: skip


def test_the_year_may_stand_in_the_head(sheet_of):
    sheet = sheet_of(YEAR_IN_HEAD)
    columns = {"region": PLACE, "Boliger 2023": f"{KEY}dwellings.total", "Boliger 2024": f"{KEY}dwellings.total"}
    assert published_list.missing(Reading(1, columns)) == []
    assert [(cell.year, cell.value) for cell in published_list.cells(sheet, Reading(1, columns))] == [
        ("2023", "120"), ("2024", "121"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({}, "Velg hvilken kolonne som er kommunen"),
        ({"Kommune": PLACE}, "Velg hvilke kolonner som har tall"),
        ({"Kommune": PLACE, "Husholdninger": f"{KEY}temporary.households"}, "Velg hvilken kolonne som er året"),
        ({"Kommune": PLACE, "År": YEAR, "Husholdninger": VALUE}, "Velg kolonnen som sier hvilket tall"),
    ],
)
def test_what_is_missing_is_told(columns, said):
    assert any(said in one for one in published_list.missing(Reading(1, columns)))


def test_commas_in_a_line_above_the_columns_do_not_part_them(sheet_of):
    rows = [row for _number, row in sheet_of(LONG).read()]
    assert [len(row) for row in rows[1:4]] == [4, 4, 3]
