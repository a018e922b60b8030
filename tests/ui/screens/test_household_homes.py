"""Where a household rents, on its page: current and earlier tenancies, and the way to one and to a new one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.services import household_page
from app.services.tenancy import life
from app.ui.kit import discretion
from app.ui.kit.badge import Badge
from app.ui.kit.labels import EllipsisLabel
from app.ui.screens.household.homes import HomesCard
from app.ui.screens.household.page import HouseholdScreen
from tests.ui.screens import lillevik_homes
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def store(store):
    """Lillevik with its dwellings."""
    lillevik_homes.fill(store)
    return store


@pytest.fixture
def page(shown, office) -> HouseholdScreen:
    return shown(HouseholdScreen(office), 1120, 768)


def card(page: HouseholdScreen) -> HomesCard:
    QApplication.processEvents()
    (found,) = page.findChildren(HomesCard)
    return found


def seen(page: HouseholdScreen) -> list[str]:
    parts = [one.accessibleName() for kind in (EllipsisLabel, Badge) for one in card(page).findChildren(kind)]
    return [part for part in parts if part]


def buttons(page: HouseholdScreen) -> dict[str, QAbstractButton]:
    return {one.text() or one.accessibleName(): one for one in card(page).findChildren(QAbstractButton)}


def test_it_says_where_since_when_and_how_the_contract_stands(page: HouseholdScreen) -> None:
    page.open("H51")
    assert seen(page) == ["Fjordgata 3 H0101", "01.03.2024 – nå · kontrakt til 28.02.2027", "Kontrakten går snart ut"]


def test_contracts_in_one_dwelling_read_as_one(page: HouseholdScreen, store) -> None:
    life.renew(store, "L3", {"start": TODAY, "contract": "indefinite", "contract_until": None})
    page.open("H55")
    assert seen(page) == ["Kirkeveien 8 H0102", "01.10.2023 – nå · kontrakt 2 av 2", "Bor her"]


def test_one_that_was_moved_out_of_says_where_to(page: HouseholdScreen, store) -> None:
    life.move_out(store, "L5", TODAY, "terminated", "private_rental")
    page.open("H53")
    assert seen(page) == ["Bakkegata 9 H0101", "01.01.2022 – 20.11.2026 · flyttet til privat leie", "Flyttet ut"]


def test_a_protected_household_hides_where(page: HouseholdScreen, store) -> None:
    page.open("H41")
    assert seen(page)[0] == "Skjermet adresse"
    shown = household_page.load(store, "H41", reveal=True)
    assert shown.tenancies[0].address == "Åsveien 21 H0101"


def test_f9_hides_the_dwelling(page: HouseholdScreen) -> None:
    page.open("H51")
    discretion.set_on(True)
    assert not any("Fjordgata" in part for part in seen(page))


@pytest.mark.parametrize(
    ("name", "went"),
    [("Åpne leieforholdet L1", ["tenancy", {"ref": "L1"}]),
     ("Nytt leieforhold", ["tenancy_form", {"new": True, "household": "H51"}])],
)  # fmt: skip
def test_the_keyboard_leads_on(qtbot, page: HouseholdScreen, office, name: str, went: list) -> None:
    page.open("H51")
    with qtbot.waitSignal(office.navigated) as told:
        qtbot.keyClick(buttons(page)[name], Qt.Key.Key_Return)
    assert told.args == went


def test_a_household_without_one_is_told_so_and_can_begin(page: HouseholdScreen) -> None:
    page.open("H38")
    assert list(buttons(page)) == ["Nytt leieforhold"]
