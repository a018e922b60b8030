"""The list of stays that ended during the last year."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import formats
from app.models.stay import WENT_TO
from app.services import board_ended
from app.services.board_ended import EndedStay
from app.services.naming import household_number
from app.texts import N_, _, n_
from app.ui.kit import theme
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import sentence
from app.ui.kit.empty import Empty
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column

_COLUMNS = (
    Column(
        "name", N_("Husstand"), 0, icon=lambda row: "shield" if row["hidden"] else None, personal=True, role="medium"
    ),
    Column("provider", N_("Botilbud"), 200),
    Column("room", N_("Rom"), 90),
    Column("arrived", N_("Inn"), 110, role="number", show=formats.day),
    Column("departed", N_("Ut"), 110, role="number", show=formats.day),
    Column("nights", N_("Døgn"), 80, align="right", role="number", show=formats.whole),
    Column("went_to", N_("Gikk til"), 170),
)

BESIDE, BELOW = 10, 18  # margins, so that the card ends where the page's header does


class EndedList(QWidget):
    """Enter opens the household."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        text = _("Her kommer opphold som er avsluttet det siste året, med hvor husstanden gikk videre.")
        self.list = RowList(
            _COLUMNS, _("Avsluttede opphold"), empty=Empty("log-out", _("Ingen avsluttede opphold"), text)
        )
        self.list.activated.connect(self._open)
        self.list.add_action(_("Åpne husstanden"), self._open)
        card = Card(padded=False)
        card.add(self.list, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, theme.px(BESIDE), theme.px(BELOW))
        box.addWidget(card)
        self.setFocusProxy(self.list.view)

    def reload(self) -> str:
        """Read the list again; what it holds, in words."""
        rows = [_row(stay) for stay in board_ended.rows(self._context.store)]
        self.list.set_rows(rows)
        if rows and self.list.current() is None:
            self.list.select_first()
        return n_("{count} opphold avsluttet det siste året", "{count} opphold avsluttet det siste året", len(rows))

    def _open(self, row: dict[str, object]) -> None:
        self._context.navigate("household", ref=row["household"])


def _row(stay: EndedStay) -> dict[str, object]:
    """A protected household is called by its number, as the place is in view."""
    name = f"{stay.first_name} {stay.last_name}"
    return {
        "ref": stay.ref,
        "household": stay.household,
        "name": household_number(stay.household) if stay.protection else name,
        "hidden": bool(stay.protection),
        "provider": stay.provider,
        "room": stay.room,
        "arrived": stay.arrived,
        "departed": stay.departed,
        "nights": stay.nights,
        "went_to": sentence(WENT_TO.text(stay.went_to)) if stay.went_to else "",
    }
