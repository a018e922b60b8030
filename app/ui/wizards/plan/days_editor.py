"""Several dates in one line: 04.03.2027, 01.06.2027."""

import re
from collections.abc import Iterable

from app import formats
from app.texts import _
from app.ui.kit.editors import LineEditor

_BETWEEN = re.compile(r"[,;]|\bog\b")


class DaysEditor(LineEditor):
    """The value is a tuple of dates in order, each once; None for an empty line."""

    def __init__(self) -> None:
        super().__init__()
        self.line.setPlaceholderText(_("dd.mm.åååå, dd.mm.åååå"))

    def read(self, text: str) -> object:
        written = (part.strip() for part in _BETWEEN.split(text))
        return tuple(sorted({formats.parse_near_day(part) for part in written if part}))

    def show_as(self, value: object) -> str:
        return ", ".join(formats.day(day) for day in value) if isinstance(value, Iterable) else ""
