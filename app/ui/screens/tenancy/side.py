"""Beside the contract: the dwelling, the contracts that follow one another, what it belongs to, and evictions."""

from typing import cast

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models.case import CASE_TYPE
from app.models.eviction import EVICTION_OUTCOME
from app.services.plan.state import look_of
from app.services.tenancy.page import TenancyPage
from app.services.tenancy.page_parts import ContractLine, DwellingPart, EvictionPart
from app.services.tenancy.state import STATES
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.tokens import ToneName
from app.ui.screens.tenancy.lines import Do, link, words


class Side(QWidget):
    """The cards under each other, `more` among them; filled anew when the tenancy is read again."""

    def __init__(self, do: Do, *more: QWidget) -> None:
        super().__init__()
        self._do = do
        self.dwelling, self.contracts = Card(_("Boligen"), padded=False), Card(_("Kontrakter"), padded=False)
        self.links, self.evictions = Card(_("Hører til"), padded=False), Card(_("Utkastelse"), padded=False)
        self.setLayout(column(self.dwelling, self.contracts, *more, self.links, self.evictions, None, spacing=12))

    def show_page(self, page: TenancyPage) -> None:
        for card in (self.dwelling, self.contracts, self.links, self.evictions):
            clear(card.body)
        self.dwelling.add_row(self._dwelling(page.dwelling))
        for one in page.contracts:
            self.contracts.add_row(self._contract(one, page), padding=8)
        self.links.add_row(column(*(row(one, None) for one in self._links(page)), spacing=2), padding=6)
        for each in page.evictions:
            self.evictions.add_row(self._eviction(each), padding=8)
        self.evictions.setVisible(bool(page.evictions))

    def _dwelling(self, one: DwellingPart) -> QLayout:
        opener = link(one.name, "house", lambda: self._do("dwelling", one.ref))
        opener.setAccessibleName(_("Åpne boligen: {name}", name=one.name))
        lines: list[QWidget | QLayout] = [row(opener, None)]
        if one.place:
            lines.append(label(one.place, "secondary", "text2", wrap=True))
        lines.append(label(_facts(one), "secondary", "text2", wrap=True))
        if one.earmarked:
            lines.append(label(_("Øremerket etter husleieloven § 11-1."), "secondary", "text2", wrap=True))
        return column(*lines, spacing=3)

    def _contract(self, one: ContractLine, page: TenancyPage) -> QLayout:
        here = one.dwelling == page.dwelling.ref
        title = _("Kontrakt {edition}", edition=one.edition) if here else one.address
        head: QWidget = label(title, "label_strong", wrap=True)
        if one.ref != page.ref:
            head = link(title, "history", lambda: self._do("open", one.ref))
        look = STATES[one.state]
        state = Badge(cast("ToneName", look.tone), sentence(look.label), look.icon, ground=False)
        period = label(_period(one), "meta_number", "text2", wrap=True)
        return column(row(head, None), row(period), row(state, None), spacing=2)

    def _links(self, page: TenancyPage) -> list[QWidget]:
        made: list[QWidget] = [link(_("Husstanden"), "users", lambda: self._do("household", page.household))]
        if page.case is not None:
            case = page.case.ref
            called = _("{kind} {ref}", kind=sentence(CASE_TYPE.text(page.case.kind)), ref=case)
            made.append(link(called, "folder-open", lambda: self._do("case", case)))
        if page.plan is None:
            if page.is_open:
                made.append(link(_("Lag samarbeidsplan"), "plus", lambda: self._do("new-plan", None)))
            return made
        plan = page.plan
        look = look_of(plan.state, done_with=plan.done_with)
        called = _("Samarbeidsplanen {ref}", ref=plan.ref)
        made += [
            link(called, "handshake", lambda: self._do("plan", plan.ref)),
            Badge(cast("ToneName", look.tone), sentence(look.label), look.icon, ground=False),
        ]
        return made

    def _eviction(self, one: EvictionPart) -> QLayout:
        opener = link(_("Utkastelse {ref}", ref=one.ref), "triangle-alert", lambda: self._do("eviction", one.ref))
        return column(row(opener, None), words(_came(one), "text2"), spacing=2)


def _facts(one: DwellingPart) -> str:
    """ "2 soverom · 65 m² · 9 000 kr i måneden"."""
    parts = [] if one.bedrooms is None else [n_("{count} soverom", "{count} soverom", one.bedrooms)]
    if one.area is not None:
        parts.append(_("{area} m²", area=formats.number(one.area)))
    if one.rent is None:
        parts.append(_("husleien er ikke registrert"))
    else:
        parts.append(_("{rent} i måneden", rent=formats.amount(one.rent)))
    return " · ".join(parts)


def _period(one: ContractLine) -> str:
    """ "01.03.2024–28.02.2027", "Fra 01.02.2026, tidsubestemt"."""
    last = one.moved_out or (one.contract_until if one.contract != "indefinite" else None)
    if last is None:
        return _("Fra {day}, tidsubestemt", day=formats.day(one.start))
    return f"{formats.day(one.start)}–{formats.day(last)}"


def _came(one: EvictionPart) -> str:
    """How far it has come."""
    if one.outcome is not None:
        day = formats.day(one.outcome_day) if one.outcome_day else ""
        return " ".join(part for part in (sentence(EVICTION_OUTCOME.text(one.outcome)), day) if part)
    if one.scheduled is not None:
        return _("Berammet {day}", day=formats.day(one.scheduled))
    if one.petitioned is not None:
        return _("Begjæring mottatt {day}", day=formats.day(one.petitioned))
    return _("Varsel mottatt {day}", day=formats.day(one.warned)) if one.warned else _("Ikke datert")
