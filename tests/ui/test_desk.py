"""From the first start to the main window, locking, and a second start."""

import weakref
from contextlib import ExitStack
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import bootstrap, clock
from app.services import settings
from app.storage import lock, vault
from app.storage.store import Store
from app.storage.vault import Municipality
from app.ui.day_change import DayChange
from app.ui.desk import Desk
from app.ui.instance import Doorbell, ring
from app.ui.kit import messages
from app.ui.main_window import MainWindow
from app.ui.unlock import UnlockWindow
from app.ui.wizards.first_start import first_start

PHRASE = "korrekt hest batteri stift"


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "boligvei.db"
    Store.create(path, PHRASE, Municipality("9999", "Lillevik"))[0].close()
    return path


@pytest.fixture
def desk(qapp, qtbot, database):
    made = Desk(qapp, database, bootstrap.open_main)
    yield made
    made.clear()
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    qapp.processEvents()


def shown(kind):
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def test_unlocking_opens_the_main_window_and_locking_closes_it(qtbot, desk):
    desk.begin()
    (asking,) = shown(UnlockWindow)
    qtbot.keyClicks(asking.secret, PHRASE)
    qtbot.keyClick(asking.secret, Qt.Key.Key_Return)
    (window,) = shown(MainWindow)
    assert not shown(UnlockWindow)
    window.lock_requested.emit()
    qtbot.waitUntil(lambda: bool(shown(UnlockWindow)))
    assert not shown(MainWindow)


def test_what_was_under_way_when_it_locked_asks_nothing_of_the_closed_database(qtbot, desk):
    desk.begin(PHRASE)
    opened = desk._opened
    opened.context.tasks.run("regner", lambda _progress: 1, lambda _found: settings.get(opened.store, settings.OFFICER))
    opened.window.navigate("households")
    opened.window.pages.page("households").search.setText("a")
    settings.put(opened.store, settings.OFFICER, "Kari Holm")
    asked: list[object] = []
    desk.lock()
    opened.store.read = lambda: asked.append("read")
    qtbot.wait(300)  # longer than any timer that reads
    assert opened.store.raw_key == b""
    assert asked == []


def test_nothing_that_was_read_is_left_in_memory_when_it_has_locked(qtbot, desk):
    desk.begin(PHRASE)
    opened = desk._opened
    for key in ("households", "groups", "plans", "contacts"):
        opened.window.navigate(key)
    opened.context.toast("Gruppen er slettet.", opened.window.renew)
    left = [weakref.ref(one) for one in (opened.window, opened.context, opened.window.pages.page("groups"))]
    del opened
    desk.lock()
    qtbot.waitUntil(lambda: not any(one() for one in left))
    assert [one() for one in left] == [None] * 3


def test_a_second_start_rings_the_first(qtbot, database):
    assert not ring(database)
    bell = Doorbell(database)
    with qtbot.waitSignal(bell.rung):
        assert ring(database)
    bell.close()


def test_a_second_start_says_so_and_leaves_the_first_alone(qtbot, database, monkeypatch, capsys):
    told = []
    monkeypatch.setattr(messages, "install", lambda: None)
    monkeypatch.setattr(messages, "tell", lambda title, _text: told.append(title))
    bell = Doorbell(database)
    with lock.hold(database), qtbot.waitSignal(bell.rung):
        assert bootstrap.open_window(database) == 0
    bell.close()
    assert told == ["Boligvei er allerede åpent"]
    assert "allerede åpent" in capsys.readouterr().err


def test_first_start_makes_a_database_that_phrase_and_paper_open(qtbot, tmp_path):
    path, done = tmp_path / "nytt" / "boligvei.db", []
    wizard = first_start(path, lambda store, place: done.append((store, place)))
    qtbot.addWidget(wizard)
    wizard.show()
    form = wizard.body("municipality")
    wizard.go_on()
    assert not path.exists()
    form.fields["municipality"].editor.set_value("1804")
    form.fields["officer"].editor.set_value("Kari Holm")
    wizard.go_on()
    lock = wizard.body("lock")
    qtbot.keyClicks(lock.passphrase, "passord")
    wizard.go_on()
    assert lock.check(lock.values()).keys() >= {"passphrase", "kept"}
    lock.passphrase.clear()
    qtbot.keyClicks(lock.passphrase, PHRASE)
    qtbot.keyClicks(lock.again, PHRASE)
    key = "-".join(group.text() for group in lock._groups)
    lock.kept.setChecked(True)
    assert key not in "-".join(group.text() for group in lock._groups)  # hidden once it is on paper
    qtbot.keyClicks(lock.typed_back, key.split("-")[2].lower())
    wizard.go_on()
    wizard.go_on()
    ((store, place),) = done
    assert (store.municipality.name, settings.get(store, settings.OFFICER), place) == ("Bodø", "Kari Holm", "import")
    store.close()
    assert vault.unlock(path, PHRASE) == vault.unlock(path, key)


def test_a_picture_of_the_window_can_be_taken_without_a_screen(qtbot, database, tmp_path):
    bootstrap.picture(database, PHRASE, tmp_path / "window.png")
    assert (tmp_path / "window.png").read_bytes().startswith(b"\x89PNG")


def test_a_changed_officer_and_lock_time_are_in_force_at_once(qtbot, database):
    opened = bootstrap.open_main(database, vault.unlock(database, PHRASE))
    with qtbot.waitSignal(opened.context.changed):
        settings.put(opened.store, settings.OFFICER, "Kari Holm")
    with qtbot.waitSignal(opened.context.changed):
        settings.put(opened.store, settings.IDLE_MINUTES, 3)
    assert opened.store.actor == "Kari Holm"
    assert opened.window.idle._timer.interval() == 3 * 60_000
    opened.close()
    opened.window.deleteLater()


def test_the_window_fills_a_screen_that_is_too_small_for_it(desk):
    desk.begin(PHRASE)
    (window,) = shown(MainWindow)
    room = window.screen().availableSize()
    assert window.isMaximized() is (room.width() <= 1366 or room.height() <= 768 + 40)


def test_a_command_at_work_keeps_the_window_from_the_database(qtbot, qapp, database, monkeypatch):
    told, codes = [], []
    monkeypatch.setattr(messages, "show_error", lambda error, _parent=None: told.append(str(error)))
    monkeypatch.setattr(QApplication, "exit", codes.append)
    with ExitStack() as held, lock.hold(database):
        refused = Desk(qapp, database, bootstrap.open_main, lambda: held.enter_context(lock.hold(database)))
        refused.begin()
        (asking,) = shown(UnlockWindow)
        qtbot.waitUntil(lambda: bool(told))
        asking.unlocked.emit(vault.unlock(database, PHRASE))
        assert not shown(MainWindow)
        assert "i bruk" in told[0]
        assert set(codes) == {2}
        with pytest.raises(lock.InUse):
            refused.begin(PHRASE)
        asking.close()


def test_the_window_holds_the_database_until_the_program_ends(qtbot, qapp, database):
    with ExitStack() as held:
        holding = Desk(qapp, database, bootstrap.open_main, lambda: held.enter_context(lock.hold(database)))
        holding.begin(PHRASE)
        with pytest.raises(lock.InUse), lock.hold(database):
            pass
        holding.lock()  # and nothing is taken twice when it is unlocked again
        (asking,) = shown(UnlockWindow)
        asking.unlocked.emit(vault.unlock(database, PHRASE))
        assert shown(MainWindow)
        holding.clear()
        for window in QApplication.topLevelWidgets():
            window.close()
    with lock.hold(database):
        pass


def test_a_new_day_renews_the_pages_and_makes_the_days_backup(qtbot, database, tmp_path):
    folder = tmp_path / "kopier"
    folder.mkdir()
    with clock.at(date(2026, 11, 20)):
        opened = bootstrap.open_main(database, vault.unlock(database, PHRASE))
        settings.put(opened.store, settings.BACKUP_FOLDER, str(folder))
        days = opened.window.findChild(DayChange)
        days.look()
        assert not list(folder.iterdir())
    with clock.at(date(2026, 11, 21)):
        days.look()
        qtbot.waitUntil(lambda: not opened.context.tasks.busy and bool(list(folder.glob("*.boligkopi"))))
    opened.close()
    opened.window.deleteLater()


def test_a_copy_made_by_hand_is_told_in_the_menu_at_once(qtbot, database, tmp_path):
    opened = bootstrap.open_main(database, vault.unlock(database, PHRASE))
    settings.put(opened.store, settings.BACKUP_FOLDER, str(tmp_path))
    told = []
    opened.window.navigation.set_backup = lambda *state: told.append(state)
    opened.window.navigate("settings")
    page = opened.window.pages.page("settings")
    page.backup.refresh()
    page.backup.now_button.click()
    qtbot.waitUntil(lambda: not opened.context.tasks.busy)
    assert told[-1][1].startswith("Sikkerhetskopi kl.")
    opened.close()
    opened.window.deleteLater()
