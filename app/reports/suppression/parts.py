"""Which figures may be shown in the parts of a year (its months, quarters and tertials) beside the year itself.

The year and its parts are one publication: parts add up, and a part is never more than the year. So a figure is shown
in every part of a year or in none, and only when the year shows it. Figures that hang together are taken together:

- None of their numbers is small in any part: all of them are shown, and there is nothing to hide.
- Some are: they are hidden in every part, zeros too. Then all that the year counts may have happened in one part or in
  another, so the parts tell nothing that the year does not.
- Except the whole that the others are parts of, when it is large enough. Who is counted in each part is then known, but
  not which of them are of a kind: the kinds may be dealt out among all the year counts in any way. A small number of a
  kind can be 0 or 1 when the year has others enough to fill the part with.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.reports.suppression.relations import FLOWS
from app.reports.suppression.table import Table


@dataclass(frozen=True, slots=True)
class _Group:
    """Figures that hang together in some table, by their keys, and the counts that they tell of."""

    keys: frozenset[str]
    names: frozenset[str]


def shown_in_parts(year: Table, shown: Collection[str], parts: Sequence[Table], limit: int) -> frozenset[str]:
    """The keys of the figures that every part may show. `shown` are those that the year shows; `parts` are all that
    have begun, since each of them may be published."""
    tables = [year, *parts]
    return frozenset(key for group in _groups(tables) for key in _of_group(group, tables, shown, limit) if key in shown)


def _of_group(group: _Group, tables: Sequence[Table], shown: Collection[str], limit: int) -> Collection[str]:
    year, *parts = tables
    small = [(part, name) for part in parts for name in group.names if 0 < part.truth.get(name, 0) < limit]
    if not small and group.keys.issubset(shown) and not _has_few(group.keys, parts, limit):
        return group.keys
    whole = _whole(group, tables)
    if not whole or any(_is_told(whole, name, part, year, limit) for part, name in small):
        return ()
    return frozenset(_telling_of(whole, group.keys, tables))


def _has_few(keys: Collection[str], parts: Iterable[Table], limit: int) -> bool:
    """Whether a sum or a mean is made from few in some part."""
    return any(0 < asked.needs < limit for part in parts for asked in part.asked if asked.key in keys)


def _is_told(whole: str, name: str, part: Table, year: Table, limit: int) -> bool:
    """Whether the whole of a part and what the year shows say more of a small number of the part than that it is small.
    Of one that is small in the year, too, the year says no more."""
    in_year, in_part = year.truth.get(name, 0), part.truth[whole]
    others = year.truth[whole] - in_year
    if 0 < in_part < limit or not in_year:
        return True
    return in_year >= limit and in_part > others + 1


def _whole(group: _Group, tables: Sequence[Table]) -> str:
    """The figure of the group that counts all that the others count, and more; empty when there is none."""
    below = _below(tables)
    reaching = (key for key in sorted(group.keys & group.names) if group.names <= _reached(key, below))
    return next((key for key in reaching if all(_is_most(key, group.names, each, tables[0]) for each in tables)), "")


def _is_most(whole: str, names: Collection[str], table: Table, year: Table) -> bool:
    most = table.truth.get(whole, -1)
    return most <= year.truth.get(whole, -1) and all(table.truth.get(name, 0) <= most for name in names)


def _below(tables: Sequence[Table]) -> Mapping[str, Collection[str]]:
    """What each number is the whole of; two that are the same in the year are each the whole of the other."""
    found: dict[str, set[str]] = defaultdict(set)
    for relation in (relation for table in tables for relation in table.relations):
        found[relation.whole].update(relation.parts)
    for relation in tables[0].relations:
        if len(relation.parts) == 1:
            found[relation.parts[0]].add(relation.whole)
    return found


def _telling_of(whole: str, keys: Collection[str], tables: Sequence[Table]) -> Iterator[str]:
    """The figures that tell of nothing but the whole."""
    for key in keys:
        revealed = {name for table in tables for asked in table.asked if asked.key == key for name in asked.reveals}
        if revealed and all(table.truth.get(name, 0) == table.truth[whole] for table in tables for name in revealed):
            yield key


def _groups(tables: Sequence[Table]) -> Iterator[_Group]:
    beside = _beside(tables)
    keys = {asked.key: next(iter(asked.reveals), asked.key) for table in tables for asked in table.asked}
    of_node: dict[str, set[str]] = defaultdict(set)
    for key, node in keys.items():
        of_node[node].add(key)
    names = {name for table in tables for name in table.truth}
    left = dict.fromkeys([*names, *of_node])
    while left:
        together = _reached(next(iter(left)), beside)
        for name in together:
            del left[name]
        of_them = frozenset(key for name in together for key in of_node.get(name, ()))
        yield _Group(of_them, frozenset(together & names))


def _beside(tables: Sequence[Table]) -> Mapping[str, Collection[str]]:
    """What each number hangs together with."""
    found: dict[str, set[str]] = defaultdict(set)
    for table in tables:
        flows = ([name for name in names if name in table.truth] for names in FLOWS)
        asked = (one.reveals for one in table.asked)
        for together in (*(relation.names for relation in table.relations), *asked, *flows):
            for name in together:
                found[name].update(together)
    return found


def _reached(start: str, steps: Mapping[str, Collection[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        new = set(steps.get(waiting.pop(), ())) - found
        found |= new
        waiting.extend(new)
    return found
