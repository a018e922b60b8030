"""The CSV can be read by any program that follows RFC 4180."""

import csv
import io

import pytest

from app.reports import csv_file


def rows_of(dossier):
    return list(csv.DictReader(io.StringIO(csv_file.write(dossier).decode("utf-8-sig"), newline="")))


def test_one_row_a_figure_with_the_years_before(dossier):
    rows = rows_of(dossier)
    assert [row["Nøkkel"] for row in rows] == [
        figure.key for figure in dossier.report.figures.values() if figure.is_public
    ]
    first = rows[0]
    assert (first["Verdi"], first["Året før"], first["To år før"]) == ("4", "1", "9")
    assert first["Tall"] == "Husstander i midlertidig botilbud"


def test_a_part_names_what_it_is_a_part_of(dossier):
    rows = {row["Nøkkel"]: row["Tall"] for row in rows_of(dossier)}
    assert rows["temporary.over_3_months"] == "Husstander i midlertidig botilbud: Mer enn 3 måneder"


def test_what_nobody_counted_is_empty_not_zero(dossier):
    rows = {row["Nøkkel"]: row for row in rows_of(dossier)}
    assert rows["stays.total"]["To år før"] == ""


def test_decimals_have_a_point_and_lines_end_as_the_standard_says(dossier):
    content = csv_file.write(dossier)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == len(rows_of(dossier)) + 1
    assert b",117103.50," in content


@pytest.mark.parametrize("text", ["=1+1", "+47", "-x", "@SUM(A1)", "\tx"])
def test_text_that_looks_like_a_formula_is_made_harmless(text):
    assert csv_file.safe(text) == "'" + text
