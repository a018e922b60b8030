"""Characters that XML cannot carry, written the way Office Open XML does: `_x0007_`, and `_x005F_` before a text that
would otherwise be read as one (ECMA-376 part 1, 22.9.2.19)."""

import re

# \r is among them because an XML reader turns it into \n.
_FORBIDDEN = "\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff"
_UNWRITABLE = re.compile(f"[{_FORBIDDEN}]|_(?=x[0-9A-Fa-f]{{4}}[_{_FORBIDDEN}])")
_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")


def escape(text: str) -> str:
    """The text as it can stand in a cell."""
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape(text: str) -> str:
    """The text that a cell stands for."""
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
