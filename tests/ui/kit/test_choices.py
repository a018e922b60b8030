"""Segments and tabs: one tab stop, chosen by arrows, known by key, their counts read out."""

import pytest
from PySide6.QtCore import Qt

from app.ui.kit.segments import SegmentBar
from app.ui.kit.tabs import TabBar


@pytest.fixture(params=[SegmentBar, TabBar])
def bar(request, qtbot):
    made = request.param("Vis")
    made.add("all", "Alle", 12)
    made.add("stays", "Opphold", 4)
    made.add("plans", "Planer")
    qtbot.addWidget(made)
    made.show()
    return made


def test_first_is_chosen_and_arrows_move(bar, qtbot):
    assert bar.current_key() == "all"
    with qtbot.waitSignal(bar.chosen) as heard:
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert heard.args == ["stays"]
    assert bar.current_key() == "stays"


def test_choose_by_key(bar):
    bar.choose("plans")
    assert bar.current_key() == "plans"
    with pytest.raises(KeyError):
        bar.choose("nothing")


def test_count_is_read_out_and_takes_room(bar):
    before = bar.tabSizeHint(1).width()
    bar.set_count("stays", 1400)
    assert bar.tabText(1) == "Opphold 1400"
    assert bar.tabSizeHint(1).width() > before
    bar.set_count("stays", None)
    assert bar.tabText(1) == "Opphold"


def test_ampersand_in_a_name_is_a_letter(qtbot):
    made = SegmentBar("Vis")
    made.add("a", "Bo & arbeid")
    qtbot.addWidget(made)
    assert made.tabSizeHint(0).width() > 0


def test_it_has_a_name_and_draws(bar):
    assert bar.accessibleName() == "Vis"
    bar.setFocus()
    assert not bar.grab().isNull()


def test_a_choice_that_is_shown_again_gets_room(bar):
    whole = bar.sizeHint().width()
    bar.show_choice("stays", is_shown=False)
    assert bar.sizeHint().width() < whole
    bar.show_choice("stays", is_shown=True)
    bar.show_choice("plans", is_shown=True)
    assert bar.sizeHint().width() == whole
