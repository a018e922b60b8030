"""How a value is made from the rows behind it."""

from decimal import Decimal

import pytest

from app.reports.indicator import Made, median, value_of


@pytest.mark.parametrize(
    ("numbers", "middle"),
    [([], None), ([7], 7), ([9, 1, 5], 5), ([1, 4], Decimal("2.5")), ([2, 4], 3), ([-3, 0], Decimal("-1.5"))],
)
def test_a_median_is_the_middle_or_the_exact_mean_of_two(numbers, middle):
    assert median(numbers) == middle


@pytest.mark.parametrize(
    ("part", "whole", "percent"), [(1, 3, "33.3"), (2, 3, "66.7"), (1, 16, "6.3"), (0, 5, "0"), (1, 0, None)]
)
def test_a_percentage_has_one_decimal_half_up_from_exact_numbers(part, whole, percent):
    assert value_of(Made.PERCENT, [part], whole) == (None if percent is None else Decimal(percent))
