"""What prints of a meeting are made from: the group with its members, meetings and tasks, and whom it is around."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.errors import OfficerError
from app.models import Household, Person
from app.reports.plans.unnaming import taking_out
from app.services import people_sql as sql
from app.services import settings
from app.services.group import meetings, page
from app.services.group.lines import MeetingLine, MemberLine, TaskLine
from app.services.group.page import GroupPage
from app.services.records import by_ref
from app.storage.store import Store
from app.texts import LANGUAGES, _

_MAIN_PERSON = text(f"SELECT {sql.MAIN_PERSON} FROM household h WHERE h.id = :id")  # noqa: S608  # a constant


@dataclass(frozen=True, slots=True)
class Resident:
    """`address` is as on an envelope, by lines. `language` is what the resident reads."""

    name: str
    first_name: str
    address: str
    language: str


@dataclass(frozen=True, slots=True)
class MeetingPaper:
    """One meeting of a group, and what stands on the letterhead."""

    group: GroupPage
    meeting: MeetingLine
    resident: Resident
    municipality: str
    office: str
    officer: str
    today: date

    @property
    def protected(self) -> bool:
        """Whether the resident's name and a place must not stand together."""
        return bool(self.group.protection)

    @property
    def invited(self) -> Sequence[MemberLine]:
        """Who is in the group on the day of the meeting, and may be told of it now."""
        return [one for one in self.members if one.consent.state.shares]

    @property
    def members(self) -> Sequence[MemberLine]:
        day = self.meeting.moment.date()
        return [one for one in self.group.members if one.start <= day and (one.end is None or day <= one.end)]

    @property
    def before(self) -> MeetingLine | None:
        """The last meeting before this one that was held."""
        held = (one for one in self.group.meetings if one.held and one.moment < self.meeting.moment)
        return next(held, None)

    @property
    def open_tasks(self) -> Sequence[TaskLine]:
        return [one for one in self.group.open_tasks if _may_be_shared(one)]

    @property
    def done_tasks(self) -> Sequence[TaskLine]:
        """Those done since the meeting before; all when there was none."""
        since = self.before.moment.date() if self.before else date.min
        return [one for one in self.group.done_tasks if _may_be_shared(one) and one.done and one.done >= since]

    def came(self, meeting: MeetingLine) -> Sequence[str]:
        """The names of those who came, of those who may be named."""
        shares = {one.contact for one in self.group.members if one.consent.state.shares}
        return [name for ref, name in meeting.came if ref in shares]

    def unnamed(self, text: str | None) -> str:
        """What is written freely, without the names of those who may not be told."""
        members = [one for one in self.group.members if not one.consent.state.shares]
        tasks = (one.owner for one in self.group.tasks if not _may_be_shared(one))
        said = [*(one.name for one in members), *(one.phone for one in members), *tasks]
        return taking_out([*said, *self._came_unnamed()])(text or "")

    def _came_unnamed(self) -> Iterator[str]:
        for meeting in self.group.meetings:
            told = self.came(meeting)
            yield from (name for _ref, name in meeting.came if name not in told)


def _may_be_shared(task: TaskLine) -> bool:
    return task.consent is None or task.consent.state.shares


def gather(store: Store, meeting_id: int) -> MeetingPaper:
    """Raises OfficerError when the meeting is deleted, or its household has no main person. Looks at strictly
    confidential people are logged."""
    group = page.load(store, meetings.load(store, meeting_id)["group"])
    with store.read() as session:
        return MeetingPaper(
            group, next(one for one in group.meetings if one.id == meeting_id), _resident(session, group.household),
            settings.read(session, settings.MUNICIPALITY_NAME), settings.read(session, settings.OFFICE),
            settings.read(session, settings.OFFICER), clock.today(),
        )  # fmt: skip


def _resident(session: Session, household_ref: str) -> Resident:
    household = by_ref(session, Household, household_ref)
    found = session.scalar(_MAIN_PERSON, {"id": household.id, "today": clock.today().isoformat()})
    if found is None:
        raise OfficerError(_("Husstanden har ingen hovedperson. Legg til en under Medlemmer."))
    person = session.get_one(Person, found)
    place = " ".join(filter(None, (person.postcode, person.city)))
    language = person.written_form if person.written_form in LANGUAGES else "nb"
    return Resident(
        f"{person.first_name} {person.last_name}", person.first_name,
        "\n".join(filter(None, (person.address, place))), language or "nb",
    )  # fmt: skip
