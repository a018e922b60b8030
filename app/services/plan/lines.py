"""The participants, goals, measures and evaluations of a version as lines of its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Contact, CooperationPlan
from app.services import consent
from app.services.consent import NEVER, ConsentState, Standing
from app.services.contact_line import ContactLine
from app.services.plan import reading
from app.services.plan.content import Goal, Measure, Participant, PlanContent


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """`who` does it: a contact's name, or what is written; empty for the resident. `contact` is an exchange ID, and
    `consent` how that contact stands today. Overdue: its last day has passed, and nobody has said how it went."""

    number: int
    what: str
    goal_number: int | None
    who: str
    contact: str | None
    consent: ConsentState | None
    how_often: str | None
    start: date | None
    end: date | None
    own_part: str | None
    carried_out: str | None
    evaluated: date | None
    remark: str | None
    overdue: bool

    @property
    def residents(self) -> bool:
        return not self.who

    @property
    def shares(self) -> bool:
        """Whether who does it may be told of the plan."""
        return self.consent is None or self.consent.shares


@dataclass(frozen=True, slots=True)
class GoalLine:
    number: int
    kind: str
    term: str | None
    text: str
    evaluation: str | None
    evaluated: date | None
    why: str | None
    measures: Sequence[MeasureLine]


@dataclass(frozen=True, slots=True)
class EvaluationLine:
    """A day of evaluation. Overdue: it has passed, and was not held."""

    id: int
    day: date
    held: date | None
    remark: str | None
    overdue: bool


class Lines:
    """Makes the lines of what a version says."""

    def __init__(self, session: Session, content: PlanContent, household_id: int, today: date) -> None:
        found = session.scalars(select(Contact).where(Contact.ref.in_(content.contacts)))
        self._contacts = {one.ref: one for one in found}
        self._standing = consent.of_household(session, household_id, today)
        self._content, self._today = content, today

    def participants(self) -> list[ContactLine]:
        """The coordinator first, then as they stand in the plan."""
        listed = [self._participant(one) for one in self._content.participants]
        return sorted(listed, key=lambda line: not line.coordinator)

    def goals(self) -> list[GoalLine]:
        """The main goals first, each with its measures."""
        return [self._goal(one) for kind in ("main", "sub") for one in self._content.goals_of(kind)]

    def measures(self, goal_number: int | None) -> list[MeasureLine]:
        """The measures towards a goal, or (None) those of the plan as a whole."""
        return [self._measure(one) for one in self._content.measures_of(goal_number)]

    def _participant(self, one: Participant) -> ContactLine:
        contact = self._contacts[one.contact]
        return ContactLine(
            contact.ref, contact.name, one.role, bool(one.coordinator), contact.service, contact.workplace,
            contact.phone, contact.email, self._consent(contact),
        )  # fmt: skip

    def _consent(self, contact: Contact) -> Standing:
        return consent.for_plan(self._standing.get(contact.id, NEVER))

    def _goal(self, one: Goal) -> GoalLine:
        return GoalLine(
            one.number, one.kind, one.term, one.text, one.evaluation, one.evaluated, one.why, self.measures(one.number)
        )

    def _measure(self, one: Measure) -> MeasureLine:
        contact = self._contacts[one.contact] if one.contact else None
        return MeasureLine(
            one.number, one.what, one.goal_number, contact.name if contact else one.who or "", one.contact,
            self._consent(contact).state if contact else None, one.how_often, one.start, one.end,
            one.own_part, one.carried_out, one.evaluated, one.remark,
            one.carried_out is None and one.end is not None and one.end < self._today,
        )  # fmt: skip


def evaluation_lines(session: Session, plan: CooperationPlan, today: date) -> list[EvaluationLine]:
    """The first day first."""
    return [
        EvaluationLine(one.id, one.day, one.held, one.remark, one.held is None and one.day < today)
        for one in reading.evaluations_of(session, plan)
    ]


def names_of(session: Session, *contents: PlanContent) -> Mapping[str, str]:
    """What the contacts are called, by exchange ID."""
    refs = {ref for content in contents for ref in content.contacts}
    found = session.execute(select(Contact.ref, Contact.name).where(Contact.ref.in_(refs)))
    return {row.ref: row.name for row in found}
