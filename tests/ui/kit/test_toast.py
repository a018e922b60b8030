"""The toast: it says, it can be undone once, it goes by itself but not while it is held."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.kit import theme
from app.ui.kit.form_footer import FormFooter
from app.ui.kit.toast import Toast


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_undo_there_is_nothing_to_press(window):
    toast = Toast(window)
    toast.say("Lagret")
    assert toast.isVisible()
    assert not toast.undo_button.isVisible()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_it_says_is_seen_on_its_ground(window, qapp, mode):
    try:
        theme.apply(qapp, mode)
        toast = Toast(window)
        toast.say("Lagret")
        words = toast.findChildren(QLabel)[0]
        assert words.text() == "Lagret"
        assert words.palette().windowText().color().name().upper() == theme.current().canvas.upper()
    finally:
        theme.apply(qapp, "light")


def test_undo_happens_once(window):
    done, toast = [], Toast(window)
    toast.say("Notatet er slettet", lambda: done.append(1))
    toast.undo_button.click()
    toast.undo()
    assert done == [1]
    assert not toast.isVisible()


def test_a_new_text_replaces_the_old_ones_undo(window):
    done, toast = [], Toast(window)
    toast.say("Notatet er slettet", lambda: done.append("note"))
    toast.say("Lagret")
    toast.undo()
    assert done == []


def test_it_leaves_by_itself_but_not_while_it_has_focus(window, qtbot, monkeypatch):
    monkeypatch.setattr("app.ui.kit.toast.STAYS_MS", 20)
    toast = Toast(window)
    toast.say("Notatet er slettet", window.update)
    toast.undo_button.setFocus()
    qtbot.wait(70)
    assert toast.isVisible()
    toast.undo_button.clearFocus()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_it_stays_inside_the_window(window):
    toast = Toast(window)
    toast.say("Et langt " * 40)
    window.resize(400, 500)
    assert window.rect().contains(toast.geometry())


def test_it_never_covers_what_saves_a_form(window):
    footer = FormFooter("Lagre")
    footer.setParent(window)
    footer.setGeometry(0, 540, 800, 60)
    footer.show()
    toast = Toast(window)
    toast.say("Lagret")
    assert not toast.geometry().intersects(footer.geometry())
    footer.hide()
    toast.say("Lagret igjen")
    assert toast.geometry().bottom() > 540
