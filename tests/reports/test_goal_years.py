"""A year with those before it, for the municipality and for everyone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from app.models import Ambition, MunicipalFigure, Stay
from app.reports import goal_years, snapshot
from app.reports.audience import INTERNAL, public
from app.reports.snapshot import Given
from app.reports.status import Colour
from app.reports.suppression import HIDDEN
from app.services.reporting import handing_in, years
from app.services.reporting.published import PublishedRow
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports import small_town
from tests.reports.conftest import TODAY


@pytest.fixture(scope="module")
def counted(tmp_path_factory):
    """Testvik with base years entered, and ambitions of its own."""
    path = tmp_path_factory.mktemp("years") / "a.boligvei"
    store, _key = Store.create(path, "riktig hest batteri", Municipality("9999", "Testvik"))
    with store.write() as session:
        small_town.fill(session)
        session.add_all(
            MunicipalFigure(year=2014, key=key, value=Decimal(value))
            for key, value in (("homeless.social_assistance", 10), ("dwellings.total", 3))
        )
        session.add(Ambition(key="temporary.children", kind="at_most", value=Decimal(2)))
        for key, wanted in (("grants.rental_dwellings", 5), ("grants.care_dwellings", 6)):
            session.add_all(MunicipalFigure(year=2022 + n, key=key, value=Decimal(n)) for n in (1, 2))
            session.add(MunicipalFigure(year=2025, key=key, value=Decimal(5)))
            session.add(Ambition(key=key, kind="at_least", value=Decimal(wanted)))
    yield goal_years.collect(store, 2025, TODAY)
    store.close()


@pytest.fixture(scope="module")
def shown(counted):
    return goal_years.published(counted, public(4))


@pytest.fixture(scope="module")
def long_ago(town):
    """A year before the first record, and before one of the base years."""
    return goal_years.collect(town, 2016, TODAY)


def line_of(years, key):
    return next(line for line in years.steering.lines if line.key == key)


def test_the_values_are_those_of_the_steering_form(counted):
    for line in counted.steering.lines:
        assert counted.shown(line.key, 2025) == line.value, line.key
        known = counted.recent(line.key)
        assert [known[year] for year, _value in line.history] == [value for _year, value in line.history], line.key


def test_the_base_year_stands_first_and_years_before_anything_is_known_are_left_out(counted):
    values = counted.values(line_of(counted, "homeless.social_assistance"))
    assert list(values) == [2014, 2021, 2022, 2023, 2024, 2025]
    assert values[2014] == 10
    assert list(counted.values(line_of(counted, "temporary.children"))) == [2024, 2025]


def test_published_figures_stand_beside_those_of_the_same_key_only(counted):
    rows = [PublishedRow(1, "Hamar", 2024, "dwellings.total", Decimal(9), ""),
            PublishedRow(2, "Hamar", 2024, "temporary.young", Decimal(7), "")]  # fmt: skip
    trend = counted.trend(line_of(counted, "dwellings.total"), rows)
    assert [(other.name, dict(other.values)) for other in trend.others] == [("Hamar", {2024: Decimal(9)})]
    assert trend.own == "Testvik"


def test_a_base_year_after_the_year_is_not_among_those_just_before(long_ago):
    assert 2017 in long_ago.reports
    assert list(long_ago.recent("startloan.purchase")) == [2012, 2013, 2014, 2015, 2016]


def test_what_is_not_known_is_not_0_for_everyone_either(long_ago):
    shown = goal_years.published(long_ago, public(4))
    assert {line.value for line in long_ago.steering.lines} == {None}
    assert {line.value for line in shown.steering.lines} == {None}


def test_for_the_municipality_nothing_is_taken_away(counted):
    assert goal_years.published(counted, INTERNAL) is counted


def test_no_small_number_is_left_for_everyone(shown):
    for report in shown.reports.values():
        for figure in report.figures.values():
            assert not figure.records
            counts = figure.unit in {"households", "persons", "cases", "stays"}
            assert not (counts and figure.value is not None and not figure.is_entered and 0 < figure.value < 4), (
                figure.key
            )


def test_a_status_does_not_tell_of_a_number_that_is_hidden(counted, shown):
    inside, outside = (line_of(each, "temporary.children") for each in (counted, shown))
    assert inside.status.colour is not Colour.NONE
    assert shown.shown("temporary.children", 2025) == HIDDEN
    assert (outside.value, outside.status.colour, outside.status.target) == (None, Colour.NONE, None)


def test_a_number_that_is_shown_and_has_come_where_it_should_is_said_to_have(shown):
    """Whichever it was before. Of another, it would tell which way it has moved."""
    reached, not_reached = (line_of(shown, key) for key in ("grants.rental_dwellings", "grants.care_dwellings"))
    assert [shown.shown(line.key, 2025) for line in (reached, not_reached)] == [5, 5]
    assert [shown.shown(line.key, 2024) for line in (reached, not_reached)] == [HIDDEN, HIDDEN]
    assert (reached.status.colour, reached.status.target) == (Colour.GREEN, 5)
    assert (not_reached.status.colour, not_reached.status.target) == (Colour.NONE, None)


def test_a_small_base_year_is_not_told_by_what_is_to_be_reached(shown):
    line = line_of(shown, "dwellings.total")  # 3 in 2014, and 10 % more is 3.3
    assert shown.shown("dwellings.total", 2014) == HIDDEN
    assert (line.base_value, line.status.target, line.status.colour) == (None, None, Colour.NONE)


def test_what_only_the_officer_can_put_right_is_not_told(counted, shown):
    assert any(line.doubts for line in counted.steering.lines)
    assert all(not line.doubts for line in shown.steering.lines)


def test_an_uncertain_figure_is_only_called_uncertain(counted):
    doubtful = [replace(line, doubts=("1 sak mangler dato",)) for line in counted.steering.lines]
    inside = replace(counted, steering=replace(counted.steering, lines=doubtful))
    outside = goal_years.published(inside, public(4))
    assert line_of(outside, "homeless.social_assistance").status.why == "Tallet er usikkert."


def test_what_the_report_says_of_the_years_before_holds(counted):
    line = line_of(counted, "temporary.children")
    told = counted.values(replace(line, history=[(2024, 99)]))
    assert (told[2024], told[2025]) == (99, line.value)


def test_a_hidden_base_year_stands_hidden_among_the_values(shown):
    assert shown.values(line_of(shown, "dwellings.total"))[2014] == HIDDEN


def test_a_figure_newer_than_the_report_is_not_known(counted):
    known = {key: figure for key, figure in counted.report.figures.items() if key != "stays.total"}
    older = replace(counted, reports={**counted.reports, 2025: replace(counted.report, figures=known)})
    assert older.shown("stays.total", 2025) is None


def test_progress_is_told_year_by_year(town):
    told = []
    goal_years.collect(town, 2025, date(2026, 1, 15), lambda done, total, what: told.append((done, total, what)))
    assert told[0][0] == 0
    assert all(total == len(told) for _done, total, _what in told)


def test_a_report_that_was_handed_in_is_shown_whatever_becomes_of_the_records(tmp_path):
    store, _key = Store.create(tmp_path / "b.boligvei", "riktig hest batteri", Municipality("9999", "Testvik"))
    with store.write() as session:
        small_town.fill(session)
    before = goal_years.collect(store, 2025, TODAY)
    edition = years.open_year(store, 2025)
    years.mark_checked(store, edition)
    handing_in.hand_in(store, edition, snapshot.document(before.steering, before.report, Given(1)), "1.0")
    with store.write() as session:
        for stay in session.scalars(select(Stay)):
            session.delete(stay)
    after = goal_years.collect(store, 2025, TODAY)
    line = line_of(after, "temporary.children")
    assert after.values(line) == before.values(line_of(before, "temporary.children"))
    assert after.shown("temporary.households", 2025) == before.shown("temporary.households", 2025) != 0
    store.close()
