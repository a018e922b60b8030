"""How text, dates and numbers are written, read, searched and sorted: the Norwegian way in every language."""

import unicodedata

_LETTERS = {"ð": "d", "đ": "d", "þ": "th", "ŋ": "n", "ŧ": "t", "ł": "l", "œ": "oe", "ı": "i"}
_SEARCHED = str.maketrans(_LETTERS | {"å": "aa", "ø": "o", "æ": "ae", "ö": "o", "ä": "ae", "ü": "u"})
# The three characters after z stand for æ, ø and å, so that a plain comparison of code points sorts them.
_SORTED = str.maketrans(_LETTERS | {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"})


def fold(text: str) -> str:
    """Text as it is searched, not shown: no case, å as aa, ø as o, æ as ae, no other accents, one space."""
    return _plain(text, _SEARCHED)


def sort_key(text: str) -> str:
    """A text that sorts in Norwegian order when compared code point by code point, as SQLite's BINARY does.

    Case does not count; æ, ø, å come last in that order; aa sorts as å, ä as æ, ö as ø, ü as y.
    """
    return _plain(text, _SORTED).replace("aa", "}")


def _plain(text: str, letters: dict[int, str]) -> str:
    composed = unicodedata.normalize("NFKC", text).casefold()
    composed = unicodedata.normalize("NFC", composed).translate(letters)
    marked = unicodedata.normalize("NFD", composed)
    bare = "".join(character for character in marked if not unicodedata.combining(character))
    return " ".join(bare.translate(letters).split())
