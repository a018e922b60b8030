"""One case on one page: where it stands, what is due, its whole course, and what it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Case, CaseStep, Tenancy
from app.services import law, settings, viewing
from app.services.case import case_deadlines, complaint_body
from app.services.case.case_deadlines import Deadline
from app.services.case.case_types import CASE_TYPES, CaseType
from app.services.case.course import State, effective, latest, offered, state
from app.services.case.notices import LATE, Notice, notices
from app.services.case.registration import steps_of
from app.services.case.step_kinds import DISMISS, STEP_KINDS, step_fields
from app.services.household_head import head_of
from app.services.plan import listing as plans
from app.services.plan.listing import PlanRow
from app.services.rules.step import Course
from app.services.showing import shown
from app.services.waiting import listing as waiting
from app.services.waiting.listing import WaitingRow
from app.storage.store import Store
from app.texts import _, current_language

_PLANNED = frozenset({"municipal_dwelling", "living_support", "individual_plan"})
_GRANTED = frozenset({State.GRANTED, State.PARTLY})


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step. `facts` are label and text of what is filled in, the step's own fields in order. `replaced_by` is the
    number of the step that corrects or annuls it, `corrects` that of the one it corrects."""

    number: int
    kind: str
    title: str
    icon: str
    day: date | None
    facts: Sequence[tuple[str, str]]
    corrects: int | None
    replaced_by: int | None

    @property
    def holds(self) -> bool:
        return self.replaced_by is None and self.kind != "annulled"


@dataclass(frozen=True, slots=True)
class CasePage:
    """`owner` answers for the case. `next_steps`: kinds of step that may be added, the likeliest first. `notices`: what
    the case warns of. `plans`: the cooperation plans that are linked to it; `other_plans`: those
    of the household that are not, and are not done with. `basis`: name and content of each
    paragraph, in the language of the window. `waiting`: the household, when this case has it wait for a
    municipal dwelling. Amounts in NOK."""

    ref: str
    version: int
    case_type: CaseType
    household: str
    name: str
    protection: int
    state: State
    received: date
    decided: date | None
    purpose: str | None
    external_ref: str | None
    owner: str | None
    what: str | None
    amount_sought: Decimal | None
    amount_granted: Decimal | None
    amount_paid: Decimal | None
    steps: Sequence[StepLine]
    deadlines: Sequence[Deadline]
    next_steps: Sequence[str]
    notices: Sequence[Notice]
    basis: Sequence[tuple[str, str]]
    body: str
    children: bool
    plans: Sequence[PlanRow]
    other_plans: Sequence[PlanRow]
    waiting: WaitingRow | None
    today: date = field(repr=False)

    @property
    def next_deadline(self) -> Deadline | None:
        return case_deadlines.next_deadline(self.deadlines, self.today)

    @property
    def complaint_ended(self) -> date | None:
        """The last day to complain, when it has passed without a complaint."""
        passed = (one.due for one in self.deadlines if one.key == "complaint" and one.due < self.today)
        return next(passed, None)

    @property
    def has_complaint(self) -> bool:
        """Whether a complaint waits with us: we may change the decision, dismiss the complaint or send it on."""
        return self.state is State.COMPLAINT

    @property
    def may_have_plan(self) -> bool:
        """Whether a new cooperation plan may be made for it: the household has none that holds or is to hold."""
        return not self.other_plans and all(plan.done_with for plan in self.plans)

    @property
    def free_plans(self) -> Sequence[PlanRow]:
        """The household's plans that can be linked to it: they are linked to no other case."""
        return [plan for plan in self.other_plans if plan.case is None]

    @property
    def calls_for_plan(self) -> bool:
        """Whether a plan belongs to it now: a dwelling, support in it or an individual plan is granted."""
        return self.case_type.key in _PLANNED and self.state in _GRANTED

    def action(self, kind: str) -> str:
        """What the button says that adds a step of this kind: a msgid."""
        return DISMISS if kind == "complaint_outcome" and self.has_complaint else STEP_KINDS[kind].action


def load(store: Store, ref: str, *, again: bool = False) -> CasePage:
    """Everything the page shows. Opening a case of a strictly confidential person is logged, unless it is read `again`
    to renew an open page."""
    return viewing.load_page(store, Case, ref, _page, "case", again=again)


def _page(session: Session, case: Case, today: date) -> CasePage:
    head = head_of(session, case.household_id, today)
    case_type, steps = CASE_TYPES[case.kind], steps_of(session, case.id)
    received = latest(effective(steps), "received")
    notice_days = settings.read(session, settings.NOTICE_DAYS)
    told = notices(session, Course(case, steps, notice_days, bool(head.children), today=today))
    found = plans.of_household(session, case.household_id, today)
    late = any(one.rule in LATE for one in told)
    return CasePage(
        ref=case.ref, version=case.version, case_type=case_type, household=head.ref, name=head.name,
        protection=head.protection, state=state(steps), received=case.received, decided=case.decided,
        purpose=case.purpose, external_ref=received.external_ref if received else None,
        owner=received.who if received else None,
        what=received.what if received else None, amount_sought=case.amount_sought,
        amount_granted=case.amount_granted, amount_paid=case.amount_paid,
        steps=[_line(step, steps, case_type) for step in steps],
        deadlines=case_deadlines.open_deadlines(case_type, steps, notice_days, today, kept=_is_kept(session, case)),
        next_steps=offered(case_type, steps, late=late), notices=told,
        basis=_basis(case_type, case.decided or today),
        body=complaint_body.named(session, case_type, today, _written_form()),
        children=bool(head.children), plans=[one for one in found if one.case == case.ref],
        other_plans=[one for one in found if one.case != case.ref and not one.done_with],
        waiting=_waiting(session, case, head.ref, today), today=today,
    )  # fmt: skip


def _is_kept(session: Session, case: Case) -> bool:
    return session.scalar(select(Tenancy.id).where(Tenancy.case_id == case.id).limit(1)) is not None


def _waiting(session: Session, case: Case, household: str, today: date) -> WaitingRow | None:
    if case.kind != "municipal_dwelling":
        return None
    found = waiting.of_household(session, household, today)
    return found if found.case == case.ref and found.moves_in is None else None


def _basis(case_type: CaseType, day: date) -> list[tuple[str, str]]:
    found = [law.reference(key, day) for key in case_type.basis]
    return [(_named(one.name), _named(one.content)) for one in found]


def _named(by_form: Mapping[str, str]) -> str:
    """The text in bokmål, or in nynorsk when that is the language of the window."""
    return by_form[_written_form()]


def _written_form() -> str:
    return "nn" if current_language() == "nn" else "nb"


def _line(step: CaseStep, steps: Sequence[CaseStep], case_type: CaseType) -> StepLine:
    kind = STEP_KINDS[step.kind]
    replaced_by = next((one.number for one in steps if one.corrects == step.number), None)
    return StepLine(
        step.number, step.kind, _(kind.done), kind.icon, step.day, facts_of(step, case_type), step.corrects, replaced_by
    )


def facts_of(step: CaseStep, case_type: CaseType) -> list[tuple[str, str]]:
    """What a step tells beside its day: label and text, in the order of its form."""
    fields = step_fields(case_type, step.kind)
    told = ((one, getattr(step, one.name)) for one in fields if one.name != "day")
    return [(_(one.label), shown(one, value)) for one, value in told if value not in {None, ""}]
