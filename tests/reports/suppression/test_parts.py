"""Nobody can work out a small number from a year and its parts side by side: tried on whole years of records by listing
everything that fits what is shown.

The year is told in January, February and May, in their quarters (which are tertials, too), and as a whole.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.reports.suppression import protected, told_in_parts
from tests.reports.suppression.test_suppression import LIMIT, figure

PARTS = ((1,), (2,), (5,), (1, 2), (1, 2, 5))
"""The months of each part; the last is the year, and May is the second quarter, too."""
YEAR = len(PARTS) - 1
Vector = tuple[int, ...]
"""A count in each part."""
Ways = Callable[[int], Sequence[Vector]]
Told = tuple[tuple[int, int], ...]
"""What is told of a figure: parts, and its value there."""
Record = tuple[str, tuple[int, ...]]
"""What kind it is of, and the months it is counted in."""
Ranges = dict[Vector, tuple[Vector, Vector]]
"""For what a vector is where the whole is known: the least and the most that it can be in each part."""
ADDED = {"children": "evictions.warnings_children"}
COUNTED_ONCE = {"children": "temporary.children"}


def vector(records: Iterable[Record], kinds: Collection[str]) -> Vector:
    counted = [set(months) for kind, months in records if kind in kinds]
    return tuple(sum(not months.isdisjoint(part) for months in counted) for part in PARTS)


def shown(figures: Mapping[str, Vector]) -> dict[str, dict[int, int]]:
    """What everyone is told of each figure, by part."""
    tables = [{key: figure(key, values[part]) for key, values in figures.items()} for part in range(len(PARTS))]
    year = tables.pop()
    in_year, in_parts = year.keys() - protected(year, LIMIT), told_in_parts(year, tables, LIMIT)
    assert in_parts <= in_year
    return {
        key: {part: values[part] for part in range(len(PARTS)) if key in (in_year if part == YEAR else in_parts)}
        for key, values in figures.items()
    }


@cache
def added(most: int) -> Sequence[Vector]:
    """Every way to have records that belong to one month each."""
    months = (each for each in product(range(most + 1), repeat=3) if sum(each) <= most)
    return [(one, two, five, one + two, one + two + five) for one, two, five in months]


@cache
def counted_once(most: int) -> Sequence[Vector]:
    """Every way to have records that may be in several months, and are counted once in each part."""
    return [
        (one, two, five, quarter, year)
        for one, two, five in product(range(most + 1), repeat=3)
        for quarter in range(max(one, two), min(one + two, most) + 1)
        for year in range(max(quarter, five), min(quarter + five, most) + 1)
    ]


@cache
def ranges_of(ways: Ways, most: int, told: Told, whole: Told) -> Ranges:
    """A kind of which so much is told, where `whole` is told of all."""
    found: Ranges = {}
    for each in ways(most):
        if all(each[part] == value for part, value in told) and all(each[part] <= value for part, value in whole):
            widen(found, tuple(each[part] for part, _value in whole), each, each)
    return found


def widen(found: Ranges, at: Vector, low: Vector, high: Vector) -> None:
    old_low, old_high = found.get(at, (low, high))
    found[at] = (tuple(map(min, old_low, low)), tuple(map(max, old_high, high)))


def together(one: Ranges, other: Ranges, whole: Mapping[int, int]) -> Ranges:
    found: Ranges = {}
    most = tuple(whole.values())
    for (at, (low, high)), (beside, (low_too, high_too)) in product(one.items(), other.items()):
        both = tuple(map(sum, zip(at, beside, strict=True)))
        if all(a <= b for a, b in zip(both, most, strict=True)):
            widen(found, both, tuple(map(sum, zip(low, low_too, strict=True))),
                  tuple(map(sum, zip(high, high_too, strict=True))))  # fmt: skip
    return found


def possible(kinds: Sequence[Ranges], whole: Mapping[int, int]) -> Iterator[tuple[Vector, Vector]]:
    """The least and the most of each kind in each part, and last of all of them, unless that is told."""
    for chosen in range(len(kinds)):
        others = together_all([kind for each, kind in enumerate(kinds) if each != chosen], whole)
        found: Ranges = {}
        for at, (low, high) in kinds[chosen].items():
            if tuple(a - b for a, b in zip(whole.values(), at, strict=True)) in others:
                widen(found, (), low, high)
        yield found[()]
    if len(whole) < len(PARTS):
        yield together_all(kinds, whole)[tuple(whole.values())]


def together_all(kinds: Sequence[Ranges], whole: Mapping[int, int]) -> Ranges:
    found, *others = kinds
    for other in others:
        found = together(found, other, whole)
    return found


def leaks(records: Sequence[Record], whole: str, keys: Mapping[str, str], ways: Ways) -> list[object]:
    """What is told, the counts by part, and the part, for a small number that is told to be more than 1, or less than
    the highest small one."""
    kinds = [*keys, "other"]
    truth = [vector(records, [kind]) for kind in kinds]
    every = vector(records, kinds)
    told = shown({whole: every, **{key: vector(records, [kind]) for kind, key in keys.items()}})
    of_all, most = tuple(told[whole].items()), every[YEAR] + (0 if YEAR in told[whole] else LIMIT - 1)
    found = [ranges_of(ways, most, tuple(told.get(keys.get(kind, ""), {}).items()), of_all) for kind in kinds]
    return [
        (told, values, part)
        for values, (low, high) in zip([*truth, every], possible(found, told[whole]), strict=False)
        for part, value in enumerate(values)
        if 0 < value < LIMIT and not (low[part] <= 1 and high[part] >= LIMIT - 1)
    ]


MONTH = st.sampled_from([(1,), (2,), (5,)])
MONTHS = st.sampled_from([(1,), (2,), (5,), (1, 2), (2, 5), (1, 2, 5), (1, 2, 5)])
KIND = st.sampled_from(["children", "other", "other"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(KIND, MONTH), max_size=15))
@example([*[("children", (1,))] * 4, *[("children", (5,))] * 2, *[("other", (5,))] * 4])
def test_what_adds_up_over_the_months(records: list[Record]) -> None:
    """In the example 6 of 10 have children, and of the 6 in May at least 2 must, if May is told."""
    assert leaks(records, "evictions.warnings", ADDED, added) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(KIND, MONTHS), min_size=4, max_size=8))
def test_households_that_are_counted_once_in_each_part(records: list[Record]) -> None:
    assert leaks(records, "temporary.households", COUNTED_ONCE, counted_once) == []


def test_a_part_that_has_nearly_all_of_the_others() -> None:
    """4 households of 8 have children, so of the 6 in May at least 2 must, if May is told."""
    records = [*[("children", (1,))] * 2, *[("children", (5,))] * 2, *[("other", (1, 5))] * 4]
    assert leaks(records, "temporary.households", COUNTED_ONCE, counted_once) == []


def parts(**values: Sequence[int]) -> dict[str, Vector]:
    """Records that belong to a month each, `values` in January, February and May."""
    return {
        f"evictions.{key}": (one, two, five, one + two, one + two + five) for key, (one, two, five) in values.items()
    }


def test_large_numbers_are_shown_in_all_parts() -> None:
    told = shown(parts(warnings=(20, 16, 30), warnings_children=(8, 7, 12)))
    assert all(len(values) == len(PARTS) for values in told.values())


def test_a_small_part_hides_all_parts_and_not_the_year() -> None:
    told = shown(parts(petitions=(2, 6, 7)))
    assert told == {"evictions.petitions": {YEAR: 15}}


def test_nobody_in_the_whole_year_is_shown_in_all_parts() -> None:
    assert len(shown(parts(petitions=(0, 0, 0)))["evictions.petitions"]) == len(PARTS)


def test_a_large_whole_is_shown_without_its_small_part() -> None:
    told = shown(parts(warnings=(20, 16, 30), warnings_children=(1, 2, 5)))
    assert len(told["evictions.warnings"]) == len(PARTS)
    assert set(told["evictions.warnings_children"]) == {YEAR}


def test_a_whole_that_tells_of_its_small_part_is_hidden() -> None:
    """All but 4 of the year have children, so at least 2 of the 6 in May do."""
    told = shown(parts(warnings=(4, 0, 6), warnings_children=(4, 0, 2)))
    assert set(told["evictions.warnings"]) == {YEAR}


@pytest.mark.parametrize(("few", "is_shown"), [(3, False), (4, True)])
def test_a_sum_of_few_in_one_part_is_hidden_in_all(few: int, is_shown: bool) -> None:
    def nights(value: int, stays: int) -> dict[str, object]:
        return {"stays.nights": figure("stays.nights", value, "nights", records=[f"O{n}" for n in range(stays)])}

    told = told_in_parts(nights(600, 20), [nights(300, 20), nights(300, few)], LIMIT)
    assert ("stays.nights" in told) is is_shown


def test_what_flows_is_shown_together_or_not_at_all() -> None:
    """Cases that came are not shown by month when those that were refused are few."""
    counts = {"received": 40, "granted": 20, "refused": 9}
    year = {f"cases.startloan.{key}": figure(f"cases.startloan.{key}", value) for key, value in counts.items()}
    month = {**year, "cases.startloan.refused": figure("cases.startloan.refused", 2)}
    assert told_in_parts(year, [month, year], LIMIT) == frozenset()
    assert told_in_parts(year, [year, year], LIMIT) == frozenset(year)
