"""Arabic letters joined to their neighbours: reportlab draws what it is given, so it is given the joined forms."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

_LETTERS = re.compile("[\u0600-\u06ff]")
_UNITS = re.compile("\u0644[\u0622\u0623\u0625\u0627]|.", re.DOTALL)
"""Lam and the alef after it are always drawn as one."""
_JOINERS = frozenset("\u0640\u200d")  # the long line between letters, and what joins and is not seen
_JOINED = range(0xFB50, 0xFEFD)
_LAM_AND_ALEF = range(0xFEF5, 0xFEFD)
_FORMS = {(False, False): "<isolated>", (False, True): "<initial>", (True, True): "<medial>", (True, False): "<final>"}
"""By whether it is joined to the letter before, and to the one after."""


def joined(text: str) -> str:
    """With each letter in the form it has beside its neighbours, in the order they are read. Vowel marks go."""
    if not _LETTERS.search(text):
        return text
    units = _UNITS.findall("".join(one for one in text if unicodedata.category(one) != "Mn"))
    before, after = ["", *units[:-1]], [*units[1:], ""]
    return "".join(map(_drawn, before, units, after))


def _drawn(before: str, unit: str, after: str) -> str:
    forms = _forms().get(unit, {})
    return forms.get(_FORMS[_join(before, unit), _join(unit, after)], unit)


def _join(first: str, second: str) -> bool:
    reaches_on = first in _JOINERS or "<initial>" in _forms().get(first, {})
    reaches_back = second in _JOINERS or "<final>" in _forms().get(second, {})
    return reaches_on and reaches_back


@cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    """The forms of each letter, from the characters that Unicode has for them."""
    found: dict[str, dict[str, str]] = {}
    for code in _JOINED:
        form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if form in _FORMS.values() and (len(letters) == 1 or code in _LAM_AND_ALEF):
            unit = "".join(chr(int(letter, 16)) for letter in letters)
            found.setdefault(unit, {})[form] = chr(code)
    return found
