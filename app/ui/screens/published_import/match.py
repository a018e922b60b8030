"""Which row holds the heads, what each column is, and which figure each word means."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.exchange.published_list import KEY, PLACE, VALUE, WORDS, YEAR, Reading
from app.models.figure_keys import figure_keys
from app.texts import N_, _
from app.ui.kit.beside import Beside
from app.ui.kit.card import Card
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.layout import Scroll, column
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.screens.import_pairs import PairList
from app.ui.screens.published_import.work import Look

_SHOWN_COLUMNS = 7
_WORDS_WIDTH = 500
_ROLES = {
    PLACE: N_("Kommune eller område"), YEAR: N_("År"), WORDS: N_("Hvilket tall det er"), VALUE: N_("Tallet"),
}  # fmt: skip


class MatchPane(QWidget):
    """`header_chosen` carries the number of the row with the heads, `changed` the Reading as it is chosen now."""

    header_chosen = Signal(int)
    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        numbers = [Column(f"c{at}", "ABCDEFG"[at]) for at in range(_SHOWN_COLUMNS)]
        self.first = RowList((Column("ref", N_("Rad"), 64, "right", role="number"), *numbers), _("De første radene"))
        self.columns, self.words = PairList(), PairList()
        first = Card(_("Hvilken rad har overskriftene?"), padded=False, facts=_("Trykk på raden."))
        first.add(self.first, 1)
        columns = Card(_("Hva er kolonnene?"), padded=False)
        columns.add(Scroll(self.columns), 1)
        words = Card(_("Hvilket tall betyr ordene?"), padded=False)
        words.add(Scroll(self.words), 1)
        layout = column(first, Beside(columns, words, _WORDS_WIDTH, 16), spacing=12)
        layout.setStretch(0, 2)
        layout.setStretch(1, 3)
        self.setLayout(layout)
        self.first.activated.connect(self._choose_header)
        self.first.view.clicked.connect(lambda _index: self._choose_header(self.first.current()))
        self.columns.changed.connect(self._tell)
        self.words.changed.connect(self._tell)

    def show_look(self, seen: Look) -> None:
        """Show how the table is read so far."""
        self._look = seen
        self.first.set_rows([_row(number, texts) for number, texts in seen.first])
        self.first.select(seen.reading.header_row)
        chosen = seen.reading.columns
        self.columns.set_pairs([
            (head, head, "", ChoiceEditor(_roles(), _("Ikke ta med")), chosen.get(head)) for head in seen.heads
        ])  # fmt: skip
        meanings = seen.reading.words
        self.words.set_pairs(
            [(word, word, "", ChoiceEditor(_figures(""), _("Ikke ta med")), meanings.get(word)) for word in seen.words],
            _(
                "Velg først hvilken kolonne som sier hvilket tall det er. Har hver kolonne sitt eget tall, velges det "
                "der."
            ),
        )

    def _choose_header(self, chosen: dict[str, object] | None) -> None:
        if self._look is not None and chosen is not None and chosen["ref"] != self._look.reading.header_row:
            self.header_chosen.emit(chosen["ref"])

    def _tell(self) -> None:
        if self._look is not None:
            columns = {head: role for head, role in self.columns.values().items() if role}
            words = {word: key for word, key in self.words.values().items() if key}
            self.changed.emit(Reading(self._look.reading.header_row, columns, words))


def _row(number: int, texts: Sequence[str]) -> dict[str, object]:
    return {"ref": number, **{f"c{at}": texts[at] if at < len(texts) else "" for at in range(_SHOWN_COLUMNS)}}


def _roles() -> list[tuple[str, str, str]]:
    return [*((role, _(text), "") for role, text in _ROLES.items()), *_figures(KEY)]


def _figures(before: str) -> list[tuple[str, str, str]]:
    """The figures that may be chosen, under a heading of their own beside the roles."""
    heading = _("Tallet for") if before else ""
    return [(before + key, _(known.label), heading) for key, known in figure_keys().items()]
