"""An eviction as a line of the list: whose, how long there is, who the landlord is, and what is done."""

from collections.abc import Sequence

from app import formats
from app.models.eviction import CAUSE, EVICTION_OUTCOME, LANDLORD
from app.services.eviction import listing
from app.services.eviction.listing import EvictionRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit import cells
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column
from app.ui.screens.household_line import HouseholdLine

SOON = 14  # days: the two weeks of the law


class Line(HouseholdLine[EvictionRow]):
    """An eviction as it is shown; the properties are its cells, each of one or two lines."""

    __slots__ = ()

    @property
    def children(self) -> str:
        count = self.row.children
        return n_("{count} barn", "{count} barn", count) if count else _("Ingen")

    @property
    def days(self) -> str:
        """What is spoken of the cell."""
        return " ".join(part for part in (self.how_long, self.until) if part)

    @property
    def how_long(self) -> str:
        """The days that are left; of one that is over, how it ended."""
        if self.row.outcome is not None:
            return sentence(EVICTION_OUTCOME.text(self.row.outcome))
        return self.row.left.number if self.row.left else _("Ikke datert")

    @property
    def until(self) -> str:
        if self.row.outcome_day is not None and self.row.outcome is not None:
            return formats.day(self.row.outcome_day)
        return self.row.left.what if self.row.left else ""

    @property
    def landlord(self) -> str:
        return sentence(LANDLORD.text(self.row.landlord)) if self.row.landlord else _("Ikke oppgitt")

    @property
    def cause(self) -> str:
        return sentence(CAUSE.text(self.row.cause)) if self.row.cause else ""

    @property
    def from_whom(self) -> str:
        return ", ".join(part for part in (self.landlord, self.cause) if part)

    @property
    def came(self) -> str:
        """What has come last of warning and petition."""
        if self.row.petitioned is not None:
            return _("Begjæring {day}", day=formats.day(self.row.petitioned))
        return _("Varsel {day}", day=formats.day(self.row.warned)) if self.row.warned else ""

    @property
    def done(self) -> str:
        """ "2 av 4 gjort"."""
        if not self.row.measures:
            return _("Ingen ennå")
        return _("{done} av {count} gjort", done=self.row.measures - self.row.open_measures, count=self.row.measures)

    @property
    def late(self) -> str:
        count = self.row.overdue if self.row.outcome is None else 0
        return n_("{count} over fristen", "{count} over fristen", count) if count else ""

    @property
    def measures(self) -> str:
        return ", ".join(part for part in (self.done, self.late) if part)


COLUMNS = (
    Column("whose", N_("Husstand"), personal=True, paint=cells.household(), least=190),
    Column("days", N_("Tid igjen"), 252, paint=cells.two_lines("how_long", "until")),
    Column(
        "children", N_("Barn"), 84, tone=lambda line: "warn" if line.row.children else "text3",
        icon=lambda line: "baby" if line.row.children else "",
    ),
    Column("from_whom", N_("Utleier og årsak"), 150, paint=cells.two_lines("landlord", "cause")),
    Column("came", N_("Kommet"), 176),
    Column(
        "measures", N_("Tiltak"), 120,
        paint=cells.marked("done", "late", quiet=lambda line: not line.row.measures),
    ),
)  # fmt: skip


def lines(store: Store, shown: str, limit: int | None, skip: int) -> list[Line]:
    """The open ones by their days, then the others, the newest first."""
    return [Line(row) for row in listing.rows(store, shown, limit, skip)]


def facts(store: Store) -> str:
    """How many are open, how many of those are near, and how many have children."""
    found: Sequence[EvictionRow] = listing.rows(store)
    near = sum(row.left is not None and row.left.days <= SOON for row in found)
    children = sum(bool(row.children) for row in found)
    parts = [
        n_("{count} åpen", "{count} åpne", len(found)),
        n_("{count} innen to uker", "{count} innen to uker", near) if near else "",
        n_("{count} med barn", "{count} med barn", children) if children else "",
    ]
    return " · ".join(part for part in parts if part)
