"""The field that gets the keyboard is scrolled to, in the nearest of what scrolls around it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.kit.form_keys import show_within
from app.ui.kit.layout import Scroll, column, holder


def tall(*parts: QWidget) -> QWidget:
    """The parts below more room than is seen."""
    return holder(column(2000, *parts))


def test_the_field_is_scrolled_to_in_the_part_around_it_only(shown) -> None:
    field = QLineEdit()
    inner = Scroll(tall(field))
    inner.setMinimumHeight(300)
    beside = Scroll(tall(QLineEdit()))
    page = shown(Scroll(tall(inner, beside)), 400, 500)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    before = page.verticalScrollBar().value()
    show_within(field)
    assert field.hasFocus()
    assert inner.viewport().rect().contains(field.mapTo(inner.viewport(), field.rect().center()))
    assert beside.verticalScrollBar().value() == 0
    assert page.verticalScrollBar().value() == before


def test_a_field_that_nothing_scrolls_gets_the_keyboard(shown) -> None:
    field = QLineEdit()
    page = shown(holder(column(field)))
    show_within(field)
    assert page.focusWidget() is field
