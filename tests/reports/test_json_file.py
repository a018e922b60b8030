"""The JSON is a public format: its shape, its numbers and its order are promises."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.reports import json_file, period
from app.reports.making import collect
from app.reports.runner import Rules
from tests.reports.small_town import PAPER


def parsed(dossier):
    return json.loads(json_file.write(dossier))


def test_every_figure_equals_the_count_on_paper(dossier):
    figures = parsed(dossier)["figures"]
    assert {f["key"]: (f["value"], f["base"], f["records"]) for f in figures} == PAPER


def test_the_document_says_what_was_counted_and_how(dossier):
    document = parsed(dossier)
    document.pop("figures")
    assert document == {
        "schema": 1, "year": 2025, "period": ["2025-01-01", "2025-12-31"],
        "municipality": {"number": "9999", "name": "Testvik & Omegn"},
        "rules": {"length_of_stay": "nights_in_year", "young_max_age": 24},
        "access": "internal",
        "notice": "Internt: små tall kan peke på enkeltpersoner. Ikke del utenfor kommunen.",
    }  # fmt: skip


def test_the_period_is_nominal_also_when_it_is_not_over(town):
    document = parsed(collect(town, period.parse(2025, "2025-T2"), Rules("longest_stay", 25), date(2025, 6, 30)))
    assert document["period"] == ["2025-05-01", "2025-08-31"]
    assert document["rules"] == {"length_of_stay": "longest_stay", "young_max_age": 25}


def test_each_figure_has_its_fields_and_the_denominators_records(dossier):
    figures = {f["key"]: f for f in parsed(dossier)["figures"]}
    assert list(figures["stays.average_nights"]) == [
        "key",
        "value",
        "base",
        "unit",
        "records",
        "base_records",
    ]
    assert figures["stays.average_nights"]["base_records"] == ["O1", "O2", "O3", "O5"]
    assert figures["stays.cost"]["unit"] == "NOK"


def with_value(dossier, value):
    figures = {**dossier.report.figures}
    figures["stays.cost"] = replace(figures["stays.cost"], value=value)
    return replace(dossier, report=replace(dossier.report, figures=figures))


def test_numbers_are_whole_where_they_are_and_exact_where_not(dossier):
    for value, written in (
        (Decimal("6.3"), b"6.3"),
        (Decimal("20.0"), b"20"),
        (0, b"0"),
        (None, b"null"),
        (Decimal("1234567.89"), b"1234567.89"),
    ):
        line = b'"key": "stays.cost",\n   "value": ' + written + b","
        assert line in json_file.write(with_value(dossier, value))


def test_the_text_is_readable_and_ends_its_last_line(dossier):
    content = json_file.write(with_value(dossier, 1))
    assert content.endswith(b"}\n")
    assert content == json_file.write(with_value(dossier, 1))
