"""The list of plans: what is to be evaluated first, what is lacking, and what is being written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app.services.plan import begin, drafts, life, saving
from app.services.plan.content import as_draft
from app.storage import drafts as kept
from app.ui.kit import discretion
from app.ui.screens.plans import SCREEN
from app.ui.screens.plans_page import PlansPage
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def town() -> str:
    return "plans"


@pytest.fixture
def page(shown, office) -> PlansPage:
    return shown(PlansPage(office, SCREEN), 1120, 768)


def lines(page: PlansPage) -> list:
    return [page.list.model.row_at(at) for at in range(page.list.model.count())]


def write_draft(store) -> None:
    key = drafts.key_of(household="H38")
    kept.save(store, key, {**as_draft(begin.start(store, "H38")), "household": "H38"})


def test_one_line_a_plan_what_is_to_be_evaluated_first_on_top(page: PlansPage) -> None:
    assert [(line.ref, line.version) for line in lines(page)] == [
        ("PL2", "Versjon 2, fornyet"), ("PL3", "Versjon 1, første plan"), ("PL5", "Versjon 1, første plan"),
    ]  # fmt: skip
    assert page.header.facts.text() == "3 planer · 1 skulle vært evaluert · 1 ikke underskrevet"


def test_a_line_says_until_when_what_is_reached_and_what_is_lacking(page: PlansPage) -> None:
    tove, _amina, silje = lines(page)
    assert (tove.standing, tove.evaluation) == ("Gjelder nå, til 28.02.2027", "12.11.2026, Ikke gjort")
    assert (tove.goals, tove.lacks) == ("0 av 2 nådd", "2 uten samtykke")
    assert (silje.standing, silje.evaluation, silje.lacks) == (
        "Begynner senere, fra 01.12.2026", "Ikke satt", "Ikke underskrevet",
    )  # fmt: skip


def test_a_plan_that_is_renewed_says_from_when(page: PlansPage, store) -> None:
    saving.renew(store, "PL2")
    page.refresh()
    tove = lines(page)[0]
    assert (tove.ref, tove.version, tove.standing) == (
        "PL2", "Versjon 2, fornyet", "Gjelder nå, fornyet fra 01.03.2027",
    )  # fmt: skip


def test_a_plan_that_is_ended_today_says_so_and_lacks_nothing(page: PlansPage, store) -> None:
    life.end(store, "PL2", TODAY, "moved")
    page.refresh()
    tove = next(line for line in lines(page) if line.ref == "PL2")
    assert tove.standing == "Avsluttet i dag, til 28.02.2027"
    assert (tove.evaluation, tove.lacks) == ("", "")


@pytest.mark.parametrize(("key", "refs"), [("expired", ["PL4"]), ("ended", ["PL6"])])
def test_a_filter_shows_the_others_and_they_lack_nothing(page: PlansPage, key: str, refs: list[str]) -> None:
    page.open(shown=key)
    assert [line.ref for line in lines(page)] == refs
    assert [line.lacks for line in lines(page)] == [""]


def test_a_plan_is_found_and_opened_with_the_keyboard_alone(qtbot, page: PlansPage, office) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "amina")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert went.args == ["plan", {"ref": "PL3"}]


def test_a_search_without_a_hit_offers_all(qtbot, page: PlansPage) -> None:
    qtbot.keyClicks(page.search, "finnes ikke")
    assert page.list.model.count() == 0
    page.open(shown="all")
    assert page.list.model.count() == 5


def test_a_plan_begun_stands_on_top_and_is_gone_on_with(qtbot, page: PlansPage, office, store) -> None:
    assert not page.drafts.isVisible()
    write_draft(store)
    page.refresh()
    go_on = next(one for one in page.drafts.findChildren(QAbstractButton) if one.text() == "Fortsett")
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(go_on, Qt.Key.Key_Return)
    assert went.args == ["plan_wizard", {"household": "H38"}]


def test_a_draft_that_is_given_up_can_be_brought_back(qtbot, page: PlansPage, office, store) -> None:
    write_draft(store)
    page.refresh()
    give_up = next(one for one in page.drafts.findChildren(QAbstractButton) if "Forkast" in one.accessibleName())
    with qtbot.waitSignal(office.toast_asked) as told:
        give_up.click()
    assert drafts.open_drafts(store) == []
    assert not page.drafts.isVisible()
    told.args[1]()
    assert [one.household for one in drafts.open_drafts(store)] == ["H38"]
    assert page.drafts.isVisible()


def test_f9_hides_whose_plan_it_is(page: PlansPage) -> None:
    index = page.list.model.index(0, 0)
    assert "Tove" in index.data()
    discretion.set_on(True)
    assert "Tove" not in index.data()


def test_without_plans_it_offers_the_first(qtbot, shown, empty_office) -> None:
    page = shown(PlansPage(empty_office, SCREEN), 1120, 768)
    assert page.is_bare()
    assert not page.new_button.isVisible()
    with qtbot.waitSignal(empty_office.navigated) as went:
        page.start_new()
    assert page.first_button.hasFocus()
    assert went.args == ["plan_wizard", {}]
