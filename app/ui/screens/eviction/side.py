"""Beside the course: the children, the home and the landlord, what is owed, and what it belongs to."""

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models import Eviction
from app.models.eviction import CAUSE, LANDLORD
from app.models.fields import fields_of
from app.services.eviction.page import EvictionPage
from app.services.naming import joined
from app.texts import _, n_
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import PrivateLabel, label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.private_text import PrivateText
from app.ui.screens.tenancy.lines import Do, link, words

_FIELDS = fields_of(Eviction)


class Side(QWidget):
    """The cards under each other; filled anew when the eviction is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self.children_card = Card(_("Barn i husstanden"), padded=False)
        self.home, self.links = Card(_("Boligen og utleieren"), padded=False), Card(_("Hører til"), padded=False)
        self.setLayout(column(self.children_card, self.home, self.links, None, spacing=12))

    def show_page(self, page: EvictionPage) -> None:
        for card in (self.children_card, self.home, self.links):
            clear(card.body)
        self.children_card.add_row(words(_children(page), None if page.children else "text2"))
        for part in _home(page):
            self.home.add_row(part, padding=7)
        self.links.add_row(column(*(row(one, None) for one in self._links(page)), spacing=2), padding=6)
        if page.remark:
            self.links.add_row(PrivateText(page.remark, "secondary", "text2"))

    def _links(self, page: EvictionPage) -> list[QWidget]:
        made: list[QWidget] = [link(_("Husstanden"), "users", lambda: self._do("household", None))]
        if page.tenancy is not None:
            made.append(link(_("Leieforholdet {ref}", ref=page.tenancy), "key", lambda: self._do("tenancy", None)))
        if page.case is not None:
            made.append(link(_("Startlånet {ref}", ref=page.case), "landmark", lambda: self._do("case", None)))
        if page.stay is not None:
            made.append(link(_("Oppholdet {ref}", ref=page.stay), "bed", lambda: self._do("stay", None)))
        return made


def _children(page: EvictionPage) -> str:
    """ "2 barn under 18 år: 15 og 8 år". The ages are left out for a protected household."""
    if not page.children:
        return _("Ingen barn under 18 år er registrert.")
    count = n_("{count} barn under 18 år", "{count} barn under 18 år", page.children)
    if not page.ages:
        return _("{children}. Vurder barnas situasjon.", children=count)
    ages = joined([str(age) for age in page.ages]) if len(page.ages) > 1 else str(page.ages[0])
    return _("{children}: {ages} år. Vurder barnas situasjon.", children=count, ages=ages)


def _home(page: EvictionPage) -> list[QLayout]:
    told: list[tuple[str, str, bool]] = [
        ("address", page.place or "", True),
        ("landlord", sentence(LANDLORD.text(page.landlord)) if page.landlord else _("Ikke oppgitt"), False),
        ("cause", sentence(CAUSE.text(page.cause)) if page.cause else _("Ikke oppgitt"), False),
        ("debt", _owed(page), False),
        ("landlord_contact", page.landlord_contact or "", False),
        ("bailiff", page.bailiff or "", False),
    ]
    return [_fact(name, text, private=private) for name, text, private in told if text]


def _fact(name: str, text: str, *, private: bool) -> QLayout:
    value = PrivateLabel(text, "", "body") if private else words(text)
    return column(label(_(_FIELDS[name].label), "meta", "text3"), value, spacing=1)


def _owed(page: EvictionPage) -> str:
    if page.debt is None:
        return ""
    amount = formats.amount(page.debt.amount)
    return _("{amount} per {day}", amount=amount, day=formats.day(page.debt.day)) if page.debt.day else amount
