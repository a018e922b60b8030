"""Beside the tenants: what it costs, when it could not be let, what was lost, and what it belongs to."""

from collections.abc import Iterator
from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models.dwelling import AGREEMENT_KIND, OUT_OF_USE
from app.services.dwelling.page import DwellingPage, OutLine, Room
from app.services.dwelling.state import STATES
from app.services.dwelling.vacant_days import Vacancy
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.kept_place import KeptPlace
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.menus import Entry, more_button
from app.ui.kit.tokens import ToneName
from app.ui.screens.dwelling.rent_card import RentCard
from app.ui.screens.dwelling.strips import Do

_YEARS_AT_FIRST = 4


class OutOfUseCard(Card):
    """The times it could not be let, the newest first."""

    def __init__(self, do: Do) -> None:
        add = button(_("Ta ut av bruk"), "ghost", "plus", partial(do, "out", None), small=True)
        super().__init__(_("Ute av bruk"), add, padded=False)
        self._do = do
        self._place = KeptPlace(self)

    def show_dwelling(self, page: DwellingPage) -> None:
        self._place.remember()
        clear(self.body)
        for one in page.out_of_use:
            self.add_row(self._row(one), padding=8)
        if not page.out_of_use:
            self.add_row(label(_("Har ikke vært ute av bruk."), "secondary", "text2", wrap=True))

    def _row(self, one: OutLine) -> QWidget:
        head = label(sentence(OUT_OF_USE.text(one.reason)), "medium")
        texts = column(head, label(_period(one), "meta_number", "text2"), spacing=1)
        if one.remark:
            texts.addWidget(label(one.remark, "secondary", "text2", wrap=True))
        if one.now and one.end is None:
            back = button(_("I bruk igjen"), "soft", "check", partial(self._do, "back-in-use", one.id), small=True)
            texts.addLayout(row(back, None))
        more = more_button(_("Valg for tiden fra {day}", day=formats.day(one.start)), partial(self._entries, one.id))
        line = row(texts, column(more, None), spacing=6)
        line.setStretch(0, 1)
        return holder(line)

    def _entries(self, out_id: int) -> Iterator[Entry]:
        yield _("Endre"), partial(self._do, "out", out_id)
        yield _("Slett"), partial(self._do, "delete-out", out_id)


class VacancyCard(Card):
    """Vacant days and lost rent, a line a year."""

    def __init__(self, do: Do) -> None:
        every = button(_("Alle boliger"), "ghost", "arrow-right", partial(do, "vacancy"), small=True)
        every.setAccessibleName(_("Ledige dager og tapt leie for alle boliger"))
        super().__init__(_("Ledige dager"), every, padded=False)
        self._page: DwellingPage | None = None
        self._all = False

    def show_dwelling(self, page: DwellingPage) -> None:
        if self._page is None or self._page.ref != page.ref:
            self._all = False
        self._page = page
        self._show()

    def _show(self) -> None:
        clear(self.body)
        years = self._page.years if self._page else ()
        for one in years if self._all else years[:_YEARS_AT_FIRST]:
            self.add_row(_year(one), padding=7)
        if len(years) > _YEARS_AT_FIRST and not self._all:
            text = n_("Vis {count} år til", "Vis {count} år til", len(years) - _YEARS_AT_FIRST)
            self.add_row(row(button(text, "quiet", "chevron-down", self._show_all, small=True), None), padding=4)
        if not years:
            self.add_row(label(_("Boligen er ikke tatt i bruk ennå."), "secondary", "text2", wrap=True))

    def _show_all(self) -> None:
        self._all = True
        self._show()


class AgreementCard(Card):
    """The agreement with the owner; hidden for a dwelling that has none."""

    def __init__(self, do: Do) -> None:
        super().__init__(_("Avtale"), padded=False)
        self._do = do

    def show_dwelling(self, page: DwellingPage) -> None:
        clear(self.body)
        one = page.agreement
        self.setVisible(one is not None)
        if one is None:
            return
        opener = button(_("Åpne"), "ghost", "arrow-right", partial(self._do, "agreement", one.ref), small=True)
        opener.setAccessibleName(_("Åpne avtalen {name}", name=one.name))
        kind = sentence(AGREEMENT_KIND.text(one.kind))
        until = _("til {day}", day=formats.day(one.end)) if one.end else _("uten sluttdato")
        facts = " · ".join(part for part in (kind, one.owner, until) if part)
        head = row(EllipsisLabel(one.name, "medium"), opener, spacing=8)
        head.setStretch(0, 1)
        self.add_row(column(head, label(facts, "secondary", "text2", wrap=True), spacing=2))
        for text in one.warnings.values():
            self.add_row(label(text, "secondary", "warn", wrap=True))


class RoomsCard(Card):
    """The other dwellings of the house, and the way to more."""

    def __init__(self, do: Do) -> None:
        add = button(_("Legg til rom"), "ghost", "plus", partial(do, "rooms"), small=True)
        super().__init__(_("I samme hus"), add, padded=False)
        self._do = do

    def show_dwelling(self, page: DwellingPage) -> None:
        clear(self.body)
        for one in page.rooms:
            self.add_row(self._row(one), padding=5)
        self.setVisible(bool(page.rooms))

    def _row(self, one: Room) -> QLayout:
        text, tone, icon = STATES[one.state]
        opener = button(one.name, "ghost", on_click=partial(self._do, "dwelling", one.ref), small=True)
        return row(opener, None, Badge(cast("ToneName", tone), _(text), icon, ground=False))


class Side(QWidget):
    """The cards under each other."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self.cards: tuple[Any, ...] = (
            RentCard(do), OutOfUseCard(do), VacancyCard(do), AgreementCard(do), RoomsCard(do)
        )  # fmt: skip
        self.setLayout(column(*self.cards, None, spacing=12))

    def show_dwelling(self, page: DwellingPage) -> None:
        for card in self.cards:
            card.show_dwelling(page)


def _period(one: OutLine) -> str:
    if one.end is None:
        return _("fra {day}", day=formats.day(one.start))
    return f"{formats.day(one.start)}–{formats.day(one.end)}"


def _year(one: Vacancy) -> QLayout:
    """ "2026  142 dager  37 865 kr", and below what there is to say of them."""
    days = n_("{count} dag", "{count} dager", one.days) if one.days else _("Ingen")
    figures = row(label(str(one.year), "medium"), None, label(days, "number"), spacing=8)
    if one.days:
        figures.addSpacing(8)
        figures.addWidget(label(formats.amount(one.lost), "number"))
    notes = [
        n_("{count} dag ute av bruk", "{count} dager ute av bruk", one.out_of_use) if one.out_of_use else "",
        n_("husleie mangler for {count} dag", "husleie mangler for {count} dager", one.without_rent)
        if one.without_rent
        else "",
    ]
    below = " · ".join(note for note in notes if note)
    return column(figures, *([label(below, "meta", "text2")] if below else []), spacing=1)
