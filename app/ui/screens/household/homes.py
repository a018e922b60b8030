"""The dwellings the household rents from the municipality, or has rented; the contracts in one dwelling read as one."""

from collections.abc import Iterator
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.tenancy import MOVED_TO
from app.services.household_page import HouseholdPage
from app.services.tenancy.listing import TenancyRow
from app.services.tenancy.state import STATES
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import EllipsisLabel, PrivateLabel
from app.ui.kit.layout import column, holder, row
from app.ui.kit.tokens import ToneName
from app.ui.screens.household import parts


class HomesCard(parts.ListCard):
    """Filled anew when the household is read again."""

    def __init__(self, do: parts.Do) -> None:
        self.add_button = button(_("Nytt leieforhold"), "ghost", "plus", lambda: do("new-tenancy", None), small=True)
        super().__init__(_("Bolig"), _("Husstanden leier ikke bolig av kommunen."), self.add_button)
        self._do = do

    def show_page(self, page: HouseholdPage) -> None:
        self.add_button.setVisible(page.closed is None)
        self.show_rows([_line(one, self._do) for one in page.tenancies if one.edition == one.editions])


def _line(one: TenancyRow, do: parts.Do) -> QWidget:
    """The dwelling and since when; a protected one only that there is one."""
    texts = column(
        PrivateLabel(one.address, "", "medium"), EllipsisLabel(" · ".join(_facts(one)), "meta", "text3"), spacing=0
    )
    look = STATES[one.state]
    state = Badge(cast("ToneName", look.tone), sentence(look.label), look.icon)
    name = _("Åpne leieforholdet {ref}", ref=one.ref)
    line = row(texts, state, icon_button("chevron-right", name, partial(do, "open-tenancy", one.ref)), spacing=12)
    line.setStretch(0, 1)
    return holder(line)


def _facts(one: TenancyRow) -> Iterator[str]:
    """ "01.03.2024 – nå", "kontrakt 2 av 2", "til 28.02.2027"."""
    end = formats.day(one.moved_out) if one.moved_out else _("nå")
    yield f"{formats.day(one.since)} – {end}"
    if one.moved_out is not None:
        if one.moved_to:
            yield _("flyttet til {place}", place=_(MOVED_TO.text(one.moved_to)))
        return
    if one.editions > 1:
        yield _("kontrakt {edition} av {editions}", edition=one.edition, editions=one.editions)
    if one.ends is not None:
        yield _("slutter {day}", day=formats.day(one.ends))
    elif one.contract_until is not None and one.contract != "indefinite":
        yield _("kontrakt til {day}", day=formats.day(one.contract_until))
