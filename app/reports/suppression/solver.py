"""What someone can work out from published numbers that add up: an exact search over whole numbers.

A relation says that a whole is the sum of its parts; all are whole numbers from 0 up. `Known.may_be` answers whether an
unknown can lie within a range when the known numbers are what they are. Bounds are carried through the relations until
nothing changes, once for all that is known. Then the number is moved and others with it until everything adds up again,
which is most often done in a few steps; only when it is not, what is open is tried in turn.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

Range = tuple[int, int]
Answer = Mapping[str, int]
"""Numbers that fit, those that are not the true ones."""
_Sum = tuple[int, Sequence[int]]
_STEPS = 60
"""How far balancing goes before the search takes over."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`whole` is the sum of `parts`."""

    whole: str
    parts: Sequence[str]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.whole, *self.parts)


class Puzzle:
    """Numbers by name and how they add up; inside, each is known by its place. `truth` satisfies every relation."""

    def __init__(
        self, relations: Iterable[Relation], truth: Mapping[str, int], room: int, positive: Collection[str] = ()
    ) -> None:
        """`positive` are the names that everyone knows not to be 0 when they are hidden."""
        self.names, self.truth = list(truth), list(truth.values())
        self.places = {name: place for place, name in enumerate(self.names)}
        self.of: dict[int, list[_Sum]] = defaultdict(list)
        for relation in relations:
            whole, *parts = (self.places[name] for name in relation.names)
            for place in (whole, *parts):
                self.of[place].append((whole, parts))
        most = max(self.truth, default=0) + room
        self.ranges = [(1 if name in positive else 0, most) for name in self.names]

    def nothing_known(self) -> "Known":
        """The puzzle before any number is shown."""
        return Known(self, list(self.ranges), self.places)


class Known:
    """A puzzle of which some numbers are known, and how far they narrow the others."""

    def __init__(self, puzzle: Puzzle, ranges: list[Range], changed: Iterable[str]) -> None:
        self._puzzle, self._ranges = puzzle, ranges
        _carry(puzzle.of, ranges, [puzzle.places[name] for name in changed])

    def and_known(self, names: Iterable[str]) -> "Known":
        """With more numbers shown."""
        told, ranges = list(names), list(self._ranges)
        for place in (self._puzzle.places[name] for name in told):
            ranges[place] = (self._puzzle.truth[place], self._puzzle.truth[place])
        return Known(self._puzzle, ranges, told)

    def may_be(self, name: str, within: Range) -> Answer | None:
        """Numbers that fit what is known, with this one within the range; None when there are none. What is not in the
        answer keeps its true value."""
        puzzle, place = self._puzzle, self._puzzle.places[name]
        low, high = max(self._ranges[place][0], within[0]), min(self._ranges[place][1], within[1])
        if low > high:
            return None
        step = min(max(puzzle.truth[place], low), high) - puzzle.truth[place]
        moved = {place: step} if step else {}
        if not _balance(puzzle, self._ranges, moved, [_STEPS]):
            found = self._tried(place, (low, high))
            if found is None:
                return None
            moved = found
        return {puzzle.names[one]: puzzle.truth[one] + step for one, step in moved.items() if step}

    def _tried(self, place: int, within: Range) -> dict[int, int] | None:
        """As `may_be`, by how far each is from its true value; every way is tried before there is none."""
        ranges = list(self._ranges)
        ranges[place] = within
        return _search(self._puzzle, ranges, self._near(place), place)

    def _near(self, place: int) -> list[int]:
        """The numbers that hang together with this one through what is not known."""
        found, waiting = {place: None}, [place]
        while waiting:
            for whole, parts in self._puzzle.of[waiting.pop()]:
                for other in (whole, *parts):
                    if other not in found and self._ranges[other][0] < self._ranges[other][1]:
                        found[other] = None
                        waiting.append(other)
        return list(found)


def _balance(puzzle: Puzzle, ranges: Sequence[Range], moved: dict[int, int], steps: list[int]) -> bool:
    """Move others, each once, until everything adds up again; False when that is not found in so many steps. `moved`
    says how far each is from its true value."""
    steps[0] -= 1
    if steps[0] < 0:
        return False
    whole, parts, off = _first_off(puzzle, moved)
    if not off:
        return True
    for place in (*reversed(parts), whole):
        step = -off if place == whole else off
        low, high = ranges[place]
        if place not in moved and low <= puzzle.truth[place] + step <= high:
            moved[place] = step
            if _balance(puzzle, ranges, moved, steps):
                return True
            del moved[place]
    return False


def _first_off(puzzle: Puzzle, moved: Mapping[int, int]) -> tuple[int, Sequence[int], int]:
    """A relation that does not hold any more, and how much the whole is more than its parts; 0 when all hold."""
    for place in moved:
        for whole, parts in puzzle.of[place]:
            off = moved.get(whole, 0) - sum(moved[part] for part in parts if part in moved)
            if off:
                return whole, parts, off
    return 0, (), 0


def _search(puzzle: Puzzle, ranges: list[Range], near: Sequence[int], changed: int) -> dict[int, int] | None:
    if not _carry(puzzle.of, ranges, [changed]):
        return None
    unsure = [place for place in near if ranges[place][0] < ranges[place][1]]
    if not unsure:
        return {place: ranges[place][0] - puzzle.truth[place] for place in near}
    place = min(unsure, key=lambda one: ranges[one][1] - ranges[one][0])
    for part in _parts(ranges[place], puzzle.truth[place]):
        tried = list(ranges)
        tried[place] = part
        found = _search(puzzle, tried, near, place)
        if found is not None:
            return found
    return None


def _carry(of: Mapping[int, Sequence[_Sum]], ranges: list[Range], changed: Iterable[int]) -> bool:
    """Narrow the ranges by the relations; False when nothing fits."""
    waiting = {id(each): each for place in changed for each in of[place]}
    while waiting:
        _id, relation = waiting.popitem()
        narrowed = _narrowed(relation, ranges)
        if narrowed is None:
            return False
        for place in narrowed:
            waiting |= {id(each): each for each in of[place]}
    return True


def _narrowed(relation: _Sum, ranges: list[Range]) -> list[int] | None:
    """Narrow the ranges of one relation; the places that changed, or None when it cannot hold."""
    whole, parts = relation
    lows = sum(ranges[part][0] for part in parts)
    highs = sum(ranges[part][1] for part in parts)
    low, high = ranges[whole]
    more, less = high - lows, highs - low
    if more < 0 or less < 0:
        return None
    changed = []
    if low < lows or high > highs:
        ranges[whole] = (max(low, lows), min(high, highs))
        changed.append(whole)
    for part in parts:
        low, high = ranges[part]
        if high - low > more or high - low > less:
            ranges[part] = (max(low, high - less), min(high, low + more))
            changed.append(part)
    return changed


def _parts(within: Range, truth: int) -> list[Range]:
    """The range in parts to be tried in turn: the true value, and the two sides of it or of the middle."""
    low, high = within
    middle = truth if low <= truth <= high else (low + high) // 2
    parts = [(middle, middle), (low, middle - 1), (middle + 1, high)]
    return [part for part in parts if part[0] <= part[1]]
