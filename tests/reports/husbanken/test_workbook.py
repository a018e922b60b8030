"""The workbook read back: every goal, figure and question is there, and each figure is a number."""

import io
import re
from decimal import Decimal
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from app.reports import husbanken
from app.reports.goal_years import collect
from app.reports.husbanken.questions import question_text
from app.reports.husbanken.texts import MOST_LINES, height, pieces
from app.reports.snapshot import Given
from app.reports.status import Colour
from app.reports.suppression import HIDDEN
from app.services.reporting.answers import Answer
from app.services.reporting.measures import MeasureRow
from tests.reports.husbanken.conftest import LONG, TODAY
from tests.reports.ooxml import broken_rules
from tests.reports.small_town import PEOPLE


@pytest.fixture(scope="module")
def content(counted, given):
    return husbanken.write(counted, given, TODAY)


@pytest.fixture(scope="module")
def book(content):
    return load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def public_content(open_to_all, given):
    return husbanken.write(open_to_all, given, TODAY)


@pytest.fixture(scope="module")
def public_book(public_content):
    return load_workbook(io.BytesIO(public_content))


def named(book, key):
    ((sheet, place),) = book.defined_names[key].destinations
    return book[sheet][place]


def texts_of(sheet):
    return [cell.value for row in sheet for cell in row if isinstance(cell.value, str)]


def test_the_sheets_in_order(book):
    assert book.sheetnames == [
        "Oversikt", "Hovedmål 1", "Hovedmål 2", "Hovedmål 3", "Spørsmål", "Tiltak", "Metode",
    ]  # fmt: skip


def test_every_figure_is_a_number_found_by_its_name(book, counted):
    for line in counted.steering.lines:
        cell = named(book, line.key)
        assert cell.value == line.value
        assert cell.data_type == "n"


def test_the_years_stand_oldest_first_and_the_year_itself_last(book, counted):
    line = next(line for line in counted.steering.lines if line.key == "temporary.over_3_months")
    row = named(book, line.key).row
    sheet = book["Oversikt"]
    header = named(book, counted.steering.lines[0].key).row - 1
    assert [sheet.cell(header, column).value for column in range(4, 8)] == ["2022", "2023", "2024", "2025"]
    assert [sheet.cell(row, column).value for column in range(4, 8)] == [*dict(line.history).values(), line.value]


def test_every_status_has_a_sign_a_word_and_a_colour(book, counted):
    sheet = book["Oversikt"]
    for line in counted.steering.lines:
        cell = next(cell for cell in sheet[named(book, line.key).row] if str(cell.value).endswith(line.status.word))
        assert re.fullmatch(r"\S .+", cell.value)
        assert cell.fill.fill_type == "solid"


def test_every_goal_stands_on_its_main_goals_sheet(book, counted):
    form = counted.steering.form
    for main in form.main_goals:
        texts = texts_of(book[f"Hovedmål {main.number}"])
        assert texts[0] == f"Hovedmål {main.number}: {main.text}"
        goals = form.goals_of(main.number)
        assert [f"{goal.number}. {goal.text}" for goal in goals] == [
            text for text in texts if re.match(r"\d+\. ", text)
        ]
        for line in counted.steering.lines:
            if line.goal.goal in {goal.number for goal in goals}:
                assert {line.label, line.figure.rule} <= set(texts)


def test_every_question_is_there_with_its_answer(book, counted, given):
    sheet = book["Spørsmål"]
    rows = {row[1]: row for row in sheet.iter_rows(values_only=True) if row[1]}
    for question in counted.steering.form.questions:
        assert question_text(question) in rows
    by_key = {question.key: rows[question_text(question)] for question in counted.steering.form.questions}
    assert by_key["examples.transition"][2:] == ("Vi har en <fast> kontakt & rutine.", 7, "Bostøttekontor")
    assert by_key["results.temporary"][2:4] == ("Ikke relevant: Kommunen har ingen slike botilbud.", None)
    assert by_key["examples.refugees"][2] == "=1+1"
    assert by_key["examples.land_use"][2:4] == ("Ikke besvart.", None)
    assert by_key["examples.temporary"][3] == given.answers["examples.temporary"].words
    labels = {line.key: line.label for line in counted.steering.lines}
    assert rows[labels["routines.eviction_systems"]][2:] == ("Ja. Ukentlig møte om restanser.", 4, "Bostøttekontor")
    assert rows[labels["routines.appeals_board"]][2:4] == ("Ikke relevant: Vi deler nemnd.", None)
    assert rows[labels["involvement.planning"]][2:4] == ("4 av 5.", None)


def test_a_long_answer_goes_on_below_and_loses_nothing(book):
    sheet = book["Spørsmål"]
    parts = [row[2] for row in sheet.iter_rows(values_only=True) if row[2] and str(row[2]).startswith("Avsnitt")]
    assert len(parts) > 1
    assert "\n".join(parts) == LONG


@pytest.mark.parametrize("text", ["", "kort", "ord " * 5000, "a\n\nb", "\n".join(["linje"] * 100), "x" * 9000])
def test_each_piece_fits_a_row_and_nothing_is_lost(text):
    parts = pieces(text, 90)
    assert all(height(part, 90) <= MOST_LINES for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_the_method_sheet_says_form_edition_rules_and_reasons(book):
    texts = " ".join(texts_of(book["Metode"]))
    for said in ("Agenda Kaupang 2020", "Utgave 2", "over 92 netter", "Pris mangler", "Ingen tall er skjult", "Nådd:"):
        assert said in texts


def test_a_small_chart_stands_by_every_figure_with_a_past(content, counted):
    drawn = [
        line
        for line in counted.steering.lines
        if sum(v is not None for _y, v in line.history) + (line.value is not None) > 1
    ]
    with ZipFile(io.BytesIO(content)) as archive:
        charts = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == len(drawn) > 0


def test_each_sheet_can_be_printed_and_keeps_its_headings(book):
    for sheet in book:
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)
        assert sheet["A7"].value.startswith("Internt")
        assert sheet.oddHeader.center.text == "Internt"
        if sheet.title != "Metode":
            assert sheet.freeze_panes
            assert sheet.print_title_rows


def test_both_editions_follow_the_rules_of_workbooks(content, public_content):
    assert content != public_content
    for edition in (content, public_content):
        assert broken_rules(edition) == []


def test_nobody_is_named_and_no_record_is_listed(content):
    with ZipFile(io.BytesIO(content)) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist()).decode()
    for _ref, first_name, *_rest in PEOPLE:
        assert not re.search(rf"\b{first_name}\b", text)
    assert not re.search(r">[HOPM]\d<", text)


def test_everyone_sees_no_small_number(public_book, open_to_all):
    hidden = 0
    for line in open_to_all.steering.lines:
        cell = named(public_book, line.key)
        if open_to_all.report.figures[line.key].is_hidden:
            hidden += 1
            assert cell.value == HIDDEN
            assert line.status.colour is Colour.NONE
    assert hidden


def test_earlier_years_are_hidden_by_themselves(public_book, open_to_all):
    sheet = public_book["Oversikt"]
    for line in open_to_all.steering.lines:
        row = named(public_book, line.key).row
        for column, (year, _value) in enumerate(line.history, 4):
            assert (sheet.cell(row, column).value == HIDDEN) == (open_to_all.shown(line.key, year) == HIDDEN)


def test_what_is_to_be_reached_does_not_tell_of_a_hidden_base_year(public_book, open_to_all):
    sheet = public_book["Oversikt"]
    for line in open_to_all.steering.lines:
        base = line.goal.base_year
        if base and open_to_all.shown(line.key, base) == HIDDEN:
            row = named(public_book, line.key).row
            assert sheet.cell(row, 10).value == HIDDEN
            assert sheet.cell(row, 12).value is None


def test_whoever_shares_the_texts_is_asked_to_read_them_first(book, public_book):
    for name in ("Spørsmål", "Tiltak"):
        assert [text for text in texts_of(public_book[name]) if text.startswith("Teksten er skrevet av kommunen")]
        assert not any("skrevet av kommunen" in text for text in texts_of(book[name]))


def test_everyone_is_told_how_and_of_the_texts_but_not_of_reasons(public_book):
    texts = " ".join(texts_of(public_book["Metode"]))
    assert "til ingen kan regne ut" in texts
    assert "Les den før den deles" in texts
    assert "Pris mangler" not in texts


def test_numbers_of_kroner_and_shares_are_shown_as_such(book, counted):
    for line in counted.steering.lines:
        if isinstance(line.value, Decimal):
            assert named(book, line.key).number_format.endswith("#,##0.0")


ODD = '=HYPERLINK("x")\x00\x0b\x1f \ufffe\uffff\ud800 _x0041_ 🏠 <&>\r\nlinje\r to\t tab'


@pytest.mark.parametrize("text", [ODD, "ord " * 2_000, "x" * 40_000, "🏠" * 20_000, "\n" * 60 + "slutt", "a\n" * 3_000])
def test_no_text_of_the_officer_makes_a_workbook_that_must_be_repaired(counted, text):
    keys = [question.key for question in counted.steering.form.questions]
    answers = {
        keys[0]: Answer(keys[0], text=text, measures=("M1",)),
        keys[1]: Answer(keys[1], not_relevant=True, why_not=text),
        "routines.eviction_systems": Answer("routines.eviction_systems", value=1, text=text),
    }
    measure = MeasureRow("M1", text, text, None, None, 1)
    assert broken_rules(husbanken.write(counted, Given(1, answers, [measure], {"stay.price": text}), TODAY)) == []


def test_a_year_without_figures_follows_the_rules_too(town, given):
    assert broken_rules(husbanken.write(collect(town, 2018, TODAY), given, TODAY)) == []
