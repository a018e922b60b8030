"""The window's shell: navigation, search, keys, counts; with pages and a store made up for the purpose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.kit import discretion, theme
from app.ui.kit.context import Context
from app.ui.kit.navigation import Navigation, entry_of
from app.ui.kit.search_panel import Hit
from app.ui.kit.spec import Screen
from app.ui.main_window import MainWindow


class FakeStore:
    """Only what a context needs."""

    def __init__(self):
        self.on_change = []
        self.waiting = 2


class FakePage(QWidget):
    def __init__(self):
        super().__init__()
        self.opened, self.refreshed = [], 0
        box = QVBoxLayout(self)
        self.first = QPushButton("Ny søker")
        box.addWidget(self.first)

    def open(self, **args):
        self.opened.append(args)

    def refresh(self):
        self.refreshed += 1


built = []


def _build(_context):
    page = FakePage()
    built.append(page)
    return page


SCREENS = (
    Screen(key="today", title="I dag", icon="sun", build=_build, count=lambda store: store.waiting),
    Screen(key="households", title="Husstander", group="Mennesker", icon="users", build=_build),
    Screen(key="household", title="Husstand", group="under:households", build=_build),
    Screen(
        key="stays",
        title="Opphold",
        group="Mennesker",
        icon="bed",
        build=_build,
        count=lambda store: store.waiting + 1,
        tables=frozenset({"stay"}),
    ),
    Screen(key="settings", title="Innstillinger", icon="settings", build=_build),
)


@pytest.fixture
def store():
    return FakeStore()


@pytest.fixture
def window(qtbot, store):
    built.clear()
    context = Context(store)
    hits = [Hit("Amina Yusuf", "Husstand 41", "household", {"ref": "H41"}, instead="Husstand 41")]
    made = MainWindow(
        context,
        SCREENS,
        find=lambda text: [hit for hit in hits if text.lower() in hit.title.lower()],
        backup_state=lambda: ("ok", "Sikkerhetskopi kl. 07.42"),
        lock_after=0,
    )
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    discretion.set_on(False)
    context.close()


def test_opens_at_work_that_is_due_and_builds_nothing_else(window):
    assert window.pages.key() == "today"
    assert len(built) == 1
    assert window.navigation.item("today").isChecked()


def test_title_says_nothing_about_anybody(window):
    window.navigate("household", "H41")
    assert window.windowTitle() == "Boligvei"


def test_navigation_has_an_entry_for_every_listed_screen(window):
    assert window.navigation.keys() == ["today", "households", "stays", "settings"]
    assert window.navigation.findChildren(QWidget)
    with pytest.raises(KeyError):
        window.navigation.item("household")


def test_page_below_an_entry_marks_it_and_receives_its_arguments(window):
    window.context.navigate("household", ref="H41")
    assert window.pages.key() == "household"
    assert window.navigation.item("households").isChecked()
    assert built[-1].opened == [{"ref": "H41"}]


def test_page_is_built_once_and_back_returns_with_its_arguments(window):
    window.navigate("household", "H41")
    window.navigate("stays")
    window.back()
    assert window.pages.key() == "household"
    assert built[1].opened == [{"ref": "H41"}] * 2
    window.back()
    assert window.pages.key() == "today"
    window.back()
    assert window.pages.key() == "today"
    assert len(built) == 3


@pytest.mark.parametrize(("digit", "key"), [(Qt.Key.Key_1, "today"), (Qt.Key.Key_3, "stays")])
def test_ctrl_and_a_digit_goes_there(window, qtbot, digit, key):
    window.navigate("settings")
    qtbot.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.key() == key


def test_alt_left_goes_back(window, qtbot):
    window.navigate("stays")
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.pages.key() == "today"


def test_f6_moves_between_navigation_and_page(window, qtbot):
    assert window.focusWidget() is built[0].first
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is window.navigation.item("today")
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is built[0].first


def test_arrows_walk_the_navigation_and_enter_goes(window, qtbot):
    window.navigation.focus_current()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.pages.key() == "today"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.pages.key() == "households"


def test_navigation_is_one_tab_stop(window):
    window.navigate("stays")
    stops = [
        key
        for key in ("today", "households", "stays", "settings")
        if window.navigation.item(key).focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["stays"]


def test_f9_hides_names_everywhere(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.context.discreet
    assert discretion.is_on()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not discretion.is_on()


def test_ctrl_l_asks_to_lock(window, qtbot):
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_unused_for_a_while_asks_to_lock(window, qtbot):
    with qtbot.waitSignal(window.lock_requested):
        window.idle.set_minutes(0.0005)


def test_search_finds_as_one_types_and_opens(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.isVisible()
    qtbot.keyClicks(window.search.field, "amin")
    assert [hit.title for hit in window.search.hits.hits] == ["Amina Yusuf"]
    qtbot.keyClick(window.search.field, Qt.Key.Key_Return)
    assert window.pages.key() == "household"
    assert built[-1].opened == [{"ref": "H41"}]
    assert not window.search.isVisible()


def test_search_without_hits_says_what_to_try_and_esc_goes_back(window, qtbot):
    window.search.ask()
    qtbot.keyClicks(window.search.field, "xyz")
    assert "Ingen treff på «xyz»" in window.search.words.text()
    qtbot.keyClick(window.search.field, Qt.Key.Key_Return)
    assert window.search.isVisible()
    qtbot.keyClick(window.search.field, Qt.Key.Key_Escape)
    assert not window.search.isVisible()
    assert window.focusWidget() is built[0].first


def test_counts_follow_the_tables_they_count(window, store):
    today, stays = window.navigation.item("today"), window.navigation.item("stays")
    assert (today.count(), stays.count()) == (2, 3)
    store.waiting = 5
    window.context.changed.emit(frozenset({"note"}))
    assert (today.count(), stays.count()) == (5, 3)
    window.context.changed.emit(frozenset({"stay"}))
    assert stays.count() == 6
    assert stays.accessibleName() == "Opphold, 6 venter"


def test_page_in_view_is_renewed_at_once_the_others_when_seen(window):
    window.navigate("stays")
    today, stays = built
    before = stays.refreshed
    window.context.changed.emit(frozenset({"stay"}))
    assert (today.refreshed, stays.refreshed) == (0, before + 1)
    window.navigate("today")
    assert today.refreshed == 1


def test_navigation_becomes_icons_when_narrow_and_at_large_text(window, qapp):
    wide = window.navigation.width()
    window.resize(1000, 768)
    assert window.navigation.width() < wide
    assert window.navigation.item("households").toolTip() == "Husstander"
    window.resize(1366, 768)
    assert window.navigation.width() == wide
    theme.apply(qapp, "light", 2.0)
    assert window.navigation.width() < 2 * wide
    assert window.height() == 768
    theme.apply(qapp, "light")


def test_a_page_without_room_can_be_scrolled_both_ways(window):
    built[0].first.setMinimumSize(3000, 2000)
    window.pages.currentWidget().widget().layout().activate()
    bars = (
        window.pages.currentWidget().horizontalScrollBar(),
        window.pages.currentWidget().verticalScrollBar(),
    )
    window.pages.currentWidget().widget().resize(3000, 2000)
    assert window.width() == 1366
    assert all(bar.maximum() > 0 for bar in bars)


def test_backup_state_is_in_view(window):
    assert window.navigation.backup.text() == "Sikkerhetskopi kl. 07.42"
    assert window.navigation.backup.isVisible()


def test_toast_offers_undo_by_button_and_by_key(window, qtbot):
    undone = []
    window.context.toast("Notatet er slettet", lambda: undone.append(1))
    assert window.toast.isVisible()
    assert window.toast.text() == "Notatet er slettet"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    assert not window.toast.isVisible()


def test_entry_of_a_page_reached_from_elsewhere():
    assert entry_of(SCREENS[2]) == "households"
    assert entry_of(SCREENS[1]) == "households"


def test_navigation_can_be_made_without_settings(qtbot):
    made = Navigation(SCREENS[:2])
    qtbot.addWidget(made)
    assert made.keys() == ["today", "households"]


def test_a_wizard_has_the_window_to_itself(window, qtbot):
    screen = Screen(key="new_stay", title="Nytt opphold", group="whole:stays", build=_build)
    window._screens["new_stay"] = screen
    window.navigate("new_stay")
    assert not window.navigation.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is built[-1].first
    window.back()
    assert window.navigation.isVisible()
