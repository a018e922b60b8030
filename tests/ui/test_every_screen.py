"""Every screen, with records and without, at the smallest window there is to be."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

import app.ui.screens.ahead
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from tests.ui.screens import (
    lillevik_dwellings,
    lillevik_evictions,
    lillevik_groups,
    lillevik_homes,
    lillevik_plans,
    lillevik_waiting,
)
from tests.ui.screens.conftest import (  # noqa: F401  # fixtures
    _friday,
    _no_dialogs,
    empty_office,
    empty_store,
    made,
    office,
    store,
)

KEYS = [screen.key for screen in SCREENS]
OPENED = {
    "household": {"ref": "H41"}, "case": {"ref": "S3"}, "group": {"ref": "A1"}, "plan": {"ref": "PL2"},
    "tenancy": {"ref": "L1"}, "eviction": {"ref": "U1"}, "matching": {"household": "H38"},
    "dwelling": {"ref": "D4"}, "stay": {"new": True},
}  # fmt: skip
OF_A_RECORD = {"household", "case", "group", "plan", "dwelling", "tenancy", "matching", "eviction"}
SIZE = (1366, 768)
PAGES = re.compile(r"^import (app\.ui\.screens\.\S+)$", re.MULTILINE)
BUILT = re.compile(r"^    from (app\.ui\.screens\.\S*page) import ", re.MULTILINE)


def window_on(context, key, qtbot, *, filled=True) -> MainWindow:
    if key == "group":
        with context.store.write() as session:
            lillevik_groups.fill(session)
    if key == "plan":
        lillevik_plans.fill(context.store)
    if key in {"tenancy", "tenancies"} and filled:
        lillevik_homes.fill(context.store)
    if key in {"dwelling", "dwellings", "agreements", "vacancy"} and filled:
        with context.store.write() as session:
            lillevik_dwellings.fill(session)
    if key in {"waiting", "matching"} and filled:
        lillevik_waiting.fill(context.store)
    if key in {"eviction", "evictions"} and filled:
        lillevik_homes.fill(context.store)
        lillevik_evictions.fill(context.store)
    window = MainWindow(context, SCREENS, lock_after=0, backup_state=lambda: ("ok", "Sikkerhetskopi kl. 07.42"))
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    window.navigate(key, **OPENED.get(key, {}))
    qtbot.waitUntil(lambda: not context.tasks.busy)
    return window


def controls(page: QWidget) -> list[QWidget]:
    return [
        each for each in page.findChildren(QWidget)
        if each.isVisibleTo(page) and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
    ]  # fmt: skip


def unnamed(page: QWidget) -> list[str]:
    """The controls that a screen reader has no word for."""
    return [
        repr(each) for each in controls(page)
        if not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text().strip()))
    ]  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_with_records_it_fits_and_every_control_has_a_name(key, office, qtbot):  # noqa: F811
    window = window_on(office, key, qtbot)
    assert (window.width(), window.height()) == SIZE
    assert window.minimumSizeHint().width() <= SIZE[0]
    assert window.windowTitle() == "Boligvei"
    page = window.pages.page(key)
    assert controls(page)
    assert unnamed(page) == []


@pytest.mark.parametrize("key", [key for key in KEYS if key not in OF_A_RECORD])
def test_without_records_it_says_something_and_has_a_way_on(key, empty_office, qtbot):  # noqa: F811
    page = window_on(empty_office, key, qtbot, filled=False).pages.page(key)
    assert unnamed(page) == []
    assert [each for each in controls(page) if each.isEnabled()]


def test_every_page_is_loaded_ahead():
    ahead = set(PAGES.findall(Path(app.ui.screens.ahead.__file__).read_text("utf-8")))
    folder = Path(app.ui.screens.__file__).parent
    declared = [
        *folder.glob("*.py"),
        *(folder / name / "__init__.py" for name in ("household", "case", "group", "plan", "dwelling", "tenancy")),
    ]
    built = {page for each in declared for page in BUILT.findall(each.read_text("utf-8"))}
    assert len(built) > 8
    assert built <= ahead
