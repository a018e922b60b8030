"""Long texts in cells: a row is at most 409 points high, so a long answer goes on in the rows below."""

import textwrap
from collections.abc import Iterator

from app.reports.xlsx.page import lines

MOST_LINES = 28
_FULLER = 1.1
"""Prose of 9 points has more characters a line than the column is wide; figures and single words have not."""


def pieces(text: str, width: float) -> list[str]:
    """The text in parts that fit a row each, parted between paragraphs where they are short enough."""
    found: list[str] = []
    held: list[str] = []
    for paragraph in _paragraphs(text, width):
        if held and _height([*held, paragraph], width) > MOST_LINES:
            found.append("\n".join(held))
            held = []
        held.append(paragraph)
    return [*found, "\n".join(held)]


def height(text: str, width: float) -> int:
    """How many lines it takes in a column this wide."""
    return _height(text.splitlines() or [""], width)


def _height(paragraphs: list[str], width: float) -> int:
    return sum(lines(paragraph, width * _FULLER) for paragraph in paragraphs)


def _paragraphs(text: str, width: float) -> Iterator[str]:
    for paragraph in text.splitlines():
        if _height([paragraph], width) <= MOST_LINES:
            yield paragraph
        else:
            yield from textwrap.wrap(paragraph, int(width * 0.9) * (MOST_LINES - 1), break_on_hyphens=False)
