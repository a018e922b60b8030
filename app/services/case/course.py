"""The course of a case: what holds of its steps, their summary, its state, and what may be done next. Pure functions.

Steps are mapped `CaseStep` objects in the order of their numbers, stored or about to be.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import Any

from app.models import CaseStep
from app.models.fields import fields_of
from app.services.case.case_types import CaseType
from app.texts import N_

ANNULLED = "annulled"
GRANTED = frozenset({"granted", "partly"})
UPHELD = frozenset({"upheld", "partly"})


def effective(steps: Iterable[CaseStep]) -> list[CaseStep]:
    """The steps that hold, in the order they happened: those that no other one corrects or annuls. A step without a day
    happened after the steps with lower numbers; of one day, a correction has the place of what it corrects."""
    listed = list(steps)
    corrected = {step.number: step.corrects for step in listed}
    replaced = set(corrected.values())
    held = [step for step in listed if step.number not in replaced and step.kind != ANNULLED]
    held.sort(key=lambda step: _first_number(step.number, corrected))
    days = accumulate((step.day or date.min for step in held), max)
    order = {step.number: step.day or known for step, known in zip(held, days, strict=True)}
    return sorted(held, key=lambda step: order[step.number])


def _first_number(number: int, corrected: Mapping[int, int | None]) -> int:
    """The number of the step that this one, perhaps by way of others, corrects."""
    while (before := corrected.get(number)) is not None and before < number:
        number = before
    return number


def latest(steps: Iterable[CaseStep], *kinds: str) -> CaseStep | None:
    """The last step of these kinds, of steps in the order they happened."""
    found = None
    for step in steps:
        found = step if step.kind in kinds else found
    return found


SUMMARY: Mapping[str, tuple[tuple[str, ...], Mapping[str, str]]] = {
    "received": (("received",), {"received": "day", "purpose": "purpose", "amount_sought": "amount"}),
    "decision": (("decision", "changed"), {"decided": "day", "outcome": "outcome", "amount_granted": "amount"}),
    "paid": (("paid",), {"paid": "day", "amount_paid": "amount"}),
    "complaint": (("complaint",), {"complained": "day"}),
    "complaint_outcome": (("complaint_outcome", "changed"), {"complaint_outcome": "complaint_outcome"}),
    "closed": (("closed",), {"closed": "day"}),
}
"""Which kinds of step, the last of them, give which columns of the case from which of their fields. A decision that we
have changed ourselves is the case's decision from then on."""


def summary(steps: Iterable[CaseStep]) -> dict[str, Any]:
    """The columns of the case as its steps say."""
    held = effective(steps)
    columns: dict[str, Any] = {}
    for kinds, names in SUMMARY.values():
        step = latest(held, *kinds)
        columns |= {column: getattr(step, field) if step else None for column, field in names.items()}
    return columns


def missing_steps(columns: Mapping[str, Any], steps: Sequence[CaseStep], case_id: int) -> list[CaseStep]:
    """The steps to add so that the summary becomes `columns`, for a case whose columns came from outside (the sheet
    `Saker`): a new step, one that corrects, or one that annuls. Columns not named are left as the steps say."""
    wanted = {**summary(steps), **columns}
    added: list[CaseStep] = []
    # A correction with another date may let an earlier step of its kind come last: again until nothing is missing. Each
    # round leaves fewer steps that say otherwise.
    while more := list(_round(wanted, [*steps, *added], case_id)):
        added += more
    return added


def _round(columns: Mapping[str, Any], steps: list[CaseStep], case_id: int) -> Iterator[CaseStep]:
    held = effective(steps)
    for group, (kinds, names) in SUMMARY.items():
        wanted = {field: columns[column] for column, field in names.items()}
        step = latest(held, *kinds)
        if any(getattr(step, field, None) != value for field, value in wanted.items()):
            number = max((one.number for one in steps), default=0) + 1
            steps.append(_towards(wanted, step, group, case_id, number))
            held = effective(steps) if step else held
            yield steps[-1]


def _towards(wanted: Mapping[str, Any], step: CaseStep | None, group: str, case_id: int, number: int) -> CaseStep:
    if step is None:
        return CaseStep(case_id=case_id, number=number, kind=group, **wanted)
    kept = {**{name: getattr(step, name) for name in fields_of(CaseStep)}, **wanted}
    if step.kind == group and all(kept[name] is None for name in SUMMARY[group][1].values()):
        return CaseStep(case_id=case_id, number=number, kind=ANNULLED, corrects=step.number)
    return CaseStep(case_id=case_id, **{**kept, "number": number, "corrects": step.number})


class State(StrEnum):
    """Where a case stands."""

    RECEIVED = "received"
    ANSWERED = "answered"
    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    DISMISSED = "dismissed"
    DECIDED = "decided"
    COMPLAINT = "complaint"
    FORWARDED = "forwarded"
    UPHELD = "upheld"
    CLOSED = "closed"


STATES: Mapping[State, tuple[str, str, str]] = {
    State.RECEIVED: (N_("Til behandling"), "info", "clock"),
    State.ANSWERED: (N_("Foreløpig svar sendt"), "info", "clock"),
    State.GRANTED: (N_("Innvilget"), "ok", "circle-check"),
    State.PARTLY: (N_("Delvis innvilget"), "ok", "circle-check"),
    State.REFUSED: (N_("Avslag"), "neutral", "circle-x"),
    State.WITHDRAWN: (N_("Trukket"), "neutral", "ban"),
    State.DISMISSED: (N_("Avvist"), "neutral", "ban"),
    State.DECIDED: (N_("Vedtatt"), "neutral", "file-check"),
    State.COMPLAINT: (N_("Klage til behandling"), "warn", "triangle-alert"),
    State.FORWARDED: (N_("Hos klageinstansen"), "warn", "gavel"),
    State.UPHELD: (N_("Klagen fikk medhold"), "warn", "gavel"),
    State.CLOSED: (N_("Avsluttet"), "neutral", "check"),
}
"""What each state is called (msgid), its tone and its icon."""


def state(steps: Iterable[CaseStep]) -> State:
    """Where the case stands after its steps."""
    held = effective(steps)
    if latest(held, "closed"):
        return State.CLOSED
    if complaint_is_open(held):
        return State.FORWARDED if after(held, "forwarded", "complaint") else State.COMPLAINT
    if owes_new_decision(held):
        return State.UPHELD
    decision = latest(held, "decision", "changed")
    if decision is not None:
        return State(decision.outcome) if decision.outcome else State.DECIDED
    return State.ANSWERED if latest(held, "preliminary_answer") else State.RECEIVED


def complaint_is_open(held: Sequence[CaseStep]) -> bool:
    """Whether there is a complaint that neither we nor the complaint body have answered."""
    complaint, answer = latest(held, "complaint"), latest(held, "changed", "complaint_outcome")
    return complaint is not None and (answer is None or held.index(answer) < held.index(complaint))


def owes_new_decision(held: Sequence[CaseStep]) -> bool:
    """Whether the complaint body has upheld a complaint and we have not decided anew."""
    answer = latest(held, "complaint_outcome")
    return answer is not None and answer.complaint_outcome in UPHELD and not after(held, "decision", answer.kind)


def after(held: Sequence[CaseStep], kind: str, other: str) -> CaseStep | None:
    """The last step of a kind, if it comes after the last of the other."""
    step, before = latest(held, kind), latest(held, other)
    later = step is not None and before is not None and held.index(step) > held.index(before)
    return step if later else None


def notice_of(held: Sequence[CaseStep]) -> CaseStep | None:
    """The step that tells that the decision which holds has been sent to the applicant."""
    decision, notice = latest(held, "decision", "changed"), latest(held, "notified")
    if decision is None or notice is None or held.index(notice) < held.index(decision):
        return None
    return notice


def offered(case_type: CaseType, steps: Iterable[CaseStep], *, late: bool = False) -> list[str]:
    """The kinds of step that may come next, the likeliest first. `late`: the complaint came after its deadline."""
    return list(_offered(case_type, effective(steps), late=late))


def _offered(case_type: CaseType, held: Sequence[CaseStep], *, late: bool) -> Iterator[str]:
    if latest(held, "closed"):
        return
    decision = latest(held, "decision", "changed")
    if decision is None:
        yield from _before_decision(held)
    elif complaint_is_open(held):
        yield from _to_complaint(held, late=late)
    elif owes_new_decision(held):
        yield "decision"
    else:
        yield from _after_decision(case_type, held, decision)
    yield "closed"


def _to_complaint(held: Sequence[CaseStep], *, late: bool) -> Iterator[str]:
    """Once it is sent on others answer it; before, we may ourselves change the decision or dismiss the complaint, and
    a late one is likely to be dismissed."""
    if after(held, "forwarded", "complaint"):
        yield "complaint_outcome"
    else:
        ours = ("changed", "forwarded", "preliminary_answer")
        yield from ("complaint_outcome", *ours) if late else (*ours, "complaint_outcome")


def _before_decision(held: Sequence[CaseStep]) -> Iterator[str]:
    if latest(held, "mapping") is None:
        yield "mapping"
    yield "decision"
    if latest(held, "assessment") is None:
        yield "assessment"
    yield "preliminary_answer"


def _after_decision(case_type: CaseType, held: Sequence[CaseStep], decision: CaseStep) -> Iterator[str]:
    if notice_of(held) is None:
        yield "notified"
    if case_type.pays and decision.outcome in GRANTED and latest(held, "paid") is None:
        yield "paid"
    yield "complaint"
