"""That the household may lose its home: one strip for each open eviction, with its days and the way there."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.eviction import LANDLORD
from app.services.eviction.listing import EvictionRow
from app.services.household_page import HouseholdPage
from app.texts import _
from app.ui.kit.buttons import button
from app.ui.kit.editors.choice import sentence
from app.ui.kit.strip import StripBox, WarningStrip
from app.ui.screens.household import parts

_SOON = 14


class EvictionStrips(StripBox):
    """Filled anew when the household is read again; not there when nothing threatens."""

    def __init__(self, do: parts.Do) -> None:
        super().__init__()
        self._do = do

    def show_page(self, page: HouseholdPage) -> None:
        self.fill(self._strips(page))
        self.setVisible(self.says_something)

    def _strips(self, page: HouseholdPage) -> Iterator[QWidget]:
        for one in page.open_evictions:
            go = partial(self._do, "open-eviction", one.ref)
            action = button(_("Åpne utkastelsen"), "secondary", "arrow-right", go, small=True)
            near = one.left is not None and one.left.days <= _SOON
            yield WarningStrip(_title(one), _facts(one), "danger" if near else "warn", action=action)


def _title(one: EvictionRow) -> str:
    """ "Fare for utkastelse: 4 dager til begjæringen kan komme"."""
    if one.left is None:
        return _("Fare for utkastelse")
    return _("Fare for utkastelse: {days} {what}", days=one.left.number, what=one.left.what)


def _facts(one: EvictionRow) -> str:
    """ "Kommunen · 1 av 3 tiltak gjort · U1"."""
    landlord = sentence(LANDLORD.text(one.landlord)) if one.landlord else ""
    done = _("ingen tiltak ennå")
    if one.measures:
        done = _("{done} av {count} tiltak gjort", done=one.measures - one.open_measures, count=one.measures)
    return " · ".join(part for part in (landlord, done, one.ref) if part)
