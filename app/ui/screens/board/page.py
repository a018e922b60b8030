"""*Opphold*: who lives where tonight, how long they have lived so, and where there is room."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from app import clock
from app.services import board, settings
from app.services.board import BoardProvider
from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import column, holder, row
from app.ui.kit.segments import SegmentBar
from app.ui.kit.tokens import SIZES
from app.ui.screens.board.axis import axis_for
from app.ui.screens.board.ended import EndedList
from app.ui.screens.board.head import AxisHead, Legend
from app.ui.screens.board.lines import FreeLine, HeadLine, Line, StayLine, alert_count, facts, lines
from app.ui.screens.board.view import BoardView

_FILTERS = {"all": N_("Alle"), "children": N_("Med barn"), "young": N_("Unge"), "alerts": N_("Følg med")}
_FORMS = (("extend", N_("Forleng")), ("move", N_("Flytt")), ("end", N_("Avslutt")))
SCROLL_BAR = 10
LEGEND_NEEDS = 920  # logical pixels at 100 % text


class BoardPage(QWidget):
    """`open(ref=...)` goes to a stay; `ended=True` shows the stays that are over."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._board: Sequence[BoardProvider] = ()
        self._folded: set[str] = set()
        self._axis = axis_for((), clock.today())
        self.header = PageHeader(_("Opphold"), actions=self._actions())
        self.when, self.who = SegmentBar(_("Nå eller før")), SegmentBar(_("Hvem som vises"))
        self.view = BoardView(_("Opphold etter botilbud"))
        self.head = AxisHead(self._axis)
        self.legend = Legend()
        self.ended = EndedList(context)
        self._build()
        self._listen()
        self.setFocusProxy(self.view)
        self.refresh()

    def open(self, ref: str = "", shown: str = "", ended: bool = False) -> None:
        """Go to a stay, or show some of them: `shown` is all, children, young or alerts."""
        self.when.choose("ended" if ended else "now")
        if shown or ref:
            self.who.choose(shown or "all")
        if ref:
            self.view.go_to(f"stay:{ref}")

    def refresh(self) -> None:
        """Read everything again."""
        store, today = self._context.store, clock.today()
        self._board = board.rows(store, settings.get(store, settings.YOUNG_MAX_AGE))
        self._axis = axis_for(self._board, today)
        self.head.set_axis(self._axis)
        self.who.set_count("alerts", alert_count(self._board, today) or None)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the list."""
        super().showEvent(event)
        self.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def menu(self, line: Line) -> QMenu:
        """What can be done with a line."""
        menu = QMenu(self.view)
        if isinstance(line, StayLine):
            menu.addAction(_("Åpne husstanden"), lambda: self._act(line))
            menu.addAction(_("Rediger oppholdet"), lambda: self._context.navigate("stay", ref=line.stay.ref))
            menu.addSeparator()
            for form, text in _FORMS:
                menu.addAction(_(text), partial(self._open_form, line, form))
        else:
            ref = line.provider.ref
            menu.addAction(_("Plasser her"), lambda: self._context.navigate("stay", provider=ref))
            menu.addAction(_("Åpne botilbudet"), lambda: self._context.navigate("providers", ref=ref))
        return menu

    def _actions(self) -> tuple[QWidget, ...]:
        go = self._context.navigate
        review = button(_("Oppfølgingsliste"), "secondary", "list-checks", lambda: go("reviews"), "Ctrl+Shift+L")
        self.new_button = button(_("Nytt opphold"), "primary", "plus", lambda: go("stay", new=True), "Ctrl+N")
        return review, self.new_button

    def _build(self) -> None:
        self.when.add("now", _("Nå"))
        self.when.add("ended", _("Avsluttede"))
        for key, text in _FILTERS.items():
            self.who.add(key, _(text))
        self._parts = QStackedLayout()
        for part in (self._now(), self._empty(), self._nobody(), self.ended):
            self._parts.addWidget(part)
        whole = QVBoxLayout(self)
        margin = theme.px(SIZES.page_margin)
        whole.setContentsMargins(margin, theme.px(20), margin - theme.px(SCROLL_BAR), 0)
        whole.setSpacing(theme.px(10))
        whole.addLayout(row(self.header, margins=(0, 0, SCROLL_BAR, 0)))
        whole.addLayout(row(self.when, self.who, None, self.legend, margins=(0, 0, SCROLL_BAR, 0)))
        whole.addLayout(self._parts, 1)

    def _now(self) -> QWidget:
        head = row(self.head, margins=(0, 0, SCROLL_BAR, 0))
        box = column(head, spacing=0)
        box.addWidget(self.view, 1)
        return holder(box)

    def _empty(self) -> QWidget:
        first = button(
            _("Registrer et botilbud"), "primary", "plus", lambda: self._context.navigate("providers", new=True)
        )
        fetch = button(_("Hent fra Excel"), "secondary", "file-down", lambda: self._context.navigate("import"))
        text = _("Her ser du hvem som bor midlertidig, hvor lenge de har bodd der, og hvor det er ledig plass.")
        return _in_card(Empty("bed", _("Ingen botilbud ennå"), text, first, fetch))

    def _nobody(self) -> QWidget:
        every = button(_("Vis alle"), "primary", None, lambda: self.who.choose("all"))
        return _in_card(Empty("users", _("Ingen i dette utvalget"), _("Ingen opphold passer med valget over."), every))

    def _listen(self) -> None:
        self.when.chosen.connect(lambda _key: self._show())
        self.who.chosen.connect(lambda _key: self._show())
        self.view.activated_line.connect(self._act)
        self.view.menu_asked.connect(lambda line, at: self.menu(line).exec(at))

    def _show(self) -> None:
        ended = self.when.current_key() == "ended"
        self.who.setVisible(not ended and bool(self._board))
        self._fit()
        self.when.setVisible(ended or bool(self._board))
        if ended:
            self.header.set_facts(self.ended.reload())
            self._parts.setCurrentWidget(self.ended)
            return
        self.header.set_facts(facts(self._board) if self._board else "")
        found = lines(self._board, clock.today(), self.who.current_key(), self._folded)
        self._parts.setCurrentIndex(0 if found else 2 if self._board else 1)
        self.view.set_lines(found, self._axis)

    def _fit(self) -> None:
        """The explanation gives way at large text; each line says the same in words."""
        now = self.when.current_key() == "now" and bool(self._board)
        self.legend.setVisible(now and self.width() >= theme.px(LEGEND_NEEDS))

    def _act(self, line: Line) -> None:
        if isinstance(line, StayLine):
            self._context.navigate("household", ref=line.stay.household)
        elif isinstance(line, FreeLine):
            self._context.navigate("stay", provider=line.provider.ref)
        else:
            self._fold(line)

    def _fold(self, line: HeadLine) -> None:
        self._folded ^= {line.provider.ref}
        self._show()

    def _open_form(self, line: StayLine, form: str) -> None:
        self._context.navigate("household", ref=line.stay.household, form=form)


def _in_card(inner: QWidget) -> QWidget:
    card = Card(padded=False)
    card.add(inner, 1)
    return holder(row(card, margins=(0, 0, SCROLL_BAR, 18)))
