"""Placing a household from the board, through the whole window and without the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services import board
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from tests.ui.screens.lillevik import TODAY


def test_a_household_is_placed_from_the_board(qtbot, office, store, shown) -> None:
    window = shown(MainWindow(office, SCREENS, lock_after=0), 1366, 768)
    window.navigate("stays")
    page = window.pages.page("stays")
    page.view.go_to("free:B3")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert window.pages.key() == "stay"
    form = window.pages.page("stay").form
    assert form.fields["provider"].editor.value() == "B3"
    form.fields["household"].editor.set_value("H53")
    form.fields["stay.arrived"].editor.set_value(TODAY)
    form.submit()
    QApplication.processEvents()
    placed = {stay.household for one in board.rows(store) if one.provider.ref == "B3" for stay in one.stays}
    assert placed == {"H53"}
    window.navigate("stays")
    assert page.header.facts.text().startswith("7 husstander")
