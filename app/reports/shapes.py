"""The plain shapes that charts are made of, beside boxes and words, and how they are moved as one.

Sizes are points; y grows downwards; colours are names of tokens.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.reports.charts import Box, Measure, Words


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `dashes` are the lengths of dash and gap by turns, none for a whole line."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    colour: str
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Dot:
    """`is_open`: only its edge is drawn, on the ground of the chart."""

    x: float
    y: float
    radius: float
    colour: str
    is_open: bool = False


Shape = Box | Words | Line | Dot


def moved(shapes: Iterable[Shape], right: float, down: float) -> list[Shape]:
    """The same shapes elsewhere."""
    return [_moved(shape, right, down) for shape in shapes]


def _moved(shape: Shape, right: float, down: float) -> Shape:
    if isinstance(shape, Line):
        return replace(shape, x=shape.x + right, y=shape.y + down, to_x=shape.to_x + right, to_y=shape.to_y + down)
    return replace(shape, x=shape.x + right, y=shape.y + down)


def spread(wanted: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Heights near those wanted (rising), none closer than `apart` to the next, within the room if they fit."""
    placed: list[float] = []
    for height in wanted:
        placed.append(max(height, placed[-1] + apart) if placed else max(height, low))
    limit = high
    for at in reversed(range(len(placed))):
        placed[at] = min(placed[at], limit)
        limit = placed[at] - apart
    return placed


def cut(text: str, size: float, room: float, measure: Measure) -> str:
    """The text, or as much of it as there is room for, with an ellipsis."""
    if measure(text, size) <= room:
        return text
    while text and measure(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, size: float, room: float, measure: Measure) -> list[str]:
    """The text in lines that fit the room; a word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
