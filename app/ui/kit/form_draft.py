"""Keeps what is being typed, so that a crash or a power cut loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFrame

from app import clock
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.editors import Raw
from app.ui.kit.labels import label
from app.ui.kit.layout import row

if TYPE_CHECKING:
    from app.storage.store import Store

_PAUSE = 400  # milliseconds without a keystroke before what is typed is kept


@dataclass(frozen=True, slots=True)
class Drafts:
    """Where drafts are kept. `load` gives the moment it was kept and what was typed, or None."""

    load: Callable[[str], tuple[datetime, Mapping[str, Raw]] | None]
    save: Callable[[str, dict[str, Raw]], object]
    drop: Callable[[str], object]


def drafts_in(store: Store) -> Drafts:
    """The drafts of an open database."""
    from app.storage import drafts  # noqa: PLC0415  # the window is dressed before the database is there

    def load(key: str) -> tuple[datetime, Mapping[str, Raw]] | None:
        return drafts.load_with_moment(store, key)

    return Drafts(load, partial(drafts.save, store), partial(drafts.drop, store))


class DraftKeeper(QObject):
    """Saves a little after the last keystroke, and at once when told to. `typed` gives what is changed
    now."""

    def __init__(self, drafts: Drafts, typed: Callable[[], dict[str, Raw]], parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._typed = typed
        self._key: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._save)

    def open(self, key: str | None) -> tuple[datetime, Mapping[str, Raw]] | None:
        """Keep under `key` from now on, and give what was kept there before."""
        self.flush()
        self._key = key
        return self._drafts.load(key) if key else None

    def touch(self) -> None:
        if self._key:
            self._timer.start()

    def flush(self) -> None:
        """Save now what waits to be saved."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def drop(self) -> None:
        """What was typed is saved for good, or given up."""
        self._timer.stop()
        if self._key:
            self._drafts.drop(self._key)

    def _save(self) -> None:
        typed = self._typed()
        if self._key and typed:
            self._drafts.save(self._key, typed)
        elif self._key:
            self._drafts.drop(self._key)


class DraftNotice(QFrame):
    """Tells that a draft was found and put back, and offers to give it up."""

    def __init__(self, moment: datetime, on_drop: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self.setProperty("tone", "info")
        text = _("Vi fant et utkast fra {moment}.", moment=_when(moment))
        self.keep = button(_("Fortsett"), "secondary", on_click=self.close, small=True)
        self.drop = button(_("Forkast"), "quiet", on_click=on_drop, small=True)
        line = row(label(text, "secondary", wrap=True), self.drop, self.keep, margins=(12, 8, 8, 8))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setMinimumHeight(theme.px(44))
        self.setAccessibleName(text)


def _when(moment: datetime) -> str:
    time = f"{moment:%H.%M}"
    if moment.date() == clock.today():
        return _("kl. {time}", time=time)
    return _("{day} kl. {time}", day=f"{moment:%d.%m.%Y}", time=time)
