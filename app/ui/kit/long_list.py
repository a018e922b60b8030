"""A list of thousands over the whole page: a part is read at a time, and all of it when it is searched."""

from collections.abc import Sequence

from app.ui.kit.list_page import ListPage
from app.ui.kit.rows import Row

AT_ONCE = 50  # more than a tall screen shows


class LongListPage(ListPage):
    """A page says itself how its rows are read (`read`) and what they add up to (`sums`)."""

    def read(self, segment: str, limit: int | None, skip: int) -> Sequence[Row]:
        """The rows of a segment: all, or `limit` of them after `skip`."""
        raise NotImplementedError

    def sums(self, segment: str) -> str:
        """What stands beside the title, about all rows of a segment."""
        raise NotImplementedError

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
        segment = self.shown.current_key()
        lines = self.read(segment, limit, 0)
        self.list.model.more = self._more if limit is not None and len(lines) >= limit else None
        self._set_rows(lines, self.sums(segment), bare=not lines and not self.read("all", 1, 0))

    def _more(self, count: int) -> Sequence[Row]:
        return self.read(self.shown.current_key(), AT_ONCE, count)
