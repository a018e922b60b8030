"""Inter, embedded, with digits of one width in the faces that columns of numbers use, and what stands in for it."""

import re
import struct
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.paths import resource

BODY, MEDIUM, BOLD = "Inter", "Inter-Medium", "Inter-SemiBold"
NUMBERS, BOLD_NUMBERS = "Inter-Numbers", "Inter-SemiBold-Numbers"
_FILES = {
    BODY: "Inter_400Regular.ttf", MEDIUM: "Inter_500Medium.ttf", BOLD: "Inter_600SemiBold.ttf",
    NUMBERS: "Inter_400Regular.ttf", BOLD_NUMBERS: "Inter_600SemiBold.ttf",
}  # fmt: skip
_STAND_INS = {
    "Noto-Emoji": "NotoEmoji_400Regular.ttf", "DejaVu-Sans": "DejaVuSans_Book.ttf",
    "Noto-Sans-Ethiopic": "NotoSansEthiopic_400Regular.ttf",
}  # fmt: skip
"""For signs and writing that Inter lacks: the first that has a letter draws it."""
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LONG_CODE = re.compile("<([0-9A-F]{5})>")  # reportlab writes a code, where the PDF wants it as UTF-16
_STANDARD_NAMES = 258  # glyph names every TrueType font knows; its own come after them


@cache
def register() -> None:
    """Make the fonts known to reportlab, once a run of the program."""
    for name, file in _FILES.items():
        path = resource(f"fonts/{file}")
        font = TTFont(name, str(path))
        font.face.name = name.encode("ascii")  # or reportlab takes two fonts of one file for the same
        if name in (NUMBERS, BOLD_NUMBERS):
            _use_tabular_digits(font, path)
        pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(BODY, normal=BODY, bold=BOLD, italic=BODY, boldItalic=BOLD)


class _StandIn(TTFont):  # type: ignore[misc]  # reportlab has no types
    """Says what its signs mean beyond the first 65 536 too, as most emoji are, so that they can be copied and found."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # reportlab's name
        super().addObjects(doc)
        for name, what in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                what.content = _LONG_CODE.sub(_in_two, what.content)


def _in_two(code: re.Match[str]) -> str:
    return f"<{chr(int(code[1], 16)).encode('utf-16-be').hex().upper()}>"


@cache
def stand_ins() -> Sequence[str]:
    """The names of the fonts for what Inter lacks. They are read when first asked for, since most prints need none."""
    for name, file in _STAND_INS.items():
        pdfmetrics.registerFont(_StandIn(name, str(resource(f"fonts/{file}"))))
        pdfmetrics.registerFontFamily(name, normal=name, bold=name, italic=name, boldItalic=name)
    return tuple(_STAND_INS)


def _use_tabular_digits(font: Any, path: Path) -> None:
    """Draw each digit with the font's own tabular glyph: reportlab cannot switch on the feature `tnum`."""
    tables = _tables(path.read_bytes())
    glyphs = _glyph_numbers(tables["post"])
    metrics = struct.unpack(">H", tables["hhea"][34:36])[0]
    units = struct.unpack(">H", tables["head"][18:20])[0]
    for digit, name in enumerate(_DIGITS):
        glyph = glyphs[f"{name}.tf"]
        place = 4 * min(glyph, metrics - 1)
        advance = struct.unpack(">H", tables["hmtx"][place : place + 2])[0]
        code = ord("0") + digit
        font.face.charToGlyph[code] = glyph
        font.face.charWidths[code] = advance * 1000 / units


def _tables(data: bytes) -> dict[str, bytes]:
    """The tables of a TrueType file by their tags."""
    found = {}
    for number in range(struct.unpack(">H", data[4:6])[0]):
        tag, _check, offset, length = struct.unpack(">4sLLL", data[12 + 16 * number : 28 + 16 * number])
        found[tag.decode("ascii")] = data[offset : offset + length]
    return found


def _glyph_numbers(post: bytes) -> dict[str, int]:
    """Glyph number by name, from a `post` table of version 2."""
    count = struct.unpack(">H", post[32:34])[0]
    indices = struct.unpack(f">{count}H", post[34 : 34 + 2 * count])
    names, place = [], 34 + 2 * count
    while place < len(post):
        names.append(post[place + 1 : place + 1 + post[place]].decode("ascii", "replace"))
        place += 1 + post[place]
    return {names[index - _STANDARD_NAMES]: glyph for glyph, index in enumerate(indices) if index >= _STANDARD_NAMES}
