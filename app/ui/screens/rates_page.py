"""*Satser*: every dated rate that calculations rest on, what holds today, and the values of each over time."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services import rate
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import column, fill_page, hairline
from app.ui.kit.page_record import ListAndRecord, RecordHead
from app.ui.kit.rowlist import RowList
from app.ui.kit.segments import SegmentBar
from app.ui.screens.rates_lines import RATE_COLUMNS, Line, rate_line, written
from app.ui.screens.rates_values import ValuePane

_ALL, _MISSING = "all", "missing"


class RatesPage(QWidget):
    """`open(ref, missing)` shows a rate by its key, or those that have no value today."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lines: list[Line] = []
        self._in_view: object = None  # the key of a rate
        self.search = QLineEdit(placeholderText=_("Søk i satsene"), clearButtonEnabled=True)
        self.shown = SegmentBar(_("Hvilke satser"))
        self.list = RowList(RATE_COLUMNS, _("Satser"), look="lines", group=lambda line: line["group"])
        self.head = RecordHead()
        self.values = ValuePane(context)
        self._build()
        self._listen()
        self.refresh()
        self.list.select_first()

    def open(self, ref: str | None = None, *, missing: bool = False, **_more: Any) -> None:
        """Go to a rate, or to those that are missing."""
        self.search.clear()
        self.shown.choose(_MISSING if missing else _ALL)
        if ref is None or not self.list.select(ref):
            self.list.select_first()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Rates were written, or the page is seen again."""
        messages.guard(self._read, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.fit(event.size().width())

    def _build(self) -> None:
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(_("Søk i satsene"))
        self.shown.add(_ALL, _("Alle"))
        self.shown.add(_MISSING, _("Mangler"))
        left = Card(padded=False)
        left.add(column(self.search, self.shown, margins=(15, 15, 15, 10)))
        left.add(hairline())
        left.add(self.list, 1)
        right = Card(padded=False)
        right.add(self.head)
        right.add(hairline())
        right.add(self.values, 1)
        self._panes = ListAndRecord(left, right)
        facts = _("Beregningene bruker satsen som gjelder den dagen det regnes for. Dine egne verdier går foran.")
        back = (_("Startlån og tilskudd"), partial(self._context.navigate, "loans"))
        fill_page(self, PageHeader(_("Satser"), facts, back=back), self._panes)

    def _listen(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=80)
        self._typing.timeout.connect(self._filter)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.shown.chosen.connect(lambda _key: self._show())
        self.list.selected.connect(self._show_rate)
        self.list.activated.connect(lambda _line: self.values.list.view.setFocus())
        self.values.stored.connect(self.refresh)

    def _filter(self) -> None:
        """The rate in view is always one of those listed: a value entered there must not end up on another."""
        self.list.set_filter(self.search.text())
        if self._in_view is None or not self.list.select(self._in_view):
            self.list.select_first()
        self._show_rate(self.list.current())

    def _read(self) -> None:
        self._lines = [rate_line(row) for row in rate.rows(self._context.store)]
        self.shown.set_count(_MISSING, sum(bool(line["missing"]) for line in self._lines))
        self._show()

    def _show(self) -> None:
        """One that has just got its value stays in view until another is chosen."""
        current = self.list.current()
        kept = current["ref"] if current else None
        only_missing = self.shown.current_key() == _MISSING
        lines = [line for line in self._lines if line["missing"] or line["ref"] == kept or not only_missing]
        self.list.set_rows(lines)
        self._show_rate(self.list.current())

    def _show_rate(self, line: Line | None) -> None:
        self._in_view = line["ref"] if line else None
        if line is None:
            self.head.show_record(_("Ingen sats er valgt"), "")
        else:
            self.head.show_record(str(line["label"]), _facts(line))
        self.values.show_rate(line)


def _facts(line: Line) -> str:
    """What holds today, or that nothing does, and what the rate is for."""
    held: Any = line["held"]
    declared: Any = line["declared"]
    now = written(held.value, declared.unit) if held else _("Mangler verdi i dag")
    return _("{now} · {used_for}", now=now, used_for=line["group"])
