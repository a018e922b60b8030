"""What is owed elsewhere, the first first: the form, its last day, how many rows are left, and the way to its sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app import clock, formats
from app.services.reporting import entry
from app.services.reporting.entry import Entry
from app.storage.store import Store
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import Button, button
from app.ui.kit.card import Card
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.progress import ProgressLine
from app.ui.kit.tokens import ToneName

_SOON = 14  # days


@dataclass(frozen=True, slots=True)
class DueForm:
    """A form elsewhere for one year, and how much of it has been typed there."""

    entry: Entry
    due: date | None
    typed: int
    rows: int

    @property
    def left(self) -> int:
        return self.rows - self.typed


def due_forms(store: Store, year: int) -> Sequence[DueForm]:
    """Every form that is filled in elsewhere, in the order they are due."""
    found = []
    for one in entry.entries():
        rows = [each for each in entry.rows(store, one.key, year) if not each.hidden]
        found.append(DueForm(one, one.due_for(year), sum(each.ticked is not None for each in rows), len(rows)))
    return found


def last_day(form: DueForm, today: date) -> tuple[ToneName, str, str]:
    """When it is due, as tone, words and icon."""
    if not form.left:
        return "ok", _("Alt er ført"), "circle-check"
    if form.due is None:
        return "neutral", _("Fristen er ikke kjent"), "calendar"
    day, days = formats.day(form.due), (form.due - today).days
    if days < 0:
        return "danger", _("Fristen var {day}", day=day), "circle-alert"
    return "warn" if days <= _SOON else "neutral", _("Frist {day}", day=day), "clock"


class DueForms(QWidget):
    """`wanted` carries the key of the form whose sheet is asked for, `own_wanted` asks for the municipality's own."""

    wanted = Signal(str)
    own_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self._lines = column(spacing=12)
        self.own = button(_("Åpne målene"), icon="arrow-right", on_click=self.own_wanted.emit, icon_after=True)
        self._own_progress = column()
        self._own_title = label("", "card_title")
        self.setLayout(column(self._lines, self._own_card(), None, spacing=12, margins=(0, 0, 10, 0)))

    def show_forms(self, forms: Sequence[DueForm]) -> None:
        """Show the forms; the first that is not done is what to do now."""
        focused = next((key for key, each in self.buttons.items() if each.hasFocus()), "")
        clear(self._lines)
        first = next((form.entry.key for form in forms if form.left), "")
        self.buttons = {}
        for form in forms:
            self._lines.addWidget(self._card(form, is_first=form.entry.key == first))
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def show_own(self, title: str, done: int, total: int) -> None:
        """How far the municipality's own form is; a total of 0 for a year that has not begun."""
        self._own_title.setText(title)
        clear(self._own_progress)
        words = _("{done} av {total} besvart", done=done, total=total) if total else _("Ikke begynt")
        self._own_progress.addWidget(_bar(words, done, total))

    def _own_card(self) -> Card:
        about = _("Kommunens eget styringsskjema, og til programavtaler. Det leveres ikke inn noe sted.")
        head = row(self._own_title, Badge("neutral", _("Eget skjema"), "flag"), None, spacing=12)
        words = column(head, EllipsisLabel(about, "secondary", "text2"), self._own_progress, spacing=5)
        line = row(words, self.own, spacing=20)
        line.setStretch(0, 1)
        card = Card()
        card.add(line)
        return card

    def _card(self, form: DueForm, *, is_first: bool) -> QWidget:
        one = form.entry
        go = button(
            _("Åpne arbeidsarket"), "primary" if is_first else "secondary", "arrow-right",
            partial(self.wanted.emit, one.key), icon_after=True,
        )  # fmt: skip
        go.setAccessibleName(_("Åpne arbeidsarket: {form}", form=one.title))
        self.buttons[one.key] = go
        head = row(label(one.title, "card_title"), Badge(*last_day(form, clock.today())), None, spacing=12)
        words = column(head, EllipsisLabel(one.where, "secondary", "text2"), _progress(form), spacing=5)
        line = row(words, go, spacing=20)
        line.setStretch(0, 1)
        card = Card()
        card.setAccessibleName(one.title)
        card.add(line)
        return card


def _progress(form: DueForm) -> QFrame:
    words = n_("{count} rad igjen av {total}", "{count} rader igjen av {total}", form.left, total=form.rows)
    return _bar(words, form.typed, form.rows)


def _bar(words: str, done: int, total: int) -> QFrame:
    bar = ProgressLine(done, total)
    bar.setAccessibleName(words)
    bar.setMaximumWidth(420)
    line = row(bar, label(words, "meta", "text2"), None, spacing=12)
    line.setStretch(0, 1)
    return holder(line)
