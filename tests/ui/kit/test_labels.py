"""Texts that are cut, and names that are hidden."""

from PySide6.QtCore import Qt

from app.ui.kit import discretion
from app.ui.kit.labels import EllipsisLabel, PrivateLabel, breakable, label

LONG = "Et svært langt navn på en husstand som ikke får plass noe sted"


def test_long_name_does_not_widen_the_window(qtbot):
    made = EllipsisLabel(LONG)
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() < 100
    made.resize(80, 20)
    made.show()
    assert made.toolTip() == LONG
    made.resize(900, 20)
    assert made.toolTip() == ""


def test_markup_in_a_name_is_shown_as_written(qtbot):
    made = label("<b>Per & Kari</b>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


def test_hidden_name_is_neither_drawn_nor_in_the_tooltip(qtbot):
    first, second = PrivateLabel("Kåre Nilsen", "husstand 38"), PrivateLabel("Silje Aune", "husstand 38")
    for one in (first, second):
        qtbot.addWidget(one)
        one.resize(40, 20)
        one.show()
    assert first.grab().toImage() != second.grab().toImage()
    discretion.set_on(True)
    try:
        assert first.grab().toImage() == second.grab().toImage()
        assert first.toolTip() == ""
        assert first.accessibleName() == "husstand 38"
        first.resize(60, 20)
        assert first.toolTip() == ""
        first.set_private("Ola Bråten", "husstand 9")
        assert first.accessibleName() == "husstand 9"
    finally:
        discretion.set_on(False)
    assert first.accessibleName() == "Ola Bråten"


def test_only_a_word_without_end_may_break_anywhere():
    ordinary = "Hjemmebesøk av psykiatrisk sykepleier"
    assert breakable(ordinary) == ordinary
    assert breakable("se " + "x" * 40).count("\N{ZERO WIDTH SPACE}") == 39
