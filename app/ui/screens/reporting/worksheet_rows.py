"""The rows of a form that is filled in elsewhere, each with its figure and what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app import formats
from app.reports.dossier import unit_word, value_text
from app.reports.indicator import Value
from app.reports.runner import Report
from app.services.reporting.entry import Row
from app.texts import N_, _
from app.ui.kit.rows import Column
from app.ui.kit.tokens import ToneName


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`value` is None for a row that is worked out by hand, or whose figure is missing."""

    ref: str
    number: str
    label: str
    value: Value
    shown: str
    unit: str
    state: str
    tone: ToneName
    icon: str
    row: Row

    @property
    def decimal(self) -> Decimal | None:
        return None if self.value is None else Decimal(self.value)


def sheet_rows(rows: Sequence[Row], report: Report) -> list[SheetRow]:
    """The rows in the order they are typed; those that are not in use last, without a number."""
    numbers = iter(range(1, len(rows) + 1))
    return [_sheet_row(row, "" if row.hidden else str(next(numbers)), report) for row in rows]


def _sheet_row(row: Row, number: str, report: Report) -> SheetRow:
    figure = report.figures.get(row.key)
    value = figure.value if figure else None
    unit = unit_word(figure) if figure and value is not None else ""
    shown = value_text(value, _("mangler")) if figure else _("føres for hånd")
    return SheetRow(row.row, number, row.label, value, shown, unit, *_state(row, value), row)


def _state(row: Row, value: Value) -> tuple[str, ToneName, str]:
    """What is done with a row, in words, tone and icon. A figure that has changed since it was typed is told of."""
    if row.hidden:
        return _("Ikke i bruk"), "neutral", "eye-off"
    if row.ticked is None:
        return _("Ikke ført"), "neutral", "circle"
    if row.typed is not None and value is not None and row.typed != value:
        return _("Ført som {value}", value=_typed(row.typed)), "warn", "triangle-alert"
    return _("Ført {day}", day=formats.day(row.ticked)), "ok", "circle-check"


def _typed(value: Decimal) -> str:
    """As figures are written: whole ones without decimals, whatever the database keeps."""
    return formats.number(value, 0 if value == value.to_integral_value() else 1)


def copied(value: Value) -> str:
    """A figure as another form takes it: digits and a comma, without the space of a thousand."""
    return "" if value is None else f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)


COLUMNS = (
    Column("number", N_("Nr."), 52, "right", role="number"),
    Column("label", N_("Rad"), role="medium"),
    Column("shown", N_("Tall"), 116, "right", tone=lambda row: "accenttext" if row.value is not None else "text3",
           role="number_strong"),
    Column("unit", N_("Enhet"), 110, tone=lambda _row: "text2"),
    Column("state", N_("Ført"), 150, tone=lambda row: row.tone, icon=lambda row: row.icon),
)  # fmt: skip
