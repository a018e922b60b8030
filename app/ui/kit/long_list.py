"""A list of hundreds over the whole page: a part is read at a time, and all of it once it is searched, so that the
search finds whatever the columns show. One of tens of thousands is a `PagedListPage`, which asks the database."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.ui.kit.context import Context
from app.ui.kit.list_page import ListPage
from app.ui.kit.rows import Row
from app.ui.kit.spec import Listed, Screen

AT_ONCE = 50  # more than a tall screen shows


@dataclass(frozen=True, slots=True)
class Parts:
    """`read(segment, limit, skip)` gives the rows of a segment: all, or `limit` of them after `skip`; `told(segment)`
    says what all of them come to."""

    read: Callable[[str, int | None, int], Sequence[Row]]
    told: Callable[[str], str]


class LongListPage(ListPage):
    """`open(ref, shown)` goes to a record's line, also when it stands far down, in one of the segments."""

    def __init__(self, context: Context, screen: Screen, listed: Listed, parts: Parts) -> None:
        self._parts = parts
        super().__init__(context, screen, listed)

    def open(self, ref: str = "", shown: str = "") -> None:
        """Go to a record's line, or show a segment."""
        super().open(ref, shown)
        if ref and self.list.model.more is not None and not self.list.select(ref):
            self._read(None)
            self.list.select(ref)

    def refresh(self) -> None:
        """Read again as many as are shown, or all that are searched."""
        self._read(None if self.search.text() else max(AT_ONCE, self.list.model.total()))

    def _segment_chosen(self) -> None:
        self._read(None if self.search.text() else AT_ONCE)

    def _filter(self, text: str) -> None:
        if text and self.list.model.more is not None:
            self._read(None)
        super()._filter(text)

    def _read(self, limit: int | None) -> None:
        read, segment = self._parts.read, self.shown.current_key()
        lines = read(segment, limit, 0)
        self.list.model.more = self._more if limit is not None and len(lines) >= limit else None
        self._set_rows(lines, self._parts.told(segment), bare=not lines and not read("all", 1, 0))

    def _more(self, count: int) -> Sequence[Row]:
        return self._parts.read(self.shown.current_key(), AT_ONCE, count)
