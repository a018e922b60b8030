"""One start of one window in a process of its own: says when the window was painted, and what memory it holds.

`python -m tests.benchmarks.child KIND SECONDS`, where KIND is bare, bare-orm, unlock, typed or main. After the first
paint it goes on for SECONDS before the memory is read.
With typed, the passphrase takes TYPING seconds to write in the unlock window, and they are not counted.
"""

import json
import os
import sys
import time
from pathlib import Path

KIND, SECONDS = sys.argv[1], float(sys.argv[2])
TYPING = 2.0

if KIND == "bare-orm":
    import sqlalchemy.orm  # noqa: F401
elif KIND != "bare":
    import app.__main__  # noqa: F401  # as the program begins, before Qt

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402  # SQLAlchemy goes first, as in the floor
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402


class Watcher(QObject):
    """Waits for the first window to be painted."""

    _typed = 0.0  # seconds

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:
        if happened.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and self._awaited(watched):
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _awaited(self, window: QWidget) -> bool:
        return window.isWindow() and not (self._typed and hasattr(window, "unlocked"))

    def _painted(self) -> None:
        self._moment, self._orm = time.time(), "sqlalchemy" in sys.modules
        if KIND == "typed" and not self._typed:
            QTimer.singleShot(int(TYPING * 1000), self._unlock)
            return
        self._moment -= self._typed
        QTimer.singleShot(int(SECONDS * 1000), self._tell)

    def _unlock(self) -> None:
        unlock = next(each for each in QApplication.topLevelWidgets() if hasattr(each, "unlocked"))
        self._typed = time.time() - self._moment
        QApplication.instance().installEventFilter(self)
        unlock.unlocked.emit(bytes.fromhex(os.environ["BENCHMARK_KEY"]))

    def _tell(self) -> None:
        import psutil  # noqa: PLC0415  # not a part of what is measured

        memory = psutil.Process().memory_info().rss
        sys.stdout.write(json.dumps({"painted": self._moment, "memory": memory, "orm": self._orm}) + "\n")
        sys.stdout.flush()
        os._exit(0)


def bare() -> None:
    app = QApplication([])
    watcher = Watcher(app)
    app.installEventFilter(watcher)
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    app.exec()


def ours() -> None:
    """The program as it starts; the key is at hand, so that its derivation is left out."""
    from app import bootstrap  # noqa: PLC0415
    from app.storage import vault  # noqa: PLC0415
    from app.ui.kit.application import application  # noqa: PLC0415

    key = bytes.fromhex(os.environ["BENCHMARK_KEY"])
    vault.unlock = lambda _database, _secret: key
    app = application()
    watcher = Watcher(app)
    app.installEventFilter(watcher)
    bootstrap.open_window(Path(os.environ["BENCHMARK_DATABASE"]))


bare() if KIND.startswith("bare") else ours()
