"""Rules for a step that is added to a case, and for one that is annulled. The window asks them; what was imported is
judged by its summary (rules/case.py) and by how its steps hang together (rules/course.py)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from app.formats import day as format_day
from app.models import Case, CaseStep
from app.services import deadlines, law
from app.services.case.case_deadlines import complaint_last_day
from app.services.case.case_types import CASE_TYPES, CaseType
from app.services.case.course import GRANTED, complaint_is_open, effective, latest, owes_new_decision
from app.services.case.step_kinds import STEP_KINDS, step_fields
from app.services.findings import Finding, error, warning
from app.services.rules.case import barred, no_purpose
from app.texts import _

_REASONED = frozenset({"refused", "partly", "dismissed"})


@dataclass
class Course:
    """A case with the steps it had before the one that is judged."""

    case: Case
    steps: Sequence[CaseStep]
    notice_days: int
    children: bool = False
    today: date = field(kw_only=True)

    @property
    def case_type(self) -> CaseType:
        return CASE_TYPES[self.case.kind]

    def before(self, step: CaseStep) -> list[CaseStep]:
        """The steps that hold without the one this corrects."""
        return [one for one in effective(self.steps) if one.number != step.corrects]

    def ahead_of(self, step: CaseStep) -> list[CaseStep]:
        """The steps that hold and happened before it; for a correction, before the one it takes the place of."""
        return list(takewhile(lambda one: one.number != step.corrects, effective(self.steps)))


def step_findings(step: CaseStep, course: Course) -> Iterator[Finding]:
    """Errors: a required value is missing, a negative amount, an end before its start, a step that cannot come here or
    lies before the one it follows. Everything else only warns."""
    for described in step_fields(course.case_type, step.kind):
        if described.required and getattr(step, described.name) in {None, ""}:
            yield error(step, described.name, "missing", _("{label} må fylles ut.", label=_(described.label)))
    if step.amount is not None and step.amount < 0:
        yield error(step, "amount", "negative", _("Beløpet kan ikke være under 0."))
    if step.valid_from and step.valid_to and step.valid_to < step.valid_from:
        yield error(step, "valid_to", "end-before-start", _("Siste dag kan ikke være før første dag."))
    if step.day and step.day > course.today:
        yield warning(step, "day", "ahead", _("Datoen ligger fram i tid."))
    yield from _place(step, course)
    yield from _SPECIAL.get(step.kind, _nothing)(step, course)


_FOLLOWS = {
    "preliminary_answer": ("received",),
    "mapping": (),
    "assessment": ("received",),
    "decision": ("received", "complaint_outcome"),
    "notified": ("decision", "changed"),
    "paid": ("decision", "changed"),
    "complaint": ("decision", "changed"),
    "changed": ("complaint",),
    "forwarded": ("complaint",),
    "complaint_outcome": ("complaint",),
    "closed": ("received",),
}
"""The steps of which one must be there, and the last of them not later, before one of this kind. A new decision follows
the outcome of the complaint that it answers."""


def _place(step: CaseStep, course: Course) -> Iterator[Finding]:
    held = course.before(step)
    wanted = _FOLLOWS.get(step.kind, ())
    before = latest(course.ahead_of(step), *wanted) or latest(held, *wanted)
    if wanted and before is None:
        yield error(step, "", "out-of-place", _OUT_OF_PLACE[wanted[0]]())
    elif before is not None and before.day and step.day and step.day < before.day:
        yield error(step, "day", "wrong-order", _too_early(before))
    first = next((one for one in _followers(step, course) if one.day and step.day and one.day < step.day), None)
    if first is not None:
        yield error(step, "day", "wrong-order", _too_late(first))
    if step.corrects is None and latest(held, "closed"):
        yield error(step, "", "closed", _("Saken er avsluttet. Annuller avslutningen først."))
    yield from _once(step, held)


def _followers(step: CaseStep, course: Course) -> list[CaseStep]:
    """The steps that rest on this one; for a correction, on the one that it takes the place of."""
    held = effective(course.steps)
    if step.kind == "received":
        return [one for one in held if one.number != step.corrects]
    at = next((at for at, one in enumerate(held) if one.number == step.corrects), len(held))
    return [one for one in held[at + 1 :] if step.kind in _FOLLOWS.get(one.kind, ())]


def annulment_findings(step: CaseStep, course: Course) -> Iterator[Finding]:
    """The only error: another step would be left without the one it must follow."""
    held = effective(course.steps)
    for at, one in enumerate(held):
        wanted = _FOLLOWS.get(one.kind, ())
        if step.kind in wanted and _rests_on(held, at, wanted, step):
            what = _(STEP_KINDS[one.kind].done)
            yield error(step, "", "rested-on", _("«{what}» bygger på dette steget. Annuller det først.", what=what))
            return


def _rests_on(held: Sequence[CaseStep], at: int, wanted: Sequence[str], step: CaseStep) -> bool:
    """Whether the step at this place follows `step`, or would have none to follow without it."""
    left = [one for one in held if one.number != step.number]
    return latest(held[:at], *wanted) is step or latest(left, *wanted) is None


_OUT_OF_PLACE = {
    "received": lambda: _("Registrer først når søknaden kom inn."),
    "decision": lambda: _("Registrer vedtaket først."),
    "complaint": lambda: _("Registrer klagen først."),
}


def _too_early(before: CaseStep) -> str:
    what, day = _(STEP_KINDS[before.kind].done), format_day(before.day) if before.day else ""
    return _("Dette kan ikke være før «{what}» {day}. Rett datoen her eller i det steget.", what=what, day=day)


def _too_late(after: CaseStep) -> str:
    what, day = _(STEP_KINDS[after.kind].done), format_day(after.day) if after.day else ""
    return _("Dette kan ikke være etter «{what}» {day}. Rett datoen her eller i det steget.", what=what, day=day)


def _once(step: CaseStep, held: Sequence[CaseStep]) -> Iterator[Finding]:
    """Some steps stand once: another one is a correction."""
    repeated = step.kind in {"received", "paid"} and latest(held, step.kind)
    decided = step.kind == "decision" and latest(held, "decision", "changed") and not owes_new_decision(held)
    answered = (
        step.kind in {"changed", "complaint_outcome"} and latest(held, "complaint") and not complaint_is_open(held)
    )
    if repeated or decided or answered:
        yield error(step, "", "twice", _("Dette er registrert fra før. Bruk «Rett» på det steget i stedet."))


def _nothing(_step: CaseStep, _course: Course) -> Iterator[Finding]:
    yield from ()


def _received(step: CaseStep, course: Course) -> Iterator[Finding]:
    if "purpose" in course.case_type.uses and step.purpose is None:
        yield warning(step, "purpose", "no-purpose", no_purpose())


def reasoning_findings(step: CaseStep, course: Course) -> Iterator[Finding]:
    """What a decision that is not wholly in the applicant's favour must say why about."""
    if step.outcome in _REASONED and not step.reasons:
        rule = law.cited("reasons", step.day or course.today)
        yield warning(step, "reasons", "no-reasons", _("Søkeren har krav på begrunnelse ({rule}).", rule=rule))
    if step.outcome in _REASONED and course.children and not step.child_interest:
        yield warning(
            step, "child_interest", "no-child-interest",
            _("Vedtaket gjelder en husstand med barn. Skriv hvordan barnets beste er vurdert."),
        )  # fmt: skip


def _decision(step: CaseStep, course: Course) -> Iterator[Finding]:
    yield from reasoning_findings(step, course)
    if step.outcome in GRANTED and "amount" in course.case_type.uses and step.amount is None and course.case_type.pays:
        yield warning(step, "amount", "no-amount", _("Fyll ut beløpet som er innvilget."))
    yield from _two_roles(step, course)


def _two_roles(step: CaseStep, course: Course) -> Iterator[Finding]:
    recommended = latest(course.before(step), "assessment")
    same = recommended and step.who and recommended.who and step.who.casefold() == recommended.who.casefold()
    if course.case_type.two_roles and same:
        yield warning(step, "who", "one-role", _("Den som innstiller og den som avgjør, skal være to ulike personer."))


def _preliminary(step: CaseStep, _course: Course) -> Iterator[Finding]:
    if step.day and step.expected and step.expected < step.day:
        yield error(step, "expected", "end-before-start", _("Svaret kan ikke ventes før dette er sendt."))


def _notified(step: CaseStep, _course: Course) -> Iterator[Finding]:
    if step.day and step.arrived and step.arrived < step.day:
        yield error(step, "arrived", "end-before-start", _("Brevet kan ikke komme fram før det er sendt."))
    if step.day and step.extended_to and step.extended_to < step.day:
        yield error(step, "extended_to", "end-before-start", _("Klagefristen kan ikke gå ut før brevet er sendt."))


def lateness_findings(step: CaseStep, course: Course) -> Iterator[Finding]:
    """Whether a complaint came after its deadline, or after the year within which it may be heard at all."""
    held = course.before(step)
    decision = latest(held, "decision", "changed")
    if step.day is None or decision is None or decision.day is None:
        return
    last = complaint_last_day(held, course.notice_days)
    if step.day > deadlines.complaint_barred_after(decision.day):
        yield warning(step, "day", "after-a-year", barred(step.day))
    elif last is not None and step.day > last:
        yield warning(
            step, "day", "late",
            _("Klagefristen gikk ut {day}. Klagen kan behandles bare om søkeren ikke kan lastes for det, eller det er "
              "særlige grunner ({rule}).", day=format_day(last), rule=law.cited("late_complaint", step.day)),
        )  # fmt: skip


def _paid(step: CaseStep, course: Course) -> Iterator[Finding]:
    decision = latest(course.before(step), "decision", "changed")
    if decision is not None and decision.outcome not in GRANTED:
        yield error(step, "", "paid-not-granted", _("Saken er ikke innvilget. Rett vedtaket først."))
    elif decision is not None and decision.amount is not None and step.amount and step.amount > decision.amount:
        yield warning(step, "amount", "paid-too-much", _("Det er mer enn det som er innvilget."))


_SPECIAL = {
    "received": _received,
    "preliminary_answer": _preliminary,
    "decision": _decision,
    "changed": _decision,
    "notified": _notified,
    "complaint": lateness_findings,
    "paid": _paid,
}
