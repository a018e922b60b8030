"""A group as a line of the list: whose, who holds it together, who may be told, when it meets, what is overdue."""

from app import formats
from app.services.group import listing
from app.services.group.listing import GroupRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit import cells
from app.ui.kit.rows import Column
from app.ui.screens.household_line import HouseholdLine


class Line(HouseholdLine[GroupRow]):
    """A group as it is shown; the properties are its cells, each of one or two lines."""

    __slots__ = ()

    @property
    def coordinator(self) -> str:
        return self.row.coordinator or _("Ingen koordinator")

    @property
    def members(self) -> str:
        """How many, and how many of them may be told nothing."""
        return ", ".join(part for part in (self.how_many, self.without) if part)

    @property
    def how_many(self) -> str:
        return n_("{count} medlem", "{count} medlemmer", self.row.members)

    @property
    def without(self) -> str:
        """A group that has ended shares nothing more, and lacks no consent."""
        count = 0 if self.row.end else self.row.without_consent
        return n_("{count} uten samtykke", "{count} uten samtykke", count) if count else ""

    @property
    def meeting(self) -> str:
        return ", ".join(part for part in (self.meets, self.meeting_note) if part)

    @property
    def meets(self) -> str:
        """When it meets next; of a group that has ended, its last day."""
        if self.row.next_meeting is not None:
            return formats.moment(self.row.next_meeting)
        if self.row.end is not None:
            return _("Avsluttet {day}", day=formats.day(self.row.end))
        return _("Ikke planlagt")

    @property
    def meeting_note(self) -> str:
        """Meetings that nobody has said the outcome of."""
        count = self.row.unanswered
        return n_("{count} møte uten referat", "{count} møter uten referat", count) if count else ""

    @property
    def tasks(self) -> str:
        return ", ".join(part for part in (self.waiting, self.late) if part)

    @property
    def waiting(self) -> str:
        count = self.row.open_tasks
        return n_("{count} åpen", "{count} åpne", count) if count else _("Ingen åpne")

    @property
    def late(self) -> str:
        """How many are overdue."""
        count = self.row.overdue
        return n_("{count} over fristen", "{count} over fristen", count) if count else ""

    @property
    def plan(self) -> str:
        return self.row.plan or _("Ingen plan")


COLUMNS = (
    Column("whose", N_("Husstand"), personal=True, paint=cells.household(), least=190),
    Column("coordinator", N_("Koordinator"), 168, personal=True, tone=lambda line: _missing(line.row.coordinator)),
    Column("members", N_("Medlemmer"), 148, paint=cells.marked("how_many", "without")),
    Column(
        "meeting", N_("Neste møte"), 176,
        paint=cells.marked("meets", "meeting_note", "warn", quiet=lambda line: line.row.next_meeting is None),
    ),
    Column(
        "tasks", N_("Oppgaver"), 128,
        paint=cells.marked("waiting", "late", quiet=lambda line: not line.row.open_tasks),
    ),
    Column("plan", N_("Plan"), 106, tone=lambda line: _missing(line.row.plan)),
)  # fmt: skip


def _missing(value: object) -> str | None:
    return None if value else "text3"


def lines(store: Store, shown: str, limit: int | None, skip: int) -> list[Line]:
    """Current groups, those that have ended, or all; at most `limit` of them, after `skip`."""
    return [Line(row) for row in listing.rows(store, shown, limit, skip)]


def facts(store: Store, shown: str) -> str:
    """How many there are, and what needs a hand."""
    found = listing.summary(store, shown)
    without, late = found.without_consent, found.overdue
    parts = [
        n_("{count} gruppe", "{count} grupper", found.groups),
        n_("{count} med medlem uten samtykke", "{count} med medlem uten samtykke", without) if without else "",
        n_("{count} oppgave over fristen", "{count} oppgaver over fristen", late) if late else "",
    ]
    return " · ".join(part for part in parts if part)
