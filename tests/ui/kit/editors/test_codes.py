"""The list of check boxes marks the row one is in, and keeps no key from the form around it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.models.codes import codes
from app.ui.kit.buttons import button
from app.ui.kit.editors.codes import CodesEditor
from app.ui.kit.editors.line import TextEditor
from app.ui.kit.layout import column, holder

CODES = codes(one="en", two="to", three="tre")
SPACE, DOWN, TAB = Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Tab


@pytest.fixture
def form(shown):
    """A field before, the codes with their list open, a field after, and Lagre."""
    before, editor, after, saves = TextEditor(), CodesEditor(CODES), TextEditor(), []
    save = button("Lagre", "primary", on_click=lambda: saves.append(editor.value()), shortcut="Ctrl+S")
    page = shown(holder(column(before, editor, after, save)), 400, 300)
    editor.setFocus()
    QTest.keyClick(editor.combo, SPACE)
    return page, before, editor, after, saves


def test_space_checks_the_row_that_is_marked(form) -> None:
    _page, _before, editor, _after, _saves = form
    view = editor.combo.view()
    assert view.selectionModel().isRowSelected(0)
    for key in (SPACE, DOWN, SPACE):
        QTest.keyClick(view, key)
    assert editor.value() == ("one", "two")
    assert view.selectionModel().isRowSelected(1)


def test_tab_closes_the_list_and_goes_on(form) -> None:
    _page, before, editor, after, _saves = form
    QTest.keyClick(editor.combo.view(), TAB)
    assert not editor.combo.view().isVisible()
    assert after.input.hasFocus()
    QTest.keyClick(after.input, TAB, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor.combo, SPACE)
    QTest.keyClick(editor.combo.view(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert before.input.hasFocus()


def test_the_key_that_saves_saves_from_the_open_list(form) -> None:
    _page, _before, editor, _after, saves = form
    QTest.keyClick(editor.combo.view(), SPACE)
    QTest.keyClick(editor.combo.view(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saves == [("one",)]
    assert not editor.combo.view().isVisible()


def test_one_row_checks_them_all_and_follows_them(shown) -> None:
    editor = shown(CodesEditor(CODES, "Alt"), 400, 300)
    editor.setFocus()
    QTest.keyClick(editor.combo, SPACE)
    view = editor.combo.view()
    QTest.keyClick(view, SPACE)
    assert (editor.value(), editor.combo.summary()) == (("one", "two", "three"), "Alt")
    for key in (DOWN, SPACE):
        QTest.keyClick(view, key)
    assert (editor.value(), editor.combo.summary()) == (("two", "three"), "To, Tre")
    QTest.keyClick(view, SPACE)
    assert editor.combo.summary() == "Alt"
    editor.set_value(())
    assert (editor.value(), editor.combo.summary()) == ((), "")
