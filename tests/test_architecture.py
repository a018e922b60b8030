"""The rules of the house that import-linter does not see. Each exception is named here, with its reason."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from installer.translations import f_strings

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
FILES = {path.relative_to(ROOT).as_posix(): path for path in sorted(APP.rglob("*.py"))}

MAY_CATCH_ALL = {
    "app/__main__.py",  # the crash text of the command line
    "app/ui/kit/messages.py",  # the crash text of the window
    "app/ui/kit/tasks.py",  # hands the worker's error to the window
    "app/storage/upgrade.py",  # puts the old database back, and raises
}
OWN_WIDGETS = {"QPushButton", "QToolButton", "QDialog", "QDialogButtonBox", "QTextEdit", "QDateEdit", "QTableWidget",
               "QTreeWidget", "QTableView"}  # fmt: skip
"""What the kit has its own of; a screen or wizard takes them from there, also in a hand-made layout."""
DELETE_NO_PART_OF_A_WINDOW = {
    "app/ui/desk.py",  # a whole window, closed
    "app/ui/kit/tasks.py",  # a task that is done
    "app/ui/main_opening.py",  # what the window worked with
    "app/ui/screens/letters/tab.py",  # what makes a letter, around the form that writes it
}
UNWANTED_WIDGETS = {"QMessageBox", "QGroupBox", "QTabWidget", "QToolBox", "QWizard", "QStatusBar"}
"""Nowhere: they look or behave unlike the rest (the visual direction)."""


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(FILES[name].read_text(encoding="utf-8"))


@cache
def imports(name: str) -> frozenset[str]:
    """Every module that a file imports, also inside functions and for types."""
    return frozenset(_imports(name))


def _imports(name: str) -> Iterator[str]:
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def calls(name: str) -> frozenset[str]:
    """The dotted names that a file calls, as written."""
    return frozenset(ast.unparse(node.func) for node in ast.walk(tree(name)) if isinstance(node, ast.Call))


def test_the_contracts_of_import_linter_hold():
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


def test_nothing_imports_the_wiring():
    wiring = {"app.bootstrap", "app.__main__"}
    assert [name for name in FILES if name != "app/__main__.py" and wiring & set(imports(name))] == []


def test_only_the_clock_knows_what_day_it_is():
    asking = ("date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time", "QDate.currentDate",
              "QDateTime.currentDateTime")  # fmt: skip
    guilty = {name for name in FILES for call in calls(name) if call.endswith(asking)}
    assert guilty <= {"app/clock.py"}


def test_no_text_is_put_together_before_it_is_translated():
    assert {name: lines for name in FILES if (lines := list(f_strings(tree(name))))} == {}


def test_only_crash_handling_catches_everything():
    def catches_all(name: str) -> bool:
        handlers = [node for node in ast.walk(tree(name)) if isinstance(node, ast.ExceptHandler)]
        return any(_is_all(handler) and not _raises_again(handler) for handler in handlers)

    assert {name for name in FILES if catches_all(name)} <= MAY_CATCH_ALL


def _is_all(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or ast.unparse(handler.type) in {"Exception", "BaseException"}


def _raises_again(handler: ast.ExceptHandler) -> bool:
    return any(isinstance(node, ast.Raise) and node.exc is None for node in ast.walk(handler))


def widgets_of(name: str) -> set[str]:
    """The Qt classes that a file imports by name."""
    return {module.rpartition(".")[2] for module in imports(name) if module.startswith("PySide6.QtWidgets.")}


def test_screens_and_wizards_take_widgets_from_the_kit():
    outside = ("app/ui/screens/", "app/ui/wizards/")
    assert {
        name: found for name in FILES if name.startswith(outside) and (found := widgets_of(name) & OWN_WIDGETS)
    } == {}
    assert {name: found for name in FILES if (found := widgets_of(name) & UNWANTED_WIDGETS)} == {}


def test_only_the_kit_deletes_widgets():
    """It moves the keyboard out of them first; a widget that dies with it ends the program."""
    deletes = {name for name in FILES for call in calls(name) if call.endswith(".deleteLater")}
    assert deletes == {"app/ui/kit/removal.py", *DELETE_NO_PART_OF_A_WINDOW}


def test_nothing_listens_to_where_the_keyboard_is_in_the_whole_program():
    """Qt tells of widgets that are half deleted too, and Python cannot be told of those."""
    listens = {
        name
        for name in FILES
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Attribute) and node.attr in {"focusChanged", "focusObjectChanged"}
    }
    assert listens == set()


@pytest.mark.parametrize(("one", "other"), [("group", "plan"), ("plan", "group")])
def test_the_pages_of_groups_and_plans_do_not_know_each_other(one, other):
    """What both use lies in the kit, or beside them when it is about people."""
    beside = f"app.ui.screens.{other}."
    files = [name for name in FILES if name.startswith(f"app/ui/screens/{one}/")]
    assert [name for name in files for module in imports(name) if module.startswith(beside)] == []


def test_only_the_theme_sets_a_style_sheet():
    """One sheet made from the tokens; a widget's own would survive a change of theme."""
    assert {name for name in FILES for call in calls(name) if call.endswith("setStyleSheet")} == {"app/ui/kit/theme.py"}


@pytest.mark.parametrize("layer", ["models", "storage", "services", "exchange", "reports", "commands"])
def test_no_qt_below_the_window(layer):
    for name in FILES:
        if name.startswith(f"app/{layer}/"):
            assert not any(module.startswith(("PySide6", "app.ui")) for module in imports(name)), name


def test_only_storage_makes_engines_and_opens_the_file():
    for name in FILES:
        if not name.startswith("app/storage/"):
            assert not any(module.startswith(("sqlcipher3", "alembic")) for module in imports(name)), name
            assert not any(call.endswith("create_engine") for call in calls(name)), name


@pytest.mark.parametrize(
    ("folder", "licence"),
    [
        ("fonts", "LICENSE-Inter.txt"), ("fonts", "LICENSE-NotoEmoji.txt"), ("fonts", "LICENSE-DejaVu.txt"),
        ("fonts", "LICENSE-NotoSansEthiopic.txt"), ("icons", "LICENSE-Lucide.txt"),
    ],
)  # fmt: skip
def test_what_others_made_keeps_its_licence(folder, licence):
    assert (ROOT / "resources" / folder / licence).stat().st_size > 500


def test_every_file_says_what_it_is_for():
    silent = [name for name in FILES if FILES[name].stat().st_size and ast.get_docstring(tree(name)) is None]
    assert silent == []
