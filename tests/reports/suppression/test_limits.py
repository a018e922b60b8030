"""Exactly what is hidden: no less at the limit, and no more than is needed."""

import pytest

from app.reports.indicator import Figure
from app.reports.suppression import protected, told_in_parts
from tests.reports.suppression.test_loans import SHARE, loans
from tests.reports.suppression.test_suppression import LIMIT, counts, figure, hidden_cases


def test_the_lowest_limit_hides_ones_and_nothing_else() -> None:
    figures = counts(plans__active=1, plans__made=2, support_groups__active=0)
    assert protected(figures, 2) == {"plans.active"}
    assert told_in_parts(counts(plans__active=5), [counts(plans__active=1)], 2) == frozenset()
    assert told_in_parts(counts(plans__active=5), [counts(plans__active=1)], 1) == {"plans.active"}


def test_a_sum_of_one_is_hidden() -> None:
    nights = Figure("stays.nights", "", "nights", 400, records=["O1"])
    nobody = Figure("stays.cost", "", "NOK", 0)
    assert protected({nights.key: nights, nobody.key: nobody}, LIMIT) == {"stays.nights"}


def test_what_is_not_known_is_not_hidden() -> None:
    unknown = Figure("cases.startloan.median_days", "", "days", None)
    assert protected({unknown.key: unknown}, LIMIT) == frozenset()
    assert told_in_parts({unknown.key: unknown}, [{unknown.key: unknown}], LIMIT) == {unknown.key}


def test_a_whole_is_shown_before_its_parts_wherever_it_stands() -> None:
    figures = counts(dwellings__owned=6, dwellings__rented_in=5, dwellings__disposal_right=1, dwellings__total=12)
    hidden = protected(figures, LIMIT)
    assert "dwellings.disposal_right" in hidden
    assert "dwellings.total" not in hidden


@pytest.mark.parametrize(
    ("parts", "hidden"),
    [
        ((2, 7, 0), {"eviction", "no_lease"}),  # with 7 shown the other could not be 3
        ((3, 4, 0), {"eviction", "costs"}),  # 3 by itself is what is left of 7
        ((4, 4, 0), set()),
        ((5, 1, 2), {"no_lease", "costs"}),  # 1 and 2, or 2 and 1
    ],
)
def test_as_much_is_hidden_of_a_whole_as_is_needed(parts: tuple[int, int, int], hidden: set[str]) -> None:
    names = ("eviction", "no_lease", "costs")
    figures = {f"need.{name}": figure(f"need.{name}", value) for name, value in zip(names, parts, strict=True)}
    figures["need.at_risk"] = figure("need.at_risk", sum(parts))
    assert protected(figures, LIMIT) == {f"need.{name}" for name in hidden}


def test_a_zero_is_not_taken_for_a_number_that_is_not_0() -> None:
    figures = counts(
        need__no_home=15, need__roofless=1, need__temporary=5, need__prison=2, need__institution=0, need__friends=7,
        need__reception=0,
    )  # fmt: skip
    assert protected(figures, LIMIT) == {"need.prison", "need.roofless"}


def test_those_who_stayed_neither_long_nor_briefly_are_not_to_be_worked_out() -> None:
    """60 households, 50 of them over three months and 8 at most 14 days: 2 were neither."""
    figures = counts(temporary__households=60, temporary__over_3_months=50, temporary__max_14_days=8)
    assert protected(figures, LIMIT) == {"temporary.max_14_days"}
    assert protected(figures | counts(temporary__max_14_days=6), LIMIT) == frozenset()


def test_who_is_both_long_and_brief_by_another_reading_is_reckoned_with_apart() -> None:
    """Of 20 who all stayed, 12 were long by nights of earlier years, and 12 brief in this one."""
    figures = counts(temporary__households=20, temporary__over_3_months=12, temporary__max_14_days=12)
    assert protected(figures, LIMIT) == frozenset()


def test_a_purpose_of_more_than_all_households_tells_nothing_of_the_others() -> None:
    """It was entered by hand."""
    assert protected(loans(10, 12, 2, 0, 0), LIMIT) == {"startloan.refinancing"}


def test_who_was_not_paid_for_a_purpose_is_not_to_be_worked_out_where_many_had_two() -> None:
    """1 of 13 was not paid it to buy."""
    assert protected(loans(13, 12, 8, 0, 0), LIMIT) == {SHARE}


@pytest.mark.parametrize(
    ("numbers", "hidden"),
    [
        ({"open": 6, "received": 4, "granted": 2}, {"received", "granted"}),
        ({"open": 5, "received": 3, "granted": 0}, {"received", "granted", "refused", "withdrawn"}),
        ({"open": 4, "received": 1, "granted": 0}, {"received", "granted", "refused", "withdrawn"}),
        ({"open": 3, "received": 0, "granted": 0}, {"open"}),
    ],
)
def test_what_came_and_ended_is_hidden_from_the_limit_on(numbers: dict[str, int], hidden: set[str]) -> None:
    assert hidden_cases(**numbers) == hidden
