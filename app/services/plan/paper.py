"""What a plan says on paper, with names in place of numbers: gathered from what is typed, or from what is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock
from app.errors import OfficerError
from app.models import Consent, Contact, Household
from app.models.contact import SERVICE
from app.services import consent, settings
from app.services import people_sql as sql
from app.services.consent import NEVER, ConsentState, standing
from app.services.plan.content import Goal, Measure, NewConsent, Participant, PlanContent
from app.services.records import by_ref
from app.storage.store import Store
from app.texts import N_, _

NAMED_THOUGH_PROTECTED = N_(
    "Navnet står på papiret. Se at ingenting i planen sier hvor beboeren bor, før du deler den."
)
"""What is said beside the print of a plan of a protected household."""


@dataclass(frozen=True, slots=True)
class PaperPerson:
    """A contact who takes part. `service` is a msgid; `shares` says whether it may be told of the plan now. Where a
    protected household has its school or its doctor tells where it lives: there `workplace` is None."""

    ref: str
    name: str
    service: str
    role: str | None
    workplace: str | None
    phone: str | None
    coordinator: bool
    consent: ConsentState

    @property
    def shares(self) -> bool:
        return self.consent.shares


@dataclass(frozen=True, slots=True)
class PaperMeasure:
    """`who` is a name as it stands, empty for the resident; `shares` as of the contact who does it."""

    what: str
    who: str
    residents: bool
    how_often: str | None
    start: date | None
    end: date | None
    own_part: str | None
    carried_out: str | None
    shares: bool


@dataclass(frozen=True, slots=True)
class PaperGoal:
    kind: str
    term: str | None
    text: str
    evaluation: str | None
    measures: Sequence[PaperMeasure]


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """`ref` is empty and `edition` 1 until a first plan is saved. `resident` is the main person's full name, and
    `first_name` is for running text; `protection` is over 0 for a protected household. `values` are the described
    fields of the plan. `other_measures` are those of no goal. `language` is what the resident reads: nb, nn or en."""

    ref: str
    edition: int
    resident: str
    first_name: str
    protection: int
    letterhead: str
    office: str
    officer: str
    values: Mapping[str, Any]
    participants: Sequence[PaperPerson]
    goals: Sequence[PaperGoal]
    other_measures: Sequence[PaperMeasure]
    evaluations: Sequence[date]
    language: str
    today: date

    def goals_of(self, kind: str) -> Sequence[PaperGoal]:
        return [goal for goal in self.goals if goal.kind == kind]

    @property
    def left_out(self) -> Sequence[PaperPerson]:
        """Who is left out of what is shared, for want of a valid consent."""
        return [person for person in self.participants if not person.shares]


_WHO = text(f"""
SELECT p.first_name, p.last_name, p.written_form, {sql.PROTECTION} AS protection
FROM household h LEFT JOIN person p ON p.id = {sql.MAIN_PERSON} WHERE h.id = :id
""")  # noqa: S608  # constants


def gather(store: Store, content: PlanContent, *, ref: str = "", edition: int = 1) -> PlanPaper:
    """The paper of what is typed or stored. A consent that is to be registered with the plan counts as given.

    Raises OfficerError when the household has no main person.
    """
    with store.read() as session:
        return gathered(session, content, ref=ref, edition=edition)


def gathered(session: Session, content: PlanContent, *, ref: str = "", edition: int = 1) -> PlanPaper:
    """As `gather`, in a session."""
    today = clock.today()
    household = by_ref(session, Household, content.household)
    who = session.execute(_WHO, {"id": household.id, "today": today.isoformat()}).one()
    if who.last_name is None:
        raise OfficerError(_("Husstanden har ingen hovedperson. Registrer hvem planen gjelder, først."))
    people = _People(session, content, household.id, today, protected=bool(who.protection))
    return PlanPaper(
        ref=ref, edition=edition, resident=f"{who.first_name} {who.last_name}", first_name=who.first_name,
        protection=who.protection, letterhead=settings.read(session, settings.MUNICIPALITY_NAME),
        office=settings.read(session, settings.OFFICE), officer=settings.read(session, settings.OFFICER),
        values=content.values, participants=[people.person(one) for one in content.participants],
        goals=[_goal(goal, content, people) for goal in content.goals],
        other_measures=[people.measure(one) for one in content.measures_of(None)],
        evaluations=content.evaluations, language=who.written_form or "nb", today=today,
    )  # fmt: skip


def _goal(goal: Goal, content: PlanContent, people: "_People") -> PaperGoal:
    measures = [people.measure(one) for one in content.measures_of(goal.number)]
    return PaperGoal(goal.kind, goal.term, goal.text, goal.evaluation, measures)


class _People:
    """The contacts of a plan by exchange ID, and how each stands today."""

    def __init__(
        self, session: Session, content: PlanContent, household_id: int, today: date, *, protected: bool
    ) -> None:
        refs = {one.contact for one in content.participants} | {one.contact for one in content.measures if one.contact}
        found = session.scalars(select(Contact).where(Contact.ref.in_(refs)))
        self._contacts = {one.ref: one for one in found}
        self._standing = consent.of_household(session, household_id, today)
        self._new = {one.contact: _as_stored(one) for one in content.consents}
        self._today, self._protected = today, protected

    def person(self, participant: Participant) -> PaperPerson:
        contact = self._contact(participant.contact)
        return PaperPerson(
            contact.ref, contact.name, SERVICE.text(contact.service), participant.role,
            None if self._protected else contact.workplace, contact.phone, bool(participant.coordinator),
            self._consent(contact),
        )  # fmt: skip

    def measure(self, measure: Measure) -> PaperMeasure:
        contact = self._contact(measure.contact) if measure.contact else None
        return PaperMeasure(
            measure.what, contact.name if contact else measure.who or "", measure.is_residents, measure.how_often,
            measure.start, measure.end, measure.own_part, measure.carried_out,
            contact is None or self._consent(contact).shares,
        )  # fmt: skip

    def _contact(self, ref: str) -> Contact:
        if ref not in self._contacts:
            raise OfficerError(_("En av kontaktene i planen er slettet. Velg en annen."))
        return self._contacts[ref]

    def _consent(self, contact: Contact) -> ConsentState:
        """As it will stand when the plan is saved: by what is stored, or by what is to be registered with the plan."""
        found = [consent.for_plan(self._standing.get(contact.id, NEVER)).state]
        if contact.ref in self._new:
            found.append(consent.for_plan(standing([self._new[contact.ref]], self._today)).state)
        return next((state for state in found if state.shares), found[-1])


def _as_stored(new: NewConsent) -> Consent:
    return Consent(given=new.given, scope=new.scope, until=new.until)
