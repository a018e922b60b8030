"""A list of which a part is read at a time: more when it is scrolled to, all when it is searched."""

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex

from app.ui.kit.long_list import AT_ONCE, LongListPage, Parts
from tests.ui.kit.test_list_page import LISTED, SCREEN, Room

MANY = 2 * AT_ONCE + 20
ROOMS = [Room(f"R{number}", f"Beboer {number}", f"Rom {number}") for number in range(1, MANY + 1)]


class RoomsPage(LongListPage):
    def __init__(self, *declared) -> None:
        self.asked: list[tuple[int | None, int]] = []
        super().__init__(*declared, Parts(self.rooms, lambda segment: f"{segment}: {MANY} rom"))

    def start_new(self) -> None: ...

    def rooms(self, segment, limit, skip):
        self.asked.append((limit, skip))
        rows = {"current": ROOMS, "ended": ROOMS[:1], "all": ROOMS}[segment]
        return rows[skip:] if limit is None else rows[skip : skip + limit]


@pytest.fixture
def page(shown, context) -> RoomsPage:
    return shown(RoomsPage(context, SCREEN, LISTED), 1100, 640)


def model(page: RoomsPage) -> QAbstractItemModel:
    return page.list.model


def test_the_first_are_read_and_more_when_they_are_scrolled_to(page) -> None:
    assert page.asked == [(AT_ONCE, 0)]
    assert page.header.facts.text() == f"current: {MANY} rom"
    model(page).fetchMore(QModelIndex())
    assert page.asked[1:] == [(AT_ONCE, AT_ONCE)]
    while model(page).canFetchMore(QModelIndex()):
        model(page).fetchMore(QModelIndex())
    assert [model(page).row_at(line).ref for line in range(model(page).rowCount())] == [one.ref for one in ROOMS]


def test_a_search_is_of_all_and_stays_so_when_they_are_read_again(qtbot, page) -> None:
    qtbot.keyClicks(page.search, f"rom {MANY}")
    assert [model(page).row_at(line).ref for line in range(model(page).rowCount())] == [f"R{MANY}"]
    page.refresh()
    assert model(page).rowCount() == 1
    page.search.clear()
    assert model(page).rowCount() == MANY


def test_one_far_down_is_gone_to(page) -> None:
    page.open(ref=f"R{MANY}")
    assert page.list.current().ref == f"R{MANY}"


def test_as_many_as_are_shown_are_read_again(page) -> None:
    model(page).fetchMore(QModelIndex())
    shown = model(page).rowCount()
    page.refresh()
    assert (model(page).rowCount(), page.asked[-1]) == (shown, (shown, 0))


def test_another_segment_begins_from_its_start(page) -> None:
    page.shown.choose("ended")
    assert (page.asked[-1], model(page).rowCount()) == ((AT_ONCE, 0), 1)
    assert not model(page).canFetchMore(QModelIndex())
