"""What is taken away never takes the keyboard along, whether it is in view or not."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.ui.kit.layout import Scroll, clear, column, holder
from app.ui.kit.removal import holds_keyboard, take_away


@pytest.fixture
def page(shown) -> QWidget:
    """A page with a field that has the keyboard by default, and one in a part that may be taken away."""
    made = QWidget()
    made.home, made.field = QLineEdit(), QLineEdit()
    made.part = holder(column(made.field))
    made.setLayout(column(QLineEdit(), made.home, made.part))
    made.setFocusProxy(made.home)
    return shown(made)


def test_the_keyboard_goes_to_where_the_page_has_it(page):
    page.field.setFocus()
    take_away(page.part)
    assert page.home.hasFocus()
    assert not page.part.isVisible()


def test_it_goes_past_what_is_scrolled_around_it(shown):
    home, field = QLineEdit(), QLineEdit()
    part = holder(column(field))
    page = holder(column(home, Scroll(holder(column(part)))))
    page.setFocusProxy(home)
    shown(page)
    field.setFocus()
    take_away(part)
    assert home.hasFocus()


def test_it_stays_where_it_is_when_it_is_elsewhere(page):
    first = page.layout().itemAt(0).widget()
    first.setFocus()
    take_away(page.part)
    assert first.hasFocus()


def test_it_leaves_what_had_it_on_a_page_that_is_out_of_view(page):
    page.part.hide()
    page.setFocusProxy(None)
    page.field.setFocus()
    assert holds_keyboard(page.part)  # Qt gives the keyboard to what cannot be seen, too
    take_away(page.part)
    assert not holds_keyboard(page.part)


def test_a_page_that_is_gone_with_its_home_hands_it_on(page):
    page.setFocusProxy(page.field)
    page.field.setFocus()
    take_away(page.part)
    assert not holds_keyboard(page.part)
    assert QApplication.focusWidget() is not None


def test_what_is_taken_away_is_gone_when_the_event_loop_has_run(page, qtbot):
    gone = []
    page.part.destroyed.connect(lambda: gone.append(True))
    take_away(page.part)
    assert not page.part.isVisible()
    assert gone == []
    qtbot.waitUntil(lambda: bool(gone))
    assert set(page.findChildren(QLineEdit)) == {page.layout().itemAt(0).widget(), page.home}


def test_a_layout_that_is_cleared_keeps_the_keyboard_on_the_page(page):
    inner = QVBoxLayout()
    fields = [QLineEdit() for _each in range(3)]
    for field in fields:
        inner.addWidget(field)
    page.layout().addLayout(inner)
    fields[0].show()
    fields[0].setFocus()
    clear(inner)
    assert page.home.hasFocus()
