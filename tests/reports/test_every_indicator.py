"""Every indicator explains itself, and its figure can never differ from the records behind it."""

import re
from datetime import date

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from app.models import Base
from app.models.figure_keys import figure_keys
from app.reports import period
from app.reports.dossier import UNITS
from app.reports.indicator import Made, value_of
from app.reports.indicators import ALL, TITLES
from app.reports.runner import Rules, run

PUBLIC_UNITS = {
    "households", "stays", "persons", "nights", "NOK", "percent", "dwellings", "tenancies", "cases", "evictions",
    "days", "years", "decisions", "plans", "groups", "score",
}  # fmt: skip
each = pytest.mark.parametrize("indicator", ALL, ids=lambda indicator: indicator.key)
COUNTED = [indicator for indicator in ALL if indicator.made is not Made.ENTERED]
each_counted = pytest.mark.parametrize("indicator", COUNTED, ids=lambda indicator: indicator.key)


@pytest.fixture(scope="module")
def nothing():
    """The figures of an empty database."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        yield run(session.connection(), period.of_year(2025), Rules(), date(2026, 1, 15))
    engine.dispose()


@each
def test_it_explains_itself(indicator):
    assert indicator.label
    assert indicator.rule.endswith(".")
    assert indicator.source
    assert indicator.unit in PUBLIC_UNITS
    assert indicator.unit in UNITS
    assert indicator.group in TITLES


@each
def test_its_key_is_public_and_stable(indicator):
    assert re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+", indicator.key)
    assert (indicator.key in figure_keys()) == indicator.is_public


@each
def test_what_it_leans_on_comes_before_it(indicator):
    before = [one.key for one in ALL[: ALL.index(indicator)]]
    assert not isinstance(indicator.base, str) or not indicator.base or indicator.base in before
    assert not indicator.part_of or indicator.part_of in before


@each_counted
def test_its_value_is_made_from_its_records(indicator, dossier):
    figure = dossier.report.figures[indicator.key]
    weights = figure.weights or [1] * len(figure.records)
    base = sum(figure.base_weights) if figure.base_weights else len(figure.base_records)
    assert figure.value == value_of(indicator.made, weights, base)
    assert len(set(figure.records)) == len(figure.records)
    if indicator.made is Made.COUNT:
        assert figure.value == len(figure.records)


@each_counted
def test_its_records_exist(indicator, dossier, town):
    refs = dossier.report.figures[indicator.key].records
    with town.read() as session:
        known = set(session.scalars(text(f'SELECT ref FROM "{indicator.records}"')))  # noqa: S608  # declared
    assert set(refs) <= known


@each
def test_an_empty_database_gives_nothing(indicator, nothing):
    figure = nothing.figures[indicator.key]
    undivided = {Made.SHARE, Made.PERCENT, Made.RATIO, Made.MEDIAN, Made.ENTERED}
    assert figure.value == (None if indicator.made in undivided else 0)
    assert not figure.records


def test_every_key_of_the_catalogue_is_there_once():
    assert sorted(indicator.key for indicator in ALL if indicator.is_public) == sorted(figure_keys())


def test_the_keys_are_different():
    assert len({indicator.key for indicator in ALL}) == len(ALL)
