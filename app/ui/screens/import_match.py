"""Matching the officer's own list: where its headers stand, what each column is, and what its words mean."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.exchange.own_list import Match
from app.exchange.raw import RawBook
from app.exchange.targets import shown, targets
from app.models.codes import Code
from app.texts import N_, _, n_
from app.ui.kit import theme
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import Scroll, column, row
from app.ui.kit.removal import take_away
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.screens.import_pairs import PairList
from app.ui.screens.import_work import Look

_NOTHING = "-"  # a word that stands for an empty field
_SHOWN_COLUMNS = 7
_CODES_WIDTH = 500


class MatchPane(QWidget):
    """`changed` asks for the list to be looked at again, `matched` is the officer's yes; both carry the Look."""

    sheet_chosen = Signal(object, object)
    changed = Signal(object)
    matched = Signal(object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._book: RawBook | None = None
        self._look: Look | None = None
        self.sheet = ChoiceEditor((), None)
        self.first = RowList(_preview_columns(), _("De første radene i listen"))
        self.columns = PairList()
        self.codes = PairList()
        self.next_button = button(_("Vis hva som kommer"), "primary", "arrow-right", self._go_on, icon_after=True)
        self._lay_out()
        self.first.activated.connect(self._choose_header)
        self.first.view.clicked.connect(lambda _index: self._choose_header(self.first.current()))
        self.columns.changed.connect(self._look_again)
        self.codes.changed.connect(self._look_again)

    def show_book(self, book: RawBook) -> None:
        """A file was chosen; of several sheets one is chosen here."""
        self._book = book
        self._name.setText(book.name)
        take_away(self.sheet)
        self.sheet = ChoiceEditor([(str(at), each.name, "") for at, each in enumerate(book.sheets)], None)
        self.sheet.input.setAccessibleName(_("Ark i filen"))
        self.sheet.setFixedWidth(theme.px(220))
        self.sheet.set_value("0")
        self.sheet.edited.connect(lambda: self.sheet_chosen.emit(book.sheets[int(str(self.sheet.value()))], None))
        self._sheet_place.addWidget(self.sheet)
        self.sheet.setVisible(len(book.sheets) > 1)

    def show_look(self, look: Look) -> None:
        """Show how the list is matched so far."""
        self._look = look
        self.first.set_rows([_preview_row(number, texts) for number, texts in look.first])
        self.first.select(look.match.header_row)
        self._show_columns(look)
        self._show_codes(look)
        self._order_tabs()
        self._state.setText(state_of(look))
        self.next_button.setEnabled(bool(look.match.columns))

    def match(self) -> Match:
        """The match as it is chosen now."""
        if self._look is None:
            raise RuntimeError("no list is shown")
        columns = {name: key for name, key in self.columns.values().items() if key}
        codes: dict[str, dict[str, str]] = {}
        for pair, code in self.codes.values().items():
            key, _sign, text = pair.partition("\n")
            if code:
                codes.setdefault(key, {})[text] = "" if code == _NOTHING else code
        return Match(self._look.match.header_row, columns, codes)

    def _lay_out(self) -> None:
        self._name = EllipsisLabel("", "section")
        self._state = label("", "secondary", "text2")
        self._sheet_place = row()
        head = row(self._name, None, self._sheet_place)
        first = Card(_("Hvilken rad har overskriftene?"), padded=False, facts=_("Trykk på raden."))
        first.add(self.first, 1)
        columns = Card(_("Hva betyr kolonnene?"), padded=False)
        columns.add(Scroll(self.columns), 1)
        codes = Card(_("Hva betyr ordene?"), padded=False)
        codes.add(Scroll(self.codes), 1)
        self.cancel_button = button(_("Avbryt"), "quiet", on_click=self.cancelled.emit)
        answers = row(self.cancel_button, None, self._state, self.next_button)
        layout = column(head, first, Beside(columns, codes, _CODES_WIDTH, 16), answers)
        layout.setStretch(1, 2)
        layout.setStretch(2, 3)
        self.setLayout(layout)

    def _show_columns(self, look: Look) -> None:
        offered = [(key, shown(target), "") for key, target in targets().items()]
        pairs = []
        for name in look.names:
            editor = ChoiceEditor(offered, _("Ikke ta med"))
            pairs.append((name, name, look.examples.get(name, ""), editor, look.match.columns.get(name)))
        self.columns.set_pairs(pairs)

    def _show_codes(self, look: Look) -> None:
        pairs = []
        for key, texts in look.texts.items():
            target = targets()[key]
            choices = [(_NOTHING, _("La feltet stå tomt"), ""), *_code_choices(target.codes or ())]
            known = look.match.codes.get(key, {})
            for text in texts:
                value = known.get(text)
                chosen = _NOTHING if value == "" else value
                pairs.append((f"{key}\n{text}", text, _(target.label), ChoiceEditor(choices, None), chosen))
        self.codes.set_pairs(pairs, _("Kolonnene som tas med, har ingen ord som må forklares."))

    def _order_tabs(self) -> None:
        """The pairs are made anew for each list, and Qt would put them after the buttons."""
        pairs = [editor.input for each in (self.columns, self.codes) for editor in each.editors.values()]
        for one, other in pairwise([self.first.view, *pairs, self.cancel_button, self.next_button]):
            QWidget.setTabOrder(one, other)

    def _choose_header(self, chosen: dict[str, object] | None) -> None:
        if self._look is not None and chosen is not None and chosen["ref"] != self._look.match.header_row:
            self.sheet_chosen.emit(self._look.sheet, chosen["ref"])

    def _look_again(self) -> None:
        if self._look is not None:
            self.changed.emit(self._look._replace(match=self.match()))

    def _go_on(self) -> None:
        if self._look is not None:
            self.matched.emit(self._look._replace(match=self.match()))


def state_of(look: Look) -> str:
    """How far the matching has come."""
    text = _("{count} av {total} kolonner tas med.", count=len(look.match.columns), total=len(look.names))
    known = look.match.codes
    unknown = sum(word not in known.get(key, {}) for key, words in look.texts.items() for word in words)
    if unknown:
        text += " " + n_("{count} ord er ikke forklart.", "{count} ord er ikke forklart.", unknown)
    return text


def _code_choices(codes: Iterable[Code]) -> list[tuple[str, str, str]]:
    return [(code.text, sentence(code.text), "") for code in codes]


def _preview_columns() -> tuple[Column, ...]:
    numbers = (Column(f"c{at}", "ABCDEFG"[at], personal=True) for at in range(_SHOWN_COLUMNS))
    return (Column("number", N_("Rad"), 64, "right", role="number"), *numbers)


def _preview_row(number: int, texts: Sequence[str]) -> dict[str, object]:
    cells = {f"c{at}": texts[at] if at < len(texts) else "" for at in range(_SHOWN_COLUMNS)}
    return {"ref": number, "number": number, **cells}
