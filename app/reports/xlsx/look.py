"""How the cells of the report look. A style is built once a book and shared by its cells."""

import re
from collections.abc import Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from app.reports.dossier import Shown
from app.reports.palette import COLOURS

FONT = "Calibri"
NORWEGIAN = "[$-414]"
WHOLE = f"{NORWEGIAN}#,##0"
DECIMAL = f"{NORWEGIAN}#,##0.0"
KRONER = f"{NORWEGIAN}#,##0.00"
LONGEST = 32_767
"""The UTF-16 units that a cell holds; Excel repairs a workbook with more."""
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""XML cannot carry them, and they mean nothing in a text to be read."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""A spreadsheet program reads "_x0041_" as "A" (ECMA-376 part 1, 22.9.2.19)."""


def cell_text(text: str) -> str:
    """The text as it can stand in a cell, ending in "…" where one cell cannot hold it all."""
    whole = _ESCAPE.sub("_x005F_", _REFUSED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    units = whole.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return whole
    return units[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def number_format(unit: str, value: Shown) -> str:
    """How a figure of this unit is shown: kroner with øre only where there are any."""
    if value is None or isinstance(value, int | str):
        return WHOLE
    return KRONER if unit == "NOK" else DECIMAL


def change_format(shown: str) -> str:
    """The same with its sign."""
    bare = shown.removeprefix(NORWEGIAN)
    return f"{NORWEGIAN}+{bare};{NORWEGIAN}-{bare};0"


def _font(colour: str = "text", size: float = 10, *, bold: bool = False) -> Font:
    return Font(name=FONT, size=size, bold=bold, color=COLOURS[colour][1:])


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=COLOURS[colour][1:])


def _indented(steps: int) -> Alignment:
    return Alignment(horizontal="left", vertical="center", wrap_text=True, indent=steps)


_HAIRLINE = Border(bottom=Side("thin", color=COLOURS["line"][1:]))
_HEAVY = Border(bottom=Side("medium", color=COLOURS["accent"][1:]))
_LEFT = Alignment(vertical="center", wrap_text=True)
_RIGHT = Alignment(horizontal="right", vertical="center", wrap_text=True)
_MIDDLE = Alignment(vertical="center")
_TOP = Alignment("left", "top", wrap_text=True)


def _status(text: str, ground: str) -> Mapping[str, Any]:
    """Where a figure stands against its ambition."""
    return {"font": _font(text, bold=True), "fill": _fill(ground), "border": _HAIRLINE, "alignment": _indented(1)}


ROLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"font": _font("accent", 18, bold=True)},
    "heading": {"font": _font("text", 12, bold=True)},
    "fact": {"font": _font("text2")},
    "notice": {"font": _font("warn", bold=True)},
    "column": {"font": _font("text2", bold=True), "border": _HEAVY, "alignment": _LEFT},
    "column_small": {"font": _font("text2", bold=True), "border": _HEAVY, "alignment": _indented(1)},
    "column_right": {"font": _font("text2", bold=True), "border": _HEAVY, "alignment": _RIGHT},
    "label": {"font": _font(bold=True), "border": _HAIRLINE, "alignment": _LEFT},
    "label_beside": {"font": _font(bold=True), "border": _HAIRLINE, "alignment": _indented(1)},
    "part": {"font": _font(), "border": _HAIRLINE, "alignment": _indented(2)},
    "part_of_part": {
        "font": _font("text2"), "border": _HAIRLINE, "alignment": _indented(4),
    },
    "now": {"font": _font("accenttext", bold=True), "border": _HAIRLINE, "alignment": _RIGHT},
    "number": {"font": _font("text2"), "border": _HAIRLINE, "alignment": _RIGHT},
    "small": {"font": _font("text3", 9), "border": _HAIRLINE, "alignment": _indented(1)},
    "text": {"font": _font(), "alignment": _LEFT},
    "answer": {"font": _font(size=9), "border": _HAIRLINE, "alignment": _TOP},
    "question": {
        "font": _font("text2", 9), "border": _HAIRLINE, "alignment": Alignment("left", "top", wrap_text=True, indent=1),
    },
    "count": {"font": _font("text2", 9), "border": _HAIRLINE, "alignment": Alignment("right", "top")},
    "audience": {"font": _font("accenttext", bold=True)},
    "green": _status("ok", "ok.soft"),
    "yellow": _status("warn", "warn.soft"),
    "red": _status("danger", "danger.soft"),
    "none": _status("text2", "subtle"),
    "goal": {"font": _font(bold=True), "fill": _fill("subtle"), "border": _HAIRLINE, "alignment": _MIDDLE},
}  # fmt: skip


class Styles:
    """Gives a cell the look of a role; each combination is looked up in the book once."""

    def __init__(self, book: Workbook) -> None:
        self._scratch = book.create_sheet("scratch")
        self._made: dict[tuple[str, str], Any] = {}
        book.remove(self._scratch)

    def put(self, cell: Cell, value: object, role: str, shown: str = "General") -> Cell:
        """Set value and look. Text is always text, also where it begins like a formula."""
        if isinstance(value, str):
            text = cell_text(value)
            cell._value, cell.data_type = text, "s"  # noqa: SLF001  # `value` would make a formula of "=..."
        else:
            cell.value = value
        cell._style = self._style(role, shown)  # noqa: SLF001
        return cell

    def _style(self, role: str, shown: str) -> Any:
        if (role, shown) not in self._made:
            model = Cell(self._scratch, 1, 1)
            for part, look in ROLES[role].items():
                setattr(model, part, look)
            model.number_format = shown
            self._made[role, shown] = model._style  # noqa: SLF001
        return self._made[role, shown]
