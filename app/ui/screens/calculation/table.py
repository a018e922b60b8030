"""Alternatives side by side: one row a figure, one column an alternative. Arrows move from cell to cell."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent

from app.services.working import Figure, written
from app.texts import _
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.screens.calculation.alternatives import Alternative
from app.ui.screens.calculation.sheets import Sheet, Shown

_LABEL, _VALUE, _ROW = 198, 148, 34  # logical pixels at 100 % text


class ResultTable(RowList):
    """`moved` is sent when another figure or alternative becomes the current one."""

    moved = Signal()

    def __init__(self, sheet: Sheet, alternatives: Sequence[Alternative], name: str) -> None:
        super().__init__(_columns(alternatives), name, group=lambda row: row["group"], row_height=_ROW)
        self._sheet, self._alternatives = sheet, alternatives
        self.set_rows(list(_rows(sheet, alternatives)))
        self.stand_on(0, 0)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self.moved.emit())

    def renew(self, alternatives: Sequence[Alternative]) -> None:
        """Show the same number of alternatives calculated again, without moving."""
        scrolled = self.view.verticalScrollBar().value()
        self._alternatives = alternatives
        self.model.columns = _columns(alternatives)
        self.set_rows(list(_rows(self._sheet, alternatives)))
        self.view.verticalScrollBar().setValue(scrolled)

    def showEvent(self, event: QShowEvent) -> None:
        """The labels are in view while the first alternative is current."""
        super().showEvent(event)
        if self.alternative() == 0:
            QTimer.singleShot(0, self, lambda: self.view.horizontalScrollBar().setValue(0))  # laid out by then

    def alternative(self) -> int:
        """The number of the alternative the table stands on, from 0; the first while it stands on a label."""
        return min(max(self.view.currentIndex().column() - 1, 0), len(self._alternatives) - 1)

    def stand_on(self, row: int, alternative: int) -> None:
        """Make a figure of an alternative the current cell; `row` counts figures, not headings."""
        line = max(self.model.find("ref", row), 0)
        column = min(alternative, len(self._alternatives) - 1) + 1
        self.view.setCurrentIndex(self.model.index(line, column))

    def figure(self) -> Figure | None:
        """The figure of the current cell; None when it could not be calculated."""
        row = self.current()
        return self._alternatives[self.alternative()].figure(row["figure"]) if row else None

    def text(self, figure: str, alternative: int = 0) -> str:
        """What is shown of a figure, the last row where it has several."""
        rows = (self.model.row_at(line) for line in range(self.model.rowCount()))
        return [str(row[_key(alternative)]) for row in rows if row and row["figure"] == figure][-1]


def _key(at: int) -> str:
    return f"value {at}"


def _columns(alternatives: Sequence[Alternative]) -> tuple[Column, ...]:
    """Several stand close to their labels, with the room that is left at the end; one alone takes it."""
    label = Column("label", "", _LABEL)
    if len(alternatives) == 1:
        return label, _column(0, alternatives[0], 0)
    return label, *(_column(at, each, _VALUE) for at, each in enumerate(alternatives)), Column("gap")


def _column(at: int, alternative: Alternative, width: int) -> Column:
    def tone(row: Any) -> str | None:
        found: str | None = row["tones"][at]
        return found

    return Column(_key(at), alternative.name, width, "right", tone=tone, role="number")


def _rows(sheet: Sheet, alternatives: Sequence[Alternative]) -> Iterator[dict[str, Any]]:
    shown = [(title, row) for title, rows in sheet.groups for row in rows]
    for ref, (title, row) in enumerate(shown):
        cells = [_cell(row, each) for each in alternatives]
        values = {_key(at): text for at, (text, _tone) in enumerate(cells)}
        label = _label(row, alternatives)
        yield {
            "ref": ref, "group": _(title), "label": label, "figure": row.figure, "gap": "",
            "tones": [tone for _text, tone in cells], **values,
        }  # fmt: skip


def _label(row: Shown, alternatives: Sequence[Alternative]) -> str:
    figures = map(partial(_figure, row), alternatives)
    return _(row.label) if row.label else next((figure.label for figure in figures if figure), "")


def _figure(row: Shown, alternative: Alternative) -> Figure | None:
    return alternative.figure(row.figure)


def _cell(row: Shown, alternative: Alternative) -> tuple[str, str | None]:
    """What is missing is said in a word, with the icon of a warning."""
    figure = alternative.figure(row.figure)
    if figure is None:
        return "–", "text3"
    if figure.value is None:
        return _("Mangler sats"), "warn"
    if row.judge:
        return row.judge(figure.value, alternative.filled)
    return written(figure.value, figure.unit), None
