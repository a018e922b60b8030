"""Which figures may be shown to everyone."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.reports.indicator import Figure
from app.reports.suppression.relations import FLOWS, relations, rest_of
from app.reports.suppression.solver import Answer, Puzzle, Relation

HIDDEN = ":"
"""What stands in place of a hidden number, as in SSB's tables."""
LIMIT = 4
_NOT_COUNTS = frozenset({"nights", "NOK", "percent", "years", "days", "score"})


@dataclass(frozen=True, slots=True)
class _Shown:
    """A figure that may be shown, and the counts that someone knows when it is. `needs` must be 0 or not small."""

    key: str
    reveals: Sequence[str]
    needs: int = 0


def protected(figures: Mapping[str, Figure], limit: int = LIMIT) -> frozenset[str]:
    """The keys of the figures that must be hidden in public, among those of one period."""
    if limit <= 1:
        return frozenset()
    truth = {key: int(one.value) for key, one in figures.items() if _is_count(one) and one.value is not None}
    asked = [one for figure in figures.values() if (one := _asked(figure, truth))]
    known_relations = [*relations(truth), *_of_shares(figures.values(), truth)]
    positive = {key for key, value in truth.items() if value and key in figures}
    told = _Told(known_relations, truth, limit, positive)
    guard = _Guard(Puzzle(known_relations, truth, room=2 * limit), truth, limit, told)
    shown = {one.key for one in _in_order(asked, known_relations) if guard.lets(one)}
    hidden = frozenset(figures) - shown - {key for key, one in figures.items() if one.value is None}
    return hidden | _of_flows(truth, hidden, limit)


def _of_flows(truth: Mapping[str, int], hidden: frozenset[str], limit: int) -> frozenset[str]:
    """With the table of the year before, cases that came and those that ended tell how many are open. So where one of
    them is small, one that is not is hidden with it; nobody knows what the two are, only what they come to."""
    more = set()
    for keys in FLOWS:
        small = [key for key in keys if key in hidden and 0 < truth.get(key, 0) < limit]
        large = [key for key in keys if truth.get(key, 0) >= limit]
        if small and large and not hidden.intersection(large):
            more.add(min(large, key=lambda key: truth[key]))
    return frozenset(more)


def _is_count(figure: Figure) -> bool:
    return figure.unit not in _NOT_COUNTS


def _asked(figure: Figure, truth: dict[str, int]) -> _Shown | None:
    """A count tells itself; a share tells what it is a share of, too; a sum, mean or median tells of those it is made
    from, who must not be few. What is entered by hand without a count behind it is published elsewhere."""
    if figure.value is None:
        return None
    if _is_count(figure):
        return _Shown(figure.key, [figure.key])
    if figure.is_entered or figure.unit == "score":
        return _Shown(figure.key, [])
    if figure.unit in {"percent", "years"} or figure.base_records:
        above, below = _above(figure.key), _below(figure.key)
        truth[above], truth[below] = len(figure.records), len(figure.base_records)
        return _Shown(figure.key, [above, below])
    return _Shown(figure.key, [], len(figure.records))


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


def _in_order(asked: Iterable[_Shown], known: Iterable[Relation]) -> list[_Shown]:
    """Wholes before their parts, otherwise in the order of the catalogue, shares and sums last."""
    parts = {part for relation in known for part in relation.parts}
    return sorted(asked, key=lambda one: (one.reveals != [one.key], one.key in parts))


class _Told:
    """What zeros tell by being shown: what is hidden is at least 1. With that, too, a small number must stay unsure."""

    def __init__(
        self, known: Sequence[Relation], truth: Mapping[str, int], limit: int, positive: Collection[str]
    ) -> None:
        self._puzzle = Puzzle(known, truth, room=2 * limit, positive=positive)
        self._truth, self._positive, self._most = truth, positive, max(truth.values(), default=0) + 2 * limit
        small = [name for name, value in truth.items() if 0 < value < limit]
        # a whole of three hidden parts is 3 whenever it is small, whatever else is shown: nothing to keep
        self._proofs = {name: proof for name in small if (proof := self._another(name, ()))}

    def keeps(
        self, revealed: Sequence[str], known: Collection[str], found: Mapping[tuple[str, bool], Answer]
    ) -> Mapping[str, Answer] | None:
        """For each small number, numbers that fit in which it is another, among those `found` if they will do; None
        when one of them has none."""
        proofs = {}
        for name, kept in self._proofs.items():
            if all(kept[one] == self._truth[one] for one in revealed):
                proofs[name] = kept
                continue
            tried = (found[name, is_high] for is_high in (False, True))
            proof = next((one for one in tried if self._will_do(name, one)), None) or self._another(name, known)
            if proof is None:
                return None
            proofs[name] = proof
        return proofs

    def keep(self, proofs: Mapping[str, Answer]) -> None:
        self._proofs = dict(proofs)

    def _will_do(self, name: str, answer: Answer) -> bool:
        return answer[name] != self._truth[name] and all(answer[one] for one in self._positive)

    def _another(self, name: str, known: Collection[str]) -> Answer | None:
        truth = self._truth[name]
        return self._puzzle.may_be(name, (truth + 1, self._most), known) or self._puzzle.may_be(
            name, (0, truth - 1), known
        )


class _Guard:
    """Lets figures be shown as long as every small number stays hidden."""

    def __init__(self, puzzle: Puzzle, truth: Mapping[str, int], limit: int, told: _Told) -> None:
        self._puzzle, self._truth, self._limit, self._told = puzzle, truth, limit, told
        self._known: set[str] = set()
        self._proofs: dict[tuple[str, bool], Answer] = {}
        self._small = [name for name, value in truth.items() if self._is_small(value)]

    def _is_small(self, value: int) -> bool:
        return 0 < value < self._limit

    def lets(self, asked: _Shown) -> bool:
        """Show the figure if that gives nothing away; says whether it is shown."""
        if self._is_small(asked.needs) or any(self._is_small(self._truth[name]) for name in asked.reveals):
            return False
        known = self._known | set(asked.reveals)
        proofs = {}
        for name in self._small:
            for is_high in (False, True):
                proof = self._kept(name, asked.reveals, is_high=is_high) or self._proof(name, known, is_high=is_high)
                if proof is None:
                    return False
                proofs[name, is_high] = proof
        told = self._told.keeps(asked.reveals, known, proofs)
        if told is None:
            return False
        self._told.keep(told)
        self._known, self._proofs = known, proofs
        return True

    def _kept(self, name: str, revealed: Sequence[str], *, is_high: bool) -> Answer | None:
        """The numbers found before, when they fit what is revealed now: they fit everything that was known then."""
        kept = self._proofs.get((name, is_high))
        return kept if kept and all(kept[one] == self._truth[one] for one in revealed) else None

    def _proof(self, name: str, known: set[str], *, is_high: bool) -> Answer | None:
        """Numbers that fit what is known, in which this one is at most 1, or at least the highest small number."""
        within = (self._limit - 1, max(self._truth.values()) + 2 * self._limit) if is_high else (0, 1)
        return self._puzzle.may_be(name, within, known)
