"""The list of figures: value, the years before, and a line of the last years."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QResizeEvent

from app.reports.dossier import Dossier, depth, full_label, value_text
from app.reports.indicator import Figure, Value
from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.delegates import CellDelegate
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column, Row
from app.ui.kit.rows_paint import PAD, write
from app.ui.kit.spark import paint_spark

INDENT = 20
_ROOM_FOR_ALL = 600
_SPARK_WIDTH = 72
_YEAR_WIDTHS = {"now": 104, "before": 96, "earlier": 96}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure as the list shows it; `years` are the values, oldest first."""

    ref: str
    label: str
    full: str
    depth: int
    now: Value
    before: Value
    earlier: Value
    years: tuple[float | None, ...]


def rows_of(dossier: Dossier, group: str) -> list[FigureRow]:
    """The figures of a group, in the catalogue's order. Of those about one subject the first names it, and the others
    stand under it."""
    figures = [figure for figure in dossier.report.figures.values() if figure.group == group]
    before = ["", *(figure.subject for figure in figures)]
    return [_row(dossier, figure, leads=figure.subject != last) for figure, last in zip(figures, before, strict=False)]


def _row(dossier: Dossier, figure: Figure, *, leads: bool) -> FigureRow:
    values = dossier.values(figure.key)
    years = tuple(None if value is None else float(value) for value in reversed(values))
    full = full_label(figure, dossier.report)
    level = depth(figure, dossier.report) if leads or not figure.subject else 1
    label = full if figure.subject and leads else _label(figure, level)
    now, before, earlier = values[:3]
    return FigureRow(figure.key, label, full, level, now, before, earlier, years)


def _label(figure: Figure, level: int) -> str:
    """A part stands under its whole, so a label that is one of a code list begins with a capital all the same."""
    label = _(figure.label)
    return label[:1].upper() + label[1:] if level else label


def columns(years: Sequence[str]) -> tuple[Column, ...]:
    """The columns for the years that are compared, the newest first; the line of years reaches to the oldest."""
    now, before, earlier = (_number(key, year) for key, year in zip(_YEAR_WIDTHS, years, strict=False))
    since = Column("years", _("Siden {year}", year=years[-1]), _SPARK_WIDTH + 2 * PAD, show=lambda _years: "")
    return (Column("label", N_("Tall"), role="medium"), now, before, earlier, since)


def _number(key: str, year: str) -> Column:
    role, tone = ("number_strong", "accenttext") if key == "now" else ("number", "text2")
    return Column(key, year, _YEAR_WIDTHS[key], "right", value_text, lambda _row: tone, role=role)


class FigureDelegate(CellDelegate):
    """Indents the parts of a figure, and draws the line of the years."""

    def _paint_cell(self, painter: QPainter, rect: QRect, column: Column, row: Row) -> None:
        if column.key == "years":
            height = theme.px(26)
            spot = QRect(rect.x() + theme.px(PAD), rect.center().y() - height // 2, theme.px(_SPARK_WIDTH), height)
            paint_spark(painter, spot, row.years)
        elif column.key == "label":
            self._paint_label(painter, rect, row)
        else:
            super()._paint_cell(painter, rect, column, row)

    @staticmethod
    def _paint_label(painter: QPainter, rect: QRect, row: FigureRow) -> None:
        tokens = theme.current()
        left = theme.px(PAD + INDENT * row.depth)
        if row.depth:
            middle = rect.center().y()
            x = rect.x() + left - theme.px(12)
            painter.fillRect(x, middle, theme.px(6), 1, QColor(tokens.line2))
        role = "medium" if not row.depth else "body"
        write(painter, rect.adjusted(left, 0, -theme.px(PAD), -1), row.label, role, tokens.text)


class FigureList(RowList):
    """The figures of one tab; the column heads follow the year."""

    def __init__(self, years: Sequence[str]) -> None:
        super().__init__(columns(years), _("Tallene i rapporten"))
        self.view.setItemDelegate(FigureDelegate(self.model, self.view))

    def show_figures(self, dossier: Dossier, group: str) -> None:
        """Show the figures of a group; the current one stays when it is in it."""
        self.model.columns = columns([str(period.year) for period in dossier.periods])
        self.set_rows(rows_of(dossier, group))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room (200 % text), the labels matter more than the year before last."""
        super().resizeEvent(event)
        at = [column.key for column in self.model.columns].index("earlier")
        self.view.setColumnHidden(at, event.size().width() < theme.px(_ROOM_FOR_ALL))
