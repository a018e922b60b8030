"""A wizard: steps in order, answers kept, one call at the end."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from app.errors import Invalid
from app.models import Household, Person
from app.ui.kit.form import Drafts, pick
from app.ui.kit.wizard import Step, Wizard

STEPS = (
    Step(
        "who",
        "Hvem",
        "Hovedperson",
        items=pick(Person, "first_name", "phone"),
        done_as=lambda a: a["first_name"],
    ),
    Step("home", "Bolig", "Målgruppe", items=pick(Household, "target_groups", "remark")),
)


@pytest.fixture
def finished() -> list[dict]:
    return []


@pytest.fixture
def wizard(shown, finished: list[dict]) -> Wizard:
    return shown(Wizard(STEPS, finished.append))


def answer(qtbot, wizard: Wizard, step: str, name: str, text: str) -> None:
    line = wizard.body(step).fields[name].editor.input
    line.setFocus()
    qtbot.keyClicks(line, text)


def test_a_step_that_is_not_in_order_is_not_left(wizard: Wizard) -> None:
    wizard.next.click()
    assert wizard._where.text() == "Steg 1 av 2"
    assert wizard.body("who").fields["first_name"].state == "danger"


def test_through_all_steps_with_the_keyboard(qtbot, wizard: Wizard, finished: list[dict]) -> None:
    answer(qtbot, wizard, "who", "first_name", "Kari")
    qtbot.keyClick(wizard.window().focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(wizard.window().focusWidget(), Qt.Key.Key_Return)
    assert wizard.next.hasFocus()
    qtbot.keyClick(wizard.next, Qt.Key.Key_Return)
    assert wizard._where.text() == "Steg 2 av 2"
    with qtbot.waitSignal(wizard.finished):
        qtbot.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert finished == [{"first_name": "Kari", "phone": None, "target_groups": (), "remark": None}]


def test_tab_leads_through_the_step_to_the_foot_and_then_to_the_rail(qtbot, wizard: Wizard) -> None:
    answer(qtbot, wizard, "who", "first_name", "Kari")
    wizard.go_on()
    order = [wizard.body("home").fields[name].editor.input for name in ("target_groups", "remark")]
    order[0].setFocus()
    for after in (order[1], wizard.next, wizard.back, wizard.rail._items[0]):
        qtbot.keyClick(wizard.window().focusWidget(), Qt.Key.Key_Tab)
        assert after.hasFocus()


def test_going_back_keeps_the_answers(qtbot, wizard: Wizard) -> None:
    answer(qtbot, wizard, "who", "first_name", "Kari")
    wizard.go_on()
    answer(qtbot, wizard, "home", "remark", "Haster")
    wizard.go_back()
    wizard.go_on()
    assert wizard.answers["remark"] == "Haster"
    assert wizard.rail._items[0]._second == "Kari"


def test_a_finished_step_is_a_way_back_and_a_later_one_is_not(qtbot, wizard: Wizard) -> None:
    answer(qtbot, wizard, "who", "first_name", "Kari")
    assert not wizard.rail._items[1].isEnabled()
    wizard.go_on()
    wizard.rail._items[0].click()
    assert wizard._where.text() == "Steg 1 av 2"


def test_what_the_service_refuses_leads_to_the_step_at_fault(qtbot, shown) -> None:
    def refuse(_answers: dict) -> None:
        raise Invalid({"phone": "For kort."})

    wizard = shown(Wizard(STEPS, refuse))
    answer(qtbot, wizard, "who", "first_name", "Kari")
    wizard.go_on()
    with qtbot.assertNotEmitted(wizard.finished):
        wizard.go_on()
    assert wizard._where.text() == "Steg 1 av 2"
    assert wizard.body("who").fields["phone"].message() == "For kort."


def test_a_check_of_the_step_stops_it(qtbot, shown, finished: list[dict]) -> None:
    step = Step("who", "Hvem", items=pick(Person, "phone"), check=lambda a: {} if a["phone"] else {"phone": "Skriv."})
    wizard = shown(Wizard((step,), finished.append))
    wizard.go_on()
    assert wizard.body("who").fields["phone"].message() == "Skriv."
    answer(qtbot, wizard, "who", "phone", "12345678")
    wizard.go_on()
    assert finished == [{"phone": "12345678"}]


def test_answers_survive_a_power_cut(qtbot, shown) -> None:
    kept: dict[str, dict] = {}
    at = datetime(2026, 11, 20)  # noqa: DTZ001  # the clock is local, without zone
    drafts = Drafts(lambda key: (at, kept[key]) if key in kept else None, kept.__setitem__, kept.pop)
    first = shown(Wizard(STEPS, lambda _answers: None, drafts=drafts, draft_key="new"))
    answer(qtbot, first, "who", "first_name", "Kari")
    qtbot.waitUntil(lambda: kept == {"new": {"who.first_name": "Kari"}})
    second = shown(Wizard(STEPS, lambda _answers: None, drafts=drafts, draft_key="new"))
    assert second.answers["first_name"] == "Kari"
    second.go_on()
    second.go_on()
    assert kept == {}
