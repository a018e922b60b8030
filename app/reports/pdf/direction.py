"""Writing that is read from the right, as Hebrew and Arabic are: reportlab draws the letters it is given from the left.

The libraries for it are imported at the first such letter, since most prints have none.
"""

import re
from collections.abc import Iterator
from copy import copy
from functools import cache
from itertools import groupby
from typing import Any

_ARABIC = re.compile("[\u0600-\u06ff]")
_READ_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_WITHIN = re.compile(r"(?<=\d) (?=\d)|\n")
"""A space in a number must not part it: amounts and telephone numbers would be other numbers."""
_TAG, _TAGS = 0xE0020, 96
"""Signs that no drawable text has; they go where the letter before them goes."""
_END = {"L": "\u200e", "R": "\u200f"}
"""Stands after the last tags, or they would be taken for space at the end of the line."""


def joined(text: str) -> str:
    """With each Arabic letter in the form it has beside its neighbours, in the order they are read. Vowel marks go."""
    if not _ARABIC.search(text):
        return text
    return str(_reshaper().reshape(text))


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415  # costs 0.1 s

    return ArabicReshaper({"ARABIC LIGATURE ALLAH": False})  # the fonts lack that sign


def visual(text: str) -> str:
    """One drawable line as it stands from left to right."""
    if not _READ_FROM_RIGHT.search(text):
        return text
    return "".join(letter for _place, letter in _placed(text, _side(text)))


def as_read(lines: Any) -> Any:
    """The lines that reportlab has broken a paragraph into. Its first letter says from which side they are read."""
    text = " ".join(map(_text, lines.lines))
    if not _READ_FROM_RIGHT.search(text):
        return lines
    turned, side = copy(lines), _side(text)
    turned.lines = [_turned(line, side) for line in lines.lines]
    return turned


def _text(line: Any) -> str:
    """A line in one font is how much room it leaves and its words; another has pieces, each in a font of its own."""
    return " ".join(line[1]) if isinstance(line, tuple) else "".join(piece.text for piece in line.words)


def _turned(line: Any, side: str) -> Any:
    placed = _placed(_text(line), side)
    if isinstance(line, tuple):
        return line[0], "".join(letter for _place, letter in placed).split(" ")
    owners = [piece for piece in line.words for _letter in piece.text]
    turned, words = copy(line), []
    for _owner, run in groupby(placed, lambda one: id(owners[one[0]])):
        places, letters = zip(*run, strict=True)
        words.append(owners[places[0]].clone(text="".join(letters)))
    turned.words = words or line.words
    return turned


def _side(text: str) -> str:
    from bidi import get_base_level  # noqa: PLC0415

    return "R" if get_base_level(text) else "L"


def _placed(text: str, side: str) -> Iterator[tuple[int, str]]:
    """The letters of a line from left to right, each with its place in the text; `side` it is read from.

    python-bidi tells no places and turns no brackets. So two tags follow each letter: they hold its place, and come out
    before the letter where it is read from the right.
    """
    from bidi import get_display  # noqa: PLC0415
    from bidi.mirror import MIRRORED  # noqa: PLC0415

    letters = enumerate(_WITHIN.sub("\u00a0", text))
    tagged = "".join(letter + chr(_TAG + place // _TAGS) + chr(_TAG + place % _TAGS) for place, letter in letters)
    shown: str = get_display(tagged + _END[side], base_dir=side).strip("".join(_END.values()))
    for start in range(0, len(shown), 3):
        one = shown[start : start + 3]
        from_right = ord(one[0]) in range(_TAG, _TAG + _TAGS)
        high, low = one[1], one[0 if from_right else 2]
        place = (ord(high) - _TAG) * _TAGS + ord(low) - _TAG
        yield place, MIRRORED.get(text[place], text[place]) if from_right else text[place]
