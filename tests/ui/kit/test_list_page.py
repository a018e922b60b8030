"""A list over the whole page from its declaration: segments, search, what opens, and how columns share the room."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from app.ui.kit import cells, discretion
from app.ui.kit.list_page import ListPage
from app.ui.kit.rows import Column
from app.ui.kit.spec import Listed, Screen, opens

SCREEN = Screen(key="rooms", title="Rom", build=lambda _context: None)


@dataclass(frozen=True)
class Room:
    ref: str
    household: str
    number: str
    note: str = ""
    protection: int = 0
    home: str = "H1"


ROOMS = {"current": [Room("R1", "Åse Øyen", "Rom 1"), Room("R2", "Nora Berg", "Rom 2", "sent")], "all": []}
ROOMS["all"] = [*ROOMS["current"], Room("R3", "Odin Vik", "Rom 3", protection=1)]
LISTED = Listed(
    segments={"current": "Nå", "ended": "Før", "all": "Alle"},
    columns=(
        Column("household", "Husstand", personal=True, paint=cells.household(), least=190),
        Column("number", "Rom", 200, paint=cells.marked("number", "note"), room="wide"),
        Column("ref", "Nr.", 300),
    ),
    rows=lambda _store, segment: ROOMS.get(segment, []),
    facts=lambda rows: f"{len(rows)} rom",
    actions=(opens("Åpne rommet", "room", "Ctrl+O"), opens("Åpne hjemmet", "home", "Ctrl+H", lambda row: row.home)),
    new="Nytt rom", which="Hvilke rom", hint="Navn", nothing_title="Ingen her", nothing_text="Ingen passer.",
    empty_title="Ingen rom", empty_text="Her kommer rommene.",
)  # fmt: skip


class RoomsPage(ListPage):
    begun = 0

    def start_new(self) -> None:
        self.begun += 1


@pytest.fixture
def page(shown, context) -> RoomsPage:
    return shown(RoomsPage(context, SCREEN, LISTED), 1100, 640)


def refs(page: RoomsPage) -> list[str]:
    return [page.list.model.row_at(at).ref for at in range(page.list.model.count())]


def test_a_segment_and_the_search_choose_what_is_listed(qtbot, page):
    assert (refs(page), page.header.facts.text()) == (["R1", "R2"], "2 rom")
    qtbot.keyClicks(page.search, "nora")
    assert refs(page) == ["R2"]
    page.open(ref="R3")
    assert (page.search.text(), page.list.current().ref) == ("", "R3")


def test_enter_does_the_first_action_and_keys_the_others(qtbot, page, context):
    with qtbot.waitSignal(context.navigated) as gone:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert gone.args == ["room", {"ref": "R1"}]
    with qtbot.waitSignal(context.navigated) as gone:
        qtbot.keyClick(page.list.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert gone.args == ["home", {"ref": "H1"}]


def test_where_nothing_fits_the_keyboard_is_in_the_search_and_all_are_offered(page):
    page.shown.choose("ended")
    assert refs(page) == []
    assert page.focusProxy() is page.search
    assert not page.is_bare()
    page.show_all()
    assert len(refs(page)) == 3


def test_without_records_there_is_only_the_first_step(qtbot, shown, context):
    bare = replace(LISTED, rows=lambda _store, _segment: [])
    page = shown(RoomsPage(context, SCREEN, bare), 1100, 640)
    assert page.is_bare()
    assert not page.new_button.isVisible()
    assert page.first_button.hasFocus()
    qtbot.keyClick(page.first_button, Qt.Key.Key_Return)
    assert page.begun == 1


@pytest.mark.parametrize(("width", "hidden"), [(1100, False), (700, True)])
def test_a_column_for_much_room_gives_way(page, width: int, hidden: bool):
    page.resize(width, 640)
    view = page.list.view
    assert view.isColumnHidden(1) is hidden
    assert view.columnWidth(0) >= 190
    assert not view.horizontalScrollBar().isVisible()


def painted(paint, row: Room) -> QImage:
    image = QImage(200, 44, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, image.rect(), row)
    painter.end()
    return image


def test_whose_it_is_carries_a_shield_when_protected_and_is_unreadable_under_f9():
    paint, open_, protected = cells.household(), Room("R1", "Åse Øyen", "Rom 1"), Room("R1", "Åse Øyen", "Rom 1", "", 1)
    assert painted(paint, open_) != painted(paint, protected)
    discretion.set_on(True)
    assert painted(paint, open_) == painted(paint, protected)
    assert painted(paint, open_) == painted(paint, replace(open_, household="Eva Moen"))
