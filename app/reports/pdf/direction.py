"""The order in which letters stand on a line where some are read from the right, as Hebrew and Arabic are.

The Unicode Bidirectional Algorithm (UAX 9) without its marks for embedding and isolating, which are not printed. Unlike
there, a space within a number belongs to it: amounts and telephone numbers are written so, and must not be turned.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise

_READ_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_STRONG = {"L": "L", "R": "R", "AL": "R"}
_KINDS = {**_STRONG, "EN": "N", "AN": "N", "ET": "T", "CS": "S", "ES": "S", "WS": "S"}
_NEUTRAL = " "
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def has_right(text: str) -> bool:
    return bool(_READ_FROM_RIGHT.search(text))


def starts_right(text: str) -> bool:
    """Whether the first letter, signs and figures apart, is read from the right; then so is the paragraph."""
    return next((kind for one in text if (kind := _STRONG.get(unicodedata.bidirectional(one)))), "L") == "R"


def visual(text: str) -> str:
    """One line as it stands from left to right."""
    if not has_right(text):
        return text
    return "".join(letter for _place, letter in placed(text, from_right=starts_right(text)))


def placed(text: str, *, from_right: bool) -> Sequence[tuple[int, str]]:
    """The letters of a line from left to right, each with its place in the text. Brackets turn with the direction."""
    levels = _levels(text, from_right=from_right)
    order = list(range(len(text)))
    for level in range(max(levels, default=0), 0, -1):
        order = _turned(order, levels, level)
    return [(place, text[place].translate(_MIRRORED) if levels[place] % 2 else text[place]) for place in order]


def _turned(order: Sequence[int], levels: Sequence[int], level: int) -> list[int]:
    """With every stretch of that level or above the other way round."""
    turned: list[int] = []
    for high, stretch in groupby(order, lambda place: levels[place] >= level):
        places = list(stretch)
        turned += places[::-1] if high else places
    return turned


def _levels(text: str, *, from_right: bool) -> Sequence[int]:
    base = "R" if from_right else "L"
    kinds = _numbers([_KINDS.get(unicodedata.bidirectional(one), _NEUTRAL) for one in text], base)
    settled = _settled(_bracketed(text, kinds, base), base)
    within = {"L": 2, "R": 1, "N": 2} if from_right else {"L": 0, "R": 1, "N": 2}
    seen = len(text.rstrip())
    return [within[kind if place < seen else base] for place, kind in enumerate(settled)]


def _numbers(kinds: list[str], base: str) -> list[str]:
    """Signs within and at a number belong to it; a number after a letter read from the left is read with it."""
    for place in range(1, len(kinds) - 1):
        if kinds[place] == "S" and kinds[place - 1] == kinds[place + 1] == "N":
            kinds[place] = "N"
    for places in (list(pairwise(range(len(kinds)))), [(b, a) for a, b in pairwise(range(len(kinds)))][::-1]):
        for beside, place in places:
            if kinds[place] == "T" and kinds[beside] == "N":
                kinds[place] = "N"
    strong = base
    for place, kind in enumerate(kinds):
        strong = kind if kind in _STRONG.values() else strong
        kinds[place] = "L" if kind == "N" and strong == "L" else kind
    return kinds


def _bracketed(text: str, kinds: list[str], base: str) -> list[str]:
    """Both brackets of a pair turn as what is within them does."""
    other = {"L": "R", "R": "L"}[base]
    for first, last in _pairs(text):
        within = {_turns(kind) for kind in kinds[first + 1 : last]}
        before = next(filter(None, map(_turns, reversed(kinds[:first]))), base)
        if within - {""}:
            kinds[first] = kinds[last] = other if base not in within and before == other else base
    return kinds


def _pairs(text: str) -> Sequence[tuple[int, int]]:
    """Where brackets begin and end, in the order they begin."""
    found, waiting = [], list[int]()
    for place, letter in enumerate(text):
        if letter in _PAIRS:
            waiting.append(place)
        elif any(_PAIRS[text[one]] == letter for one in waiting):
            while _PAIRS[text[waiting[-1]]] != letter:
                waiting.pop()
            found.append((waiting.pop(), place))
    return sorted(found)


def _turns(kind: str) -> str:
    """The direction a letter or number gives; empty for signs."""
    return {"L": "L", "R": "R", "N": "R"}.get(kind, "")


def _settled(kinds: Sequence[str], base: str) -> Sequence[str]:
    """What has no direction takes that of both neighbours, or the paragraph's where they differ."""
    runs = [(kind, len(list(run))) for kind, run in groupby(kind if kind in "LRN" else _NEUTRAL for kind in kinds)]
    settled: list[str] = []
    for number, (kind, length) in enumerate(runs):
        sides = {_side(runs, number - 1, base), _side(runs, number + 1, base)}
        given = (sides.pop() if len(sides) == 1 else base) if kind == _NEUTRAL else kind
        settled += [given] * length
    return settled


def _side(runs: Sequence[tuple[str, int]], number: int, base: str) -> str:
    """The direction of a run as its neighbours see it: a number not read from the left is within what is not."""
    if not 0 <= number < len(runs):
        return base
    return _turns(runs[number][0]) or base
