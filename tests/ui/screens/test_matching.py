"""Matching from either side, and the way from it to the tenancy and the letter."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from app.models import Case, Stay, Tenancy
from app.services.records import by_ref
from app.services.waiting import listing, needs
from app.ui.kit import discretion
from app.ui.kit.labels import PrivateLabel
from app.ui.screens.matching_page import MatchingPage
from tests.services.waiting.waiters import new_dwelling
from tests.ui.screens import lillevik_waiting
from tests.ui.screens.lillevik import TODAY
from tests.ui.screens.lillevik_waiting import AMINA, KARE, SILJE, TOVE

VACANT = "D5"  # one bedroom on Nyvegen


@pytest.fixture
def page(shown, office, store) -> MatchingPage:
    lillevik_waiting.fill(store)
    return shown(MatchingPage(office), 1120, 768)


def lines(page: MatchingPage) -> dict:
    return {line.ref: line for line in (page.list.model.row_at(at) for at in range(page.list.model.count()))}


def words(widget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.text()]


def test_a_dwelling_shows_everyone_who_waits_with_what_speaks_against_last(page: MatchingPage) -> None:
    page.open(dwelling=VACANT)
    found = lines(page)
    assert set(found) == {KARE, AMINA, TOVE, SILJE}
    assert list(found)[-1] == KARE
    assert (found[KARE].verdict, found[KARE].because) == ("1 forhold taler mot", "1 soverom, trenger minst 2")
    assert (found[TOVE].verdict, found[TOVE].because) == ("Ukjent", "Boligbehovet er ikke ført")
    assert (found[SILJE].verdict, found[SILJE].because) == ("Passer", "1 soverom")


def test_beside_a_dwelling_a_protected_household_is_only_its_number(page: MatchingPage) -> None:
    page.open(dwelling=VACANT, ref=AMINA)
    assert (lines(page)[AMINA].household, lines(page)[AMINA].protection) == ("Husstand 41", 1)
    names = [each.text() for each in page.findChildren(PrivateLabel)]
    assert "Husstand 41" in names
    assert not any("Amina" in each for each in names)


def test_beside_the_dwellings_a_protected_household_is_only_its_number(page: MatchingPage) -> None:
    page.open(household=AMINA)
    assert page.header.title.text() == "Husstand 41"


def test_every_reason_is_told_in_words_under_its_side(page: MatchingPage) -> None:
    page.open(dwelling=VACANT, ref=KARE)
    told = words(page.why)
    assert told.index("Taler for") < told.index("Klarer husleien på 7\u00a0000\u00a0kr") < told.index("Taler mot")
    assert "1 soverom, trenger minst 2" in told
    assert any("= 41" in each for each in told)


def test_a_household_shows_what_is_vacant_and_what_soon_will_be(page: MatchingPage) -> None:
    """Ola (D6) is given notice; Liv's contract (D3) is overrun, and tells of nothing."""
    page.open(household=KARE)
    found = lines(page)
    assert (page.header.title.text(), list(found)) == ("Kåre Nilsen", ["D6", "D5"])
    assert found[VACANT].standing == "Ledig"
    assert found["D6"].when.startswith("Ledig fra ")
    assert found["D6"].why == "leieforholdet er sagt opp eller hevet"


def test_a_dwelling_someone_lives_in_waits_for_the_moving_out(page: MatchingPage) -> None:
    page.open(household=KARE, ref="D6")
    assert "Boligen kan tildeles når utflyttingen er ført." in words(page.why)


def test_allocating_makes_the_tenancy_and_goes_on_to_the_letter(qtbot, page: MatchingPage, office, store) -> None:
    page.open(dwelling=VACANT, ref=KARE)
    page.list.view.setFocus()
    page.do("allocate", page.list.current())
    form = page.forms.current
    assert form.form.fields["start"].editor.value() == TODAY
    assert form.form.fields["contract_until"].editor.value() == date(2029, 11, 19)
    assert form.form.fields["main_reason"].editor.value() == "refugees"
    with qtbot.waitSignal(office.navigated) as went:
        form.form.submit()
    with store.read() as session:
        case = session.scalar(select(Case.ref).join(Tenancy, Tenancy.case_id == Case.id))
        stays = session.scalars(select(Stay.departed).where(Stay.went_to == "municipal_dwelling"))
        assert TODAY in stays.all()
        assert KARE not in {row.ref for row in listing.waiting(session, TODAY)}
    assert went.args == ["case", {"ref": case, "letter": "allocation"}]


def test_a_swap_says_which_tenancy_ends(page: MatchingPage, store) -> None:
    page.open(dwelling=VACANT, ref=SILJE)
    page.do("allocate", page.list.current())
    assert any("L1 slutter" in each for each in words(page.forms.current))
    page.forms.current.form.submit()
    with store.read() as session:
        assert by_ref(session, Tenancy, "L1").why_moved == "swap"


def test_the_last_day_follows_the_first(page: MatchingPage) -> None:
    page.open(dwelling=VACANT, ref=TOVE)
    page.do("allocate", page.list.current())
    fields = page.forms.current.form.fields
    fields["start"].editor.set_value(date(2027, 1, 1))
    fields["start"].edited.emit("start")
    assert fields["contract_until"].editor.value() == date(2029, 12, 31)


def test_what_is_odd_stands_beside_the_field_one_has_been_to(page: MatchingPage) -> None:
    page.open(dwelling=VACANT, ref=TOVE)
    page.do("allocate", page.list.current())
    fields = page.forms.current.form.fields
    assert not any(field.state for field in fields.values())
    fields["main_reason"].left.emit("main_reason")
    assert [name for name, field in fields.items() if field.state == "warn"] == ["main_reason"]


def test_what_is_refused_stands_beside_its_field_and_nothing_is_lost(page: MatchingPage, store) -> None:
    page.open(dwelling=VACANT, ref=TOVE)
    page.do("allocate", page.list.current())
    form = page.forms.current.form
    form.fields["start"].editor.set_value(date(2014, 1, 1))
    form.submit()
    assert [field.name for field in form.fields.values() if field.state == "danger"] == ["start"]
    with store.read() as session:
        assert len(session.scalars(select(Tenancy.id)).all()) == 5


def test_the_need_is_corrected_on_the_page_and_the_list_is_worked_out_anew(page: MatchingPage, store) -> None:
    page.open(dwelling=VACANT, ref=KARE)
    page.do("need", page.list.current())
    page.forms.current.form.fields["bedrooms"].editor.set_value(1)
    page.forms.current.form.submit()
    assert needs.load(store, KARE)["bedrooms"] == 1
    assert lines(page)[KARE].verdict == "Passer"


@pytest.mark.parametrize(("side", "action", "opened"), [
    ({"dwelling": VACANT, "ref": KARE}, "household", ["household", {"ref": KARE}]),
    ({"household": KARE, "ref": VACANT}, "dwelling", ["dwelling", {"ref": VACANT}]),
])  # fmt: skip
def test_the_other_side_is_opened(qtbot, page: MatchingPage, office, side, action, opened) -> None:
    page.open(**side)
    with qtbot.waitSignal(office.navigated) as went:
        page.do(action, page.list.current())
    assert went.args == opened


def test_nothing_chosen_goes_to_the_waiting_list(qtbot, shown, empty_office) -> None:
    page = shown(MatchingPage(empty_office), 1120, 768)
    with qtbot.waitSignal(empty_office.navigated) as went:
        qtbot.keyClick(page.focusProxy(), Qt.Key.Key_Return)
    assert went.args == ["waiting", {}]


def test_nothing_vacant_says_what_comes_here(shown, office) -> None:
    page = shown(MatchingPage(office), 1120, 768)
    page.open(household=KARE)
    assert "Ingen bolig er ledig" in words(page)


def test_nobody_who_waits_says_who_comes_here(shown, empty_office, empty_store) -> None:
    page = shown(MatchingPage(empty_office), 1120, 768)
    page.open(dwelling=new_dwelling(empty_store))
    assert "Ingen venter på kommunal bolig" in words(page)


def test_the_title_is_a_number_while_others_see_the_screen(page: MatchingPage) -> None:
    page.open(household=KARE)
    discretion.set_on(True)
    assert page.header.title.accessibleName() == "Husstand 38"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)],
)
def test_the_dwelling_is_allocated_with_a_key_from_the_list(qtbot, page: MatchingPage, key, modifier) -> None:
    page.open(dwelling=VACANT, ref=TOVE)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, key, modifier)
    assert page.forms.current is not None


def test_a_dwelling_that_someone_lives_in_is_not_allocated_with_a_key(qtbot, page: MatchingPage) -> None:
    page.open(household=KARE, ref="D6")
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert page.forms.current is None
