"""How the columns of a table share the room there is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui.kit import theme
from app.ui.kit.rows import Column


def fit(view: QTableView, columns: Sequence[Column], room: int) -> None:
    """The first column takes what the others leave of `room` (pixels); where that is less than its `least`, columns
    for much room give way to those for little, then all give up some, and at last the table scrolls sideways."""
    header = view.horizontalHeader()
    unfit = "narrow" if room >= _need(columns, "narrow") else "wide"
    roomy = room >= _need(columns, unfit)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)  # or Qt keeps the room of what is hidden
    for at, column in enumerate(columns):
        header.setSectionHidden(at, column.room == unfit)
        if at and column.least:
            header.resizeSection(at, theme.px(column.width if roomy else column.least))
    if roomy:
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    else:
        others = sum(header.sectionSize(at) for at in range(1, len(columns)))
        header.resizeSection(0, max(theme.px(columns[0].least), room - others))


def _need(columns: Sequence[Column], unfit: str) -> int:
    """The least room for all columns but those."""
    first, *others = columns
    return theme.px(first.least) + sum(theme.px(column.width) for column in others if column.room != unfit)
