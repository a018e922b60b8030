"""Who lives and has lived there: a strip over the years, and a line for each household's time."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models.tenancy import CONTRACT, WHY_MOVED
from app.services.dwelling.page import DwellingPage
from app.services.dwelling.tenants import Tenant
from app.services.naming import household_number
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import Button, button
from app.ui.kit.card import Card
from app.ui.kit.kept_place import KeptPlace
from app.ui.kit.labels import EllipsisLabel, PrivateLabel, label
from app.ui.kit.layout import clear, column, hairline, holder, row
from app.ui.screens.dwelling.occupancy_strip import WORDS, OccupancyStrip, Sample
from app.ui.screens.dwelling.strips import Do

_AT_FIRST = 5  # households shown until the rest are asked for


class TenantsCard(Card):
    """Filled anew when the dwelling is read again."""

    def __init__(self, do: Do) -> None:
        self.let_button = button(_("Nytt leieforhold"), "ghost", "plus", partial(do, "let"), small=True)
        super().__init__(_("Leietakere"), self.let_button, padded=False)
        self._do = do
        self._page: DwellingPage | None = None
        self._all = False
        self._place = KeptPlace(self)
        self.strip = OccupancyStrip()
        samples = [
            holder(row(Sample(what), label(_(text), "meta", "text2"), spacing=6)) for what, text in WORDS.items()
        ]
        over = column(self.strip, row(*samples, None, spacing=16), spacing=8)
        self._rows = column(spacing=0)
        self.add_row(over)
        self.add(self._rows)

    def show_dwelling(self, page: DwellingPage) -> None:
        if self._page is None or self._page.ref != page.ref:
            self._all = False
        self._page = page
        self.let_button.setVisible(page.can_be_offered)
        self.strip.show_dwelling(page)
        self._show()

    def _show(self) -> None:
        self._place.remember()
        clear(self._rows)
        if self._page is None:
            return
        tenants = self._page.tenants
        for one in tenants if self._all else tenants[:_AT_FIRST]:
            self._add(self._row(one))
        if not tenants:
            self._add(holder(row(label(_("Ingen har leid boligen ennå."), "secondary", "text2"), None)))
        elif len(tenants) > _AT_FIRST and not self._all:
            text = n_("Vis {count} til", "Vis {count} til", len(tenants) - _AT_FIRST)
            self._add(holder(row(button(text, "ghost", "history", self._show_all, small=True), None)))

    def _add(self, item: QWidget) -> None:
        self._rows.addLayout(_lined(item))

    def _show_all(self) -> None:
        self._all = True
        self._show()

    def _row(self, one: Tenant) -> QWidget:
        name = PrivateLabel(one.name, household_number(one.household), "medium")
        head = row(name, *_badges(one), spacing=10)
        head.setStretch(0, 1)
        texts = column(head, EllipsisLabel(_details(one), "secondary", "text2"), spacing=2)
        line = row(texts, self._opener(one), spacing=12)
        line.setStretch(0, 1)
        return holder(line)

    def _opener(self, one: Tenant) -> Button:
        opener = button(_("Åpne {ref}", ref=one.ref), "ghost", "arrow-right", small=True)
        opener.clicked.connect(partial(self._do, "tenancy", one.ref))
        opener.setAccessibleName(_("Åpne leieforhold {ref}", ref=one.ref))
        return opener


def _lined(item: QWidget) -> QLayout:
    return column(hairline(), row(item, margins=(16, 8, 12, 8)), spacing=0)


def _badges(one: Tenant) -> list[QWidget]:
    if one.protection:
        return [Badge("priv", _("Skjermet navn"), ground=False)]
    if one.current:
        return [Badge("ok", _("Bor her"), "key", ground=False)]
    return [Badge("info", _("Flytter inn"), "calendar", ground=False)] if one.ahead else []


def _details(one: Tenant) -> str:
    """ "01.05.2021 – 30.04.2024 · kontrakt 2 av 2 · tidsbestemt til 30.04.2027"."""
    parts = [_period(one)]
    if one.contracts > 1:
        parts.append(_("kontrakt {number} av {count}", number=one.contracts, count=one.contracts))
    if one.moved_out is None and one.contract:
        parts.append(_contract(one))
    if one.moved_out and one.why_moved:
        parts.append(_(WHY_MOVED.text(one.why_moved)))
    return " · ".join(parts)


def _period(one: Tenant) -> str:
    if one.moved_out is None:
        return _("fra {day}", day=formats.day(one.since)) if one.ahead else _("siden {day}", day=formats.day(one.since))
    return _("{first} til {last}", first=formats.day(one.since), last=formats.day(one.moved_out))


def _contract(one: Tenant) -> str:
    text = _(CONTRACT.text(one.contract or ""))
    return _("{contract} til {day}", contract=text, day=formats.day(one.contract_until)) if one.contract_until else text
