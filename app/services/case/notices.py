"""What a case warns of: steps that hold but are not as they should be, and a request that another act must answer."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Case, CaseStep
from app.services.case.case_types import CASE_TYPES
from app.services.case.course import complaint_is_open, effective, latest
from app.services.findings import Finding
from app.services.rules.step import Course, lateness_findings, reasoning_findings
from app.texts import _

HELP = "help"
LATE = frozenset({"late", "after-a-year"})


@dataclass(frozen=True, slots=True)
class Notice:
    """`rule` is what it is about: `HELP`, or the rule of a finding about step `number`."""

    rule: str
    text: str
    number: int | None = None


def notices(session: Session, course: Course) -> list[Notice]:
    """The gravest first: what the law denies or demands of the case as a whole, then what is missing in its steps."""
    return [*_help(session, course.case, effective(course.steps)), *_of_steps(course)]


def _of_steps(course: Course) -> Iterator[Notice]:
    """What the form said of the complaint that waits and of the decision that holds, until the case is closed."""
    held = effective(course.steps)
    if latest(held, "closed"):
        return
    complaint, decision = latest(held, "complaint"), latest(held, "decision", "changed")
    if complaint is not None and complaint_is_open(held):
        yield from _told(complaint, lateness_findings(complaint, course))
    if decision is not None:
        yield from _told(decision, reasoning_findings(decision, course))


def _told(step: CaseStep, found: Iterator[Finding]) -> Iterator[Notice]:
    for one in found:
        yield Notice(one.rule, one.message, step.number)


def _help(session: Session, case: Case, held: list[CaseStep]) -> Iterator[Notice]:
    """A request for help that is not answered (boligsosialloven § 7; Sivilombudet: another act does not answer it)."""
    if not any(step.asks_help for step in held) or CASE_TYPES[case.kind].answers_help:
        return
    if _help_is_decided(session, case):
        return
    if case.decided is None:
        yield Notice(HELP, _("Søkeren ber også om hjelp etter boligsosialloven. Det må få et eget vedtak (§ 7)."))
    else:
        yield Notice(HELP, _(
            "Saken er bare avgjort etter en annen lov. Søkeren ba også om hjelp etter boligsosialloven, og har krav på "
            "et vedtak om det (§ 7). Registrer en sak om boligsosial bistand."
        ))  # fmt: skip


def _help_is_decided(session: Session, case: Case) -> bool:
    """Whether the household has had a decision under boligsosialloven since it asked."""
    found = session.scalar(
        select(Case.id).where(
            Case.household_id == case.household_id, Case.kind == "housing_help", Case.decided >= case.received
        ).limit(1)
    )  # fmt: skip
    return found is not None
