"""The published rows of five municipalities (published.toml), rebuilt from made-up stays and counted by the program.

All eight rows of the tables have a key, and every printed cell is compared, under each of the three readings of "more
than 3 months": which of them SSB uses is not public, so for each the households are made to lie on its own limits.
Nothing is scaled down. Beside the tables, the text tells how many decisions the households of one of them had.
"""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from app.models import Base
from app.models.reporting import LENGTH_OF_STAY
from app.reports import period
from app.reports.indicators import stays, temporary
from app.reports.runner import Rules, run
from tests.reports.golden.rebuilding import rebuild

PUBLISHED = tomllib.loads(Path(__file__).with_name("published.toml").read_text(encoding="utf-8"))
TABLES = {table["municipality"]: table for table in PUBLISHED["table"]}
CELLS = [(place, year) for place, table in TABLES.items() for year in table["years"]]
DECISIONS = PUBLISHED["decisions"]
INDICATORS = (*temporary.INDICATORS, *stays.INDICATORS)


def row_of(place, year):
    table = TABLES[place]
    at = table["years"].index(year)
    return {key: values[at] for key, values in table["rows"].items()}


def decisions_of(place, year):
    return DECISIONS["stays.decisions"] if (place, year) == (DECISIONS["municipality"], DECISIONS["year"]) else 0


@pytest.fixture(scope="module")
def empty():
    """The tables, with nothing in them."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def counting(empty):
    """Counts a year of a row's households, as seen in the March after it, and forgets them."""

    def count(place, year, rule):
        with empty.connect() as connection:
            rebuild(connection, year, row_of(place, year), rule, decisions_of(place, year))
            today = date(year + 1, 3, 1)
            return run(connection, period.of_year(year), Rules(rule), today, indicators=INDICATORS).figures

    return count


def test_the_tables_are_whole_and_have_no_figure_without_a_key():
    keys = [indicator.key for indicator in temporary.INDICATORS]
    for table in TABLES.values():
        assert list(table["rows"]) == keys
        assert {len(values) for values in table["rows"].values()} == {len(table["years"])}
    assert [table["number"] for table in PUBLISHED["table"]] == ["2.1", "3.1", "4.1", "5.1", "6.1"]
    assert len(CELLS) * len(keys) == 112


@pytest.mark.parametrize("rule", LENGTH_OF_STAY.by_key)
@pytest.mark.parametrize(("place", "year"), CELLS)
def test_every_published_cell_is_what_the_program_counts(counting, place, year, rule):
    figures, expected = counting(place, year, rule), row_of(place, year)
    assert {key: figures[key].value for key in expected} == expected
    assert {key: len(set(figures[key].records)) for key in expected} == expected


def test_the_decisions_that_the_text_tells_of_are_counted(counting):
    figures = counting(DECISIONS["municipality"], DECISIONS["year"], "nights_in_year")
    assert figures["stays.decisions"].value == 586
    assert figures["temporary.households"].value == 454
