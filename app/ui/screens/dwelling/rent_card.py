"""What the dwelling costs, what it has cost, and when the rent may next be adjusted."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models.dwelling import RENT_CHANGE
from app.services.dwelling.page import DwellingPage, RentLine
from app.services.dwelling.rents import MayCome
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.kept_place import KeptPlace
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.menus import Entry, more_button
from app.ui.screens.dwelling.strips import Do

_AT_FIRST = 3  # rents shown until the rest are asked for


class RentCard(Card):
    """Filled anew when the dwelling is read again."""

    def __init__(self, do: Do) -> None:
        add = button(_("Ny husleie"), "ghost", "plus", partial(do, "rent", None), small=True)
        super().__init__(_("Husleie"), add, padded=False)
        self._do = do
        self._page: DwellingPage | None = None
        self._all = False
        self._place = KeptPlace(self)

    def show_dwelling(self, page: DwellingPage) -> None:
        if self._page is None or self._page.ref != page.ref:
            self._all = False
        self._page = page
        self._show(page)

    def _show(self, page: DwellingPage) -> None:
        self._place.remember()
        clear(self.body)
        self.add_row(_now(page))
        if page.may_come:
            for part in _next(page.may_come, page):
                self.add_row(part)
        for one in page.rents if self._all else page.rents[:_AT_FIRST]:
            self.add_row(self._row(one), padding=6)
        if len(page.rents) > _AT_FIRST and not self._all:
            text = n_("Vis {count} til", "Vis {count} til", len(page.rents) - _AT_FIRST)
            self.add_row(row(button(text, "quiet", "chevron-down", partial(self._show_all, page), small=True), None),
                         padding=4)  # fmt: skip

    def _show_all(self, page: DwellingPage) -> None:
        self._all = True
        self._show(page)

    def _row(self, one: RentLine) -> QWidget:
        since = formats.day(one.start) if one.start else _("Ved start")
        how = sentence(RENT_CHANGE.text(one.how)) if one.how else ""
        amount = label(formats.amount(one.amount), "number", None if one.now else "text2")
        head = row(label(since, "meta_number", "text2"), None, amount, spacing=8)
        if one.id is not None:
            named = _("Valg for husleien fra {day}", day=since)
            head.addWidget(more_button(named, partial(self._entries, one.id)))
        told = _("varslet {day}", day=formats.day(one.notified)) if one.notified else ""
        below = " · ".join(part for part in (how, told) if part)
        return holder(column(head, *([label(below, "meta", "text2", wrap=True)] if below else []), spacing=0))

    def _entries(self, change_id: int) -> Iterator[Entry]:
        yield _("Endre"), partial(self._do, "rent", change_id)
        yield _("Slett"), partial(self._do, "delete-rent", change_id)


def _now(page: DwellingPage) -> QLayout:
    if page.rent is None:
        return row(Badge("warn", _("Husleie mangler"), "coins", ground=False), None)
    return row(label(formats.bare_amount(page.rent), "figure"), label(_("kr per måned"), "secondary", "text2"), None)


def _next(may: MayCome, page: DwellingPage) -> Iterator[QLayout]:
    """The earliest dates, for a tenant who is told today."""
    index = (
        _("Kan gjelde fra {day} med varsel i dag.", day=formats.day(may.index_effect))
        if may.index_from <= page.today
        else _("Kan tidligst gjelde fra {day}.", day=formats.day(may.index_effect))
    )
    yield _claim(_("Indeksregulering"), "§ 4-2", index)
    common = (
        _("Kan kreves nå, og gjelde fra {day}.", day=formats.day(may.common_rent_effect))
        if may.claim_from <= page.today
        else _("Kan kreves fra {claim}, og gjelde fra {day}.", claim=formats.day(may.claim_from),
               day=formats.day(may.common_rent_effect))
    )  # fmt: skip
    yield _claim(_("Gjengs leie"), "§ 4-3", common)


def _claim(head: str, paragraph: str, text: str) -> QLayout:
    law = label(_("husleieloven {paragraph}", paragraph=paragraph), "meta", "text3")
    return column(row(label(head, "label_strong"), None, law), label(text, "secondary", "text2", wrap=True), spacing=1)
