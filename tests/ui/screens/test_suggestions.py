"""What the plan wizard suggests is listed by kind, reworded, hidden, taken back, and added to."""

import pytest
from PySide6.QtCore import Qt

from app.services.plan import suggestions
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.screens.suggestions import SCREEN
from app.ui.screens.suggestions_page import HIDDEN, SuggestionsPage

VISIT = "Besøk hjemme hos meg."


@pytest.fixture
def page(empty_office: Context, shown) -> SuggestionsPage:
    made = SuggestionsPage(empty_office, SCREEN)
    shown(made, 1150, 768)
    return made


def choose(page: SuggestionsPage, kind: str | None) -> None:
    page.kind.set_value(kind)
    page.kind.edited.emit()


def type_in(page: SuggestionsPage, **texts: str) -> None:
    for name, text in texts.items():
        page.form.fields[name].editor.set_raw(text)
        page.form.fields[name].editor.edited.emit()
    page.form.submit()


def measures(store: Store) -> list[str]:
    return [one.text for one in suggestions.suggestions(store, "measure")]


def states(page: SuggestionsPage) -> set[str]:
    rows = [page.list.model.row_at(line) for line in range(page.list.model.count())]
    return {row["state"] for row in rows}


def test_the_list_is_of_one_kind_or_all(page: SuggestionsPage) -> None:
    whole = page.list.model.count()
    choose(page, "measure")
    assert page.list.current()["kind"] == "Tiltak"
    assert page.list.current()["how_often"] == "hver uke"
    assert 20 <= page.list.model.count() < whole


def test_the_record_in_view_is_one_of_those_listed(page: SuggestionsPage) -> None:
    choose(page, "trouble")
    assert page.head.facts.text().startswith("Når noe går galt")


def test_a_suggestion_is_reworded(page: SuggestionsPage, empty_store: Store) -> None:
    page.open("home-visit")
    assert page.head.facts.text() == "Tiltak · Følger programmet"
    type_in(page, text="Vi drikker kaffe hos meg.")
    assert "Vi drikker kaffe hos meg." in measures(empty_store)
    assert (page.list.current()["state"], page.head.facts.text()) == ("egen", "Tiltak · Kommunens egen ordlyd")


def test_the_programs_wording_is_taken_back(page: SuggestionsPage, empty_store: Store, qtbot) -> None:
    page.open("home-visit")
    type_in(page, text="Vi drikker kaffe hos meg.")
    forget = next(action for action in page.list.menu().actions() if "programmet" in action.text())
    assert forget.isEnabled()
    with qtbot.waitSignal(page._context.toast_asked) as told:
        forget.trigger()
    assert VISIT in measures(empty_store)
    told.args[1]()
    assert "Vi drikker kaffe hos meg." in measures(empty_store)


def test_a_suggestion_is_hidden_and_found_again(page: SuggestionsPage, empty_store: Store) -> None:
    page.open("home-visit")
    page.hide_button.click()
    page.refresh()
    assert VISIT not in measures(empty_store)
    assert page.list.current()["state"] == "skjult"
    choose(page, HIDDEN)
    assert states(page) == {"skjult"}
    page.show_button.click()
    page.refresh()
    assert VISIT in measures(empty_store)


def test_hiding_is_undone(page: SuggestionsPage, empty_store: Store, qtbot) -> None:
    page.open("home-visit")
    with qtbot.waitSignal(page._context.toast_asked) as told:
        page.hide_button.click()
    told.args[1]()
    assert VISIT in measures(empty_store)


def test_a_new_one_is_of_the_kind_that_is_listed(page: SuggestionsPage, empty_store: Store) -> None:
    choose(page, "trouble")
    page.start_new()
    type_in(page, text="Vi ringer hverandre.")
    (own,) = [row for row in suggestions.all_rows(empty_store) if not row.shipped]
    assert (own.kind, own.text) == ("trouble", "Vi ringer hverandre.")
    assert page.head.facts.text() == "Når noe går galt · Kommunens eget forslag"


def test_only_an_own_one_is_deleted(page: SuggestionsPage, empty_store: Store, qtbot) -> None:
    page.open("home-visit")
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert VISIT in measures(empty_store)
    page.start_new()
    type_in(page, text="Vi spiller kort.")
    page.list.view.setFocus()
    with qtbot.waitSignal(page._context.toast_asked) as told:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert "Vi spiller kort." not in measures(empty_store)
    told.args[1]()
    assert "Vi spiller kort." in measures(empty_store)


def test_an_empty_text_is_refused_beside_its_field(page: SuggestionsPage, empty_store: Store) -> None:
    page.open("home-visit")
    type_in(page, text="")
    assert page.form.fields["text"].message()
    assert VISIT in measures(empty_store)
