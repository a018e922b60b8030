"""The list of evictions and the page of one: how long there is, what is done, and what follows from the outcome."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.services import letter
from app.services.eviction import page as eviction_page
from app.services.eviction import registration, timeline
from app.ui.kit import discretion
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.strip import StripBox
from app.ui.screens.eviction.page import EvictionScreen
from app.ui.screens.evictions import SCREEN
from app.ui.screens.evictions_page import EvictionsPage
from app.ui.screens.household import side
from app.ui.screens.household.eviction_strips import EvictionStrips
from app.ui.screens.household.page import HouseholdScreen
from app.ui.screens.tenancy.page import TenancyScreen
from app.ui.screens.today_lines import KINDS
from tests.ui.screens import lillevik_evictions, lillevik_homes

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 20)
SILJE, OUT_ON_THURSDAY, PROTECTED, AVERTED = "U1", "U2", "U3", "U4"


@pytest.fixture
def town(store):
    lillevik_homes.fill(store)
    lillevik_evictions.fill(store)
    return store


@pytest.fixture
def went(office) -> list[tuple[str, dict]]:
    found: list[tuple[str, dict]] = []
    office.navigated.connect(lambda key, args: found.append((key, args)))
    return found


@pytest.fixture
def listed(town, shown, office) -> EvictionsPage:
    return shown(EvictionsPage(office, SCREEN), 1150, 768)


@pytest.fixture
def page(town, shown, office) -> EvictionScreen:
    made = shown(EvictionScreen(office), 1150, 768)
    office.changed.connect(lambda _tables: made.refresh())
    return made


def refs(listed: EvictionsPage) -> list[str]:
    return [listed.list.model.row_at(at).ref for at in range(listed.list.model.count())]


def submit(screen, **typed) -> None:
    form = screen.forms.current.form
    for name, value in typed.items():
        form.fields[name].editor.set_value(value)
    form.submit()


def words(widget: QWidget) -> list[str]:
    """All that is shown, or told by a screen reader."""
    QApplication.processEvents()  # what is new is shown when the event loop runs
    QApplication.processEvents()
    found = [(each.accessibleName(), each) for each in widget.findChildren(EllipsisLabel)]
    found += [(each.accessibleName(), each) for each in widget.findChildren(StripBox)]
    found += [(each.text(), each) for each in widget.findChildren(QLabel)]
    return [text for text, each in found if each.isVisibleTo(widget)]


def test_the_least_time_is_on_top_and_the_segments_divide_them(listed):
    assert refs(listed) == [SILJE, OUT_ON_THURSDAY, PROTECTED]
    listed.shown.choose("averted")
    assert refs(listed) == [AVERTED]
    listed.shown.choose("all")
    assert len(refs(listed)) == 4


def test_a_line_says_how_long_and_to_what(listed):
    line = listed.list.model.row_at(0)
    assert line.days == "4 dager til begjæringen kan komme"
    assert line.measures == "1 av 3 gjort, 1 over fristen"


def test_a_new_warning_is_registered_and_opened(listed, went, town):
    listed.start_new("H38")
    submit(listed, warned=date(2026, 11, 19), landlord="private", cause="arrears")
    assert went[-1] == ("eviction", {"ref": "U5"})
    assert registration.load(town, "U5")["household"] == "H38"


def test_a_warning_is_begun_from_the_page_of_a_tenancy(town, shown, office, went):
    made = shown(TenancyScreen(office), 1150, 768)
    made.open("L2")
    assert "Registrer varsel om utkastelse" in [text for text, _run in made.entries()]
    made.do("warn")
    assert went[-1] == ("evictions", {"new": True, "household": "H49"})


def test_what_is_odd_is_told_beside_its_field_while_typing(listed, town):
    listed.start_new("H38")
    fields = listed.forms.current.form.fields
    for name, value in (("warned", date(2026, 11, 10)), ("petitioned", date(2026, 11, 15))):
        fields[name].editor.set_value(value)
    fields["petitioned"].left.emit("petitioned")
    assert "§ 9-11" in fields["petitioned"].message()
    assert fields["cause"].message() == ""
    submit(listed, landlord="private", cause="arrears")
    assert registration.load(town, "U5")["petitioned"] == date(2026, 11, 15)


def test_a_household_that_rents_here_is_proposed_its_tenancy(listed):
    listed.start_new("H49")
    values = listed.forms.current.form.values()
    assert (values["tenancy"], values["landlord"]) == ("L2", "municipality")


def test_the_page_tells_the_days_and_the_law(page):
    page.open(SILJE)
    told = words(page)
    for wanted in ("4 dager", "til begjæringen kan komme", "husleieloven § 9-11", "tvangsfullbyrdelsesloven § 4-18"):
        assert wanted in told


def test_a_protected_household_is_known_by_its_number(page):
    page.open(PROTECTED)
    assert "Husstand 41" in page.header.title.text()
    assert "Amina" not in " ".join(words(page))


def test_a_checklist_is_begun_with_what_is_usual(page, town):
    page.open(OUT_ON_THURSDAY)
    page.do("begin", ("contact", "advice"))
    assert [one.kind for one in eviction_page.load(town, OUT_ON_THURSDAY).measures] == ["contact", "advice"]


def test_a_measure_is_ticked_off_and_back(page, town):
    page.open(SILJE)
    waiting = eviction_page.load(town, SILJE).open_measures[0].id
    page.do("done", waiting)
    assert len(eviction_page.load(town, SILJE).open_measures) == 1
    page.do("undone", waiting)
    assert len(eviction_page.load(town, SILJE).open_measures) == 2


@pytest.mark.parametrize(
    ("what", "screen", "args"),
    [
        ("refinance", "case_form", {"household": "H51", "kind": "startloan", "values": {"purpose": "refinancing"}}),
        ("dwelling-case", "case_form", {"household": "H51", "kind": "municipal_dwelling", "values": {}}),
        ("agreement", "debt", {"ref": "rent:L1", "form": "agreement"}),
        ("household", "household", {"ref": "H51"}),
        ("tenancy", "tenancy", {"ref": "L1"}),
    ],
)
def test_a_measure_leads_to_where_it_is_carried_out(page, went, what, screen, args):
    page.open(SILJE)
    page.do(what)
    assert went[-1] == (screen, args)


def test_the_outcome_is_reported_from_the_keyboard_and_can_be_undone(qtbot, page, town, office):
    undone = []
    office.toast_asked.connect(lambda _text, undo, _action: undone.append(undo))
    page.open(SILJE)
    qtbot.keyClick(
        page.outcome_button, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: page.forms.current is not None)  # a button is down for a moment
    submit(page, outcome="averted")
    assert eviction_page.load(town, SILJE).outcome == "averted"
    undone[-1]()
    assert eviction_page.load(town, SILJE).is_open


def test_an_outcome_before_the_warning_is_refused_beside_its_field(page, town):
    page.open(SILJE, form="outcome")
    submit(page, outcome="averted", outcome_day=date(2026, 11, 1))
    assert "før varselet" in page.forms.current.form.fields["outcome_day"].message()
    assert eviction_page.load(town, SILJE).is_open


def test_after_it_is_carried_out_a_stay_and_moving_out_are_offered(page, went, town):
    registration.end(town, SILJE, "carried_out", TODAY)
    page.open(SILJE)
    assert "Utkastelsen er gjennomført" in words(page)
    page.do("new-stay")
    assert went[-1] == (
        "stay", {"household": "H51", "values": {"stay.came_from": "eviction", "stay.arrived": TODAY}},
    )  # fmt: skip
    page.do("leave")
    submit(page, moved_to="temporary")
    assert eviction_page.load(town, SILJE).tenancy_ended


def test_one_that_is_over_is_asked_nothing_more_but_can_be_opened_again(page, town):
    page.open(AVERTED)
    assert not page.outcome_button.isVisible()
    page.do("reopen")
    assert eviction_page.load(town, AVERTED).is_open


def test_an_offer_of_help_is_kept_with_it(qtbot, page, town):
    page.open(SILJE)
    page.begin_letter()
    tab = page._letters
    tab.new.form.form.put_typed({
        "contact_name": "Kari Nordby", "contact_phone": "70 00 00 00", "contact_hours": "hverdager kl. 9–15",
    })  # fmt: skip
    tab.new.form.form.submit()
    assert [row.kind for row in letter.list_for_eviction(town, SILJE)] == ["help_offer"]
    assert tab.kept._name() == "U1 brev fra kommunen 2026-11-20"
    assert not page.side.isVisible()


def test_f9_hides_who_and_where(page):
    page.open(OUT_ON_THURSDAY)
    discretion.set_on(True)
    QApplication.processEvents()
    assert "Sjøgata 12" not in " ".join(words(page))


def test_it_is_deleted_and_put_back(page, town, went, office):
    undone = []
    office.toast_asked.connect(lambda _text, undo, _action: undone.append(undo))
    page.open(OUT_ON_THURSDAY)
    page.do("delete")
    assert went[-1][0] == "evictions"
    undone[-1]()
    assert eviction_page.load(town, OUT_ON_THURSDAY).is_open


def test_the_household_s_page_tells_of_it_and_leads_there(town, shown, office, went):
    made = shown(HouseholdScreen(office), 1150, 768)
    made.open("H51")
    (strip,) = made.findChildren(EvictionStrips)
    assert "Fare for utkastelse: 4 dager til begjæringen kan komme" in " ".join(words(strip))
    strip.findChild(QPushButton).click()
    assert went[-1] == ("eviction", {"ref": SILJE})
    made.open("H55")
    assert strip.isHidden()


def test_every_entry_of_the_timeline_has_an_icon():
    assert set(timeline.TITLES) <= set(side._LOOKS)


def test_i_dag_has_words_for_its_tasks():
    assert {"eviction", "eviction_measure"} <= set(KINDS)
