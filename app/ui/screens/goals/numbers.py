"""The numbers of a chart as text, the newest year first: the municipality's own, and those it is compared with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.reports.dossier import Shown, value_text
from app.reports.trend import Trend
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, clear, holder


def cells(trend: Trend) -> list[list[str]]:
    """The table with its heads; a year that nobody has a figure of is left out."""
    heads = [_("År"), trend.own, *(other.name for other in trend.others)]
    series = [trend.values, *(other.values for other in trend.others)]
    known = [year for year in reversed(trend.years) if any(year in values for values in series)]
    return [heads, *([_year(trend, year), *(_text(values.get(year)) for values in series)] for year in known)]


def _year(trend: Trend, year: int) -> str:
    return _("{year} (basisår)", year=year) if year == trend.base_year else str(year)


def _text(value: Shown) -> str:
    return value_text(value)


class Numbers(QFrame):
    """Text that can be marked and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_trend(self, trend: Trend) -> None:
        """Show the numbers of another chart."""
        clear(self._box)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(3))
        for line, row in enumerate(cells(trend)):
            _fill(grid, line, row)
        grid.setColumnStretch(grid.columnCount(), 1)
        frame = holder(grid)
        frame.setAccessibleName(_("Tallene i diagrammet"))
        self._box.addWidget(_beside_each_other(frame))


def _beside_each_other(table: QWidget) -> Scroll:
    """As tall as the table. Many to compare with scroll sideways, and make no more of the page wider than it is."""
    view = Scroll(table, sideways=True)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFixedHeight(table.sizeHint().height() + view.horizontalScrollBar().sizeHint().height())
    return view


def _fill(grid: QGridLayout, line: int, row: Sequence[str]) -> None:
    for at, text in enumerate(row):
        made = _cell(text, is_head=not line, is_own=at == 1)
        side = Qt.AlignmentFlag.AlignLeft if not at else Qt.AlignmentFlag.AlignRight
        grid.addWidget(made, line, at, side)


def _cell(text: str, *, is_head: bool, is_own: bool) -> QLabel:
    if is_head:
        return label(text, "label", "text2")
    made = label(text, "number_strong" if is_own else "number", "accenttext" if is_own else "text")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
