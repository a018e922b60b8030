"""The goals of Testvik for 2025, as seen on 15 January 2026, judged by hand."""

from datetime import date
from decimal import Decimal
from fnmatch import fnmatchcase

import pytest

from app.errors import Cancelled
from app.models import Ambition, MunicipalFigure
from app.reports.check import Severity
from app.reports.checks import CHECKS
from app.reports.doubts import TOUCHES
from app.reports.indicators import ALL
from app.reports.runner import Rules
from app.reports.status import Colour
from app.reports.steering import goals
from app.services.reporting.form import form
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports import small_town
from tests.reports.conftest import TODAY
from tests.reports.small_town import PAPER

FORM = form("2025")


@pytest.fixture(scope="module")
def steering(town):
    return goals(town, FORM, 2025, Rules(), TODAY)


@pytest.fixture(scope="module")
def lines(steering):
    return {line.key: line for line in steering.lines}


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """Testvik with base years entered, and an ambition of its own."""
    store, _key = Store.create(
        tmp_path_factory.mktemp("goals") / "a.boligvei", "riktig hest batteri", Municipality("", "")
    )
    with store.write() as session:
        small_town.fill(session)
        session.add_all(
            MunicipalFigure(year=year, key=key, value=Decimal(value))
            for year, key, value in (
                (2014, "homeless.social_assistance", 10), (2014, "dwellings.total", 5), (2017, "startloan.purchase", 1),
                (2017, "startloan.refinancing", 2), (2022, "dwellings.wheelchair_share", 30),
            )
        )  # fmt: skip
        session.add(Ambition(key="temporary.households", kind="at_most", value=Decimal(3)))
        session.add(Ambition(key="involvement.planning", kind="at_least", value=Decimal(4)))
    yield {line.key: line for line in goals(store, FORM, 2025, Rules(), TODAY).lines}
    store.close()


def test_every_figure_of_the_form_is_there_with_its_value(steering, lines):
    assert [line.key for line in steering.lines] == [figure.key for figure in FORM.figures]
    assert {key: line.value for key, line in lines.items()} == {key: PAPER[key][0] for key in lines}
    assert {key: list(line.figure.records) for key, line in lines.items()} == {key: PAPER[key][2] for key in lines}
    assert not steering.is_provisional


def test_each_stands_under_its_goal(steering):
    assert [line.key for line in steering.of_goal(3)] == ["temporary.children", "temporary.young"]
    assert steering.of_goal(4) == []
    assert sum(len(steering.of_goal(goal.number)) for goal in FORM.goals) == len(FORM.figures)


def test_the_years_before_are_known_from_the_first_record_on(lines):
    # O3 had nights in December 2024; 2023 and 2022 are before the first record, and nothing was entered of loans.
    assert lines["startloan.purchase"].history == [(2022, None), (2023, None), (2024, 0)]
    assert lines["dwellings.wheelchair_share"].history[-1] == (2024, Decimal("60.0"))  # D1, D3, D4 of 5


def test_it_explains_itself_alone(lines):
    assert lines["temporary.over_3_months"].label == "Husstander i midlertidig botilbud mer enn 3 måneder"
    assert all(line.figure.rule and line.figure.source for line in lines.values())


@pytest.mark.parametrize(
    ("key", "colour", "base"),
    [
        ("homeless.social_assistance", Colour.GREEN, 10),  # 7 is 30 % fewer
        ("dwellings.total", Colour.RED, 5),  # 5 is not 10 % more, and has not moved
        ("startloan.purchase", Colour.GREEN, 1),
        ("startloan.refinancing", Colour.RED, 2),
        ("startloan.family_share", Colour.GREEN, None),  # 50 %
        ("routines.appeals_board", Colour.GREEN, None),
        ("routines.eviction_systems", Colour.NONE, None),  # not answered
        ("involvement.planning", Colour.GREEN, None),  # the municipality's own ambition: at least 4
        ("involvement.projects", Colour.NONE, None),  # no ambition
        ("dwellings.wheelchair_share", Colour.YELLOW, None),  # 40 % of 55, and 30 % three years ago
        ("temporary.children", Colour.NONE, None),
    ],
)
def test_the_colour(measured, key, colour, base):
    assert (measured[key].status.colour, measured[key].base_value) == (colour, base)


def test_a_figure_of_records_that_must_be_put_right_is_not_judged(measured):
    turnover = measured["dwellings.turnover"]  # L10 does not say whether they lived municipally
    assert turnover.status.colour is Colour.NONE
    assert "usikkert" in turnover.status.why
    assert turnover.doubts == ["1 leieforhold mangler om de bodde kommunalt ved søknad"]
    assert measured["startloan.purchase"].doubts == []


def test_a_figure_that_was_entered_is_not_uncertain_by_what_records_miss(tmp_path):
    store, _key = Store.create(tmp_path / "a.boligvei", "riktig hest batteri", Municipality("", ""))
    with store.write() as session:
        small_town.fill(session)
        entered = {"key": "dwellings.turnover", "value": Decimal(20), "origin": "Ført inn"}
        session.add(MunicipalFigure(year=2025, **entered))
    lines = {line.key: line for line in goals(store, FORM, 2025, Rules(), TODAY).lines}
    store.close()
    assert (lines["dwellings.turnover"].value, lines["dwellings.turnover"].doubts) == (20, [])
    assert "2014" in lines["dwellings.turnover"].status.why


def test_nothing_three_years_ago_is_something_to_move_from(tmp_path):
    store, _key = Store.create(tmp_path / "a.boligvei", "riktig hest batteri", Municipality("", ""))
    with store.write() as session:
        session.add_all(
            MunicipalFigure(year=year, key="dwellings.wheelchair_share", value=Decimal(value))
            for year, value in ((2022, 0), (2024, 50), (2025, 40))
        )
    (line,) = (one for one in goals(store, FORM, 2025, Rules(), TODAY).lines if one.key == "dwellings.wheelchair_share")
    store.close()
    assert line.history == [(2022, 0), (2023, None), (2024, 50)]
    assert line.status.colour is Colour.YELLOW


def test_a_year_that_is_not_over_says_so(town):
    steering = goals(town, FORM, 2025, Rules(), date(2025, 6, 30))
    assert steering.is_provisional
    assert steering.counted_to == date(2025, 6, 30)


def test_each_year_is_told_of_and_can_be_stopped(town):
    def stop_at_the_third(done, total, what):
        told.append((done, total, what))
        if done == 2:
            raise Cancelled

    told = []
    with pytest.raises(Cancelled):
        goals(town, FORM, 2025, Rules(), TODAY, progress=stop_at_the_third)
    assert told == [(0, 6, "Teller 2014"), (1, 6, "Teller 2017"), (2, 6, "Teller 2022")]


def test_a_year_before_all_records_holds_what_was_entered(town):
    values = {line.key: line.value for line in goals(town, FORM, 2020, Rules(), TODAY).lines}
    assert values["startloan.purchase"] is None
    assert values["startloan.family_share"] is None


def test_each_check_that_must_be_put_right_says_which_figures_it_touches():
    assert {check.key for check in CHECKS if check.severity is Severity.MUST} == set(TOUCHES)


@pytest.mark.parametrize("check", TOUCHES)
def test_what_a_check_touches_exists(check):
    for pattern in TOUCHES[check]:
        assert any(fnmatchcase(indicator.key, pattern) for indicator in ALL), pattern
