"""A line of the waiting list: who, since when and how long, what they need, and the points with their working."""

from collections.abc import Sequence

from app import clock, formats
from app.services.naming import household_number
from app.services.waiting import listing, needs
from app.services.waiting.listing import WaitingRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit import cells
from app.ui.kit.rows import Column
from app.ui.screens.household_line import HouseholdLine

TIME = "time"


class Line(HouseholdLine[WaitingRow]):
    """A household as it is shown; the properties are its cells, each of one or two lines."""

    __slots__ = ()

    @property
    def number(self) -> str:
        """ "Husstand 41"."""
        return household_number(self.row.ref)

    @property
    def waited(self) -> str:
        return ", ".join((self.since, self.how_long))

    @property
    def since(self) -> str:
        return formats.day(self.row.since) if self.row.since else ""

    @property
    def how_long(self) -> str:
        """ "4 måneder"; days in the first month."""
        if self.row.since is None:
            return ""
        if self.row.months:
            return n_("{count} måned", "{count} måneder", self.row.months)
        days = (clock.today() - self.row.since).days
        return n_("{count} dag", "{count} dager", days)

    @property
    def wanted(self) -> str:
        return ", ".join(part for part in (self.need, self.mark) if part)

    @property
    def need(self) -> str:
        """In short; where a protected household wants to live does not stand beside its name."""
        return needs.words(self.row.need, hidden=bool(self.row.protection))

    @property
    def mark(self) -> str:
        """What asks for a hand: that the commitment lapses, or that a dwelling is allocated."""
        row, today = self.row, clock.today()
        if row.moves_in is not None:
            return _("Flytter inn {day}", day=formats.day(row.moves_in))
        if row.lapses is None or not row.lapses_soon(today):
            return ""
        if row.has_lapsed(today):
            return _("Tilsagnet gikk ut {day}", day=formats.day(row.lapses))
        return _("Tilsagnet går ut {day}", day=formats.day(row.lapses))

    @property
    def points(self) -> str:
        return ", ".join((self.total, self.working))

    @property
    def total(self) -> str:
        return n_("{count} poeng", "{count} poeng", self.row.points.total)

    @property
    def working(self) -> str:
        """ "Uten egen bolig 30 + har barn 20 + 4 måneder på venteliste 4 = 54"."""
        return self.row.points.told


COLUMNS = (
    Column("whose", N_("Husstand"), personal=True, paint=cells.household(), least=190),
    Column("waited", N_("Venter siden"), 116, paint=cells.two_lines("since", "how_long")),
    Column(
        "wanted", N_("Behov"), 270, least=200,
        paint=cells.marked("need", "mark", "warn", quiet=lambda line: not line.row.is_looked_into),
    ),
    Column("points", N_("Poeng"), 470, paint=cells.two_lines("total", "working"), least=260),
)  # fmt: skip


def lines(store: Store, shown: str) -> list[Line]:
    """Everyone who waits, by points, or by TIME."""
    return [Line(row) for row in listing.rows(store, TIME if shown == TIME else "points")]


def facts(found: Sequence[Line]) -> str:
    """How many wait, and what needs a hand."""
    today = clock.today()
    unrecorded = sum(not line.row.is_looked_into for line in found)
    lapsing = sum(line.row.lapses_soon(today) and line.row.moves_in is None for line in found)
    parts = [
        n_("{count} husstand venter", "{count} husstander venter", len(found)),
        n_("{count} uten ført behov", "{count} uten ført behov", unrecorded) if unrecorded else "",
        n_("{count} tilsagn går ut eller er gått ut", "{count} tilsagn går ut eller er gått ut", lapsing)
        if lapsing else "",
    ]  # fmt: skip
    return " · ".join(part for part in parts if part)
