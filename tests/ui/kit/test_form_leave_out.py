"""Fields that a form does not ask for now."""

import pytest
from PySide6.QtWidgets import QApplication

from app.models import Stay
from app.ui.kit.form import Form, pick


@pytest.fixture
def form(shown) -> Form:
    return shown(Form(pick(Stay, "arrived", "room", "departed", "price")))


def write(qtbot, form: Form, name: str, text: str) -> None:
    form.fields[name].editor.input.setFocus()
    qtbot.keyClicks(form.fields[name].editor.input, text)


def test_they_are_hidden_and_not_among_the_values(form: Form) -> None:
    form.leave_out({"room"})
    assert not form.fields["room"].isVisible()
    assert "room" not in form.values()


def test_what_is_wrong_with_them_stops_nothing(qtbot, form: Form) -> None:
    write(qtbot, form, "arrived", "20.11.2026")
    write(qtbot, form, "price", "mye")
    form.go_to("room")
    assert form.fields["price"].state == "danger"
    form.leave_out({"price"})
    assert form.footer.text() == ""
    with qtbot.waitSignal(form.submitted) as sent:
        form.submit()
    assert set(sent.args[0]) == {"arrived", "room", "departed"}


def test_what_was_typed_in_them_is_there_when_they_are_asked_for_again(qtbot, form: Form) -> None:
    write(qtbot, form, "room", "12")
    form.leave_out({"room"})
    form.leave_out(())
    assert form.fields["room"].isVisible()
    assert form.values()["room"] == "12"


def test_those_that_follow_close_the_gap(form: Form) -> None:
    assert form.fields["departed"].y() > form.fields["arrived"].y()
    form.leave_out({"room"})
    QApplication.processEvents()
    assert form.fields["departed"].y() == form.fields["arrived"].y()
