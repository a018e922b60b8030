"""The officer's deadlines as a calendar file (RFC 5545), to be fetched into the calendar of the office.

A calendar is read by colleagues and lies on servers outside the municipality's control, so it holds no name, no type of
case and nothing that says what a household is going through: a case is "Sak S12", a household "Husstand 41", a
meeting "Møte, gruppe A1", and the words say what the officer must do, not why. A release from prison is "finn bolig";
the officer's own words for a next step or a task are left out, and so is where a meeting is held: it may be someone's
home. Only providers are called by name. A meeting has its time of day, whatever the calendar's time zone; all else
takes the whole day.

An event has the same UID each time, so that a file made anew moves the events that are there. It follows the case and
not the kind of deadline: when a preliminary answer is sent, the event moves to the promised day.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import OfficerError
from app.services import settings, today
from app.services.calendar_event import new_event
from app.services.group.calendar import LENGTH, summary
from app.services.naming import household_number
from app.services.today import AHEAD_DAYS, Area, Task
from app.storage.durable import write_whole
from app.storage.store import Store
from app.texts import N_, _

if TYPE_CHECKING:
    from icalendar import Event

FILE_NAME = "boligvei-frister.ics"

WORDS: Mapping[str, str] = {
    "plan": N_("plan"),
    "three_months": N_("finn varig bolig"),
    "decision": N_("vedtak går ut"),
    "release": N_("finn bolig"),
    "next_step": N_("neste steg"),
    "quality_agreement": N_("kvalitetsavtalen går ut"),
    "disposal_agreement": N_("avtalen om boliger går ut"),
    "answer": N_("svar eller foreløpig svar"),
    "same_day": N_("svar"),
    "expected": N_("svar som er lovet"),
    "allowance": N_("søknadsfrist"),
    "notify": N_("send vedtaket"),
    "complaint_handling": N_("svar på brev"),
    "new_decision": N_("nytt vedtak"),
    "lapse": N_("vedtak går ut"),
    "help": N_("eget vedtak"),
    "group_task": N_("oppgave"),
    "consent": N_("samtykke"),
    "evaluation": N_("evaluering"),
    "plan_end": N_("fornyelse"),
    "plan_unsigned": N_("underskrift"),
    "eviction": N_("hjelp til bolig"),
    "eviction_measure": N_("tiltak"),
    "contract_ends": N_("leiekontrakt"),
    "contract_overrun": N_("leiekontrakt"),
    "protest": N_("frist i leieforhold"),
    "lawsuit": N_("frist i leieforhold"),
    "notice_expires": N_("leieforhold slutter"),
    "reporting": N_("rapportering"),
}
"""What stands in the calendar for each kind of task, but a meeting. Any other kind is no deadline, and is left out."""
_MEETING = "meeting"


def write(store: Store, path: Path, *, replace: bool) -> int:
    """Write what is due within two months and what is overdue; gives how many events there are.

    Raises OfficerError when the place cannot be written to, or has a file already and that is not to be replaced.
    """
    if path.exists() and not replace:
        raise OfficerError(_("{name} finnes allerede. Velg et annet navn.", name=path.name))
    events = list(_events(store))
    content = _calendar(events)
    try:
        write_whole(path, content)
    except OSError as error:
        raise OfficerError(_("Filen kunne ikke skrives. Velg en annen mappe.")) from error
    return len(events)


def _calendar(events: list["Event"]) -> bytes:
    from icalendar import Calendar  # noqa: PLC0415  # only when a file is made

    calendar = Calendar()
    calendar.add("prodid", "-//Boligvei//Frister//NO")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Boligvei, frister"))
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(store: Store) -> Iterator["Event"]:
    municipality = settings.get(store, settings.MUNICIPALITY_NUMBER)
    for task in today.tasks(store, AHEAD_DAYS):
        if task.kind in {_MEETING, *WORDS}:
            yield _event(task, municipality)


def _event(task: Task, municipality: str) -> "Event":
    event = new_event(_identity(task, municipality))
    event.add("summary", _summary(task))
    event.add("dtstart", task.moment or task.due)
    event.add("dtend", task.moment + LENGTH if task.moment else task.due + timedelta(days=1))
    event.add("transp", "OPAQUE" if task.moment else "TRANSPARENT")  # a deadline does not make the officer busy
    return event


def _identity(task: Task, municipality: str) -> str:
    """What makes it the same event: the case, the meeting or task, or else what opens with the kind of task. A meeting
    is the same event here as in its own file."""
    kind = "case" if task.area is Area.CASE and task.kind != "help" else task.kind
    return f"{municipality}/{kind}/{task.part or task.target[1]}"


def _summary(task: Task) -> str:
    if task.kind == _MEETING:
        return summary(task.target[1])
    return _("{who}: {what}", who=_who(task), what=_(WORDS[task.kind]))


def _who(task: Task) -> str:
    if task.area is Area.CASE:
        return _("Sak {number}", number=task.target[1])
    return household_number(task.household) if task.household else task.who
