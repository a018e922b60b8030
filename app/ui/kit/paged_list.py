"""A list of tens of thousands over the whole page: a part is read at a time, and the database is searched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.texts import _, n_
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.list_page import ListPage
from app.ui.kit.rows import Row
from app.ui.kit.spec import Listed, Screen

AT_ONCE = 50  # more than a tall screen shows
_REST = 80  # milliseconds without a key before the database is searched


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rows that are shown are the answer to."""

    shown: str
    matching: str = ""
    kind: str = ""  # of a list that has a filter on kind


@dataclass(frozen=True, slots=True)
class Paging:
    """`read(asked, limit, after)` gives a page of rows, `after` the last one of the page before; `line(row)` is a row
    as it is shown; `told(asked, lines)` says what all of a segment come to, of which `lines` are shown first;
    `is_empty()` is whether there is nothing in any."""

    read: Callable[[Asked, int, Any], Sequence[Any]]
    line: Callable[[Any], Row]
    told: Callable[[Asked, Sequence[Any]], str]
    is_empty: Callable[[], bool]


class PagedListPage(ListPage):
    """`open(ref, shown)` goes to a record's line, also when it stands far down, in one of the segments."""

    def __init__(self, context: Context, screen: Screen, listed: Listed, paging: Paging) -> None:
        self._paging = paging
        self._last: Any = None  # what the next page comes after
        super().__init__(context, screen, listed)

    def filters(self) -> Asked:
        """What is chosen and typed now."""
        return Asked(self.shown.current_key(), self.search.text())

    def open(self, ref: str = "", shown: str = "") -> None:
        if ref or shown:
            self.search.setText(ref)
            self._choose(shown or "all")
        if ref:
            self.list.select(ref)

    def refresh(self) -> None:
        """Read the first page again, or as many as are shown."""
        self._show_rows(self._rows(max(AT_ONCE, self.list.model.total())))

    def _listen(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=_REST)
        self._typing.timeout.connect(self._show)
        self._asked = self.filters()
        super()._listen()

    def _empty(self) -> QWidget:
        fetch = button(_("Hent fra Excel"), "secondary", "file-down", partial(self._context.navigate, "import"))
        title, text = _(self._listed.empty_title), _(self._listed.empty_text)
        return Empty(self._screen.icon, title, text, self.first_button, fetch)

    def _choose(self, shown: str) -> None:
        if self.shown.current_key() == shown:
            self._show()
        else:
            self.shown.choose(shown)

    def _segment_chosen(self) -> None:
        self._show()

    def _filter(self, _text: str) -> None:
        self._typing.start()

    def _go_to_list(self) -> None:
        self._show()
        super()._go_to_list()

    def _show(self) -> None:
        """Read from the start with the filters as they are; the next page follows the same, whatever is typed
        meanwhile."""
        self._typing.stop()
        self._asked = self.filters()
        self.list.clear_selection()
        self._show_rows(self._rows(AT_ONCE))

    def _rows(self, limit: int, after: Any = None) -> list[Row]:
        found = self._paging.read(self._asked, limit, after)
        self._last = found[-1] if found else after
        return [self._paging.line(each) for each in found]

    def _more(self, _count: int) -> list[Row]:
        return self._rows(AT_ONCE, self._last)

    def _show_rows(self, lines: Sequence[Row]) -> None:
        self.list.model.more = self._more if len(lines) >= AT_ONCE else None
        bare = not lines and self._paging.is_empty()
        self._set_rows(lines, self._facts(lines), bare=bare)

    def _facts(self, lines: Sequence[Row]) -> str:
        """How many there are, of all or of those that fit the search."""
        if self._asked.matching.strip():
            return hits(len(lines), more=self.list.model.more is not None)
        return self._paging.told(self._asked, lines)


def counted(lines: Sequence[Row], count: Callable[[], int]) -> int:
    """How many a segment holds; `count` reads it, when there may be more than are shown."""
    return count() if len(lines) >= AT_ONCE else len(lines)


def hits(count: int, *, more: bool) -> str:
    """How many fit a search; `more` than have been read, or just these."""
    if more:
        return _("{count} eller flere treff", count=count)
    return n_("{count} treff", "{count} treff", count)
