"""What the pages of records share: reading again, the form that is open, what is undone, and the keyboard."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from app.errors import OfficerError
from app.models import Review
from app.models.fields import fields_of
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.record_screen import RecordKind, RecordScreen, said

NEXT_STEP = fields_of(Review)["next_step"]
ROOMS: dict[str, "Room"] = {}
READ: list[tuple[str, bool]] = []


@dataclass(frozen=True)
class Room:
    ref: str
    is_free: bool = True


def load(_store: object, ref: str, *, again: bool) -> Room:
    READ.append((ref, again))
    if ref not in ROOMS:
        raise OfficerError(f"Fant ikke {ref}.")
    return ROOMS[ref]


HEAD = SimpleNamespace(
    title=lambda room: f"Rom {room.ref}", discreet_title=lambda _room: "Rom", badges=lambda _room: [],
    facts=lambda room: "Ledig" if room.is_free else "Opptatt",
)  # fmt: skip
KIND: Any = RecordKind(key="room", listed="rooms", back="Rom", load=load, head=HEAD, side=200)


class RoomScreen(RecordScreen[Room]):
    def __init__(self, context: Context) -> None:
        super().__init__(context, KIND)
        self.let_button, self.begun = button("Lei ut"), []
        self.lay_out((self.let_button,), (self.forms,), QWidget())

    def open(self, ref: str | None = None) -> None:
        self.read(ref)
        self._take_keyboard()

    def acts(self, page):
        return {"let": lambda _which: self.let(), "delete": lambda _which: self.go_on("Slettet.", self.put_back, None)}

    def offers(self, page):
        return (("let", "Lei ut", page.is_free), ("delete", "Slett", True))

    def show_page(self, page, *, begin):
        self.begun.append(begin)

    def first(self):
        return self.let_button

    def let(self) -> None:
        room = self._page
        form = InlineForm(self._context, "Lei ut", (NEXT_STEP,), {}, lambda _typed: self.put_back, submit="Lei ut")
        ROOMS[room.ref] = Room(room.ref, is_free=False)
        self.show_form(form, "Utleid.")

    def put_back(self) -> None:
        ROOMS.update(R1=Room("R1"))


@pytest.fixture
def page(shown, office) -> RoomScreen:
    ROOMS.update(R1=Room("R1"), R2=Room("R2"))
    READ.clear()
    made = shown(RoomScreen(office), 900, 600)
    made.open("R1")
    return made


def test_a_record_is_shown_and_the_keyboard_is_at_its_first_action(page) -> None:
    assert (page.header.title.text(), page.header.facts.text()) == ("Rom R1", "Ledig")
    assert page.let_button.hasFocus()


def test_it_is_read_again_unlogged_and_only_another_one_begins_anew(page) -> None:
    page.refresh()
    page.open()
    page.open("R2")
    assert READ == [("R1", False), ("R1", True), ("R2", False)]
    assert page.begun == [True, False, True]


def test_the_menu_has_what_can_be_done_now(page) -> None:
    assert [text for text, _act in page.entries()] == ["Lei ut", "Slett"]
    ROOMS["R1"] = Room("R1", is_free=False)
    page.refresh()
    assert [text for text, _act in page.entries()] == ["Slett"]


def test_a_form_is_closed_with_its_record_and_keeps_the_keyboard_until_then(page) -> None:
    page.do("let")
    assert page.forms.current.form.fields["next_step"].editor.input.hasFocus()
    page.refresh()
    assert page.forms.current is not None
    page.open("R2")
    assert page.forms.current is None
    assert page.let_button.hasFocus()


def test_a_saved_form_says_so_and_its_record_is_shown_as_it_is_now(qtbot, page, office) -> None:
    page.do("let")
    with qtbot.waitSignal(office.toast_asked) as told:
        page.forms.current.form.submit()
    assert told.args[0] == "Utleid."
    assert page.header.facts.text() == "Opptatt"
    told.args[1]()
    page.refresh()
    assert page.header.facts.text() == "Ledig"


def test_a_deleted_one_leads_to_the_list_and_undone_back_to_itself(qtbot, page, office) -> None:
    went: list[tuple[str, dict[str, str]]] = []
    office.navigated.connect(lambda key, args: went.append((key, args)))
    with qtbot.waitSignal(office.toast_asked) as told:
        page.do("delete")
    page.refresh()
    assert READ == [("R1", False)]  # what is gone is not read again
    told.args[1]()
    assert went == [("rooms", {}), ("room", {"ref": "R1"})]


def test_of_one_that_is_gone_nothing_is_done_to_the_one_before(page, office, monkeypatch) -> None:
    went: list[tuple[str, dict[str, str]]] = []
    told: list[str] = []
    office.navigated.connect(lambda key, args: went.append((key, args)))
    monkeypatch.setattr(messages, "show_error", lambda error, _parent=None: told.append(str(error)))
    page.open("R9")
    page.do("let")
    assert (told, went) == (["Fant ikke R9."], [("rooms", {})])
    assert page.forms.current is None
    assert ROOMS["R1"].is_free


def test_an_act_that_the_page_does_not_know_is_a_bug(page) -> None:
    with pytest.raises(KeyError):
        page.do("paint")


def test_what_is_odd_about_a_record_is_said_with_what_was_done() -> None:
    saved = SimpleNamespace(warnings={"start": "Dagen er i fremtiden."})
    assert said("Lagret.", saved) == ("Lagret. Dagen er i fremtiden.", None)
    assert said("Slettet.", print) == ("Slettet.", print)
