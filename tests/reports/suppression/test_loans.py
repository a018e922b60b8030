"""A household has startlån for one purpose or more: nobody can work a small purpose out from all who have it."""

from itertools import product

import pytest

from app.reports.indicator import Figure
from app.reports.suppression import protected
from tests.reports.suppression.test_suppression import LIMIT, counts, share, shown

SHARE = "startloan.family_share"
PURPOSES = ("purchase", "refinancing", "improvement", "building")


def loans(households: int, *purposes: int) -> dict[str, Figure]:
    """So many households, half of them families, and so many with each purpose."""
    named = {f"startloan__{name}": value for name, value in zip(PURPOSES, purposes, strict=True)}
    return counts(**named) | {SHARE: share(SHARE, households // 2, households)}


def fits(households: int, purposes: tuple[int, ...]) -> bool:
    """Whether so many households can have these purposes, each one at least."""
    return max(purposes) <= households <= sum(purposes)


@pytest.mark.parametrize(
    ("households", "purposes"),
    [
        (10, (8, 2, 0, 0)),
        (10, (9, 1, 0, 0)),
        (20, (12, 8, 3, 0)),
        (12, (10, 1, 1, 0)),
        (8, (8, 3, 0, 0)),
        (16, (8, 8, 1, 1)),
    ],
)
def test_a_small_purpose_may_be_any_small_number(households: int, purposes: tuple[int, ...]) -> None:
    figures = loans(households, *purposes)
    known, hidden = shown(figures), protected(figures, LIMIT)
    every = [households] if SHARE not in hidden else range(4, 30)
    possible = [
        tried
        for tried in product(range(14), repeat=4)
        if all(known.get(f"startloan.{name}", value) == value for name, value in zip(PURPOSES, tried, strict=True))
        and any(fits(each, tried) for each in every)
    ]
    for place, value in enumerate(purposes):
        if 0 < value < LIMIT:
            found = {tried[place] for tried in possible}
            assert min(found) <= 1, (PURPOSES[place], known)
            assert max(found) >= LIMIT - 1, (PURPOSES[place], known)


def test_those_without_the_purpose_that_is_shown_are_not_few() -> None:
    """12 of 13 households were paid it to buy: one was not."""
    assert {SHARE, "startloan.purchase"} & protected(loans(13, 12, 4, 0, 0), LIMIT)


def test_what_is_large_is_shown() -> None:
    assert protected(loans(40, 20, 15, 5, 0), LIMIT) == frozenset()


def test_loans_without_a_purpose_tell_nothing_of_the_others() -> None:
    assert protected(loans(20, 8, 2, 0, 0), LIMIT) == {"startloan.refinancing"}
