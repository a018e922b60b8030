"""Lines that reportlab has broken, with their letters in the order they stand in on the paper."""

from collections.abc import Sequence
from copy import copy
from itertools import groupby
from typing import Any

from app.reports.pdf import direction


def as_read(lines: Any) -> Any:
    """The lines of a paragraph. Its first letter says from which side they are read."""
    text = " ".join(_plain_text(line) if lines.kind == 0 else _pieced_text(line) for line in lines.lines)
    if not direction.has_right(text):
        return lines
    turned, from_right = copy(lines), direction.starts_right(text)
    one = _plain if lines.kind == 0 else _pieced
    turned.lines = [one(line, from_right) for line in lines.lines]
    return turned


def _plain(line: Any, from_right: bool) -> Any:
    """A line in one font: how much room it leaves, and its words."""
    room, _words, *rest = line
    placed = direction.placed(_plain_text(line), from_right=from_right)
    return room, "".join(letter for _place, letter in placed).split(" "), *rest


def _pieced(line: Any, from_right: bool) -> Any:
    """A line of pieces, each in a font of its own."""
    owners = [piece for piece in line.words for _letter in piece.text]
    placed = direction.placed(_pieced_text(line), from_right=from_right)
    turned = copy(line)
    turned.words = _pieces([(owners[place], letter) for place, letter in placed]) or line.words
    return turned


def _plain_text(line: Any) -> str:
    return " ".join(line[1])


def _pieced_text(line: Any) -> str:
    return "".join(piece.text for piece in line.words)


def _pieces(letters: Sequence[tuple[Any, str]]) -> list[Any]:
    made = []
    for _owner, run in groupby(letters, lambda one: id(one[0])):
        found = list(run)
        made.append(found[0][0].clone(text="".join(letter for _piece, letter in found)))
    return made
