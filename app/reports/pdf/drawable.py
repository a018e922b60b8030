"""What the paper's letters can draw: nothing goes missing unseen, and nothing stops a print."""

import unicodedata
from functools import cache

from reportlab.pdfbase import pdfmetrics

from app.reports.pdf import fonts

_SQUARE = "□"
_TAB = "\u00a0" * 4
_ENDS = {"\r\n": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
_UNSEEN = frozenset({"Cf", "Mn", "Me", "Cc"})
"""Joiners, marks on the letter before, and what steers old printers."""


def drawable(text: str) -> str:
    """With a square for each letter that the font does not have, such as an emoji or a Hebrew letter. All ends of lines
    become `\\n`."""
    text = unicodedata.normalize("NFC", text)
    for end, line in _ENDS.items():
        text = text.replace(end, line)
    text = text.replace("\t", _TAB)
    letters = set(text)
    unknown = {ord(one): _instead(one) for one in letters if ord(one) not in _known() and one != "\n"}
    return text.translate(unknown) if unknown else text


def _instead(letter: str) -> str:
    if unicodedata.category(letter) in _UNSEEN:
        return ""
    plain = unicodedata.normalize("NFKC", letter)
    if plain != letter and all(ord(one) in _known() for one in plain):
        return plain
    return " " if letter.isspace() else _SQUARE


@cache
def _known() -> frozenset[int]:
    """The letters that all weights of the font have, and can be seen."""
    faces = (pdfmetrics.getFont(name).face.charToGlyph for name in (fonts.BODY, fonts.MEDIUM, fonts.BOLD))
    shared = frozenset.intersection(*(frozenset(face) for face in faces))
    return frozenset(code for code in shared if unicodedata.category(chr(code)) not in _UNSEEN)
