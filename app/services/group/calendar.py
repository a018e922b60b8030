"""A meeting of a group as a calendar file (RFC 5545), for the officer and for those who are invited.

A calendar is read by colleagues and lies on servers outside the municipality's control: it says the number of the
group and the time, and neither whose it is, a name, the place (it may be someone's home) nor what the meeting is about.
The event is the same one as in the file of the officer's deadlines.
"""

from datetime import timedelta

from app.models import Meeting, SupportGroup
from app.services import settings
from app.services.calendar_event import new_event
from app.services.records import by_id
from app.storage.store import Store
from app.texts import _

LENGTH = timedelta(hours=1)
"""What a meeting is set down for; the calendar's owner may change it."""


def file_name(ref: str) -> str:
    """What the file of a meeting of this group is called, without its ending."""
    return f"boligvei-mote-{ref}"


def summary(ref: str) -> str:
    """What a meeting of this group is called in every calendar file. The household has a number of its own, which the
    calendar need not tell."""
    return _("Møte, gruppe {ref}", ref=ref)


def meeting_file(store: Store, meeting_id: int) -> bytes:
    """The file. Made anew, it moves the event that is there. Raises OfficerError when the meeting has been deleted."""
    from icalendar import Calendar  # noqa: PLC0415  # only when a file is made

    with store.read() as session:
        meeting = by_id(session, Meeting, meeting_id)
        group, moment = by_id(session, SupportGroup, meeting.group_id).ref, meeting.moment
    event = new_event(f"{settings.get(store, settings.MUNICIPALITY_NUMBER)}/meeting/{meeting_id}")
    event.add("summary", summary(group))
    event.add("dtstart", moment)
    event.add("dtend", moment + LENGTH)
    calendar = Calendar()
    calendar.add("prodid", "-//Boligvei//Moter//NO")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
