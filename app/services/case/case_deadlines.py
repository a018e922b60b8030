"""What a case owes by when, derived from its steps each time and never stored. Pure functions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.models import CaseStep
from app.services import deadlines
from app.services.case.case_types import HUSBANKEN, CaseType
from app.services.case.course import GRANTED, after, complaint_is_open, effective, latest, notice_of, owes_new_decision
from app.texts import N_


@dataclass(frozen=True, slots=True)
class Deadline:
    """One date in a case. `step` is the kind of step that settles it; "" when only time does."""

    key: str
    due: date
    step: str

    @property
    def what(self) -> str:
        """What is due: a msgid."""
        return DEADLINES[self.key]


DEADLINES: Mapping[str, str] = {
    "answer": N_("Søknaden skal ha svar eller foreløpig svar"),
    "same_day": N_("Akutt botilbud skal avgjøres samme dag"),
    "expected": N_("Svaret som er lovet søkeren"),
    "allowance": N_("Søknaden om bostøtte må være inne"),
    "notify": N_("Vedtaket skal sendes søkeren"),
    "complaint": N_("Klagefristen går ut"),
    "complaint_handling": N_("Klagen skal ha svar eller foreløpig svar"),
    "new_decision": N_("Klagen fikk medhold – fatt nytt vedtak"),
    "lapse": N_("Tilsagnet går ut"),
}


def open_deadlines(
    case_type: CaseType, steps: Iterable[CaseStep], notice_days: int, today: date, *, kept: bool = False
) -> list[Deadline]:
    """The dates that still matter, the earliest first. `notice_days`: how long a letter is held to take to arrive.
    `kept`: a tenancy has come of the case, so that its promise of a dwelling lapses no more."""
    held = effective(steps)
    if latest(held, "closed"):
        return []
    found = (one for one in _open(case_type, held, notice_days, today) if not (kept and one.key == "lapse"))
    return sorted(found, key=lambda deadline: (deadline.due, deadline.key))


def first_of_application(case_type: CaseType, received: date, *, on_paper: bool) -> Deadline:
    """The first date that an application brings, on the day it comes in."""
    step = CaseStep(number=1, kind="received", day=received, channel="paper" if on_paper else None)
    return min(_answer(case_type, [step]), key=lambda deadline: deadline.due)


def running(found: Iterable[Deadline], today: date) -> list[Deadline]:
    """Those that are still to be met: a date that only time settles is over once it has passed."""
    return [one for one in found if one.step or one.due >= today]


def next_deadline(found: Iterable[Deadline], today: date) -> Deadline | None:
    """The first that is still to be met."""
    return next(iter(running(found, today)), None)


def _open(case_type: CaseType, held: Sequence[CaseStep], notice_days: int, today: date) -> Iterator[Deadline]:
    decision = latest(held, "decision", "changed")
    if decision is None:
        yield from _answer(case_type, held)
    else:
        yield from _decided(decision, held, notice_days, today)
        yield from _lapse(case_type, decision, held)
    if complaint_is_open(held) and not after(held, "forwarded", "complaint"):
        yield from _complaint(held)
    answer = latest(held, "complaint_outcome")
    if answer is not None and answer.day and owes_new_decision(held):
        yield Deadline("new_decision", answer.day, "decision")


def _complaint(held: Sequence[CaseStep]) -> Iterator[Deadline]:
    """A complaint too is owed a preliminary answer (forvaltningsloven § 11 a), and then one on the day promised."""
    complaint, promised = latest(held, "complaint"), after(held, "preliminary_answer", "complaint")
    if promised is not None and promised.expected:
        yield Deadline("expected", promised.expected, "changed")
    elif complaint is not None and complaint.day:
        yield Deadline("complaint_handling", deadlines.due("complaint_handling", complaint.day), "changed")


def _answer(case_type: CaseType, held: Sequence[CaseStep]) -> Iterator[Deadline]:
    received, preliminary = latest(held, "received"), latest(held, "preliminary_answer")
    if received is None or received.day is None:
        return
    if case_type.body == HUSBANKEN and latest(held, "assessment") is None:
        due = deadlines.allowance_due(received.day, on_paper=received.channel == "paper")
        yield Deadline("allowance", due, "assessment")
    if preliminary is None:
        key = "answer" if case_type.answer == "preliminary_answer" else case_type.answer
        yield Deadline(key, deadlines.due(case_type.answer, received.day), "decision")
    elif preliminary.expected:
        yield Deadline("expected", preliminary.expected, "decision")


def _decided(decision: CaseStep, held: Sequence[CaseStep], notice_days: int, today: date) -> Iterator[Deadline]:
    if decision.day is None or decision.outcome in {None, "withdrawn"}:
        return
    last = complaint_last_day(held, notice_days)
    if last is not None and complaint_after(held) is None:
        yield Deadline("complaint", last, "")
    elif last is None and today <= deadlines.complaint_barred_after(decision.day):
        yield Deadline("notify", decision.day, "notified")


def _lapse(case_type: CaseType, decision: CaseStep, held: Sequence[CaseStep]) -> Iterator[Deadline]:
    if case_type.commits and decision.outcome in GRANTED and decision.valid_to and latest(held, "paid") is None:
        yield Deadline("lapse", decision.valid_to, "paid" if case_type.pays else "")


def complaint_last_day(held: Sequence[CaseStep], notice_days: int) -> date | None:
    """The last day to complain about the decision that holds (forvaltningsloven § 29), or None before it is sent.

    Counted from the day notice reached the applicant, or else from `notice_days` after it was sent.
    """
    notice = notice_of(held)
    if notice is None or (notice.arrived is None and notice.day is None):
        return None
    if notice.extended_to:
        return notice.extended_to
    arrived = notice.arrived or deadlines.notice_arrives(notice.day or date.min, notice_days)
    return deadlines.complaint_due(arrived)


def complaint_after(held: Sequence[CaseStep]) -> CaseStep | None:
    """The complaint about the decision that holds."""
    complaint, decision = latest(held, "complaint"), latest(held, "decision", "changed")
    if complaint is None or decision is None or held.index(complaint) < held.index(decision):
        return None
    return complaint
