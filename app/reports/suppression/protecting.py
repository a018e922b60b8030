"""Which figures may be shown to everyone."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from app.reports.indicator import Figure
from app.reports.suppression.parts import shown_in_parts
from app.reports.suppression.relations import FLOWS
from app.reports.suppression.solver import Answer, Puzzle, Relation
from app.reports.suppression.table import Asked, Table, table_of

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
    return unknown | shown_in_parts(table, shown, [table_of(part) for part in parts], limit)


def _hidden(figures: Mapping[str, Figure], table: Table, limit: int) -> frozenset[str]:
    truth, known = table.truth, table.relations
    positive = {key for key, value in truth.items() if value and key in figures}
    told = _Told(known, truth, limit, positive)
    guard = _Guard(Puzzle(known, truth, room=2 * limit), truth, limit, told)
    shown = {one.key for one in _in_order(table.asked, known) if guard.lets(one)}
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


def _in_order(asked: Iterable[Asked], known: Iterable[Relation]) -> list[Asked]:
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

    def lets(self, asked: Asked) -> bool:
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
