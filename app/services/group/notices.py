"""What a group warns of on its page: what is odd about it, and what is missing while it works."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.formats import day as format_day
from app.services.group.lines import MemberLine
from app.services.rules.intervals import covers
from app.services.rules.support_group import GroupFacts, awaits_answer, group_findings
from app.texts import _, n_


@dataclass(frozen=True, slots=True)
class Notice:
    """`rule` is what it is about; a finding's, or one of those below."""

    rule: str
    text: str


def notices(facts: GroupFacts, members: Sequence[MemberLine], closed: date | None, today: date) -> list[Notice]:
    """The gravest first. `closed` is the day the household was closed. A group that has ended lacks nothing."""
    odd = [Notice(one.rule, one.message) for one in group_findings(facts, today) if one.record is facts.group]
    if not covers(facts.group, today):
        return [*odd, *_unanswered(facts, today), *_after_the_end(facts, today)]
    return [*odd, *_lacking(members), *_unanswered(facts, today), *_household(closed, today)]


def _lacking(members: Sequence[MemberLine]) -> Iterator[Notice]:
    current = [member for member in members if member.current]
    without = len({member.contact for member in current if not member.consent.state.shares})
    if without:
        words = n_(
            "{count} medlem mangler gyldig samtykke, og får ikke det som skrives ut.",
            "{count} medlemmer mangler gyldig samtykke, og får ikke det som skrives ut.",
            without,
        )
        yield Notice("no-consent", words)
    if not current:
        yield Notice("no-members", _("Gruppen har ingen medlemmer ennå. Legg til dem som skal være med."))
        return
    coordinators = len({member.contact for member in current if member.coordinator})
    if not coordinators:
        yield Notice("no-coordinator", _("Gruppen har ingen koordinator. Velg hvem som kaller inn til møtene."))
    elif coordinators > 1:
        yield Notice("two-coordinators", _("Gruppen har flere koordinatorer. La bare én kalle inn til møtene."))


def _unanswered(facts: GroupFacts, today: date) -> Iterator[Notice]:
    for meeting in sorted(facts.meetings, key=lambda meeting: meeting.moment):
        if awaits_answer(meeting.held, meeting.moment, today):
            day = format_day(meeting.moment.date())
            yield Notice("unanswered", _("Ble møtet {day} holdt? Skriv hvem som kom, og hva dere avtalte.", day=day))


def _after_the_end(facts: GroupFacts, today: date) -> Iterator[Notice]:
    if facts.group.end is None or facts.group.end >= today:
        return
    for meeting in facts.meetings:
        if meeting.held is None and meeting.moment.date() >= today:
            day = format_day(meeting.moment.date())
            message = _("Møtet {day} er etter at gruppen ble avsluttet. Avlys det og slett det her.", day=day)
            yield Notice("meeting-after-end", message)


def _household(closed: date | None, today: date) -> Iterator[Notice]:
    if closed and closed <= today:
        message = _("Husstanden ble avsluttet {day}. Avslutt gruppen også.", day=format_day(closed))
        yield Notice("household-closed", message)
