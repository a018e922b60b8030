"""A list as the officer uses it: arrows, Enter, its menu, editing in place."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from app.models import Review
from app.models.fields import fields_of
from app.ui.kit import discretion, theme
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column, RowsModel, column_of

FIELDS = fields_of(Review)
COLUMNS = (
    Column("name", "Husstand", 160, personal=True),
    Column("days", "Døgn", 80, "right", tone=lambda row: "danger" if row.days > 90 else None),
    column_of(FIELDS["who"], 140, editable=True),
    column_of(FIELDS["permanent_plan"], 140, editable=True),
)


@dataclass
class Line:
    ref: str
    name: str
    days: int
    who: str | None = None
    permanent_plan: bool | None = None


def lines() -> list[Line]:
    return [Line("H1", "Ali", 5), Line("H2", "Berg", 47, "Kari"), Line("H3", "Lindås", 101)]


@pytest.fixture
def table(shown) -> RowList:
    made = RowList(COLUMNS, "Oppfølging", commit=setattr)
    shown(made)
    made.set_rows(lines())
    made.view.setFocus()
    made.select_first()
    return made


def press(qtbot, table: RowList, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(table.view, key)


def test_the_arrows_select(qtbot, table: RowList) -> None:
    with qtbot.waitSignal(table.selected) as told:
        press(qtbot, table, Qt.Key.Key_Down)
    assert told.args[0].ref == "H2"


def ring_at_the_edges(table: RowList, column: int) -> list[bool]:
    """Whether the accent stands at the left and the right edge of a cell of the first row, in the middle of its
    height."""
    cell = table.view.visualRect(table.model.index(0, column))
    picture = table.view.viewport().grab().toImage()
    accent = QColor(theme.current().accent)
    edges = (range(cell.left() + 1, cell.left() + 6), range(cell.right() - 5, cell.right()))
    return [any(picture.pixelColor(x, cell.center().y()) == accent for x in edge) for edge in edges]


def test_the_ring_goes_around_the_row_and_around_a_cell_only_where_cells_are_written_in(qtbot, shown, table) -> None:
    assert ring_at_the_edges(table, 0)[1]
    plain = RowList(COLUMNS[:2], "Husstander")
    shown(plain)
    plain.set_rows(lines())
    plain.view.setFocus()
    plain.select_first()
    assert ring_at_the_edges(plain, 0) == [True, False]
    assert ring_at_the_edges(plain, 1) == [False, True]


def test_enter_does_the_rows_action(qtbot, table: RowList) -> None:
    with qtbot.waitSignal(table.activated) as told:
        press(qtbot, table, Qt.Key.Key_Return)
    assert told.args[0].ref == "H1"


def test_tab_leaves_the_list(shown) -> None:
    table = RowList(COLUMNS, "Oppfølging")
    shown(table)
    assert not table.view.tabKeyNavigation()
    assert table.view.accessibleName() == "Oppfølging"


def test_enter_edits_a_cell_in_place_and_stores_it(qtbot, table: RowList) -> None:
    table.view.setCurrentIndex(table.model.index(1, 2))
    press(qtbot, table, Qt.Key.Key_Return)
    line = table.window().focusWidget()
    line.selectAll()
    qtbot.keyClicks(line, "Per")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert table.current().who == "Per"
    assert table.view.hasFocus()


def test_esc_leaves_a_cell_as_it_was(qtbot, table: RowList) -> None:
    table.view.setCurrentIndex(table.model.index(1, 2))
    press(qtbot, table, Qt.Key.Key_Return)
    line = table.window().focusWidget()
    qtbot.keyClicks(line, "Per")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert table.current().who == "Kari"


def test_leaving_a_cell_stores_it(qtbot, table: RowList) -> None:
    table.view.setCurrentIndex(table.model.index(0, 2))
    press(qtbot, table, Qt.Key.Key_Return)
    qtbot.keyClicks(table.window().focusWidget(), "Siri")
    table.view.setFocus()
    assert table.current().who == "Siri"


def test_tab_goes_to_the_next_cell(qtbot, table: RowList) -> None:
    table.view.setCurrentIndex(table.model.index(0, 2))
    press(qtbot, table, Qt.Key.Key_Return)
    qtbot.keyClicks(table.window().focusWidget(), "Siri")
    qtbot.keyClick(table.window().focusWidget(), Qt.Key.Key_Tab)
    assert table.view.currentIndex().column() == 3
    assert table.current().who == "Siri"


def test_the_current_row_stays_when_rows_are_read_again(qtbot, table: RowList) -> None:
    table.select("H2")
    with qtbot.assertNotEmitted(table.selected):
        table.set_rows(list(reversed(lines())))
    assert table.current().ref == "H2"


def test_the_current_cell_stays_when_rows_are_read_again(table: RowList) -> None:
    table.view.setCurrentIndex(table.model.index(1, 2))
    table.set_rows(list(reversed(lines())))
    assert table.view.currentIndex().column() == 2


def test_the_next_row_is_current_when_one_is_gone(table: RowList) -> None:
    table.select("H2")
    table.set_rows([line for line in lines() if line.ref != "H2"])
    assert table.current().ref == "H3"


def test_actions_stand_in_the_menu_with_their_keys(table: RowList) -> None:
    done = []
    table.add_action("Registrer svar", lambda row: done.append(row.ref), "Ctrl+R")
    table.add_action("Slett", lambda _row: done.append("gone"), "Del", lambda row: row.days > 90)
    answer, delete = table.menu().actions()
    assert answer.text() == "Registrer svar"
    assert answer.shortcut().toString() == "Ctrl+R"
    assert answer.isEnabled()
    assert not delete.isEnabled()
    answer.trigger()
    delete.trigger()
    assert done == ["H1"]


def test_a_list_without_rows_says_what_goes_there(shown) -> None:
    table = RowList(COLUMNS, "Oppfølging", empty=QLabel("Ingen ennå"))
    shown(table)
    table.set_rows([])
    assert table._empty.isVisible()
    table.set_rows(lines())
    assert table.view.isVisible()


def test_names_are_hidden_when_others_see_the_screen(table: RowList) -> None:
    cell = table.view.visualRect(table.model.index(1, 0)).translated(0, table.view.viewport().y())
    before = table.grab(cell).toImage()
    discretion.set_on(True)
    assert table.grab(cell).toImage() != before
    told = table.model.index(1, 0)
    assert not told.data()
    assert not told.data(Qt.ItemDataRole.ToolTipRole)


def test_of_a_hundred_thousand_rows_only_those_in_view_are_touched(shown, monkeypatch) -> None:
    touched = []
    read = RowsModel.data
    monkeypatch.setattr(RowsModel, "data", lambda *args: touched.append(1) or read(*args))
    table = RowList(COLUMNS, "Alle", look="lines")
    shown(table)
    table.set_rows([Line(f"H{n}", f"Navn {n}", n % 120) for n in range(100_000)])
    table.view.scrollToBottom()
    table.grab()
    assert 0 < len(touched) < 1000
    assert table.view.indexAt(QPoint(20, table.view.viewport().height() - 20)).row() > 99_900


def test_rows_are_higher_with_larger_text(qapp, shown) -> None:
    theme.apply(qapp, "light", 2.0)
    table = shown(RowList(COLUMNS, "Oppfølging", row_height=52))
    table.set_rows(lines())
    assert table.view.rowHeight(0) == 104
    theme.apply(qapp, "light")
    assert table.view.rowHeight(0) == 52
