"""What the contract says, with what husleieloven asks of it: §§ 9-2, 9-3 and 11-1, and of deposit and guarantee."""

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models import Tenancy
from app.models.fields import fields_of
from app.models.tenancy import CONTRACT
from app.services.showing import cited, shown
from app.services.tenancy.page import TenancyPage
from app.services.tenancy.page_parts import Security
from app.services.tenancy_act import term
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.private_text import PrivateText
from app.ui.screens.tenancy.lines import Do, line, words

_FIELDS = fields_of(Tenancy)
_COUNTED = ("was_municipal", "main_reason")


class ContractCard(Card):
    """Filled anew when the tenancy is read again."""

    def __init__(self, do: Do) -> None:
        correct = button(_("Rett"), "ghost", "pencil", lambda: do("correct", "contract"), small=True)
        correct.setAccessibleName(_("Rett kontrakten"))
        super().__init__(_("Kontrakten"), correct, padded=False)

    def show_page(self, page: TenancyPage) -> None:
        clear(self.body)
        odd = {one.field: one.text for one in page.warnings}
        contract = words(_contract(page), None if page.values["contract"] else "text2")
        until = odd.get("contract_until", "")
        self._line(_("Kontrakt"), contract, warning=" ".join(part for part in (odd.get("contract", ""), until) if part))
        self._line(_("Gjelder fra"), words(formats.day(page.values["start"])), warning=odd.get("start", ""))
        if page.values["signed"] is not None:
            self._line(_("Underskrevet"), words(formats.day(page.values["signed"])), warning=odd.get("signed", ""))
        self._show_short(page, odd)
        self._show_told(page, odd)
        for name in _COUNTED:
            self._field(name, words(_value(page, name)), warning=odd.get(name, ""))
        if page.values["remark"]:
            self._field("remark", PrivateText(page.values["remark"]))

    def _line(self, name: str, value: QWidget, source: str = "", warning: str = "") -> None:
        self.add_row(line(name, value, source, warning), padding=8)

    def _field(self, name: str, value: QWidget, source: str = "", warning: str = "") -> None:
        """A line called what the field is called."""
        self._line(_(_FIELDS[name].label), value, source, warning)

    def _show_short(self, page: TenancyPage, odd: dict[str, str]) -> None:
        """Why it is shorter than three years (§ 9-3), when it is."""
        until = page.contract_until
        if until is None or not term.is_short(page.values["start"], until):
            return
        why = words(_value(page, "short_term"))
        source = _("Tre år er til {day} ({source}).", day=formats.day(term.shortest_end(page.values["start"])),
                   source=cited(_FIELDS["short_term"].source))  # fmt: skip
        self._line(_("Kortere enn tre år"), why, source, odd.get("short_term", ""))
        if page.values["short_reason"] or "short_reason" in odd:
            reason = PrivateText(page.values["short_reason"] or "")
            self._field("short_reason", reason, warning=odd.get("short_reason", ""))

    def _show_told(self, page: TenancyPage, odd: dict[str, str]) -> None:
        """What the tenant must have been told in writing (§§ 9-2 and 11-1)."""
        if page.contract_until is not None:
            told = _told(page.values["told_binding"])
            self._field("told_binding", told, _why("told_binding"), odd.get("told_binding", ""))
        if page.dwelling.earmarked or "told_earmarked" in odd:
            told = _told(page.values["told_earmarked"])
            self._field("told_earmarked", told, _why("told_earmarked"), odd.get("told_earmarked", ""))


class SecurityCard(Card):
    """Deposit and guarantee held against six months' rent, with the working."""

    def __init__(self, do: Do) -> None:
        correct = button(_("Rett"), "ghost", "pencil", lambda: do("correct", "deposit"), small=True)
        correct.setAccessibleName(_("Rett depositum og garanti"))
        super().__init__(_("Depositum og garanti"), correct, padded=False)

    def show_page(self, page: TenancyPage) -> None:
        clear(self.body)
        security = page.security
        parts = ((_("Depositum"), security.deposit), (_("Garanti"), security.guarantee))
        for name, amount in parts:
            if amount is not None:
                self.add_row(line(name, words(formats.amount(amount))), padding=8)
        if security.deposit is None and security.guarantee is None:
            told = words(_("Verken depositum eller garanti er registrert."), "text2")
            self.add_row(told)
        self.add_row(line(_("Høyst seks måneders leie"), _limit(security), "husleieloven §§ 3-5, 3-6"), padding=8)


def _limit(security: Security) -> QLayout:
    """ "6 × 9 000 kr = 54 000 kr", and whether they are within it."""
    if security.most is None:
        return column(words(_("Kan ikke regnes ut: husleien er ikke registrert på boligen."), "text2"))
    within = Badge("ok", _("Innenfor"), ground=False)
    over = formats.amount(security.together - security.most)
    state = Badge("danger", _("{amount} for mye", amount=over), ground=False) if security.too_high else within
    return row(label(security.working, "number"), state, None, spacing=12)


def _contract(page: TenancyPage) -> str:
    """ "Tidsbestemt til 28.02.2027", "Tidsubestemt"."""
    kind = page.values["contract"]
    called = sentence(CONTRACT.text(kind)) if kind else _("Ikke oppgitt")
    if page.contract_until is None:
        return called
    if not kind:
        return _("Til {day}", day=formats.day(page.contract_until))
    return _("{contract} til {day}", contract=called, day=formats.day(page.contract_until))


def _value(page: TenancyPage, name: str) -> str:
    text = shown(_FIELDS[name], page.values[name])
    return text[:1].upper() + text[1:] or _("Ikke oppgitt")


def _why(name: str) -> str:
    """What the field is about, and its paragraph."""
    return " · ".join((_(_FIELDS[name].help).removesuffix("."), cited(_FIELDS[name].source)))


def _told(answer: bool | None) -> Badge:
    if answer:
        return Badge("ok", _("Gitt"), ground=False)
    return Badge("warn", _("Ikke gitt") if answer is False else _("Ikke registrert"), ground=False)
