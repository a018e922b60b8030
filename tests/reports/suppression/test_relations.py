"""What adds up in the catalogue: a small number that is left, or the last part of a whole, is not to be worked out."""

import pytest

from app.reports.indicator import Figure
from app.reports.suppression import protected
from tests.reports.suppression.test_suppression import LIMIT, counts, figure

LEFT = (
    ("temporary.households", ("temporary.children", "temporary.young")),
    ("temporary.over_3_months", ("temporary.children_over_3_months", "temporary.young_over_3_months")),
    ("temporary.children", ("temporary.children_over_3_months",)),
    ("temporary.young", ("temporary.young_over_3_months",)),
    ("temporary.households", ("temporary.over_3_months",)),
    ("temporary.households", ("temporary.max_14_days",)),
    ("stays.total", ("stays.with_quality_agreement",)),
    ("stays.total", ("stays.over_3_months",)),
    ("stays.total", ("stays.after_prison", "stays.after_institution")),
    ("stays.after_institution", ("stays.after_institution.rus", "stays.after_institution.barnevern")),
    ("stays.persons", ("stays.children",)),
    ("dwellings.total", ("dwellings.new_for_substance_or_mental",)),
    ("dwellings.total", ("dwellings.owned", "dwellings.rented_in")),
    ("evictions.warnings", ("evictions.warnings_children",)),
    ("evictions.averted", ("evictions.averted_children",)),
    ("homeless.total", ("need.roofless", "need.temporary", "need.prison", "need.institution", "need.friends")),
    ("homeless.total", ("homeless.children",)),
    ("cases.startloan.complaints", ("cases.startloan.upheld",)),
)
WHOLE = (
    ("dwellings.total", ("dwellings.owned", "dwellings.rented_in", "dwellings.disposal_right")),
    ("need.at_risk", ("need.eviction", "need.no_lease", "need.costs")),
    (
        "groups.refugees.total",
        tuple(f"groups.refugees.{band}" for band in ("under_30", "30_49", "50_66", "67_79", "80_plus", "unknown")),
    ),
    (
        "dwellings.total",
        (
            "dwellings.vacant",
            *(
                f"groups.{group}.total"
                for group in (
                    "elderly", "disability", "mental_substance", "refugees", "other", "no_means_test", "unknown",
                )
            ),
        ),
    ),
)  # fmt: skip


def table(whole: str, parts: tuple[str, ...], values: list[int], left: int) -> dict[str, Figure]:
    """A whole of parts, and so many besides."""
    given = {whole: sum(values) + left, **dict(zip(parts, values, strict=True))}
    return {key: figure(key, value) for key, value in given.items()}


@pytest.mark.parametrize(("whole", "parts"), LEFT)
def test_a_small_number_that_is_left_is_not_to_be_worked_out(whole: str, parts: tuple[str, ...]) -> None:
    values = [LIMIT + 1] * len(parts)
    assert protected(table(whole, parts, values, 2), LIMIT)
    assert not protected(table(whole, parts, values, LIMIT), LIMIT)


@pytest.mark.parametrize(("whole", "parts"), WHOLE)
def test_the_last_part_of_a_whole_is_not_to_be_worked_out(whole: str, parts: tuple[str, ...]) -> None:
    values = [LIMIT + 1] * (len(parts) - 1)
    hidden = protected(table(whole, parts, [*values, LIMIT - 1], 0), LIMIT)
    assert parts[-1] in hidden
    assert len(hidden) > 1
    assert not protected(table(whole, parts, [*values, LIMIT + 1], 0), LIMIT)


def test_long_stays_of_others_are_some_of_the_others() -> None:
    """Of 30 households 12 have children and 12 are young, so 6 are others; of 12 long stays, 4 are theirs: 2 of the
    others did not stay long."""
    figures = counts(
        temporary__households=30, temporary__children=12, temporary__young=12, temporary__over_3_months=12,
        temporary__children_over_3_months=4, temporary__young_over_3_months=4,
    )  # fmt: skip
    assert protected(figures, LIMIT)
    assert not protected(figures | counts(temporary__households=32), LIMIT)


@pytest.mark.parametrize("total", [10, 20, 30])
def test_numbers_that_do_not_add_up_tell_nothing_of_each_other(total: int) -> None:
    """The total was entered by hand."""
    figures = counts(
        dwellings__total=total, dwellings__owned=12, dwellings__rented_in=5, dwellings__disposal_right=2
    )  # fmt: skip
    assert protected(figures, LIMIT) == {"dwellings.disposal_right"}


@pytest.mark.parametrize(("long", "brief"), [(1, 9), (9, 1)])
def test_those_who_are_left_of_two_kinds_are_not_to_be_worked_out_together(long: int, brief: int) -> None:
    """Of 12 households 9 are of the one kind: the 3 others are few, of whatever kind."""
    figures = counts(temporary__households=12, temporary__over_3_months=long, temporary__max_14_days=brief)
    assert protected(figures, LIMIT) == {"temporary.over_3_months", "temporary.max_14_days"}


def test_a_part_of_more_than_its_whole_tells_nothing() -> None:
    """The whole was entered by hand."""
    figures = counts(temporary__households=10, temporary__over_3_months=14, temporary__children=2)
    assert protected(figures, LIMIT) == {"temporary.children"}
