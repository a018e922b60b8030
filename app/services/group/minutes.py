"""What is written after a meeting: how it went, what was agreed and when the next one is, kept or refused as one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.errors import Invalid
from app.models import GroupTask, Meeting, SupportGroup
from app.services.group import meetings, tasks
from app.services.parts import problems_of
from app.services.records import Saved, Values, by_id
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class NewTask:
    """What `contact` (exchange ID) is to do, else `who` (a name), else the resident."""

    what: str
    contact: str | None = None
    who: str | None = None
    due: date | None = None


def write(
    store: Store,
    meeting_id: int,
    values: Values,
    came: Sequence[str],
    agreed: Sequence[NewTask] = (),
    following: Values | None = None,
) -> Saved:
    """Tell how a meeting went as `meetings.hold` does, with the tasks agreed on and the meeting to follow, when there
    is one. Raises Invalid with fields of the meeting, `agreed` and `next.<field>`, or Stale; then nothing is kept."""
    with store.write() as session:
        saved = meetings.put_held(session, meeting_id, values, came)
        meeting = by_id(session, Meeting, meeting_id)
        for one in agreed:
            _agree(session, meeting, one)
        if following is not None:
            with problems_of("next"):
                meetings.put(session, _group(session, meeting), None, following)
        return saved


def _group(session: Session, meeting: Meeting) -> str:
    return session.get_one(SupportGroup, meeting.group_id).ref


def _agree(session: Session, meeting: Meeting, one: NewTask) -> None:
    values = {"what": one.what, "due": one.due, "agreed": meeting.moment.date(), "who": one.who}
    try:
        tasks.put(session, GroupTask(group_id=meeting.group_id), values, one.contact)
    except Invalid as invalid:
        raise Invalid({"agreed": str(invalid)}) from None
