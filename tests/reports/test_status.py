"""Green, yellow, red or none, each case by hand (indicators.md part 2, 004 § 5.3)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.status import Colour, judge
from app.services.reporting.form import GoalFigure

LEAST_55 = GoalFigure("dwellings.wheelchair_share", 6, "at_least", Decimal(55))
THIRTY_FEWER = GoalFigure("homeless.social_assistance", 1, "change", Decimal(-30), 2014)
TEN_MORE = GoalFigure("dwellings.total", 5, "change", Decimal(10), 2014)
MORE = GoalFigure("startloan.purchase", 8, "more_than_base", None, 2017)
AS_THEN = GoalFigure("startloan.refinancing", 9, "as_base", None, 2017)
YES = GoalFigure("routines.appeals_board", 13, "at_least", Decimal(1))
NOTHING = GoalFigure("temporary.children", 3)


@pytest.mark.parametrize(
    ("figure", "value", "base", "colour"),
    [
        (LEAST_55, Decimal("55.0"), None, "green"),
        (LEAST_55, Decimal("54.9"), None, "red"),
        (LEAST_55, Decimal("54.9"), Decimal("50.0"), "yellow"),
        (LEAST_55, Decimal("49.0"), Decimal("50.0"), "red"),
        (THIRTY_FEWER, 70, 100, "green"),
        (THIRTY_FEWER, 71, 100, "yellow"),
        (THIRTY_FEWER, 100, 100, "red"),
        (THIRTY_FEWER, 120, 100, "red"),
        (TEN_MORE, 110, 100, "green"),
        (TEN_MORE, 109, 100, "yellow"),
        (TEN_MORE, 99, 100, "red"),
        (TEN_MORE, 0, 0, "none"),
        (TEN_MORE, 12, None, "none"),
        (MORE, 12, 12, "red"),
        (MORE, 13, 12, "green"),
        (AS_THEN, 12, 12, "green"),
        (AS_THEN, 11, 12, "red"),
        (AS_THEN, 0, 0, "green"),
        (YES, 1, None, "green"),
        (YES, 0, None, "red"),
        (YES, None, None, "none"),
        (NOTHING, 4, 2, "none"),
    ],
)
def test_the_colour(figure: GoalFigure, value: object, base: object, colour: str) -> None:
    assert judge(figure, value, base).colour == colour  # type: ignore[arg-type]  # the table's own numbers


def test_the_municipalitys_own_limit_decides_between_yellow_and_red() -> None:
    figure = GoalFigure("dwellings.wheelchair_share", 6, "at_least", Decimal(55), None, Decimal(50))
    near = judge(figure, Decimal(50), Decimal(53))
    assert (near.colour, near.why) == ("yellow", "Ambisjon: minst 55 · Gult fra 50")  # though it fell
    assert judge(figure, Decimal(49), Decimal(40)).colour == "red"  # though it rose


@pytest.mark.parametrize(("value", "colour"), [(5, "green"), (6, "yellow"), (8, "yellow"), (9, "red")])
def test_the_limit_of_at_most_is_above_it(value: int, colour: str) -> None:
    figure = GoalFigure("temporary.children", 3, "at_most", Decimal(5), None, Decimal(8))
    assert judge(figure, value, None).colour == colour


def test_no_change_is_not_less() -> None:
    """0 percent is at least as many, and 0 to begin with can be moved from."""
    as_many = GoalFigure("dwellings.total", 5, "change", Decimal(0), 2014)
    assert [judge(as_many, value, 10).colour for value in (11, 10, 9)] == ["green", "green", "red"]
    assert judge(LEAST_55, 20, None, before=0).colour == "yellow"


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (GoalFigure("dwellings.wheelchair_share", 6, "at_least"), "Ambisjonen mangler et tall."),
        (MORE, "Tallet for 2017 mangler, eller er 0. Før det under Kommunetall."),
        (GoalFigure("routines.appeals_board", 13, "at_least", Decimal(0)), "Ambisjon: minst 0"),
        (GoalFigure("routines.appeals_board", 13, "as_base", None, 2014), "Ambisjon: minst 1, regnet fra 2014"),
    ],
)  # fmt: skip
def test_it_says_what_is_missing_or_wanted(figure: GoalFigure, said: str) -> None:
    base = 1 if figure.ambition == "as_base" else None
    assert judge(figure, 1, base).why == said


def test_uncertain_data_have_no_colour() -> None:
    status = judge(LEAST_55, Decimal(60), None, uncertain=True)
    assert (status.colour, status.word) == ("none", "Ikke vurdert")
    assert "usikkert" in status.why


def test_without_a_base_year_the_earliest_known_is_what_it_moved_from() -> None:
    assert judge(LEAST_55, Decimal(40), None, before=Decimal(35)).colour == "yellow"


@pytest.mark.parametrize(
    ("figure", "base", "said"),
    [
        (LEAST_55, None, "Ambisjon: minst 55"),
        (THIRTY_FEWER, 33, "Ambisjon: høyst 23,1, regnet fra 2014"),
        (MORE, 12, "Ambisjon: mer enn 12 (2017)"),
        (AS_THEN, 12, "Ambisjon: minst 12, regnet fra 2017"),
        (YES, None, "Ambisjon: ja"),
    ],
)
def test_what_had_to_be_reached_is_said(figure: GoalFigure, base: int | None, said: str) -> None:
    assert judge(figure, 1, base).why == said


def test_a_fixed_ambition_is_not_said_to_be_reckoned_from_its_base_year() -> None:
    figure = GoalFigure("dwellings.wheelchair_share", 6, "at_least", Decimal(55), 2014)
    assert judge(figure, 54, 50).why == "Ambisjon: minst 55"
    assert judge(figure, 54, 50).colour == "yellow"


FEWER_THAN_5 = GoalFigure("temporary.children", 3, "at_most", Decimal(5))


@pytest.mark.parametrize(("value", "before", "colour"), [(5, None, "green"), (6, 7, "yellow"), (6, 6, "red")])
def test_at_most_is_reached_from_above(value: int, before: int | None, colour: str) -> None:
    status = judge(FEWER_THAN_5, value, None, before=before)
    assert (status.colour, status.target) == (colour, 5)
    assert status.why == "Ambisjon: høyst 5"


@given(st.integers(0, 500), st.integers(1, 500), st.sampled_from([LEAST_55, THIRTY_FEWER, TEN_MORE, MORE, AS_THEN]))
def test_a_better_figure_never_has_a_worse_colour(value: int, base: int, figure: GoalFigure) -> None:
    order = {Colour.RED: 0, Colour.YELLOW: 1, Colour.GREEN: 2}
    better = value - 1 if figure is THIRTY_FEWER else value + 1
    if better >= 0:
        assert order[judge(figure, better, base).colour] >= order[judge(figure, value, base).colour]
