"""A period's figures as someone who reads them sees them: counts, what each figure tells of them, how they add up."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.models.case import PURPOSE
from app.reports.indicator import Figure
from app.reports.suppression.relations import relations, rest_of
from app.reports.suppression.solver import Relation

_LOANED = "startloan.family_share"
"""The share of all households that were paid startlån; those paid it for each purpose are figures of their own."""
_NOT_COUNTS = frozenset({"nights", "NOK", "percent", "years", "days", "score"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure that may be shown, and the counts that someone knows when it is. `needs` must be 0 or not small."""

    key: str
    reveals: Sequence[str]
    needs: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """`truth` are the counts by name, also those that are no figure: what is above and below the line of a share, and
    what is left of a whole. The relations hold among them."""

    truth: Mapping[str, int]
    asked: Sequence[Asked]
    relations: Sequence[Relation]


def table_of(figures: Mapping[str, Figure]) -> Table:
    """The figures of one period as a table of its own."""
    truth = {key: int(one.value) for key, one in figures.items() if _is_count(one) and one.value is not None}
    asked = [one for figure in figures.values() if (one := _asked(figure, truth))]
    known = [*relations(truth), *_of_shares(figures.values(), truth), *_of_loans(truth)]
    return Table(truth, asked, known)


def _is_count(figure: Figure) -> bool:
    return figure.unit not in _NOT_COUNTS


def _asked(figure: Figure, truth: dict[str, int]) -> Asked | None:
    """A count tells itself; a share tells what it is a share of, too; a sum, mean or median tells of those it is made
    from, who must not be few. What is entered by hand without a count behind it is published elsewhere."""
    if figure.value is None:
        return None
    if _is_count(figure):
        return Asked(figure.key, [figure.key])
    if figure.is_entered or figure.unit == "score":
        return Asked(figure.key, [])
    if figure.unit in {"percent", "years"} or figure.base_records:
        above, below = _above(figure.key), _below(figure.key)
        truth[above], truth[below] = len(figure.records), len(figure.base_records)
        return Asked(figure.key, [above, below])
    return Asked(figure.key, [], len(figure.records))


def _above(key: str) -> str:
    return f"{key}↑"


def _below(key: str) -> str:
    return f"{key}↓"


def _of_shares(figures: Collection[Figure], truth: dict[str, int]) -> Iterator[Relation]:
    """What is above and below the line of each share: the same as a count of the same records, and with a rest."""
    counts = {
        (one.record_table, frozenset(one.records)): one.key for one in figures if one.key in truth and one.records
    }
    for figure in figures:
        above, below = _above(figure.key), _below(figure.key)
        if above not in truth:
            continue
        for name, table, records in (
            (above, figure.record_table, figure.records), (below, figure.base_table, figure.base_records),
        ):  # fmt: skip
            if same := counts.get((table, frozenset(records))):
                yield Relation(name, [same])
        left = truth[below] - truth[above]
        if figure.unit == "percent" and left >= 0:
            truth[rest_of(below, above)] = left
            yield Relation(below, [above, rest_of(below, above)])


def _of_loans(truth: dict[str, int]) -> Iterator[Relation]:
    """Every household that was paid startlån was paid it for one purpose or more: all purposes together are no fewer
    than the households, and none of them is more. Where the counts say otherwise (loans without a purpose, figures
    entered by hand), nobody can reckon with it."""
    households, together = _below(_LOANED), rest_of(_LOANED)
    every = [f"startloan.{code.key}" for code in PURPOSE]
    if not truth.keys() >= {households, *every}:
        return
    counted = [truth[key] for key in every]
    if not max(counted) <= truth[households] <= sum(counted):
        return
    again = rest_of(together, households)
    truth |= {together: sum(counted), again: sum(counted) - truth[households]}
    yield from (Relation(together, every), Relation(together, [households, again]))
    for key in every:
        others = rest_of(households, key)
        truth[others] = truth[households] - truth[key]
        yield Relation(households, [key, others])
