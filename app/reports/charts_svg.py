"""A chart as an SVG file: plain text that any browser and text program shows, with its numbers as text."""

from collections.abc import Iterable
from html import escape

from app.reports.charts import Box, Words
from app.reports.palette import COLOURS, EARLIER
from app.reports.shapes import Dot, Line, Shape

_FONT = "Inter, 'Segoe UI', Arial, sans-serif"


def svg(shapes: Iterable[Shape], width: float, height: float, title: str, description: str) -> bytes:
    """The file, on white ground. `description` says every number, for those who have the chart read to them."""
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="{_FONT}">',
        f"<title>{escape(title)}</title>",
        f"<desc>{escape(description)}</desc>",
        f'<rect width="{width:g}" height="{height:g}" fill="{_colour("surface")}"/>',
        *map(_written, shapes),
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _written(shape: Shape) -> str:
    if isinstance(shape, Box):
        return _box(shape)
    if isinstance(shape, Line):
        return _line(shape)
    return _dot(shape) if isinstance(shape, Dot) else _words(shape)


def _box(box: Box) -> str:
    place = f'x="{box.x:.2f}" y="{box.y:.2f}" width="{box.width:.2f}" height="{box.height:.2f}"'
    return f'<rect {place} fill="{_colour(box.colour)}"/>'


def _line(line: Line) -> str:
    place = f'x1="{line.x:.2f}" y1="{line.y:.2f}" x2="{line.to_x:.2f}" y2="{line.to_y:.2f}"'
    dashes = f' stroke-dasharray="{" ".join(f"{one:g}" for one in line.dashes)}"' if line.dashes else ""
    return f'<line {place} stroke="{_colour(line.colour)}" stroke-width="{line.width:g}"{dashes}/>'


def _dot(dot: Dot) -> str:
    fill = _colour("surface" if dot.is_open else dot.colour)
    look = f'fill="{fill}" stroke="{_colour(dot.colour)}" stroke-width="1.5"'
    return f'<circle cx="{dot.x:.2f}" cy="{dot.y:.2f}" r="{dot.radius:g}" {look}/>'


def _words(words: Words) -> str:
    look = f'font-size="{words.size:g}" fill="{_colour(words.colour)}" text-anchor="{words.anchor}"'
    weight = ' font-weight="600"' if words.bold else ""
    return f'<text x="{words.x:.2f}" y="{words.y:.2f}" {look}{weight}>{escape(words.text)}</text>'


def _colour(name: str) -> str:
    """The light colour of a token: a file is shown on white."""
    earlier = {"earlier1": EARLIER[0], "earlier2": EARLIER[1]}
    return earlier.get(name) or COLOURS[name]
