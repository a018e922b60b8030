"""What the household needs of a dwelling, and since when it waits for one."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app import clock, formats
from app.services.household_page import HouseholdPage
from app.services.waiting import needs
from app.services.waiting.listing import WaitingRow
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import Item, clear, column, row
from app.ui.screens.household import parts


class NeedCard(Card):
    """Filled anew when the household is read again; not there when no dwelling is asked for."""

    def __init__(self, do: parts.Do) -> None:
        self._need = button(_("Endre"), "ghost", "pencil", lambda: do("need", None), small=True)
        self._find = button(_("Finn bolig"), "ghost", "key", lambda: do("find-dwelling", None), small=True)
        self._need.setAccessibleName(_("Endre boligbehovet"))
        super().__init__(_("Boligbehov"), self._need, self._find)

    def show_page(self, page: HouseholdPage) -> None:
        clear(self.body)
        who = page.waiting
        self.setVisible(page.needs_dwelling)
        self._need.setText(_("Endre") if who.is_looked_into else _("Før behovet"))
        self._find.setVisible(who.since is not None)
        words = needs.words(who.need, hidden=page.place_hidden)
        self.add(column(EllipsisLabel(words, "body", "text"), *_waits(who), spacing=4))


def _waits(who: WaitingRow) -> Iterator[Item]:
    if who.since is None:
        return
    since = _("På venteliste siden {day}", day=formats.day(who.since))
    points = n_("{count} poeng", "{count} poeng", who.points.total)
    yield row(label(f"{since} · {points}", "secondary", "text2"), *_marks(who), None)
    yield EllipsisLabel(who.points.told, "meta", "text3")


def _marks(who: WaitingRow) -> Iterator[QWidget]:
    today = clock.today()
    if who.moves_in is not None:
        yield Badge("ok", _("Flytter inn {day}", day=formats.day(who.moves_in)), ground=False)
    elif who.lapses is not None and who.has_lapsed(today):
        yield Badge("warn", _("Tilsagnet gikk ut {day}", day=formats.day(who.lapses)), ground=False)
    elif who.lapses is not None and who.lapses_soon(today):
        yield Badge("warn", _("Tilsagnet går ut {day}", day=formats.day(who.lapses)), ground=False)
