"""The settings are in force at once; backup, restore and new secrets as the officer does them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.services import household, settings
from app.storage import backup, vault
from app.storage.store import Store
from app.storage.vault import WrongSecret
from app.ui.kit import messages, theme
from app.ui.kit.context import Context
from app.ui.screens import settings_backup, settings_lock
from app.ui.screens.settings_fields import WHO
from app.ui.screens.settings_lock import KeyDialog
from app.ui.screens.settings_page import SettingsPage
from app.ui.screens.settings_secrets import PassphraseDialog, RestoreDialog
from tests.ui.screens import lillevik

NEW = "fire nye ord for huset"


@pytest.fixture
def page(office: Context, shown) -> Iterator[SettingsPage]:
    made = SettingsPage(office)
    shown(made, 1150, 768)
    return made


@pytest.fixture
def copies(store: Store, tmp_path: Path) -> Path:
    folder = tmp_path / "kopier"
    folder.mkdir()
    settings.put(store, settings.BACKUP_FOLDER, str(folder))
    return folder


def choose(page: SettingsPage, setting: settings.Declared, value: object) -> None:
    editor = page.form.fields[setting.name].editor
    editor.set_value(value)
    editor.edited.emit()


def settled(qtbot, page: SettingsPage) -> None:
    qtbot.waitUntil(lambda: not page._context.tasks.busy)


def test_every_choice_shows_what_is_stored(page: SettingsPage) -> None:
    written = {each.setting.name for each in WHO}
    for name, field in page.form.fields.items():
        if name not in written:
            assert field.editor.value() is not None, name


def test_the_municipality_sets_how_long_a_letter_takes(page: SettingsPage, store: Store) -> None:
    choose(page, settings.NOTICE_DAYS, "7")
    assert settings.get(store, settings.NOTICE_DAYS) == 7


def test_a_choice_is_kept_at_once_with_its_own_type(page: SettingsPage, store: Store) -> None:
    choose(page, settings.IDLE_MINUTES, 30)
    choose(page, settings.LENGTH_OF_STAY, "all_stays")
    assert settings.get(store, settings.IDLE_MINUTES) == 30
    assert settings.get(store, settings.LENGTH_OF_STAY) == "all_stays"


def test_a_name_is_kept_when_its_field_is_left_and_can_be_emptied(page: SettingsPage, store: Store) -> None:
    editor = page.form.fields[settings.OFFICER.name].editor
    editor.line.setText("Kari Holm")
    editor.left.emit()
    assert settings.get(store, settings.OFFICER) == "Kari Holm"
    editor.line.setText("")
    editor.left.emit()
    assert settings.get(store, settings.OFFICER) == ""


def test_dark_is_dark_at_once(page: SettingsPage, qapp: QApplication) -> None:
    choose(page, settings.THEME, "dark")
    assert theme.current().name == "dark"
    theme.apply(qapp, "light")


def test_a_folder_is_chosen_and_a_copy_made(
    page: SettingsPage, store: Store, tmp_path: Path, monkeypatch, qtbot
) -> None:
    assert not page.backup.now_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    page.backup.folder_button.click()
    assert settings.get(store, settings.BACKUP_FOLDER) == str(tmp_path)
    page.backup.now_button.click()
    settled(qtbot, page)
    assert backup.last_backup(tmp_path) is not None
    assert page.backup.state.text().startswith("Sikkerhetskopi kl.")


def test_going_back_to_a_copy_ends_at_the_unlock_window(
    page: SettingsPage, store: Store, copies: Path, monkeypatch, qtbot
) -> None:
    made = backup.backup(store, copies)
    household.close(store, "H56", lillevik.TODAY)
    answer(monkeypatch, made, lillevik.PASSPHRASE)
    with qtbot.waitSignal(page._context.restart_asked):
        page.backup.restore_button.click()
    settled(qtbot, page)
    store.close()
    again = Store.open(store.database, lillevik.PASSPHRASE)
    assert household.count(again, "closed") == 0
    again.close()


def test_a_wrong_passphrase_changes_nothing(page: SettingsPage, store: Store, copies: Path, monkeypatch, qtbot) -> None:
    made = backup.backup(store, copies)
    household.close(store, "H56", lillevik.TODAY)
    told: list[Exception] = []
    monkeypatch.setattr(messages, "show_error", lambda error, *_args: told.append(error))
    answer(monkeypatch, made, "noe annet enn det")
    page.backup.restore_button.click()
    settled(qtbot, page)
    assert isinstance(told[0], WrongSecret)
    assert household.count(store, "closed") == 1
    assert page.window().isEnabled()


def answer(monkeypatch, path: Path, secret: str) -> None:
    """The officer chooses the file, types the passphrase and says yes."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    monkeypatch.setattr(messages, "tell", lambda *_args: None)

    class Answered(RestoreDialog):
        def exec(self) -> int:
            self.secret.setText(secret)
            self.act.click()
            return self.result()

    monkeypatch.setattr(settings_backup, "RestoreDialog", Answered)


@pytest.fixture
def dialog(page: SettingsPage) -> PassphraseDialog:
    return PassphraseDialog(page, page.lock._change, ["Lillevik"])


def fill(dialog: PassphraseDialog, old: str, new: str, again: str) -> None:
    for field, text in ((dialog.old, old), (dialog.new, new), (dialog.again, again)):
        field.setText(text)
    dialog.act.click()


def test_a_new_passphrase_takes_the_old_ones_place(dialog: PassphraseDialog, store: Store) -> None:
    fill(dialog, lillevik.PASSPHRASE, NEW, NEW)
    assert dialog.result()
    assert vault.unlock(store.database, NEW) == store.raw_key
    with pytest.raises(WrongSecret):
        vault.unlock(store.database, lillevik.PASSPHRASE)


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        (lillevik.PASSPHRASE, "lillevik", "lillevik", "for svak"),
        (lillevik.PASSPHRASE, NEW, NEW + "r", "ikke like"),
        ("feil passord helt feil", NEW, NEW, "stemmer ikke"),
    ],
)
def test_a_passphrase_is_refused_with_what_was_typed_kept(
    dialog: PassphraseDialog, store: Store, old: str, new: str, again: str, said: str
) -> None:
    fill(dialog, old, new, again)
    assert said in dialog.problem.text()
    assert dialog.new.text() == new
    assert vault.unlock(store.database, lillevik.PASSPHRASE) == store.raw_key


def test_a_new_recovery_key_opens_and_is_saved_as_a_sheet(
    page: SettingsPage, store: Store, tmp_path: Path, monkeypatch
) -> None:
    keys: list[str] = []

    class Saving(KeyDialog):
        def exec(self) -> int:
            keys.append(self.shown.accessibleName())
            self.save_button.click()
            return self.result()

    place = tmp_path / "nokkel.pdf"
    monkeypatch.setattr(settings_lock, "KeyDialog", Saving)
    monkeypatch.setattr(messages, "ask", lambda *_args: True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(place), ""))
    page.lock.key_button.click()
    assert vault.unlock(store.database, keys[0]) == store.raw_key
    assert place.read_bytes().startswith(b"%PDF")
