"""*Brev*: the letters of a case or an eviction; to the right the one that is chosen, or the new one as it will look."""

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app import formats
from app.models.letter import LETTER_KIND
from app.models.person import WRITTEN_FORM
from app.reports.letters.kinds import LETTERS
from app.services.case.page import CasePage
from app.services.eviction.page import EvictionPage
from app.services.letter import LetterRow
from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import sentence
from app.ui.kit.empty import Empty
from app.ui.kit.layout import clear, column, holder
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.kit.tokens import SIZES
from app.ui.screens.inline_form import InlinePlace
from app.ui.screens.letters.kept import KeptLetter
from app.ui.screens.letters.new import NewLetter
from app.ui.screens.letters.owner import LetterOwner, of_case, of_eviction
from app.ui.screens.letters.preview import Preview

_SIDE = 440  # logical pixels of the list and the form at 100 % text; the pages have the rest
_NEW = "Ctrl+Shift+B"
_MOST_SHOWN = 8  # lines before the list scrolls
_COLUMNS = (
    Column("label"),
    Column("facts"),
    Column("state", "", 120, tone=lambda line: "ok" if line["row"].sent else "neutral", icon=lambda line: line["icon"]),
)


class LettersTab(QWidget):
    """`begin(kind)` opens a new letter of that kind, or the one that lies there unsent about the same step."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._owner: LetterOwner | None = None
        self._told: dict[int, dict[str, Any]] = {}  # by letter: what its step begins with, while the program is open
        self.new: NewLetter | None = None
        self.new_button = button(_("Nytt brev"), "soft", "plus", self._choose_kind, _NEW, small=True)
        templates = button(
            _("Brevmaler"), "ghost", "file-text", partial(context.navigate, "letter_templates"), small=True
        )
        self.list = RowList(_COLUMNS, _("Brev"), look="lines")
        self.place, self.kept, self.preview = InlinePlace(), KeptLetter(context), Preview()
        self.card = Card(_("Brev"), templates, self.new_button, padded=False)
        self.card.add(self.list)
        side = holder(column(self.place, self.card, None, spacing=12))
        pages = holder(column(self.kept, self.preview, None))
        self.beside = Beside(pages, side, _SIDE, 16, side_first=True)
        self._empty_place = column()
        self.setLayout(column(self._empty_place, self.beside))
        self._offered: str | None = None  # the kind that an empty tab offers first
        self.list.selected.connect(lambda _line: self._choose())
        self.list.activated.connect(lambda _line: self.kept.print_out())
        self.list.add_action(
            _("Slett brevet"), lambda _line: self.kept.delete(), "Del", lambda line: not line["row"].sent
        )
        self.kept.sent.connect(self._sent)

    def show_case(self, page: CasePage) -> None:
        """The case read again, or another."""
        self.show_owner(of_case(page))

    def show_eviction(self, page: EvictionPage) -> None:
        """The eviction read again, or another."""
        self.show_owner(of_eviction(page))

    def show_owner(self, owner: LetterOwner) -> None:
        """A letter that is being written stays open while what it is about does."""
        before, self._owner = self._owner, owner
        if before is not None and before.ref != owner.ref:
            self.place.close_form()
            self._let_go()
        elif self.new is not None and before != owner:
            self.new.renew(owner)
        messages.guard(self._read, self)

    def begin(self, kind: str) -> None:
        """Write a letter of this kind."""
        messages.guard(lambda: self._begin(kind), self)

    def kinds_menu(self) -> QMenu:
        """The letters there may be, the likeliest first."""
        menu = QMenu(self.new_button)
        for kind in self._owner.kinds if self._owner else ():
            menu.addAction(sentence(LETTERS[kind].title), partial(self._open_new, kind))
        return menu

    def _begin(self, kind: str) -> None:
        unsent = (line["row"] for line in self._lines() if line["row"].kind == kind and line["row"].sent is None)
        ready = next((row for row in unsent if row.step_number == self._step_of(kind)), None)
        if ready is None:
            self._open_new(kind)
        else:
            self.place.close_form()
            self.list.select(ready.id)
            self.kept.sent_button.setFocus()

    def _step_of(self, kind: str) -> int | None:
        """The number of the last step the letter is about."""
        steps = self._owner.steps if self._owner else ()
        about = (step.number for step in steps if step.holds and step.kind in LETTERS[kind].step)
        return max(about, default=None)

    def _open_new(self, kind: str) -> None:
        if self._owner is None:
            return
        self.new = new = NewLetter(self._context, self._owner, kind, self.preview)
        new.form.saved.connect(self._kept)
        new.form.closed.connect(self._closed)
        if new.can_be_made():
            self.place.show_form(new.form)
        else:
            self.place.close_form()
        self._show_right()
        new.render()

    def _kept(self, letter_id: int) -> None:
        if self.new is not None:
            self._told[letter_id] = self.new.told
        self._let_go()
        self._read()
        self.list.select(letter_id)
        if self._owner is not None:
            self._context.toast(_(self._owner.kept))

    def _closed(self) -> None:
        self._let_go()
        self._show_right()
        self.card.show()
        (self.kept.print_button if self.kept.isVisible() else self.new_button).setFocus()

    def _choose(self) -> None:
        """Another letter is chosen in the list; what is being written is kept as a draft."""
        if self.new is not None:
            self.place.close_form()
            self._let_go()
        self._show_right()

    def _let_go(self) -> None:
        if self.new is not None:
            self.new.deleteLater()
            self.new = None
        self.preview.papers.put_away()

    def _sent(self, row: LetterRow, day: Any) -> None:
        """Offer the step that sending it is, in its own form with what the letter says."""
        self._context.toast(_("Brevet er merket som sendt."))
        step = self._owner.step_to_register(row) if self._owner else None
        if step is not None and self._owner is not None:
            given = {"day": day, **self._told.get(row.id, {})}
            self._context.navigate(self._owner.screen, ref=self._owner.ref, step=step, part="letters", given=given)

    def _read(self) -> None:
        lines = self._lines()
        self.list.set_rows(lines)
        height = min(len(lines), _MOST_SHOWN) * theme.px(SIZES.row_two_lines + 2)
        self.list.setFixedHeight(height)
        self.list.setVisible(bool(lines))
        if lines and self.list.current() is None:
            self.list.select_first()
        self._show_right()

    def _lines(self) -> list[dict[str, Any]]:
        owner = self._owner
        return [_line(row) for row in owner.rows(self._context.store, owner.ref)] if owner else []

    def _show_right(self) -> None:
        line: Any = self.list.current()
        writing = self.new is not None
        self._show_empty(writing or line is not None)
        self.card.setVisible(line is not None or self.place.current is None)
        self.preview.setVisible(writing)
        self.kept.setVisible(not writing and line is not None)
        if line is None or self._owner is None:
            self.kept.forget()
        elif not writing:
            row, ref = line["row"], self._owner.ref
            messages.guard(lambda: self.kept.show_letter(ref, row), self)

    def _show_empty(self, full: bool) -> None:
        """Offer the first letter; what is shown already stays, since its button may be on its way down."""
        kind = None if full or self._owner is None else self._owner.kinds[0]
        self.beside.setVisible(full)
        if kind != self._offered:
            clear(self._empty_place)
            self._offered = kind
            if kind is not None:
                self._empty_place.addWidget(self._empty(kind))

    def _empty(self, kind: str) -> Empty:
        write = _("Nytt brev: {letter}", letter=_(LETTERS[kind].title))
        first = button(write, "primary", "mail", partial(self._open_new, kind))
        other = button(_("Et annet brev"), "secondary", "chevron-down", lambda: self._choose_kind(other), _NEW)
        ways = (first, other) if self._owner and len(self._owner.kinds) > 1 else (first,)
        return Empty("mail", _("Ingen brev ennå"), _(self._owner.empty) if self._owner else "", *ways)

    def _choose_kind(self, under: QWidget | None = None) -> None:
        at = under or self.new_button
        menu = self.kinds_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))


def _line(row: LetterRow) -> dict[str, Any]:
    language = sentence(WRITTEN_FORM.text(row.language)).lower()
    made = _("laget {moment}", moment=formats.moment(row.made))
    return {
        "ref": row.id,
        "row": row,
        "label": sentence(LETTER_KIND.text(row.kind)),
        "facts": _("{made}, {language}", made=made, language=language),
        "state": _("sendt {day}", day=formats.day(row.sent)) if row.sent else _("ikke sendt"),
        "icon": "mail" if row.sent else "pencil",
    }
