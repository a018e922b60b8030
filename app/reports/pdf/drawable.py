"""What the paper's letters can draw: nothing goes missing unseen, and nothing stops a print."""

import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics

from app.reports.pdf import fonts
from app.reports.pdf.direction import joined

_SQUARE = "□"
_TAB = "\u00a0" * 4
_ENDS = {"\r\n": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
_UNSEEN = frozenset({"Cf", "Mn", "Me", "Cc"})
"""Joiners, marks on the letter before, and what steers old printers."""
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
"""They change the emoji before them; the paper has no colours."""


def marked(text: str) -> str:
    """Plain text in reportlab's markup: `<`, `&` and the like are shown, not obeyed; what Inter lacks names its
    font."""
    return "".join(_in_font(font, escape(run).replace("\n", "<br/>")) for font, run in runs(drawable(text)))


def _in_font(font: str, text: str) -> str:
    return f'<font name="{font}">{text}</font>' if font else text


def runs(text: str) -> Sequence[tuple[str, str]]:
    """Drawable text in runs of one font each, by its name; empty for Inter."""
    if all(ord(one) in _known() for one in set(text) - {"\n"}):
        return [("", text)]
    return [(font, "".join(run)) for font, run in groupby(text, _font_of)]


def _font_of(letter: str) -> str:
    return "" if letter == "\n" or ord(letter) in _known() else _stand_in(letter)


def drawable(text: str) -> str:
    """With a square for each letter that no font has, such as a Chinese one. All ends of lines become `\\n`."""
    text = unicodedata.normalize("NFC", text)
    for end, line in _ENDS.items():
        text = text.replace(end, line)
    text = joined(text.replace("\t", _TAB))
    letters = set(text)
    unknown = {ord(one): _instead(one) for one in letters if ord(one) not in _known() and one != "\n"}
    return text.translate(unknown) if unknown else text


def _instead(letter: str) -> str:
    if unicodedata.category(letter) in _UNSEEN or letter in _SKIN_TONES:
        return ""
    if _stand_in(letter):
        return letter
    plain = unicodedata.normalize("NFKC", letter)
    if plain != letter and all(ord(one) in _known() for one in plain):
        return plain
    return " " if letter.isspace() else _SQUARE


@cache
def _known() -> frozenset[int]:
    """The letters that all weights of Inter have, and can be seen."""
    faces = (pdfmetrics.getFont(name).face.charToGlyph for name in (fonts.BODY, fonts.MEDIUM, fonts.BOLD))
    shared = frozenset.intersection(*(frozenset(face) for face in faces))
    return frozenset(code for code in shared if unicodedata.category(chr(code)) not in _UNSEEN)


@cache
def _stand_in(letter: str) -> str:
    """The font that draws what Inter lacks; empty when none does."""
    having = (name for name in fonts.stand_ins() if ord(letter) in pdfmetrics.getFont(name).face.charToGlyph)
    return next(having, "")
