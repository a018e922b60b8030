"""A group as a line of the list: whose, who holds it together, who may be told, when it meets, what is overdue."""

from collections.abc import Sequence
from dataclasses import dataclass

from app import formats
from app.services.group.listing import GroupRow
from app.services.naming import household_number
from app.texts import N_, _, n_
from app.ui.kit.rows import Column


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list as it is shown; the properties are its cells, each of one or two lines."""

    ref: str
    group: GroupRow

    @property
    def whose(self) -> str:
        """What is searched and spoken of the first cell."""
        return f"{self.household}, {self.number}"

    @property
    def household(self) -> str:
        return self.group.name

    @property
    def number(self) -> str:
        """ "A1 · Husstand 41"."""
        return f"{self.ref} · {household_number(self.group.household)}"

    @property
    def coordinator(self) -> str:
        return self.group.coordinator or _("Ingen koordinator")

    @property
    def members(self) -> str:
        """How many, and how many of them may be told nothing."""
        return ", ".join(part for part in (self.how_many, self.without) if part)

    @property
    def how_many(self) -> str:
        return n_("{count} medlem", "{count} medlemmer", self.group.members)

    @property
    def without(self) -> str:
        """A group that has ended shares nothing more, and lacks no consent."""
        count = 0 if self.group.end else self.group.without_consent
        return n_("{count} uten samtykke", "{count} uten samtykke", count) if count else ""

    @property
    def meeting(self) -> str:
        return ", ".join(part for part in (self.meets, self.meeting_note) if part)

    @property
    def meets(self) -> str:
        """When it meets next; of a group that has ended, its last day."""
        if self.group.next_meeting is not None:
            return formats.moment(self.group.next_meeting)
        if self.group.end is not None:
            return _("Avsluttet {day}", day=formats.day(self.group.end))
        return _("Ikke planlagt")

    @property
    def meeting_note(self) -> str:
        """Meetings that nobody has said the outcome of."""
        count = self.group.unanswered
        return n_("{count} møte uten referat", "{count} møter uten referat", count) if count else ""

    @property
    def tasks(self) -> str:
        return ", ".join(part for part in (self.waiting, self.late) if part)

    @property
    def waiting(self) -> str:
        count = self.group.open_tasks
        return n_("{count} åpen", "{count} åpne", count) if count else _("Ingen åpne")

    @property
    def late(self) -> str:
        """How many are overdue."""
        count = self.group.overdue
        return n_("{count} over fristen", "{count} over fristen", count) if count else ""

    @property
    def plan(self) -> str:
        return self.group.plan or _("Ingen plan")


COLUMNS: Sequence[Column] = (
    Column("whose", N_("Husstand"), personal=True),
    Column("coordinator", N_("Koordinator"), 168, personal=True, tone=lambda line: _missing(line.group.coordinator)),
    Column("members", N_("Medlemmer"), 148),
    Column("meeting", N_("Neste møte"), 176),
    Column("tasks", N_("Oppgaver"), 128),
    Column("plan", N_("Plan"), 106, tone=lambda line: _missing(line.group.plan)),
)


def _missing(value: object) -> str | None:
    return None if value else "text3"


def facts(lines: Sequence[Line]) -> str:
    """How many there are, and what needs a hand."""
    without = sum(bool(line.without) for line in lines)
    late = sum(line.group.overdue for line in lines)
    parts = [
        n_("{count} gruppe", "{count} grupper", len(lines)),
        n_("{count} med medlem uten samtykke", "{count} med medlem uten samtykke", without) if without else "",
        n_("{count} oppgave over fristen", "{count} oppgaver over fristen", late) if late else "",
    ]
    return " · ".join(part for part in parts if part)
