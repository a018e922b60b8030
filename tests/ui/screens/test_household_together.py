"""Group and plan on the page of a household: what is next, what needs a hand, and the way to a first one."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.services import household_page
from app.services.plan import begin, life, saving
from app.ui.kit.badge import Badge
from app.ui.kit.labels import EllipsisLabel
from app.ui.screens.household.page import HouseholdScreen
from app.ui.screens.household.together import TogetherCard
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def town() -> str:
    return "groups"


@pytest.fixture
def page(shown, office) -> HouseholdScreen:
    return shown(HouseholdScreen(office), 1120, 768)


def seen(page: HouseholdScreen) -> str:
    QApplication.processEvents()
    (card,) = page.findChildren(TogetherCard)
    parts = [one.accessibleName() for kind in (EllipsisLabel, Badge) for one in card.findChildren(kind)]
    return "\n".join(part for part in parts if part)


def press(page: HouseholdScreen, name: str) -> None:
    QApplication.processEvents()
    found = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.text() == name]
    assert found, name
    found[0].click()


def test_the_group_is_told_with_its_next_meeting_and_opened(qtbot, page: HouseholdScreen, office) -> None:
    page.open("H41")
    assert "Neste møte 03.12.2026 kl. 09.30 · 3 åpne oppgaver" in seen(page)
    assert "1 over fristen" in seen(page)
    assert "1 uten samtykke" in seen(page)
    with qtbot.waitSignal(office.navigated) as gone:
        press(page, "Åpne gruppen")
    assert gone.args == ["group", {"ref": "A1"}]


def test_a_plan_is_begun_with_the_group(qtbot, page: HouseholdScreen, office) -> None:
    page.open("H41")
    with qtbot.waitSignal(office.navigated) as gone:
        press(page, "Lag samarbeidsplan")
    assert gone.args == ["plan_wizard", {"household": "H41", "group": "A1"}]


def test_a_plan_is_told_with_its_next_evaluation_and_opened(qtbot, page: HouseholdScreen, office, store) -> None:
    ref = saving.save(store, begin.start(store, "H41", "A1")).ref
    page.open("H41")
    assert "Evalueres " in seen(page)
    with qtbot.waitSignal(office.navigated) as gone:
        press(page, "Åpne planen")
    assert gone.args == ["plan", {"ref": ref}]


def test_a_plan_that_is_ended_today_says_so(page: HouseholdScreen, store) -> None:
    ref = saving.save(store, begin.start(store, "H41", "A1")).ref
    life.end(store, ref, TODAY, "moved")
    page.open("H41")
    assert "avsluttet i dag" in seen(page)
    assert "Evalueres " not in seen(page)


def test_a_household_without_a_group_begins_one(qtbot, page: HouseholdScreen, office) -> None:
    page.open("H43")
    assert "Husstanden har ingen gruppe." in seen(page)
    with qtbot.waitSignal(office.navigated) as gone:
        press(page, "Ny gruppe")
    assert gone.args == ["groups", {"new": True, "household": "H43"}]


def test_a_group_that_has_ended_is_none(store) -> None:
    assert household_page.load(store, "H38").current_group is None
