"""A wizard whose steps are taken in any order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from app.errors import Invalid
from app.models import Household, Person
from app.ui.kit.form import pick
from app.ui.kit.layout import column, row
from app.ui.kit.wizard import Step, Wizard
from app.ui.kit.wizard_order import tab_in_order

STEPS = (
    Step("who", "Hvem", "Hovedperson", items=pick(Person, "first_name", "phone"),
         done_as=lambda answers: answers.get("first_name") or "", is_done=lambda answers: bool(answers.get("phone"))),
    Step("home", "Bolig", "Målgruppe", short="Boligen", items=pick(Household, "remark"), fields=("rooms",)),
    Step("end", "Slutt", items=pick(Household, "target_groups")),
)  # fmt: skip


@pytest.fixture
def finished() -> list[dict]:
    return []


@pytest.fixture
def wizard(shown, finished: list[dict]) -> Wizard:
    return shown(Wizard(STEPS, finished.append, free=True))


def write(qtbot, wizard: Wizard, step: str, name: str, text: str) -> None:
    qtbot.keyClicks(wizard.body(step).fields[name].editor.input, text)


def test_what_is_missing_stops_nothing_on_the_way(wizard: Wizard) -> None:
    wizard.go_on()
    assert wizard.at == "home"
    wizard.rail.stops()[2].click()
    assert wizard.at == "end"


def test_the_way_on_says_where_it_leads(wizard: Wizard) -> None:
    assert wizard.next.text() == "Neste: Boligen"
    wizard.go_to("end")
    assert wizard.next.text() == "Fullfør"
    assert wizard.back.text() == "Tilbake"
    wizard.go_to("who")
    assert wizard.back.text() == "Lukk"


def test_a_step_that_is_gone_to_is_told_of(qtbot, wizard: Wizard) -> None:
    with qtbot.waitSignal(wizard.moved) as moved:
        wizard.go_to("end")
    assert moved.args == ["end"]
    wizard.go_to("unheard of")
    assert wizard.at == "end"


def test_the_rail_says_what_a_step_holds_and_whether_it_is_finished(qtbot, wizard: Wizard) -> None:
    write(qtbot, wizard, "who", "first_name", "Kari")
    wizard.renew_rail()
    first = wizard.rail.stops()[0]
    assert first.accessibleDescription() == "Kari"
    wizard.go_to("home")
    assert "gjenstår" in first.accessibleName()
    write(qtbot, wizard, "who", "phone", "12345678")
    wizard.renew_rail()
    assert "ferdig" in first.accessibleName()


def test_a_problem_leads_to_the_step_that_asks_for_it_even_when_it_was_never_shown(qtbot, shown, monkeypatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("app.ui.kit.messages.tell", lambda _title, text, _parent=None: told.append(text))

    def refuse(_answers: dict) -> None:
        raise Invalid({"rooms.2.size": "For liten."})

    wizard = shown(Wizard(STEPS, refuse, free=True))
    wizard.go_to("end")
    wizard.end()
    assert wizard.at == "home"


def test_a_narrow_rail_keeps_its_words_as_tooltips(wizard: Wizard) -> None:
    wide = wizard.rail.width()
    wizard.rail.set_narrow(True)
    assert wizard.rail.width() < wide / 2
    assert wizard.rail.stops()[1].toolTip() == "Bolig"
    assert wizard.rail.stops()[1].accessibleName().startswith("Steg 2 av 3: Bolig")


def test_tab_follows_what_is_seen_whatever_was_made_first(qtbot, shown) -> None:
    last, middle, first, hidden = QPushButton("c"), QLineEdit(), QPushButton("a"), QLabel("x")
    whole = QWidget()
    whole.setLayout(column(row(first, hidden), middle))
    outer = QWidget()
    outer.setLayout(column(last, whole))
    shown(outer)
    tab_in_order(whole, last)
    first.setFocus()
    for after in (middle, last):
        qtbot.keyClick(outer.focusWidget(), Qt.Key.Key_Tab)
        assert after.hasFocus()
