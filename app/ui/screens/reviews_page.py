"""*Oppfølging*: the list that is gone through every other week, edited in place and printed for the meeting."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QWidget

from app import clock, formats
from app.services import review, settings
from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.layout import fill_page, row
from app.ui.kit.rowlist import RowList
from app.ui.kit.segments import SegmentBar
from app.ui.kit.tokens import SIZES
from app.ui.screens.reviews_cells import ReviewCells
from app.ui.screens.reviews_rows import FILTERS, Line, belongs, columns, facts, line_of

LEAST_COLUMN = 96  # logical pixels at 100 % text


class ReviewPage(QWidget):
    """Every cell is stored as it is left."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lines: list[Line] = []
        self._late = False
        self.preview: Any = None  # loaded when it is asked for
        self.print_button = button(_("Skriv ut til møtet"), "secondary", "printer", self.print_list, "Ctrl+P")
        back = (_("Opphold"), lambda: context.navigate("stays"))
        self.header = PageHeader(_("Oppfølgingsliste"), actions=(self.print_button,), back=back)
        self.filter = SegmentBar(_("Hvilke husstander"))
        self.list = RowList(
            columns(clock.today()), _("Oppfølgingsliste"), commit=self._store, row_height=SIZES.row_two_lines
        )
        self._build()
        self._listen()
        self.setFocusProxy(self.list.view)
        self.refresh()
        self.list.select_first()

    def open(self, ref: str = "", shown: str = "") -> None:
        """Go to a household's line; `shown` is one of the filters."""
        if shown or ref:
            self.filter.choose(shown or "all")
        if ref:
            self.list.select(ref)

    def refresh(self) -> None:
        """Read the list again, but not under a cell that is being written in: then it waits."""
        self._late = self.list.view.state() == QAbstractItemView.State.EditingState
        if not self._late:
            self._lines = [line_of(row) for row in review.rows(self._context.store)]
            self._show()

    def print_list(self) -> None:
        """Show what goes on paper: the lines that are shown now."""
        rows = [line.source for line in self._shown()]
        today, letterhead = clock.today(), self._letterhead()
        self._context.tasks.run(
            _("Lager utskrift"), lambda _progress: _pdf(rows, today, letterhead), self._show_preview
        )

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the list."""
        super().showEvent(event)
        self.list.view.setFocus()

    def _build(self) -> None:
        for key, text in FILTERS.items():
            self.filter.add(key, _(text))
        self._size_columns()
        self.list.view.setItemDelegate(ReviewCells(self.list.model, self.list.view))
        self.hint = EllipsisLabel(_("Enter eller F2 endrer · Tab går til neste felt · Esc angrer"), "meta", "text3")
        card = Card(padded=False)
        self._parts = QStackedLayout()
        for part in (self.list, self._empty(), self._nobody()):
            self._parts.addWidget(part)
        card.add(self._parts, 1)
        fill_page(self, self.header, row(self.filter, None, self.hint), card, top=14, spacing=12)

    def _listen(self) -> None:
        self.filter.chosen.connect(lambda _key: self._show())
        self.list.activated.connect(self._open_household)
        self.list.add_action(_("Åpne husstanden"), self._open_household, "Ctrl+Return")
        self.list.refused.connect(partial(messages.show_error, parent=self))
        theme.signals().changed.connect(self._size_columns)
        self.list.view.itemDelegate().closeEditor.connect(lambda *_how: QTimer.singleShot(0, self, self._catch_up))

    def _empty(self) -> QWidget:
        text = _("Her kommer alle som bor midlertidig eller står uten egen bolig, med status, neste steg og frist.")
        first = button(_("Gå til husstandene"), "primary", "users", lambda: self._context.navigate("households"))
        return Empty("list-checks", _("Ingen å følge opp nå"), text, first)

    def _nobody(self) -> QWidget:
        every = button(_("Vis alle"), "primary", None, lambda: self.filter.choose("all"))
        return Empty("list-checks", _("Ingen i dette utvalget"), _("Ingen husstander passer med valget over."), every)

    def _show(self) -> None:
        today = clock.today()
        for key in FILTERS:
            self.filter.set_count(key, sum(belongs(line, key, today) for line in self._lines))
        self.header.set_facts(facts(self._lines) if self._lines else "")
        self.print_button.setEnabled(bool(self._lines))
        rows = self._shown()
        self._parts.setCurrentIndex(0 if rows else 2 if self._lines else 1)
        self.filter.setVisible(bool(self._lines))
        self.hint.setVisible(bool(rows))
        self.list.set_rows(rows)

    def _shown(self) -> list[Line]:
        wanted, today = self.filter.current_key(), clock.today()
        return [line for line in self._lines if belongs(line, wanted, today)]

    def _store(self, line: Line, field: str, value: object) -> None:
        before = getattr(line, field)
        review.edit(self._context.store, line.ref, field, value)
        after = line.edited(field, value)
        self._lines = [after if each is line else each for each in self._lines]
        self.list.model.replace_row(line, after)
        undo = partial(review.edit, self._context.store, line.ref, field, before)
        self._context.toast(_("Lagret."), lambda: messages.guard(undo, self))

    def _catch_up(self) -> None:
        if self._late:
            self.refresh()

    def _open_household(self, line: Line) -> None:
        self._context.navigate("household", ref=line.ref)

    def _size_columns(self) -> None:
        """At large text the table scrolls sideways rather than crush the next step."""
        self.list.view.horizontalHeader().setMinimumSectionSize(theme.px(LEAST_COLUMN))

    def _letterhead(self) -> str:
        store = self._context.store
        name = settings.get(store, settings.MUNICIPALITY_NAME)
        office = settings.get(store, settings.OFFICE)
        return " · ".join(part for part in (_("{name} kommune", name=name) if name else "", office) if part)

    def _show_preview(self, content: bytes) -> None:
        from app.ui.kit.pdf_preview import PdfPreview  # noqa: PLC0415  # printing is loaded when it is asked for

        day = formats.day(clock.today())
        title = _("Oppfølgingsliste {day}", day=day)
        self.preview = PdfPreview(content, title, f"oppfolgingsliste-{clock.today():%Y-%m-%d}.pdf", self)
        self.preview.open()


def _pdf(rows: list[Any], today: Any, letterhead: str) -> bytes:
    from app.reports.review_print import review_pdf  # noqa: PLC0415  # a document library, imported when first used

    return review_pdf(rows, today, letterhead)
