"""Nobody can work out a small number: tried by listing everything that fits what is shown."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.reports.indicator import Figure, one_decimal
from app.reports.suppression import protected

LIMIT = 4


def figure(key: str, value: int, unit: str = "households", **more: object) -> Figure:
    return Figure(key, key, unit, value, **more)  # type: ignore[arg-type]  # the fields a test is about


def counts(**values: int) -> dict[str, Figure]:
    """`temporary__young=3` is the figure temporary.young."""
    return {key.replace("__", "."): figure(key.replace("__", "."), value) for key, value in values.items()}


def shown(figures: Mapping[str, Figure]) -> dict[str, int]:
    hidden = protected(figures, LIMIT)
    return {key: int(one.value) for key, one in figures.items() if key not in hidden and one.value is not None}


def test_small_counts_are_hidden_and_zero_is_not() -> None:
    figures = counts(plans__active=3, plans__made=0, plans__renewed=4, support_groups__active=1)
    assert protected(figures, LIMIT) == {"plans.active", "support_groups.active"}


def test_a_limit_of_nothing_hides_nothing() -> None:
    assert protected(counts(plans__active=1), 1) == frozenset()


def test_what_is_left_of_a_whole_is_not_to_be_worked_out() -> None:
    """12 households, 10 of them over three months: 2 were not."""
    hidden = protected(counts(temporary__households=12, temporary__over_3_months=10), LIMIT)
    assert hidden == {"temporary.over_3_months"}


def test_a_hidden_part_is_not_to_be_worked_out_from_the_others() -> None:
    figures = counts(dwellings__total=30, dwellings__owned=20, dwellings__rented_in=8, dwellings__disposal_right=2)
    hidden = protected(figures, LIMIT)
    assert "dwellings.disposal_right" in hidden
    assert hidden & {"dwellings.owned", "dwellings.rented_in"}
    assert "dwellings.total" not in hidden


def test_hidden_parts_are_not_each_known_to_be_one_because_none_of_them_is_zero() -> None:
    """Zero is shown, so three hidden parts that come to 3 would be 1 each."""
    figures = counts(
        need__no_home=7, need__roofless=4, need__temporary=1, need__prison=1, need__institution=1,
        need__friends=0, need__reception=0,
    )  # fmt: skip
    assert {"need.no_home", "need.roofless"} & protected(figures, LIMIT)


def test_what_is_small_however_it_adds_up_does_not_hide_the_rest() -> None:
    """The whole is small, too: nothing that is shown tells of it."""
    figures = counts(
        need__at_risk=3, need__eviction=1, need__no_lease=1, need__costs=1, plans__active=9, plans__made=0
    )  # fmt: skip
    assert protected(figures, LIMIT) == {"need.at_risk", "need.eviction", "need.no_lease", "need.costs"}


def share(key: str, above: int, below: int) -> Figure:
    return Figure(
        key, key, "percent", one_decimal(100 * above, below), below, [f"D{n}" for n in range(above)],
        [f"D{n}" for n in range(below)], record_table="dwelling", base_table="dwelling",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("above", "is_hidden"), [(0, False), (2, True), (4, False), (27, True), (26, False), (30, False)]
)
def test_a_share_of_few_or_of_nearly_all_is_hidden(above: int, is_hidden: bool) -> None:
    figures = {
        "dwellings.total": figure(
            "dwellings.total", 30, "dwellings", records=[f"D{n}" for n in range(30)], record_table="dwelling"
        ),
        "dwellings.wheelchair_share": share("dwellings.wheelchair_share", above, 30),
    }
    assert ("dwellings.wheelchair_share" in protected(figures, LIMIT)) == is_hidden


def test_sums_and_means_of_few_are_hidden() -> None:
    nights = Figure("stays.nights", "", "nights", 400, records=["O1", "O2"])
    many = Figure("stays.cost", "", "NOK", Decimal(400), records=["O1", "O2", "O3", "O4"])
    assert protected({nights.key: nights, many.key: many}, LIMIT) == {"stays.nights"}


PART_1 = ("households", "over_3_months", "children", "children_over_3_months", "young", "young_over_3_months")


@st.composite
def part_1(draw: st.DrawFn) -> dict[str, int]:
    """A small town's households by kind and by length of stay."""
    cells = {kind: (draw(st.integers(0, 5)), draw(st.integers(0, 5))) for kind in ("children", "young", "other")}
    values = {
        "households": sum(map(sum, cells.values())),
        "over_3_months": sum(long for long, _short in cells.values()),
    }
    for kind in ("children", "young"):
        values |= {kind: sum(cells[kind]), f"{kind}_over_3_months": cells[kind][0]}
    return values


def shared_out(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to share a number out."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in shared_out(total - first, parts - 1):
            yield (first, *rest)


def fitting(known: Mapping[str, int]) -> Iterator[dict[str, int]]:
    """Every town that fits what is shown, by its six kinds of household; where the number of households is hidden, the
    towns of up to twice the limit."""
    totals = [known["households"]] if "households" in known else range(2 * LIMIT + 1)
    for cells in (each for total in totals for each in shared_out(total, 6)):
        child_long, child_short, young_long, young_short, other_long, other_short = cells
        values = {
            "households": sum(cells), "over_3_months": child_long + young_long + other_long,
            "children": child_long + child_short, "children_over_3_months": child_long,
            "young": young_long + young_short, "young_over_3_months": young_long,
            "·children_short": child_short, "·young_short": young_short, "·other_long": other_long,
            "·other": other_long + other_short, "·short": child_short + young_short + other_short,
        }  # fmt: skip
        if all(values[key] == value for key, value in known.items()):
            yield values


@settings(max_examples=25, deadline=None)
@given(part_1())
def test_no_small_number_of_part_1_can_be_worked_out(town: dict[str, int]) -> None:
    figures = {f"temporary.{key}": figure(f"temporary.{key}", value) for key, value in town.items()}
    known = {key.removeprefix("temporary."): value for key, value in shown(figures).items()}
    possible = list(fitting(known))
    truth = next(one for one in fitting(town))
    for key in possible[0]:
        if 0 < truth[key] < LIMIT and not key.startswith("·other_"):
            found = {one[key] for one in possible}
            assert min(found) <= 1, (key, known)
            assert max(found) >= LIMIT - 1, (key, known)


def test_what_is_large_is_shown() -> None:
    figures = counts(
        temporary__households=60, temporary__over_3_months=20, temporary__children=25,
        temporary__children_over_3_months=8, temporary__young=15, temporary__young_over_3_months=5,
    )  # fmt: skip
    assert protected(figures, LIMIT) == frozenset()


def hidden_cases(**numbers: int) -> set[str]:
    """What is hidden of a type of case in a year where none were withdrawn."""
    every = {"refused": 0, "withdrawn": 0, **numbers}
    hidden = protected(counts(**{f"cases__startloan__{key}": value for key, value in every.items()}), LIMIT)
    return {key.rpartition(".")[2] for key in hidden}


def test_a_small_number_of_cases_is_not_to_be_worked_out_from_the_year_before() -> None:
    """10 were open, 20 came, 15 were granted, none withdrawn and 12 are open: 3 were refused."""
    assert hidden_cases(open=12, received=20, granted=15, refused=3) == {"refused", "granted"}


def test_what_is_open_is_not_to_be_worked_out_from_the_year_after() -> None:
    """6 came and 8 were granted until none was open: 2 were open when the year began."""
    assert hidden_cases(open=0, received=6, granted=8) == {"received"}


def test_a_small_number_of_cases_is_hidden_also_when_only_what_is_open_is_large() -> None:
    """5 were open, as the year before tells, and 6 are, as the year after does: what happened is not to be told."""
    assert hidden_cases(open=6, received=1, granted=0) == {"received", "granted", "refused", "withdrawn"}


def test_cases_that_are_all_large_or_none_are_shown() -> None:
    assert hidden_cases(open=4, received=9, granted=5) == set()
    assert hidden_cases(open=0, received=0, granted=0) == set()
