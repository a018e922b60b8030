"""The priorities: given facts with points of the municipality's own."""

import pytest

from app.services.waiting import criteria
from app.ui.screens.priorities import SCREEN
from app.ui.screens.priorities_page import PrioritiesPage


@pytest.fixture
def page(shown, office) -> PrioritiesPage:
    return shown(PrioritiesPage(office, SCREEN), 1120, 768)


def line(page: PrioritiesPage, fact: str) -> dict:
    return page.list.model.row_at(page.list.model.find("ref", fact))


def test_every_fact_stands_there_and_none_can_be_added(qtbot, page: PrioritiesPage) -> None:
    assert page.list.model.count() == len(criteria.SHIPPED)
    assert not page.new_button.isVisible()
    page.start_new()
    assert page.head.title.text() == "Uten egen bolig"
    assert (line(page, "no_home")["points"], line(page, "no_home")["whose"]) == ("30 poeng", "Følger programmet")


def test_it_says_what_each_looks_at_and_only_months_have_a_ceiling(page: PrioritiesPage) -> None:
    assert page.looks_at.text().startswith("Boligsituasjonen i dag")
    assert not page.form.fields["most"].isVisible()
    page.open("waiting")
    assert page.form.fields["most"].isVisible()


def test_points_are_changed_and_put_back(qtbot, page: PrioritiesPage, store) -> None:
    page.open("children")
    page.form.fields["points"].editor.set_value(35)
    page.form.submit()
    assert (line(page, "children")["points"], line(page, "children")["whose"]) == ("35 poeng", "Kommunens egne poeng")
    (reset,) = page.list.menu().actions()
    reset.trigger()
    page.reload()
    assert line(page, "children")["points"] == "20 poeng"


def test_a_fact_is_taken_out_of_use(page: PrioritiesPage, store) -> None:
    page.open("violence")
    page.form.fields["hidden"].editor.set_value(True)
    page.form.submit()
    assert line(page, "violence")["points"] == "Ikke i bruk"


def test_the_way_back_is_the_waiting_list(qtbot, page: PrioritiesPage, office) -> None:
    text, go = page.way_back()
    with qtbot.waitSignal(office.navigated) as went:
        go()
    assert (text, went.args) == ("Venteliste", ["waiting", {}])
