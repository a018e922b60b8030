"""Tables of published figures, as statistics write them."""

import pytest
from openpyxl import Workbook

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


ALL, LONG_STAYS = "Husstandar i mellombels butilbod", "Av desse over 3 månader"
HEADS_WITH_YEAR = f""""12015: Midlertidig botilbud, etter region, statistikkvariabel og år"

"region";"{ALL} 2022";"{ALL} 2023*";"{LONG_STAYS} 2022";"{LONG_STAYS} 2023*"
"3401 Kongsvinger";14;12;:;..
"3403 Hamar";31;.;8;9
"""
YEARS_BELOW = f""""12015: Midlertidig botilbud, etter region, statistikkvariabel og år"

"region";"{ALL}";"";"{LONG_STAYS}";""
"";"2022";"2023";"2022";"2023"
"3401 Kongsvinger";14;12;:;..
"3403 Hamar";31;.;8;9
"""
YEARS_BELOW_BESIDE_REGION = f""""12015: Midlertidig botilbud"

"";"{ALL}";"";"{LONG_STAYS}";""
"region";"2022";"2023";"2022";"2023"
"3401 Kongsvinger";14;12;:;..
"3403 Hamar";31;.;8;9
"""
YEARS_ABOVE = f""""12015: Midlertidig botilbud"

"";"2022";"";"2023";""
"";"{ALL}";"{LONG_STAYS}";"{ALL}";"{LONG_STAYS}"
"3401 Kongsvinger";14;:;12;..
"3403 Hamar";31;8;.;9
"""
LAYOUTS = [HEADS_WITH_YEAR, YEARS_BELOW, YEARS_BELOW_BESIDE_REGION, YEARS_ABOVE]
WORDS_OF = {ALL: "temporary.households", LONG_STAYS: "temporary.over_3_months"}
READ = {
    ("Kongsvinger", "2022", "temporary.households", "14"), ("Kongsvinger", "2023", "temporary.households", "12"),
    ("Kongsvinger", "2022", "temporary.over_3_months", ":"), ("Kongsvinger", "2023", "temporary.over_3_months", ".."),
    ("Hamar", "2022", "temporary.households", "31"), ("Hamar", "2023", "temporary.households", "."),
    ("Hamar", "2022", "temporary.over_3_months", "8"), ("Hamar", "2023", "temporary.over_3_months", "9"),
}  # fmt: skip


@pytest.fixture
def sheet_of(tmp_path):
    def made(text, encoding="utf-8"):
        path = tmp_path / "tabell.csv"
        path.write_text(text, encoding=encoding)
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


def read(sheet):
    """What is read when each word is explained, and nothing else is chosen."""
    proposed = published_list.propose(sheet)
    assert published_list.words_of(sheet, proposed) == [ALL, LONG_STAYS]
    assert published_list.missing(proposed) == ["Velg hvilke tall ordene betyr."]
    reading = Reading(proposed.header_row, proposed.columns, WORDS_OF)
    assert published_list.missing(reading) == []
    return {(cell.place, cell.year, cell.key, cell.value) for cell in published_list.cells(sheet, reading)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
@pytest.mark.parametrize("text", LAYOUTS)
def test_each_layout_of_ssb_needs_only_its_words_explained(sheet_of, text, encoding):
    assert read(sheet_of(text, encoding)) == READ


@pytest.mark.parametrize("text", LAYOUTS)
def test_the_same_tables_as_workbooks(tmp_path, text):
    book = Workbook()
    for line in text.splitlines():
        cells = [cell.strip('"') for cell in line.split(";")] if line else []
        book.active.append([int(cell) if cell.isdigit() else cell or None for cell in cells])
    book.save(tmp_path / "tabell.xlsx")
    assert read(read_list(tmp_path / "tabell.xlsx").sheets[0]) == READ


def test_either_of_two_rows_of_heads_may_be_pointed_at(sheet_of):
    sheet = sheet_of(YEARS_BELOW)
    assert published_list.propose(sheet, 3) == published_list.propose(sheet, 4) == published_list.propose(sheet)
    assert list(published_list.heads(sheet, 4).values()) == [
        "region", f"{ALL} 2022", f"{ALL} 2023", f"{LONG_STAYS} 2022", f"{LONG_STAYS} 2023"
    ]  # fmt: skip


def test_a_first_column_without_a_head_is_offered_as_the_place(sheet_of):
    reading = published_list.propose(sheet_of(YEARS_ABOVE))
    assert reading.header_row == 4
    assert reading.of(PLACE) == ["Kolonne A"]


def test_rows_of_hidden_figures_are_no_heads(sheet_of):
    sheet = sheet_of("region;2022;2023\nHamar;:;..\nOslo;1;2\n")
    assert published_list.propose(sheet).header_row == 1
    assert list(published_list.heads(sheet, 1).values()) == ["region", "2022", "2023"]


def test_two_unnamed_columns_before_the_years(sheet_of):
    sheet = sheet_of(f"12015: Botilbud\n\n;;2022;2023\nHamar;{ALL};31;28\n;{LONG_STAYS};8;9\n")
    assert list(published_list.heads(sheet, 3).values()) == ["Kolonne A", "Kolonne B", "2022", "2023"]
    columns = {"Kolonne A": PLACE, "Kolonne B": WORDS, "2022": VALUE, "2023": VALUE}
    found = list(published_list.cells(sheet, Reading(3, columns, WORDS_OF)))
    assert [(cell.place, cell.year, cell.value) for cell in found] == [
        ("Hamar", "2022", "31"), ("Hamar", "2023", "28"), ("Hamar", "2022", "8"), ("Hamar", "2023", "9"),
    ]  # fmt: skip
