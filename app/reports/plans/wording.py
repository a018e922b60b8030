"""The sentences that prints of plans and meetings share, in the language in use."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app import formats
from app.services.plan.paper import PaperMeasure, PaperPerson, PlanPaper
from app.texts import N_, _

_SIGNED = (0.3, 0.02, 0.14, 0.06)
"""Line to sign on, a gap, the date, and a gap before the next."""
_COORDINATOR = N_("koordinator")
"""Also as it is typed for a role, in a plan that may be printed in another language."""


def sentence(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


def when(measure: PaperMeasure, plan: Mapping[str, Any]) -> str:
    """How often, and from when to when: "hver fredag, fra 01.01.2027". The period of the plan is not said again on
    every line: `plan` are its values."""
    days = (measure.start, measure.end)
    if None not in days and days == (plan.get("start"), plan.get("end")):
        return measure.how_often or _("hele perioden")
    return ", ".join(filter(None, (measure.how_often, span(*days))))


def span(start: date | None, end: date | None) -> str:
    """The days as they are said: one day, from, by, or both."""
    if start and end:
        both = _("{first} til {last}", first=formats.day(start), last=formats.day(end))
        return formats.day(start) if start == end else both
    if start:
        return _("fra {day}", day=formats.day(start))
    return _("innen {day}", day=formats.day(end)) if end else ""


def service(person: PaperPerson) -> str:
    """What the contact does and where: role, or else service, and workplace."""
    return role_and_place(person.role or _(person.service), person.workplace, coordinator=person.coordinator)


def role_and_place(role: str, workplace: str | None, *, coordinator: bool) -> str:
    """No word twice: a coordinator's role may be just that, and a workplace often begins with its service."""
    coordinates = _(_COORDINATOR) if coordinator else ""
    return sentence(", ".join(filter(None, (coordinates, *_work(role, workplace, coordinator=coordinator)))))


def named_coordinator(person: PaperPerson) -> str:
    """Who coordinates, and what else they do and where, under a heading that says they coordinate."""
    work = _work(person.role or _(person.service), person.workplace, coordinator=True)
    return ", ".join(filter(None, (person.name, *work)))


def _work(role: str, workplace: str | None, *, coordinator: bool) -> Sequence[str | None]:
    typed = role.casefold()
    coordinates = coordinator and typed in (_COORDINATOR, _(_COORDINATOR))
    known = coordinates or (workplace or "").casefold().startswith(typed)
    return ("" if known else role, workplace)


def letterhead(municipality: str) -> str:
    return _("{name} kommune", name=municipality) if municipality else _("Kommunen")


def kept_foot(which: str, today: date) -> str:
    """The foot of what is shared: what it is, without a name."""
    printed = _("Skrevet ut {day}.", day=formats.day(today))
    return f"{which}. " + _("Taushetsbelagt.") + f" {printed}"


def validity(paper: PlanPaper) -> str:
    """Whom the plan is for, from when to when, and which edition it is."""
    start, end = paper.values.get("start"), paper.values.get("end")
    days = _("gjelder {days}", days=span(start, end)) if start or end else ""
    edition = _("versjon {number}", number=paper.edition)
    return " · ".join(filter(None, (paper.resident, days, edition)))


def coordinator(paper: PlanPaper) -> PaperPerson | None:
    """The contact who coordinates, if one does."""
    return next((person for person in paper.participants if person.coordinator), None)


def signing(who: Sequence[str]) -> tuple[Sequence[str], Sequence[float]]:
    """What stands below the lines to sign on and for the dates, empty between two people, and the columns' shares."""
    captions = [caption for name in who for caption in (name, "", _("Dato"), "")][:-1]
    shares = [share for _name in who for share in _SIGNED][:-1]
    return captions, [share / sum(shares) for share in shares]


def voluntary(paper: PlanPaper) -> str:
    return _("Planen er frivillig. {name} kan når som helst be om å endre eller avslutte den.", name=paper.first_name)


def addition() -> str:
    """Rundskriv U-10/2002 § 5.4: a plan must not be mistaken for a tenancy agreement."""
    return _("Planen er et tillegg til leieavtalen. Den er ikke en leieavtale, og den endrer ikke leieavtalen.")
