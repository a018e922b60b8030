"""The columns of a table take all the room there is, and give way in turn when there is little."""

import pytest
from PySide6.QtWidgets import QTableView

from app.ui.kit import column_fit
from app.ui.kit.rows import Column, RowsModel

COLUMNS = (
    Column("who", "Hvem", least=170),
    Column("where", "Hvor", 200, least=140),
    Column("rent", "Leie", 80, room="wide"),
)


@pytest.fixture
def view(qtbot):
    made = QTableView()
    qtbot.addWidget(made)
    made.setModel(RowsModel(COLUMNS))
    return made


def test_with_little_room_the_first_column_takes_what_the_others_gave_up(view):
    column_fit.fit(view, COLUMNS, 360)
    header = view.horizontalHeader()
    assert header.isSectionHidden(2)
    assert header.sectionSize(1) == 140
    assert header.sectionSize(0) == 360 - 140


def test_with_too_little_room_no_column_is_cut_below_its_least(view):
    column_fit.fit(view, COLUMNS, 200)
    header = view.horizontalHeader()
    assert (header.sectionSize(0), header.sectionSize(1)) == (170, 140)
