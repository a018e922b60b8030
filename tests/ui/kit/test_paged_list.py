"""A list that is searched in the database: a page at a time, each after the last row of the one before."""

import pytest
from PySide6.QtCore import QModelIndex

from app.ui.kit.paged_list import AT_ONCE, Asked, PagedListPage, Paging, counted, hits
from tests.ui.kit.test_list_page import LISTED, SCREEN, Room

MANY = 2 * AT_ONCE + 20
ROOMS = [Room(f"R{number}", f"Beboer {number}", f"Rom {number}") for number in range(1, MANY + 1)]


class RoomsPage(PagedListPage):
    def __init__(self, *declared) -> None:
        self.asked: list[tuple[Asked, str | None]] = []
        super().__init__(*declared, Paging(self._read, lambda room: room, self._told, lambda: False))

    def start_new(self) -> None: ...

    def _read(self, asked: Asked, limit: int, after: Room | None) -> list[Room]:
        self.asked.append((asked, after.ref if after else None))
        found = [room for room in ROOMS if asked.matching in room.ref] if asked.shown != "ended" else []
        return found[found.index(after) + 1 if after else 0 :][:limit]

    def _told(self, _asked: Asked, lines: list[Room]) -> str:
        return f"{counted(lines, lambda: MANY)} rom"


@pytest.fixture
def page(shown, context) -> RoomsPage:
    return shown(RoomsPage(context, SCREEN, LISTED), 1100, 640)


def refs(page: RoomsPage) -> list[str]:
    return [page.list.model.row_at(row).ref for row in range(page.list.model.rowCount())]


def test_the_next_page_comes_after_the_last_row_of_the_one_before(page) -> None:
    assert page.header.facts.text() == f"{MANY} rom"
    while page.list.model.canFetchMore(QModelIndex()):
        page.list.model.fetchMore(QModelIndex())
    assert [after for _asked, after in page.asked][:3] == [None, f"R{AT_ONCE}", f"R{2 * AT_ONCE}"]
    assert refs(page) == [room.ref for room in ROOMS]


def test_the_next_page_answers_what_was_asked_not_what_is_being_typed(page) -> None:
    page.search.setText("R9")
    page.list.model.fetchMore(QModelIndex())
    assert page.asked[-1][0] == Asked("current")


def test_a_row_far_down_is_gone_to_by_what_it_is_searched_by(page) -> None:
    page.open(ref=f"R{MANY}")
    assert page.list.current().ref == f"R{MANY}"
    assert page.asked[-1][0] == Asked("all", f"R{MANY}")
    assert page.header.facts.text() == "1 treff"


def test_nothing_in_a_segment_is_not_an_empty_list(page) -> None:
    page.shown.choose("ended")
    assert page.header.facts.text() == "0 rom"
    assert not page.is_bare()


def test_how_many_there_are_is_read_only_when_they_are_not_all_shown() -> None:
    assert counted(ROOMS[: AT_ONCE - 1], lambda: pytest.fail("read")) == AT_ONCE - 1
    assert counted(ROOMS[:AT_ONCE], lambda: MANY) == MANY
    assert (hits(1, more=False), hits(AT_ONCE, more=True)) == ("1 treff", f"{AT_ONCE} eller flere treff")
