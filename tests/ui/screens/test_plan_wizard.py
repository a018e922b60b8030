"""The page of the plan wizard: whose plan it is to be, what is brought back, and where one comes out."""

import pytest
from PySide6.QtWidgets import QWidget

from app.services.plan import drafts
from app.ui.kit import theme
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from app.ui.screens.plan_wizard_page import PlanWizardPage
from tests.ui.screens import lillevik_plans

SIZE = (1366, 768)


@pytest.fixture
def town() -> str:
    return "plans"


@pytest.fixture
def went(office) -> list[tuple[str, dict]]:
    places: list[tuple[str, dict]] = []
    office.navigated.connect(lambda key, args: places.append((key, args)))
    return places


@pytest.fixture
def page(shown, office) -> PlanWizardPage:
    return shown(PlanWizardPage(office), *SIZE)


def write(qtbot, page: PlanWizardPage, text: str) -> None:
    page.wizard.wizard.go_to("wishes")
    qtbot.keyClicks(page.wizard.wizard.body("wishes").fields["own_words"].editor.input, text)


def test_whose_plan_it_is_to_be_is_asked_for_when_nobody_is_named(qtbot, page) -> None:
    assert page.wizard is None
    page.form.fields["household"].editor.set_value("H47")
    page.form.submit()
    assert page.wizard.work.content.household == "H47"


def test_the_group_comes_along(page) -> None:
    page.open(household="H41", group="A1")
    assert page.wizard.work.content.group == "A1"
    assert [person.ref for person in page.wizard.work.people] == ["K1", "K2", "K3", "K4"]


def test_a_case_comes_along_and_is_where_one_comes_out(page, went) -> None:
    page.open(household="H44", case="S11")
    assert page.wizard.work.content.case == "S11"
    page.wizard.close_kept()
    assert went == [("case", {"ref": "S11"})]


def test_a_plan_begun_already_is_linked_to_the_case_one_comes_from(qtbot, page) -> None:
    page.open(household="H44")
    write(qtbot, page, "Ro")
    begun = page.wizard
    page.open(household="H44", case="S11")
    assert page.wizard is begun
    assert page.wizard.work.content.case == "S11"
    assert page.wizard.work.content.values["own_words"] == "Ro"


def test_a_draft_is_linked_to_the_case_one_comes_from(qtbot, page) -> None:
    page.open(household="H44")
    write(qtbot, page, "Ro")
    page.wizard.close_kept()
    page.open(household="H44", case="S11")
    assert page.wizard.work.content.case == "S11"


def test_going_out_keeps_the_draft_and_leads_back(qtbot, page, went, store) -> None:
    page.open(household="H38")
    write(qtbot, page, "Ro")
    page.wizard.close_kept()
    assert went == [("household", {"ref": "H38"})]
    assert [draft.household for draft in drafts.open_drafts(store)] == ["H38"]
    page.open(household="H38")
    assert page.wizard.wizard.at == "wishes"


def test_another_plan_meanwhile_loses_nothing_of_the_first(qtbot, page, store) -> None:
    page.open(household="H38")
    write(qtbot, page, "Ro")
    page.open(household="H47")
    page.open(household="H38")
    assert page.wizard.work.content.values["own_words"] == "Ro"


def test_the_same_plan_again_is_where_one_was(qtbot, page) -> None:
    page.open(household="H38")
    before = page.wizard
    page.open(household="H38")
    assert page.wizard is before


def test_a_saved_plan_is_opened(qtbot, page, went) -> None:
    page.open(replaces=lillevik_plans.KAARE, made_as="renewal")
    page.wizard.wizard.go_to("review")
    page.wizard.wizard.next.click()
    assert went == [("plan", {"ref": "PL7"})]
    assert page.wizard is None


def test_a_version_that_is_replaced_is_not_changed(page, monkeypatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("app.ui.kit.messages.tell", lambda _title, text, _parent=None: told.append(text))
    page.open(replaces=lillevik_plans.TOVE, made_as="revision")
    assert lillevik_plans.TOVE_AGAIN in told[0]
    assert page.wizard is None


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_step_fits_with_the_foot_in_view(qtbot, qapp, office, scale) -> None:
    try:
        theme.apply(qapp, "light", scale)
        window = MainWindow(office, SCREENS, lock_after=0)
        qtbot.addWidget(window)
        window.resize(*SIZE)
        window.show()
        window.navigate("plan_wizard", replaces=lillevik_plans.TOVE_AGAIN, made_as="revision")
        wizard = window.pages.page("plan_wizard").wizard
        assert not window.navigation.isVisible()
        for step in ("people", "situation", "wishes", "goals", "follow_up", "review"):
            wizard.wizard.go_to(step)
            qapp.processEvents()
            assert (window.width(), window.height()) == SIZE
            assert bottom(wizard.wizard.next, window) <= SIZE[1], step
    finally:
        theme.apply(qapp, "light", 1.0)


def bottom(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, widget.rect().bottomLeft()).y()
