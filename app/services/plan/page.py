"""One version of a cooperation plan on one page: what it says, how it goes, and what it came from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.models import Case, CooperationPlan, Household, SupportGroup, Tenancy
from app.services import viewing
from app.services.contact_line import ContactLine
from app.services.household_head import head_of
from app.services.plan import reading, versions
from app.services.plan.comparing import Difference, compare
from app.services.plan.lines import (
    EvaluationLine,
    GoalLine,
    Lines,
    MeasureLine,
    evaluation_lines,
    names_of,
)
from app.services.plan.notices import Notice, notices
from app.services.plan.state import PlanState, is_done_with
from app.services.records import values_of
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class VersionLine:
    """`edition` is the version's place among all versions of the plan, from 1. `done_with`: over, or ended today."""

    ref: str
    edition: int
    made_as: str
    dated: date
    start: date
    end: date
    state: PlanState
    done_with: bool


@dataclass(frozen=True, slots=True)
class Coming:
    """The version that a plan in force is renewed or changed to, and the numbers of its goals and measures."""

    edition: int
    made_as: str
    start: date
    goals: Collection[int]
    measures: Collection[int]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """`name` is the household's, or its number when it is protected. `values` are all described fields. `goals`: the
    main goals first; `other_measures` are those of no goal. `versions`: the newest first. `changes`: what is different
    from the version before; empty for the first. `coming`: the newest version, when it has not begun and this is the
    one in force. `group`, `case`, `tenancy`, `household` are exchange IDs."""

    ref: str
    version: int
    edition: int
    state: PlanState
    household: str
    name: str
    protection: int
    values: Mapping[str, Any]
    group: str | None
    case: str | None
    tenancy: str | None
    participants: Sequence[ContactLine]
    goals: Sequence[GoalLine]
    other_measures: Sequence[MeasureLine]
    evaluations: Sequence[EvaluationLine]
    versions: Sequence[VersionLine]
    changes: Sequence[Difference]
    notices: Sequence[Notice]
    coming: Coming | None
    today: date = field(repr=False)

    @property
    def is_newest(self) -> bool:
        """Whether what it says can be changed: no version is made in its place."""
        return self.versions[0].ref == self.ref

    @property
    def can_follow_up(self) -> bool:
        """Whether it can be evaluated, signed and ended: the newest, or the one still in force."""
        return self.is_newest or self.state is PlanState.IN_FORCE

    @property
    def is_done_with(self) -> bool:
        """Whether it is over, or ended with this very day: nothing more is asked of it."""
        return is_done_with(self.state, self.values["ended"], self.today)

    @property
    def ended_today(self) -> bool:
        """Whether this is its last day because it was ended; then nobody is asked to take it up again."""
        return self.is_done_with and not self.state.is_over

    @property
    def newest(self) -> str:
        return self.versions[0].ref

    @property
    def in_force(self) -> str | None:
        """The version in force, when there is one."""
        return next((one.ref for one in self.versions if one.state is PlanState.IN_FORCE), None)

    @property
    def made_as(self) -> str:
        return str(self.values["made_as"])

    @property
    def dated(self) -> date:
        day: date = self.values["dated"]
        return day

    @property
    def start(self) -> date:
        day: date = self.values["start"]
        return day

    @property
    def end(self) -> date:
        """The last day of its period."""
        day: date = self.values["end"]
        return day

    @property
    def next_evaluation(self) -> EvaluationLine | None:
        """The first that is not held, also when its day has passed; None for a plan that is done with."""
        if self.is_done_with:
            return None
        return next((one for one in self.evaluations if one.held is None), None)

    @property
    def all_measures(self) -> Sequence[MeasureLine]:
        return [*(measure for goal in self.goals for measure in goal.measures), *self.other_measures]

    @property
    def without_consent(self) -> Sequence[ContactLine]:
        """Who may be told nothing today, and is left out of what is shared."""
        return [one for one in self.participants if not one.shares]


def load(store: Store, ref: str, *, again: bool = False) -> PlanPage:
    """Everything the page shows. Opening the plan of a strictly confidential person is logged, unless it is read
    `again` to renew an open page."""
    return viewing.load_page(store, CooperationPlan, ref, _page, "plan", again=again)


def _page(session: Session, plan: CooperationPlan, today: date) -> PlanPage:
    head = head_of(session, plan.household_id, today)
    household = session.get_one(Household, plan.household_id)
    chain = versions.chain(session, plan)
    content = reading.content_of(session, plan)
    lines = Lines(session, content, household.id, today)
    evaluations = evaluation_lines(session, plan, today)
    state = versions.state_in(chain, plan, today)
    participants, goals, others = lines.participants(), lines.goals(), lines.measures(None)
    return PlanPage(
        ref=plan.ref, version=plan.version, edition=chain.index(plan) + 1, state=state, household=household.ref,
        name=head.name, protection=head.protection, values=_values(plan),
        group=session.get_one(SupportGroup, plan.group_id).ref if plan.group_id else None,
        case=session.get_one(Case, plan.case_id).ref if plan.case_id else None,
        tenancy=session.get_one(Tenancy, plan.tenancy_id).ref if plan.tenancy_id else None,
        participants=participants, goals=goals, other_measures=others, evaluations=evaluations,
        versions=_versions(chain, today), changes=_changes(session, chain, plan),
        notices=notices(session, plan, chain, household, today), coming=_coming(session, chain, plan, today),
        today=today,
    )  # fmt: skip


def _values(plan: CooperationPlan) -> dict[str, Any]:
    values = values_of(plan)
    del values["version"]
    return values


def _versions(chain: Sequence[CooperationPlan], today: date) -> list[VersionLine]:
    return [_version(chain, one, today) for one in reversed(chain)]


def _version(chain: Sequence[CooperationPlan], one: CooperationPlan, today: date) -> VersionLine:
    state = versions.state_in(chain, one, today)
    return VersionLine(
        one.ref, chain.index(one) + 1, one.made_as, one.dated, one.start, one.end, state,
        is_done_with(state, one.ended, today),
    )  # fmt: skip


def _coming(session: Session, chain: Sequence[CooperationPlan], plan: CooperationPlan, today: date) -> Coming | None:
    newest = chain[-1]
    if newest is plan or versions.state_in(chain, plan, today) is not PlanState.IN_FORCE:
        return None
    says = reading.content_of(session, newest)
    goals, measures = ({one.number for one in parts} for parts in (says.goals, says.measures))
    return Coming(len(chain), newest.made_as, newest.start, goals, measures)


def _changes(session: Session, chain: Sequence[CooperationPlan], plan: CooperationPlan) -> Sequence[Difference]:
    place = chain.index(plan)
    if not place:
        return []
    before, after = (reading.content_of(session, chain[number]) for number in (place - 1, place))
    return compare(before, after, names_of(session, before, after))
