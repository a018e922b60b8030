"""Which figures may be shown to everyone."""

from collections.abc import Iterable, Mapping, Sequence

from app.reports.indicator import Figure
from app.reports.suppression.parts import shown_in_parts
from app.reports.suppression.relations import FLOWS
from app.reports.suppression.solver import Relation
from app.reports.suppression.table import Asked, Table, table_of
from app.reports.suppression.unsure import Unsure, unsure_of

HIDDEN = ":"
"""What stands in place of a hidden number, as in SSB's tables."""
LIMIT = 4


def protected(figures: Mapping[str, Figure], limit: int = LIMIT) -> frozenset[str]:
    """The keys of the figures that must be hidden in public, among those of one period."""
    return frozenset() if limit <= 1 else _hidden(figures, table_of(figures), limit)


def told_in_parts(
    year: Mapping[str, Figure], parts: Sequence[Mapping[str, Figure]], limit: int = LIMIT
) -> frozenset[str]:
    """The keys of the figures that every part of a year may show beside the year. `parts` are its months, quarters and
    tertials, all that have begun."""
    if limit <= 1:
        return frozenset(year)
    table = table_of(year)
    shown = frozenset(year) - _hidden(year, table, limit)
    unknown = {key for key in year if all(part[key].value is None for part in (year, *parts))}
    return shown_in_parts(table, shown, [table_of(part) for part in parts], limit) | unknown


def _hidden(figures: Mapping[str, Figure], table: Table, limit: int) -> frozenset[str]:
    truth = table.truth
    positive = {key for key, value in truth.items() if value and key in figures}
    shown = _shown(table, unsure_of(table.relations, truth, limit, positive), limit)
    hidden = frozenset(figures) - shown - {key for key, one in figures.items() if one.value is None}
    return hidden | _of_flows(truth, hidden, limit)


def _shown(table: Table, unsure: Unsure, limit: int) -> frozenset[str]:
    """Each figure is shown if that gives no small number away."""
    shown = set()
    for asked in _in_order(table.asked, table.relations):
        if any(0 < number < limit for number in (asked.needs, *(table.truth[name] for name in asked.reveals))):
            continue
        still = unsure.knowing(asked.reveals)
        if still is not None:
            unsure = still
            shown.add(asked.key)
    return frozenset(shown)


def _of_flows(truth: Mapping[str, int], hidden: frozenset[str], limit: int) -> frozenset[str]:
    """With the tables of the years before and after, cases that came and those that ended tell how many were open. So
    where one of them is small, more of what came and ended is hidden with it; nobody knows what they are, only what
    they come to."""
    return frozenset(key for keys in FLOWS for key in _of_flow(keys, truth, hidden, limit))


def _of_flow(keys: Sequence[str], truth: Mapping[str, int], hidden: frozenset[str], limit: int) -> Iterable[str]:
    """What is hidden of one type of case. How many were open before and are open after is taken as known to all when it
    is large: another year, which does not know this one, may tell it. Where nothing large came or ended, nobody must
    know what did not happen either."""
    after, came, *ended = (truth.get(key, 0) for key in keys)
    before = after + sum(ended) - came
    if not any(0 < number < limit for number in (before, *(truth.get(key, 0) for key in hidden.intersection(keys)))):
        return ()
    flows = keys[1:]
    if large := [key for key in flows if truth.get(key, 0) >= limit]:
        return () if hidden.intersection(large) else (min(large, key=lambda key: truth[key]),)
    return [key for key in flows if key in truth] if max(before, after) >= limit else ()


def _in_order(asked: Iterable[Asked], known: Iterable[Relation]) -> list[Asked]:
    """Wholes before their parts, otherwise in the order of the catalogue, shares and sums last."""
    parts = {part for relation in known for part in relation.parts}
    return sorted(asked, key=lambda one: (one.reveals != [one.key], one.key in parts))
