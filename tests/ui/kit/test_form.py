"""A form as the officer uses it: type, Tab, Enter, Esc, Ctrl+S."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.models import Person
from app.storage.store import Store
from app.storage.vault import Municipality
from app.ui.kit import dialog, discretion
from app.ui.kit.form import Drafts, Form, Section, pick
from app.ui.kit.form_draft import drafts_in

PEOPLE = (
    Section("Hovedperson"),
    *pick(Person, "first_name", "last_name", "phone", "protection"),
    *pick(Person, "interpreter", "remark"),
)


@pytest.fixture
def form(shown) -> Form:
    made = shown(Form(PEOPLE))
    made.set_values({"first_name": "Kåre", "last_name": "Nilsen", "protection": "none"})
    return made


def typed(qtbot, form: Form, name: str, text: str) -> None:
    line = form.fields[name].editor.input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_values_come_back_as_they_were_set(form: Form) -> None:
    assert form.values() == {
        "first_name": "Kåre",
        "last_name": "Nilsen",
        "phone": None,
        "protection": "none",
        "interpreter": None,
        "remark": None,
    }
    assert not form.is_dirty()


def test_typing_makes_it_dirty_and_typing_back_clean(qtbot, form: Form) -> None:
    with qtbot.waitSignal(form.dirtied):
        typed(qtbot, form, "first_name", "Kari")
    assert form.is_dirty()
    typed(qtbot, form, "first_name", "Kåre")
    assert not form.is_dirty()


def test_enter_goes_on_and_after_the_last_to_save(qtbot, form: Form) -> None:
    form.go_to("first_name")
    qtbot.keyClick(form.fields["first_name"].editor.input, Qt.Key.Key_Return)
    assert form.fields["last_name"].editor.input.hasFocus()
    form.go_to("remark")
    qtbot.keyClick(form.fields["remark"].editor.input, Qt.Key.Key_Return)
    assert form.fields["remark"].editor.input.hasFocus()  # a new line in a note
    qtbot.keyClick(form.fields["remark"].editor.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.footer.submit.hasFocus()


def test_enter_scrolls_to_where_it_goes(qtbot, shown) -> None:
    form = shown(Form(pick(Person)), 400, 240)
    form.go_to("first_name")
    for _field in range(6):
        qtbot.keyClick(form.window().focusWidget(), Qt.Key.Key_Return)
    assert form.window().focusWidget().visibleRegion().boundingRect().height() > 20


def test_what_is_personal_is_not_read_over_a_shoulder(form: Form) -> None:
    discretion.set_on(True)
    assert form.fields["first_name"].editor.input.displayText() not in {"", "Kåre"}
    assert form.fields["remark"].editor.graphicsEffect() is not None
    assert form.values()["first_name"] == "Kåre"
    discretion.set_on(False)
    assert form.fields["first_name"].editor.input.displayText() == "Kåre"
    assert form.fields["remark"].editor.graphicsEffect() is None


def test_ctrl_s_hands_over_the_values(qtbot, form: Form) -> None:
    typed(qtbot, form, "phone", "12345678")
    with qtbot.waitSignal(form.submitted) as handed:
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert handed.args[0]["phone"] == "12345678"


def test_a_required_field_that_is_empty_stops_saving_and_is_gone_to(qtbot, form: Form) -> None:
    typed(qtbot, form, "last_name", " ")
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert form.fields["last_name"].state == "danger"
    assert form.fields["last_name"].editor.input.property("invalid")
    assert form.footer.text() == "1 felt må rettes før du kan lagre"
    assert form.fields["last_name"].editor.input.hasFocus()


def test_a_problem_of_the_service_stands_beside_its_field_until_that_is_edited(qtbot, form: Form) -> None:
    form.show_problems({"phone": "Nummeret er for kort."})
    assert form.fields["phone"].message() == "Nummeret er for kort."
    assert form.fields["phone"].editor.input.accessibleDescription() == "Nummeret er for kort."
    typed(qtbot, form, "phone", "1")
    assert form.fields["phone"].state == ""
    assert form.footer.text() == ""


def test_a_problem_can_be_mended_in_another_field(qtbot, form: Form) -> None:
    form.show_problems({"phone": "Fyll ut etternavn eller telefon."})
    with qtbot.waitSignal(form.submitted):
        form.submit()


def test_a_problem_of_the_whole_record_is_said_at_the_foot(form: Form) -> None:
    form.show_problems({"": "Husstanden finnes fra før."})
    assert form.footer.text() == "Husstanden finnes fra før."


def test_warnings_leave_saving_open(qtbot, form: Form) -> None:
    form.show_warnings({"phone": "Uvanlig nummer."})
    assert form.fields["phone"].state == "warn"
    assert not form.fields["phone"].editor.input.property("invalid")
    with qtbot.waitSignal(form.submitted):
        form.submit()


def test_esc_asks_before_what_is_typed_goes(qtbot, form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([False, True])
    monkeypatch.setattr(dialog, "ask", lambda *_words: next(answers))
    typed(qtbot, form, "first_name", "Kari")
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Escape)
    assert form.values()["first_name"] == "Kari"
    with qtbot.waitSignal(form.discarded):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Escape)
    assert form.values()["first_name"] == "Kåre"


def test_a_rule_is_told_when_the_field_is_left(qtbot, shown) -> None:
    form = shown(Form(PEOPLE, check=lambda values: {"phone": "For kort."} if values["phone"] == "1" else {}))
    typed(qtbot, form, "phone", "1")
    assert form.fields["phone"].state == ""
    form.go_to("first_name")
    assert form.fields["phone"].message() == "For kort."


def test_every_field_has_a_name_and_a_label_that_leads_to_it(form: Form) -> None:
    for field in form.fields.values():
        assert field.editor.input.accessibleName()
        assert field._label.buddy() is field.editor.input


def test_columns_become_one_where_there_is_no_room(qtbot, form: Form) -> None:
    one, other = form.fields["first_name"], form.fields["last_name"]
    assert one.y() == other.y()
    form.resize(400, 600)
    qtbot.waitUntil(lambda: one.y() < other.y())


def test_a_problem_does_not_move_the_field_beside_it(form: Form) -> None:
    before = form.fields["first_name"].editor.mapTo(form, form.rect().topLeft())
    form.show_problems({"last_name": "Fyll ut dette feltet."})
    form.grab()
    assert form.fields["first_name"].editor.mapTo(form, form.rect().topLeft()) == before


def marked(form: Form) -> list[str]:
    return [one.text() for one in form.findChildren(QLabel) if one.text() == "valgfritt"]


def test_optional_is_marked_only_when_few_are(shown) -> None:
    assert len(marked(shown(Form(pick(Person, "first_name", "last_name", "phone"))))) == 1
    assert marked(shown(Form(PEOPLE))) == []


KEPT_AT = datetime(2026, 11, 20, 10, 42)  # noqa: DTZ001  # the clock is local, without zone


class Kept:
    """Drafts in memory."""

    def __init__(self) -> None:
        self.typed: dict[str, dict] = {}

    def drafts(self) -> Drafts:
        def load(key: str):
            found = self.typed.get(key)
            return (KEPT_AT, found) if found else None

        return Drafts(load, self.typed.__setitem__, lambda key: self.typed.pop(key, None))


@pytest.fixture
def kept() -> Kept:
    return Kept()


def test_what_is_typed_is_kept_a_moment_later(qtbot, shown, kept: Kept) -> None:
    form = shown(Form(PEOPLE, drafts=kept.drafts()))
    form.set_values({"first_name": "Kåre"}, "person:1")
    typed(qtbot, form, "first_name", "Kari")
    assert kept.typed == {}
    qtbot.waitUntil(lambda: kept.typed == {"person:1": {"first_name": "Kari"}})


def test_what_is_typed_is_kept_at_once_when_the_field_is_left(qtbot, shown, kept: Kept) -> None:
    form = shown(Form(PEOPLE, drafts=kept.drafts()))
    form.set_values({}, "person:1")
    typed(qtbot, form, "first_name", "Kari")
    form.go_to("last_name")
    assert kept.typed == {"person:1": {"first_name": "Kari"}}


def test_a_draft_is_put_back_and_can_be_given_up(shown, kept: Kept) -> None:
    kept.typed["person:1"] = {"first_name": "Kari"}
    form = shown(Form(PEOPLE, drafts=kept.drafts()))
    form.set_values({"first_name": "Kåre"}, "person:1")
    assert form.values()["first_name"] == "Kari"
    assert form.is_dirty()
    assert "10.42" in form._notice.accessibleName()
    form._notice.drop.click()
    assert form.values()["first_name"] == "Kåre"
    assert kept.typed == {}


def test_saving_drops_the_draft(qtbot, shown, kept: Kept) -> None:
    form = shown(Form(PEOPLE, drafts=kept.drafts()))
    form.set_values({}, "person:1")
    typed(qtbot, form, "first_name", "Kari")
    form.go_to("last_name")
    form.mark_saved()
    assert kept.typed == {}
    assert not form.is_dirty()


def test_a_draft_lies_in_the_database(shown, tmp_path) -> None:
    municipality = Municipality("1804", "Bodø")
    store, _key = Store.create(tmp_path / "d.boligvei", "en lang nok passordsetning", municipality, actor="kari")
    for text in ("", "Kari"):
        form = shown(Form(PEOPLE, drafts=drafts_in(store)))
        form.set_values({}, "person:1")
        assert form.values()["first_name"] == (text or None)
        form.fields["first_name"].editor.put("Kari")
        form.keep_draft()
    form.mark_saved()
    assert drafts_in(store).load("person:1") is None
    store.close()
