"""A picture of any screen in the whole window, at 1366 x 768 or another size.

python -m tests.ui.shoot household out.png --open ref=H41 --dark
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app import clock
from app.ui.kit import discretion, theme
from app.ui.kit.context import Context
from app.ui.kit.form_draft import drafts_in
from tests.ui.screens import lillevik, lillevik_plans


def _arguments(words: list[str]) -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("screen")
    reader.add_argument("out", type=Path)
    reader.add_argument("--open", nargs="*", default=[], metavar="NAME=VALUE", help="what the screen is opened with")
    reader.add_argument("--dark", action="store_true")
    reader.add_argument("--empty", action="store_true")
    reader.add_argument("--demo", action="store_true", help="the demo municipality instead of the tests' own")
    reader.add_argument("--f9", action="store_true")
    reader.add_argument("--text", type=int, default=100, metavar="PERCENT")
    reader.add_argument("--size", default="1366x768")
    reader.add_argument("--do", default="", help="Python run on `page` and `window` before the picture is taken")
    return reader.parse_args(words)


def _store(asked: argparse.Namespace, folder: Path):
    store = lillevik.create(folder)
    if asked.demo:
        from app.reports.demo import hand_in_all  # noqa: PLC0415
        from app.services import demo  # noqa: PLC0415

        demo.fill(store, lillevik.TODAY)
        hand_in_all(store)
    elif not asked.empty:
        with store.write() as session:
            lillevik.fill(session)
        lillevik_plans.fill(store)
    return store


def _settle(app: QApplication, context: Context) -> None:
    """Let the worker finish and the layouts come to rest."""
    until = time.monotonic() + 10
    app.processEvents()
    while context.tasks.busy and time.monotonic() < until:
        app.processEvents()
    for _again in range(4):
        app.processEvents()


def shoot(app: QApplication, asked: argparse.Namespace, folder: Path) -> None:
    """Open the screen in a window and save what it looks like."""
    from app.ui.main_window import MainWindow  # noqa: PLC0415
    from app.ui.screens import SCREENS  # noqa: PLC0415

    store = _store(asked, folder)
    context = Context(store, drafts=drafts_in(store))
    window = MainWindow(context, SCREENS, lock_after=0, backup_state=lambda: ("ok", "Sikkerhetskopi kl. 07.42"))
    window.resize(*(int(side) for side in asked.size.split("x")))
    window.show()
    window.navigate(asked.screen, **dict(pair.split("=", 1) for pair in asked.open))
    _settle(app, context)
    if asked.do:
        exec(asked.do, {"page": window.pages.page(window.pages.key()), "window": window, "app": app})  # noqa: S102
        _settle(app, context)
    discretion.set_on(asked.f9)
    _settle(app, context)
    window.grab().save(str(asked.out))
    window.close()
    context.close()
    store.close()


def main(words: list[str]) -> None:
    """Take one picture."""
    asked = _arguments(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme.apply(app, "dark" if asked.dark else "light", asked.text / 100)
    with tempfile.TemporaryDirectory() as folder, clock.at(lillevik.TODAY):
        os.environ.setdefault("BOLIGVEI_HOME", folder)
        shoot(app, asked, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
