"""How wide the columns of a table are, on paper and in Word alike."""

from collections.abc import Iterable, Sequence

from app.reports.plans.blocks import Cell

_LETTER = 0.0165
"""A letter of 14 points, as a share of the width of the page."""
_GAP = 0.022
_LEAST, _WIDEST = 0.17, 0.38


def with_room(shares: Sequence[float], rows: Sequence[Sequence[Cell]]) -> Sequence[float]:
    """The shares, with room for the longest word of each column in large letters as well; the columns that have room
    to spare give it. They stay as they are when no word is cut."""
    if not rows:
        return shares
    needed = [_needed(column) for column in zip(*rows, strict=True)]
    lacking = [max(need - share, 0.0) for share, need in zip(shares, needed, strict=True)]
    spare = [max(share - need, 0.0) for share, need in zip(shares, needed, strict=True)]
    moved = min(sum(lacking), sum(spare))
    if not moved:
        return shares
    taken, given = moved / sum(lacking), moved / sum(spare)
    return [
        share + lack * taken - extra * given for share, lack, extra in zip(shares, lacking, spare, strict=True)
    ]  # fmt: skip


def _needed(column: Iterable[Cell]) -> float:
    words = (word for cell in column for word in f"{cell.text} {cell.small}".split())
    longest = max(map(len, words), default=0)
    return min(max(longest * _LETTER + _GAP, _LEAST), _WIDEST)
