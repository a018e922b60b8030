"""The keys of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.kit.shortcuts import Shortcuts, next_pane


def test_a_key_does_what_it_says_and_is_listed(qtbot, shown) -> None:
    window = shown(QWidget())
    keys, done = Shortcuts(window), []
    keys.add("Ctrl+K", "Søk", lambda: done.append("search"))
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert done == ["search"]
    assert keys.listed() == [("Ctrl+K", "Søk")]


def test_a_key_means_one_thing(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keys = Shortcuts(window)
    keys.add("F9", "Skjul navn", lambda: None)
    with pytest.raises(ValueError, match="F9"):
        keys.add("F9", "Noe annet", lambda: None)


def test_f6_goes_round_the_panes(shown) -> None:
    window = QWidget()
    box, panes = QHBoxLayout(window), []
    for _number in range(3):
        pane = QWidget()
        QHBoxLayout(pane).addWidget(QLineEdit())
        box.addWidget(pane)
        panes.append(pane)
    shown(window)
    panes[1].hide()
    panes[2].findChild(QLineEdit).setFocus()
    next_pane(panes)
    assert panes[0].isAncestorOf(window.focusWidget())
    next_pane(panes)
    assert panes[2].isAncestorOf(window.focusWidget())
    next_pane(panes)
    assert panes[0].isAncestorOf(window.focusWidget())
    next_pane(panes, back=True)
    assert panes[2].isAncestorOf(window.focusWidget())
