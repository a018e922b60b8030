"""The cells that a figure has on every sheet of the workbook."""

from collections.abc import Sequence
from typing import Any

from app.reports.ambition import ambition_text
from app.reports.dossier import Shown
from app.reports.husbanken.rows import Row
from app.reports.xlsx.look import Styles, number_format
from app.texts import _


def put_headings(sheet: Any, styles: Styles, row: int, headings: Sequence[tuple[str, str]]) -> None:
    """Each heading with its role, from the first column."""
    for column, (text, role) in enumerate(headings, 1):
        styles.put(sheet.cell(row, column), text, role)


def year_headings(row: Row) -> list[tuple[str, str]]:
    return [(str(year), "column_right") for year, _value in row.years]


def put_number(
    sheet: Any, styles: Styles, place: tuple[int, int], value: Shown, unit: str, role: str = "number"
) -> None:
    """A value at (row, column), as its unit is shown."""
    styles.put(sheet.cell(*place), value, role, number_format(unit, value))


def put_years(sheet: Any, styles: Styles, at: int, first: int, row: Row) -> None:
    """The years from column `first`, the year itself last and in the accent."""
    now = first + len(row.years) - 1
    for column, (_year, value) in enumerate(row.years, first):
        put_number(sheet, styles, (at, column), value, row.unit_key, "now" if column == now else "number")


BASE_HEADINGS = 4
"""How many columns `put_base` fills."""


def base_headings() -> list[tuple[str, str]]:
    texts = ((_("Basisår"), "column_right"), (_("I basisåret"), "column_right"), (_("Ambisjon"), "column_small"))
    return [*texts, (_("Tall å nå"), "column_right")]


def put_base(sheet: Any, styles: Styles, at: int, first: int, row: Row) -> None:
    """What the figure is measured against: base year and its figure, the ambition, and the number it comes to."""
    styles.put(sheet.cell(at, first), row.goal.base_year, "number", "0")
    put_number(sheet, styles, (at, first + 1), row.base, row.unit_key)
    styles.put(sheet.cell(at, first + 2), ambition_text(row.goal), "small")
    put_number(sheet, styles, (at, first + 3), _plain(row), row.unit_key)


def _plain(row: Row) -> Shown:
    """A target that is whole is shown as one."""
    target = row.target
    return int(target) if target is not None and target == target.to_integral_value() else target


def put_status(sheet: Any, styles: Styles, at: int, column: int, row: Row) -> None:
    styles.put(sheet.cell(at, column), row.status_text, row.status.colour.value)
