"""The board as the officer uses it: who lives where, what waits, and where there is room."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from app.services import board, board_ended, stay
from app.services.naming import household_number
from app.ui.kit import discretion
from app.ui.screens.board.axis import MOST_BACK, Axis, axis_for
from app.ui.screens.board.lines import FreeLine, HeadLine, StayLine, facts
from app.ui.screens.board.page import BoardPage
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def page(office, shown) -> BoardPage:
    made = shown(BoardPage(office), 1120, 720)
    made.view.setFocus()
    return made


@pytest.fixture
def went(office) -> list[tuple[str, dict]]:
    found: list[tuple[str, dict]] = []
    office.navigated.connect(lambda key, args: found.append((key, args)))
    return found


def stays(page: BoardPage) -> dict[str, StayLine]:
    return {line.stay.household: line for line in page.view.lines.lines if isinstance(line, StayLine)}


def press(qtbot, page: BoardPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.view, key)


def test_the_head_counts_what_the_leader_asks_for(page: BoardPage) -> None:
    assert page.header.facts.text() == (
        "6 husstander, 12 personer · 6 av 22 plasser i bruk · 3 med barn · 1 over 3 måneder"
    )


def test_the_arrows_reach_every_line_in_one_tab_stop(qtbot, page: BoardPage) -> None:
    seen = [page.view.current()]
    for _line in page.view.lines.lines[1:]:
        press(qtbot, page, Qt.Key.Key_Down)
        seen.append(page.view.current())
    assert seen == page.view.lines.lines
    assert {type(line) for line in seen} == {HeadLine, StayLine, FreeLine}


def test_enter_opens_the_household(qtbot, page: BoardPage, went) -> None:
    page.open(ref="O43")
    press(qtbot, page, Qt.Key.Key_Return)
    assert went == [("household", {"ref": "H43"})]


def test_enter_on_free_places_begins_a_stay_there(qtbot, page: BoardPage, went) -> None:
    page.view.go_to("free:B3")
    press(qtbot, page, Qt.Key.Key_Return)
    assert went == [("stay", {"provider": "B3"})]


def test_a_click_on_plasser_her_begins_a_stay_too(qtbot, page: BoardPage, went) -> None:
    at = page.view.visualRect(page.view.lines.index(page.view.lines.find("free:B3"))).center()
    at.setX(page.view.viewport().width() - 180)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert went == [("stay", {"provider": "B3"})]


def test_a_protected_household_is_never_named_beside_its_place(page: BoardPage) -> None:
    assert stays(page)["H41"].name == "Husstand 41"
    spoken = [page.view.lines.index(at).data() for at in range(page.view.lines.rowCount())]
    assert not any("Yusuf" in text or "Amina" in text for text in spoken)


def test_f9_hides_names_from_the_eye_and_the_screen_reader(page: BoardPage) -> None:
    before = page.view.grab().toImage()
    discretion.set_on(True)
    spoken = [page.view.lines.index(at).data() for at in range(page.view.lines.rowCount())]
    assert page.view.grab().toImage() != before
    assert any(household_number("H43") in text for text in spoken)
    assert not any("Ceesay" in text for text in spoken)


def test_each_line_warns_of_the_gravest_thing(page: BoardPage) -> None:
    told = {ref: line.alert.text if line.alert else "" for ref, line in stays(page).items()}
    assert told == {
        "H38": "Plan mangler", "H41": "25 dager igjen", "H43": "10 dager igjen", "H44": "Over 3 måneder",
        "H47": "", "H49": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("shown_only", "households"), [("children", {"H41", "H43", "H49"}), ("alerts", {"H38", "H41", "H43", "H44"})]
)
def test_the_filter_shows_some(page: BoardPage, shown_only: str, households: set[str]) -> None:
    page.open(shown=shown_only)
    assert stays(page).keys() == households
    assert not any(isinstance(line, FreeLine) for line in page.view.lines.lines)


def test_nobody_in_the_choice_says_so_and_leads_back(page: BoardPage) -> None:
    page.open(shown="young")
    assert page.view.isHidden() or not page.view.isVisible()


def test_a_card_folds_with_the_keyboard(qtbot, page: BoardPage) -> None:
    page.view.go_to("head:B2")
    press(qtbot, page, Qt.Key.Key_Left)
    assert "H44" not in stays(page)
    press(qtbot, page, Qt.Key.Key_Right)
    assert "H44" in stays(page)


def test_the_menu_of_a_stay_leads_to_what_can_be_done(page: BoardPage, went) -> None:
    texts = {action.text(): action for action in page.menu(stays(page)["H44"]).actions() if action.text()}
    assert list(texts) == ["Åpne husstanden", "Rediger oppholdet", "Forleng", "Flytt", "Avslutt"]
    texts["Forleng"].trigger()
    assert went == [("household", {"ref": "H44", "form": "extend"})]


def test_the_line_stays_current_when_the_board_is_read_again(page: BoardPage, store) -> None:
    page.open(ref="O44")
    stay.end(store, "O38", TODAY, "private_rental")
    page.refresh()
    assert page.view.current().stay.ref == "O44"
    assert "H38" not in stays(page)


def test_an_ended_stay_is_found_among_those_before(page: BoardPage, store) -> None:
    stay.end(store, "O38", TODAY, "private_rental")
    page.open(ended=True)
    row = page.ended.list.current()
    assert (row["name"], row["nights"], row["went_to"]) == ("Kåre Nilsen", 11, "Privat leie")
    assert page.header.facts.text() == "1 opphold avsluttet det siste året"


def test_an_ended_stay_of_a_protected_household_has_no_name(page: BoardPage, store) -> None:
    stay.end(store, "O41", TODAY, "unknown")
    page.open(ended=True)
    assert page.ended.list.current()["name"] == "Husstand 41"


def test_a_stay_that_ends_later_is_not_ended(store) -> None:
    stay.end(store, "O38", TODAY + timedelta(days=3), None)
    assert board_ended.rows(store) == []


def test_an_empty_board_offers_the_first_step(empty_office, shown) -> None:
    page = shown(BoardPage(empty_office), 1120, 720)
    assert not page.view.isVisible()
    assert page.header.facts.text() == ""


def test_a_household_at_two_places_counts_once(store) -> None:
    values = {"household": "H38", "provider": "B3", "stay.arrived": TODAY}
    stay.save(store, None, values)
    assert facts(board.rows(store)).startswith("6 husstander, 12 personer · 7 av 22 plasser")


def test_the_axis_begins_with_the_longest_stay_but_no_more_than_half_a_year_back(store) -> None:
    whole = axis_for(board.rows(store), TODAY)
    assert whole.first < TODAY - timedelta(days=100)
    long_ago = SimpleNamespace(counter=None, arrived=TODAY - timedelta(days=900))
    assert axis_for([SimpleNamespace(stays=[long_ago])], TODAY).first == TODAY - timedelta(days=MOST_BACK)


def test_a_day_stands_where_it_belongs_on_the_axis() -> None:
    axis = Axis(date(2026, 9, 1), date(2026, 11, 1), date(2026, 12, 10))
    assert [
        axis.at(day, 100) for day in (date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 21), date(2027, 1, 1))
    ] == [0, 0, 50, 100]
    assert axis.months() == tuple(date(2026, month, 1) for month in (9, 10, 11, 12))
