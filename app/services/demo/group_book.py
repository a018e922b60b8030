"""Writes groups, consents and plans as they are told, with days counted from today turned into dates. What is done at
the office is done on working days."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from app.models import (
    Attendance,
    Consent,
    CooperationPlan,
    GroupMember,
    GroupTask,
    Meeting,
    PlanEvaluation,
    PlanGoal,
    PlanMeasure,
    PlanParticipant,
    SupportGroup,
)
from app.services.deadlines import is_working_day, working_day
from app.services.demo.contacts import id_of
from app.services.demo.group_told import Agreed, Given, Group, Member, Met, Version
from app.services.demo.rows import Rows


class GroupBook:
    """One group at a time."""

    def __init__(self, rows: Rows, today: date) -> None:
        self._rows, self._today = rows, today

    def write(self, told: Group) -> None:
        """The group with its members and their consents, meetings, tasks and plans."""
        group = self._rows.add(
            SupportGroup, household_id=told.household, start=self._day(told.start), end=self._maybe(told.end),
            purpose=told.purpose,
        )  # fmt: skip
        for member in told.members:
            self._member(group, told, member)
        for contact, given in told.consents.items():
            self._consent(told.household, contact, given)
        for meeting in told.meetings:
            self._meeting(group, meeting)
        for task in told.tasks:
            self._task(group, task)
        for chain in told.plans:
            self._chain(group, told, chain)

    def _day(self, days: int) -> date:
        return self._today + timedelta(days=days)

    def _maybe(self, days: int | None) -> date | None:
        return None if days is None else self._day(days)

    def _at_work(self, days: int) -> date:
        """That day or the last working day before it; what is to come does not become past."""
        day = last = self._day(days)
        while not is_working_day(last):
            last -= timedelta(days=1)
        return working_day(day) if last < self._today <= day else last

    def _maybe_at_work(self, days: int | None) -> date | None:
        return None if days is None else self._at_work(days)

    def _member(self, group: int, told: Group, member: Member) -> None:
        since = told.start if member.since is None else member.since
        until = told.end if member.until is None else member.until
        self._rows.add(
            GroupMember, group_id=group, contact_id=id_of(member.contact), role=member.role,
            coordinator=member.coordinator, start=self._day(since), end=self._maybe(until),
        )  # fmt: skip
        if member.consent is not None:
            self._consent(told.household, member.contact, member.consent)

    def _consent(self, household: int, contact: str, given: Given) -> None:
        self._rows.add(
            Consent, household_id=household, contact_id=id_of(contact), given=self._day(given.given),
            scope=given.scope, until=self._maybe(given.until), withdrawn=self._maybe(given.withdrawn),
        )  # fmt: skip

    def _meeting(self, group: int, told: Met) -> None:
        meeting = self._rows.add(
            Meeting, group_id=group, moment=datetime.combine(self._at_work(told.day), time(*told.time)),
            place=told.place, agenda=told.agenda, invited=self._maybe_at_work(told.invited), held=told.held,
            resident_came=told.resident, minutes=told.minutes,
        )  # fmt: skip
        for contact in told.came:
            self._rows.add(Attendance, meeting_id=meeting, contact_id=id_of(contact))

    def _task(self, group: int, told: Agreed) -> None:
        self._rows.add(
            GroupTask, group_id=group, contact_id=id_of(told.contact) if told.contact else None, who=told.who,
            agreed=self._at_work(told.agreed), what=told.what, due=self._maybe_at_work(told.due),
            done=self._maybe_at_work(told.done),
        )  # fmt: skip

    def _chain(self, group: int, told: Group, chain: Sequence[Version]) -> None:
        before = None
        for version in chain:
            plan = self._rows.add(
                CooperationPlan, household_id=told.household, group_id=group, case_id=None, replaces_id=before,
                made_as=version.made_as, dated=self._at_work(version.dated), start=self._day(version.start),
                end=self._day(version.end), signed=self._maybe_at_work(version.signed), **version.values,
                consented=self._maybe_at_work(version.consented), ended=self._maybe(version.ended),
            )  # fmt: skip
            self._parts(plan, told, version)
            before = plan

    def _parts(self, plan: int, told: Group, version: Version) -> None:
        for member in [*told.members, *(Member(contact, role) for contact, role in version.beside.items())]:
            if version.participants is None or member.contact in version.participants:
                self._rows.add(
                    PlanParticipant, plan_id=plan, contact_id=id_of(member.contact), role=member.role,
                    coordinator=member.coordinator,
                )  # fmt: skip
        self._aims(plan, version)
        self._doings(plan, version)
        for day, held in version.evaluations:
            self._rows.add(PlanEvaluation, plan_id=plan, day=self._at_work(day), held=self._maybe_at_work(held))

    def _aims(self, plan: int, version: Version) -> None:
        for position, aim in enumerate(version.aims, 1):
            self._rows.add(
                PlanGoal, plan_id=plan, number=aim.number, position=position, kind=aim.kind, term=aim.term,
                text=aim.text, evaluation=aim.evaluation, evaluated=self._maybe_at_work(aim.evaluated), why=aim.why,
            )  # fmt: skip

    def _doings(self, plan: int, version: Version) -> None:
        for position, doing in enumerate(version.doings, 1):
            self._rows.add(
                PlanMeasure, plan_id=plan, number=doing.number, position=position, goal_number=doing.goal,
                what=doing.what, contact_id=id_of(doing.contact) if doing.contact else None, who=doing.who,
                how_often=doing.how_often, own_part=doing.own_part, start=self._day(version.start),
                end=self._day(version.end), carried_out=doing.carried_out,
                evaluated=self._maybe_at_work(doing.evaluated),
            )  # fmt: skip
