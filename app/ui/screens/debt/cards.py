"""The cards of a debt: what was owed from time to time, and what was agreed about it."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.arrears.page import AgreementLine, BalanceLine, DebtPage
from app.services.arrears.state import Standing
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.kept_place import KeptPlace
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.menus import Entry, more_button
from app.ui.kit.private_text import PrivateText
from app.ui.screens.debt import words

Do = Callable[[str, Any], object]
"""(what, about which)."""
_NONE = Decimal(0)


class BalancesCard(Card):
    """The newest first, each with what has changed since the one before."""

    def __init__(self, do: Do) -> None:
        super().__init__(_("Hva som er ført"), padded=False)
        self._do, self._place = do, KeptPlace(self)

    def show_debt(self, page: DebtPage) -> None:
        self._place.remember()
        clear(self.body)
        for line in page.balances:
            self.add_row(self._row(line), padding=8)
        if not page.balances:
            self.add_row(label(_("Ingen restanse er ført."), "secondary", "text2", wrap=True))

    def _row(self, line: BalanceLine) -> QWidget:
        amount = label(formats.amount(line.amount) if line.amount else _("Betalt"), "medium")
        facts = " · ".join(part for part in (words.months(line.months), _change(line)) if part)
        told = label(formats.day(line.day), "date", "text2")
        texts = column(row(told, amount, label(facts, "secondary", "text2"), None, spacing=14), spacing=2)
        if line.remark:
            texts.addWidget(PrivateText(line.remark, "secondary", "text2"))
        more = more_button(_("Valg for restansen {day}", day=formats.day(line.day)), partial(self.entries, line))
        made = row(texts, more, spacing=8)
        made.setStretch(0, 1)
        return holder(made)

    def entries(self, line: BalanceLine) -> Iterator[Entry]:
        """What can be done with a balance."""
        yield _("Rett restansen"), partial(self._do, "edit-balance", line.ref)
        yield _("Slett restansen"), partial(self._do, "delete-balance", line.ref)


def _change(line: BalanceLine) -> str:
    if not line.change:
        return ""
    amount = formats.amount(abs(line.change))
    return _("økt med {amount}", amount=amount) if line.change > _NONE else _("ned med {amount}", amount=amount)


class AgreementsCard(Card):
    """The newest first; only the newest decides how the debt stands."""

    def __init__(self, do: Do) -> None:
        add = button(_("Ny avtale"), "ghost", "plus", lambda: do("new-agreement", None), "Ctrl+Shift+A", small=True)
        super().__init__(_("Nedbetalingsavtaler"), add, padded=False)
        self._do, self._place = do, KeptPlace(self)

    def show_debt(self, page: DebtPage) -> None:
        self._place.remember()
        clear(self.body)
        for line in page.agreements:
            self.add_row(self._row(line), padding=8)
        if not page.agreements:
            told = _("Ingen avtale. Skriv hva dere blir enige om: hvor mye i måneden, og når det er betalt.")
            self.add_row(label(told, "secondary", "text2", wrap=True))

    def _row(self, line: AgreementLine) -> QWidget:
        agreed = _("Avtalt {day}", day=formats.day(line.terms.agreed))
        more = more_button(_("Valg for avtalen {day}", day=formats.day(line.terms.agreed)), partial(self.entries, line))
        texts = column(
            label(words.terms(line.terms), "medium", wrap=True), label(agreed, "meta", "text3"), *_states(line),
            spacing=2,
        )  # fmt: skip
        if line.remark:
            texts.addWidget(PrivateText(line.remark, "secondary", "text2"))
        made = row(texts, column(more, None), spacing=8)
        made.setStretch(0, 1)
        return holder(made)

    def entries(self, line: AgreementLine) -> Iterator[Entry]:
        """What can be done with an agreement."""
        yield _("Rett avtalen"), partial(self._do, "edit-agreement", line.ref)
        if line.terms.broken is None:
            yield _("Avtalen er brutt"), partial(self._do, "broken", line.ref)
        if line.terms.deduction is not None and line.terms.deduction_withdrawn is None:
            yield _("Samtykket til trekk er trukket"), partial(self._do, "withdrawn", line.ref)
        yield _("Slett avtalen"), partial(self._do, "delete-agreement", line.ref)


def _states(line: AgreementLine) -> Iterator[QWidget]:
    terms = line.terms
    if line.standing is Standing.BROKEN and terms.broken:
        told = _("Brutt {day}", day=formats.day(terms.broken))
        yield holder(row(Badge("danger", told, ground=False), None))
    elif line.standing is Standing.OVER and terms.end:
        told = _("Ute {day}", day=formats.day(terms.end))
        yield holder(row(Badge("warn", told, "calendar-clock", ground=False), None))
    if line.deducts and terms.deduction:
        told = _("Samtykke til trekk fra {day}", day=formats.day(terms.deduction))
        yield holder(row(Badge("ok", told, ground=False), None))
    elif terms.deduction_withdrawn:
        told = _("Samtykket til trekk ble trukket {day}", day=formats.day(terms.deduction_withdrawn))
        yield label(told, "meta", "text3", wrap=True)
