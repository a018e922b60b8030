"""A worksheet has the form's rows in order, each with its figure, and says what has been typed."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from app.reports import entry_sheets
from app.reports.audience import public
from app.reports.publishing import published
from app.reports.suppression import HIDDEN
from app.reports.xlsx.look import DECIMAL, WHOLE
from app.services.reporting import entry
from app.services.reporting.entry import Row
from tests.reports.ooxml import broken_rules

SHEETS = {one.key: one for one in entry.entries()}


def sheet_of(dossier, key, rows):
    content = entry_sheets.write(dossier, SHEETS[key], rows)
    assert broken_rules(content) == []
    (sheet,) = load_workbook(io.BytesIO(content)).worksheets
    return sheet


def lines_of(sheet):
    """The rows below the headings."""
    rows = list(sheet.iter_rows(values_only=True))
    first = next(number for number, row in enumerate(rows) if row[0] == "Nr.")
    return rows[first + 1 :]


@pytest.mark.parametrize("key", ["form_13", "startloan"])
def test_the_rows_stand_in_order_with_their_figures(town, dossier, key):
    rows = entry.rows(town, key, 2025)
    lines = lines_of(sheet_of(dossier, key, rows))
    assert [line[0] for line in lines] == list(range(1, len(rows) + 1))
    assert [line[1] for line in lines] == [row.label for row in rows]
    assert [line[2] for line in lines] == [dossier.report.figures[row.key].value for row in rows]
    assert {line[4] for line in lines} == {"☐"}


def test_the_sheet_says_when_it_is_due_and_that_nobody_has_checked_it(town, dossier):
    sheet = sheet_of(dossier, "form_13", entry.rows(town, "form_13", 2025))
    texts = " ".join(cell.value for row in sheet.iter_rows(max_col=1) for cell in row if isinstance(cell.value, str))
    assert "Frist 15.02.2026" in texts
    assert "ikke kontrollert mot skjemaet" in texts
    assert "Internt" in texts


def test_a_form_without_a_known_day_names_none(town, dossier):
    sheet = sheet_of(dossier, "need", entry.rows(town, "need", 2025))
    assert not any("Frist" in str(cell.value) for row in sheet for cell in row)


TICKED = Row("form_13", "a", "Husstander", "temporary.households", ticked=date(2026, 1, 10), typed=Decimal(4))


def test_what_was_typed_stands_with_its_day_and_tells_when_it_has_changed(dossier):
    rows = [TICKED, replace(TICKED, row="b", typed=Decimal(5))]
    same, changed = lines_of(sheet_of(dossier, "form_13", rows))
    assert same[4:7] == ("☑ 10.01.2026", 4, None)
    assert changed[4:7] == ("☑ 10.01.2026", 5, "Tallet er endret siden det ble ført.")


def test_a_count_that_was_typed_is_shown_as_the_count(dossier):
    sheet = sheet_of(dossier, "form_13", [TICKED, replace(TICKED, key="dwellings.wheelchair_share", typed=Decimal(50))])
    formats = [(row[2].number_format, row[5].number_format) for row in sheet.iter_rows(min_row=sheet.max_row - 1)]
    assert formats[0] == (WHOLE, WHOLE)
    assert formats[1][1] == DECIMAL


def test_own_rows_are_worked_out_by_hand_and_hidden_ones_left_out(dossier):
    rows = [Row("form_13", "own-1", "=Egen rad", ""), Row("form_13", "x", "Skjult", "stays.total", hidden=True)]
    (line,) = lines_of(sheet_of(dossier, "form_13", rows))
    assert (line[1], line[2], line[6]) == ("=Egen rad", None, "Føres for hånd.")


def test_everyone_sees_neither_small_numbers_nor_what_was_typed(dossier):
    rows = [replace(TICKED, row="b", key="temporary.children", typed=Decimal(1))]
    (line,) = lines_of(sheet_of(published(dossier, public(4)), "form_13", rows))
    assert line[2] == HIDDEN
    assert line[5] is None
