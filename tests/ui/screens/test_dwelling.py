"""The page of a dwelling: who lives there, what it costs, what it lacks; and the forms that change it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy import select

from app.models import View
from app.services.dwelling import page as dwelling_page
from app.services.dwelling import registration, vacancy
from app.ui.kit.badge import Badge
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.strip import WarningStrip
from app.ui.screens.agreements import SCREEN as AGREEMENTS
from app.ui.screens.agreements_page import AgreementsPage
from app.ui.screens.dwelling.page import DwellingScreen
from app.ui.screens.vacancy import SCREEN as VACANCY
from app.ui.screens.vacancy_page import VacancyPage
from tests.ui.screens import lillevik_dwellings


@pytest.fixture
def store(store):
    """Lillevik with its dwellings too."""
    with store.write() as session:
        lillevik_dwellings.fill(session)
    return store


@pytest.fixture
def page(shown, office) -> DwellingScreen:
    return shown(DwellingScreen(office), 1120, 768)


@pytest.fixture
def went(office) -> list[tuple[str, dict]]:
    found: list[tuple[str, dict]] = []
    office.navigated.connect(lambda key, args: found.append((key, args)))
    return found


def words(part: QWidget) -> str:
    """Everything that is written in it."""
    QApplication.processEvents()  # what is new is shown a turn later
    labels = [each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part)]
    cut = [each.text() for each in part.findChildren(EllipsisLabel) if each.isVisibleTo(part)]
    badges = [each.text() for each in part.findChildren(Badge) if each.isVisibleTo(part)]
    return "\n".join([*labels, *cut, *badges])


def fill_in(page: DwellingScreen, **values: object) -> None:
    form = page.forms.current.form
    for name, value in values.items():
        form.fields[name].editor.set_value(value)
    form.footer.submit.click()


def test_a_renewed_contract_reads_as_one_tenancy(page: DwellingScreen) -> None:
    page.open(ref="D1")
    told = words(page.tenants)
    assert "siden 01.07.2022 · kontrakt 2 av 2 · tidsbestemt til 30.06.2028" in told
    assert told.count("Ola Bråten") == 1
    assert "01.10.2019 til 01.03.2022 · eget ønske" in told
    assert page.match_button.isHidden()


def test_the_rent_tells_when_it_may_next_be_adjusted(page: DwellingScreen) -> None:
    page.open(ref="D1")
    told = words(page.side.cards[0])
    assert "8\u00a0200" in told
    # the contract of today began, and set the rent, on 1 July 2025
    assert "Kan gjelde fra 20.12.2026 med varsel i dag." in told
    assert "Kan kreves fra 01.01.2028, og gjelde fra 01.07.2028." in told


def test_a_vacant_dwelling_leads_to_those_it_suits(page: DwellingScreen, went) -> None:
    page.open(ref="D2")
    assert page.match_button.hasFocus()
    page.match_button.click()
    page.tenants.let_button.click()
    assert went == [("matching", {"dwelling": "D2"}), ("tenancy_form", {"dwelling": "D2"})]
    assert "162 dager" in words(page.header)
    assert "36\u00a0749,59\u00a0kr" in words(page.side)


def test_a_protected_household_is_a_number_and_the_look_is_logged(page: DwellingScreen, store) -> None:
    page.open(ref="D3")
    assert "Husstand 41" in words(page.tenants)
    assert "Skjermet navn" in words(page.tenants)
    assert "Yusuf" not in words(page)
    page.refresh()
    with store.read() as session:
        seen = [(each.person_ref, each.what) for each in session.scalars(select(View))]
    assert seen == [("P410", "dwelling")]


def test_what_is_missing_leads_to_its_field(page: DwellingScreen) -> None:
    page.open(ref="D4")
    strips = page.strips.findChildren(WarningStrip)
    assert ["øremerket" in words(strip) for strip in strips] == [True]
    page.do("edit", "earmarked")
    assert page.forms.current.form.fields["earmarked"].editor.isAncestorOf(page.focusWidget())


def test_a_dwelling_is_registered_and_shown(page: DwellingScreen, store, qtbot) -> None:
    page.open(new=True)
    assert page.header.title.text() == "Ny bolig"
    fill_in(page, address="Kirkeveien 9", postcode="8370", taken_into_use=date(2026, 11, 1))
    assert page.header.title.text() == "Kirkeveien 9"
    assert registration.load(store, "D8")["disposal"] == "owned"
    assert page.match_button.hasFocus()


def test_leaving_the_form_of_a_new_dwelling_goes_back_to_the_list(page: DwellingScreen, went) -> None:
    page.open(new=True)
    page.forms.current.closed.emit()
    assert went == [("dwellings", {})]


def test_a_new_dwelling_like_another_has_a_unit_number_of_its_own(page: DwellingScreen) -> None:
    page.open(like="D3")
    values = page.forms.current.form.values()
    assert (values["address"], values["unit_number"], values["agreement"]) == ("Elvegata 3", None, "V1")


def test_rooms_are_added_and_can_be_taken_away_again(page: DwellingScreen, office, store) -> None:
    toasts: list[object] = []
    office.toast_asked.connect(lambda _text, undo, _action: toasts.append(undo))
    page.open(ref="D3", form="rooms")
    fill_in(page, units="H0103, H0104")
    assert [room.name for room in dwelling_page.load(store, "D3", again=True).rooms] == [
        "Elvegata 3 H0102", "Elvegata 3 H0103", "Elvegata 3 H0104",
    ]  # fmt: skip
    toasts[-1]()
    assert len(dwelling_page.load(store, "D3", again=True).rooms) == 1


def test_a_dwelling_someone_lives_in_is_not_given_up(page: DwellingScreen, store) -> None:
    page.open(ref="D1", form="give-up")
    fill_in(page, given_up=date(2026, 12, 1))
    assert "Noen bor i boligen" in words(page.forms.current)
    assert registration.load(store, "D1")["given_up"] is None


def test_a_dwelling_is_taken_back_into_use(page: DwellingScreen, store) -> None:
    page.open(ref="D5")
    assert "Uegnet" in words(page.header)
    page.do("back-in-use", dwelling_page.load(store, "D5").out_of_use[0].id)
    fill_in(page, end=date(2026, 11, 19))
    assert dwelling_page.load(store, "D5").state == "vacant"


def test_a_rent_that_comes_too_early_is_told_with_its_paragraph(page: DwellingScreen, office) -> None:
    told: list[str] = []
    office.toast_asked.connect(lambda text, _undo, _action: told.append(text))
    page.open(ref="D1", form="rent")
    fill_in(page, start=date(2026, 5, 1), amount=8400, how="index", notified=date(2026, 3, 1))
    assert "Husleien er lagret." in told[-1]
    assert "husleieloven § 4-2" in told[-1]


def test_the_strip_says_what_it_shows(page: DwellingScreen) -> None:
    page.open(ref="D1")
    assert page.tenants.strip.accessibleDescription().startswith("Utleid fra 01.01.2017; Ledig fra 01.09.2019")
    assert page.tenants.strip.grab().width() > 0


def test_the_whole_stock_by_year(shown, office, store) -> None:
    listed = shown(VacancyPage(office, VACANCY), 1120, 768)
    found = [listed.list.model.row_at(at).ref for at in range(listed.list.model.rowCount())]
    assert found == ["D6", "D4", "D2", "D5"]
    listed.open(shown="2025")
    rows = vacancy.of_year(store, 2025).rows
    assert [listed.list.model.row_at(at).ref for at in range(listed.list.model.rowCount())] == [r.ref for r in rows]


def test_an_agreement_says_what_it_lacks_beside_its_fields(shown, office) -> None:
    listed = shown(AgreementsPage(office, AGREEMENTS), 1120, 768)
    listed.open(ref="V2")
    told = words(listed.form)
    assert "minst 40 prosent" in told
    assert "til og med 31.07.2041" in told
    assert "Havnegata 21 H0301" in words(listed)
