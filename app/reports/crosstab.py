"""Figures that are the same measures of several subjects, as a table: a row a subject, a column a measure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.reports.indicator import Figure


@dataclass(frozen=True, slots=True)
class Crosstab:
    """`rows` hold their figures in the order of `columns`, which are those of the first row: same label, unit, rule."""

    columns: Sequence[Figure]
    rows: Sequence[Sequence[Figure]]


def crosstab(figures: Iterable[Figure]) -> Crosstab | None:
    """The table of the figures that have a subject; None when there are none."""
    rows: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.subject:
            rows.setdefault(figure.subject, []).append(figure)
    return Crosstab(next(iter(rows.values())), list(rows.values())) if rows else None


def alone(figures: Iterable[Figure]) -> list[Figure]:
    """The figures that stand in no table."""
    return [figure for figure in figures if not figure.subject]


def one_of_each(figures: Iterable[Figure]) -> list[tuple[Figure, str]]:
    """Every figure that is explained by itself, with its key; of a table, each measure once ("cases.*.received")."""
    told: dict[str, Figure] = {}
    for figure in figures:
        told.setdefault(_shared_key(figure), figure)
    return [(figure, key) for key, figure in told.items()]


def _shared_key(figure: Figure) -> str:
    if not figure.subject:
        return figure.key
    first, _subject, *rest = figure.key.split(".")
    return ".".join((first, "*", *rest))
