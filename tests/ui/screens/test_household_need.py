"""What a household needs of a dwelling, on its page."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.services.waiting import needs
from app.ui.kit.badge import Badge
from app.ui.kit.labels import EllipsisLabel
from app.ui.screens.household.need_card import NeedCard
from app.ui.screens.household.page import HouseholdScreen
from tests.ui.screens import lillevik_waiting
from tests.ui.screens.lillevik_waiting import AMINA, KARE, TOVE


@pytest.fixture
def page(shown, office, store) -> HouseholdScreen:
    lillevik_waiting.fill(store)
    return shown(HouseholdScreen(office), 1120, 768)


def card(page: HouseholdScreen) -> NeedCard:
    QApplication.processEvents()
    (found,) = page.findChildren(NeedCard)
    return found


def seen(page: HouseholdScreen) -> str:
    found = card(page)
    parts = [one.accessibleName() for kind in (EllipsisLabel, Badge) for one in found.findChildren(kind)]
    return "\n".join([*parts, *(one.text() for one in found.findChildren(QLabel))])


def press(page: HouseholdScreen, name: str) -> None:
    next(one for one in card(page).findChildren(QAbstractButton) if one.isVisible() and one.text() == name).click()


def test_it_tells_what_since_when_and_with_which_points(page: HouseholdScreen) -> None:
    page.open(KARE)
    assert "Minst 2 soverom · flyktninger" in seen(page)
    assert "På venteliste siden 01.10.2026 · 41 poeng" in seen(page)
    assert "Uten egen bolig 30" in seen(page)


def test_it_tells_that_the_commitment_has_lapsed(page: HouseholdScreen) -> None:
    page.open(TOVE)
    assert "Tilsagnet gikk ut 04.11.2026" in seen(page)


def test_the_need_is_recorded_there(page: HouseholdScreen, store) -> None:
    page.open(TOVE)
    press(page, "Før behovet")
    form = page.forms.current.form
    form.fields["wheelchair"].editor.set_value(True)
    form.submit()
    assert needs.load(store, TOVE)["wheelchair"] is True
    assert "Rullestol" in seen(page)


def test_another_page_may_ask_for_the_form(page: HouseholdScreen) -> None:
    page.open(TOVE, form="need")
    assert "bedrooms" in page.forms.current.form.fields


def test_a_dwelling_is_found_from_there(qtbot, page: HouseholdScreen, office) -> None:
    page.open(KARE)
    with qtbot.waitSignal(office.navigated) as gone:
        press(page, "Finn bolig")
    assert gone.args == ["matching", {"household": KARE}]


def test_where_a_protected_household_wants_to_live_is_hidden_until_it_is_asked_for(page: HouseholdScreen) -> None:
    page.open(AMINA)
    assert "Nes" not in seen(page)


def test_who_asks_for_no_dwelling_has_no_such_card(page: HouseholdScreen) -> None:
    page.open("H49")
    assert not card(page).isVisible()
