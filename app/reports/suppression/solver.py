"""What someone can work out from published numbers that add up: an exact search over whole numbers.

A relation says that a whole is the sum of its parts; all are whole numbers from 0 up. `Puzzle.may_be` answers whether
an unknown can lie within a range when the known numbers are what they are. Bounds are carried through the relations
until nothing changes; what is then open is tried, the true values first, since most of an answer is like the truth.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

Range = tuple[int, int]
Answer = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Relation:
    """`whole` is the sum of `parts`."""

    whole: str
    parts: Sequence[str]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.whole, *self.parts)


class Puzzle:
    """Numbers by name, of which some are known, and how they add up. `truth` satisfies every relation."""

    def __init__(
        self, relations: Iterable[Relation], truth: Mapping[str, int], room: int, positive: Collection[str] = ()
    ) -> None:
        """`positive` are the names that everyone knows not to be 0 when they are hidden."""
        self._truth, self._positive = truth, positive
        self._of: dict[str, list[Relation]] = defaultdict(list)
        for relation in relations:
            for name in relation.names:
                self._of[name].append(relation)
        self._most = max(truth.values(), default=0) + room

    def may_be(self, name: str, within: Range, known: Collection[str]) -> Answer | None:
        """Numbers that fit what is known, with this one within the range; None when there are none. An unknown that no
        relation reaches from it keeps its true value."""
        near = self._near(name, known)
        ranges = {one: self._range(one, known) for one in near}
        low, high = ranges[name]
        ranges[name] = (max(low, within[0]), min(high, within[1]))
        found = self._search(ranges, near)
        return None if found is None else {**self._truth, **found}

    def _range(self, name: str, known: Collection[str]) -> Range:
        if name in known:
            return (self._truth[name], self._truth[name])
        return (1 if name in self._positive else 0, self._most)

    def _near(self, name: str, known: Collection[str]) -> list[str]:
        """The numbers that hang together with this one through what is not known."""
        found, waiting = {name: None}, deque([name])
        while waiting:
            for relation in self._of[waiting.popleft()]:
                for other in relation.names:
                    if other not in found:
                        found[other] = None
                        if other not in known:
                            waiting.append(other)
        return list(found)

    def _search(self, ranges: dict[str, Range], changed: Iterable[str]) -> dict[str, int] | None:
        if not self._carry(ranges, changed):
            return None
        unsure = [name for name, (low, high) in ranges.items() if low < high]
        if not unsure:
            return {name: low for name, (low, _high) in ranges.items()}
        name = min(unsure, key=lambda one: ranges[one][1] - ranges[one][0])
        for part in _parts(ranges[name], self._truth[name]):
            found = self._search({**ranges, name: part}, [name])
            if found is not None:
                return found
        return None

    def _carry(self, ranges: dict[str, Range], changed: Iterable[str]) -> bool:
        """Narrow the ranges by the relations; False when nothing fits."""
        waiting = deque(dict.fromkeys(changed))
        while waiting:
            for relation in self._of[waiting.popleft()]:
                if any(name not in ranges for name in relation.names):
                    continue  # beyond what is known: it does not narrow anything here
                narrowed = _narrowed(relation, ranges)
                if narrowed is None:
                    return False
                waiting.extend(narrowed)
        return all(low <= high for low, high in ranges.values())


def _narrowed(relation: Relation, ranges: dict[str, Range]) -> list[str] | None:
    """Narrow the ranges of one relation; the names that changed, or None when it cannot hold."""
    lows = sum(ranges[name][0] for name in relation.parts)
    highs = sum(ranges[name][1] for name in relation.parts)
    whole_low, whole_high = ranges[relation.whole]
    fits = {relation.whole: (lows, highs)}
    for name in relation.parts:
        low, high = ranges[name]
        fits[name] = (whole_low - (highs - high), whole_high - (lows - low))
    changed = []
    for name, (low, high) in fits.items():
        new = (max(low, ranges[name][0]), min(high, ranges[name][1]))
        if new[0] > new[1]:
            return None
        if new != ranges[name]:
            ranges[name] = new
            changed.append(name)
    return changed


def _parts(within: Range, truth: int) -> list[Range]:
    """The range in parts to be tried in turn: the true value, and the two sides of it or of the middle."""
    low, high = within
    middle = truth if low <= truth <= high else (low + high) // 2
    parts = [(middle, middle), (low, middle - 1), (middle + 1, high)]
    return [part for part in parts if part[0] <= part[1]]
