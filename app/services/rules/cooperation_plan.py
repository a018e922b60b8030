"""Rules for a version of a cooperation plan with its parts (rundskriv U-10/2002 § 5.4; FOR-2022-06-22-1110)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.dates import add_months
from app.formats import day as format_day
from app.models import CooperationPlan, PlanEvaluation, PlanGoal, PlanMeasure, PlanParticipant
from app.services.findings import Finding, error, twins, warning
from app.texts import N_, _

LONGEST = 24
"""Months. A plan is for a time and has realistic goals (U-10/2002 § 5.4); a longer one is looked at again."""

_AHEAD: Mapping[str, str] = {
    "dated": N_("Planen er datert {day}, en dag som ligger fram i tid."),
    "consented": N_("Samtykket til planen er fra {day}, en dag som ligger fram i tid."),
    "signed": N_("Planen er underskrevet {day}, en dag som ligger fram i tid."),
}
"""What is told (msgid) of a date to come."""


@dataclass
class PlanFacts:
    """A version and its parts, stored or about to be. `before` is the version it replaces; `others` are the newest
    versions of the household's other plans."""

    plan: CooperationPlan
    participants: list[PlanParticipant] = field(default_factory=list)
    goals: list[PlanGoal] = field(default_factory=list)
    measures: list[PlanMeasure] = field(default_factory=list)
    evaluations: list[PlanEvaluation] = field(default_factory=list)
    before: CooperationPlan | None = None
    others: list[CooperationPlan] = field(default_factory=list)


def plan_findings(facts: PlanFacts, today: date) -> Iterator[Finding]:
    """Errors: what ends before it starts, and a contact that takes part twice. All else is a warning. What a plan lacks
    is told in the fields `goals` and `evaluations`."""
    yield from _period(facts.plan)
    yield from _dates(facts.plan, today)
    yield from _consent(facts.plan, today)
    yield from _tenancy(facts.plan)
    yield from _end(facts.plan)
    yield from _before(facts.plan, facts.before)
    yield from _others(facts.plan, facts.others)
    yield from _participants(facts.participants)
    yield from _goals(facts, today)
    yield from _measures(facts, today)
    yield from _evaluations(facts)


def _period(plan: CooperationPlan) -> Iterator[Finding]:
    if plan.end < plan.start:
        yield error(plan, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))
    elif plan.end >= add_months(plan.start, LONGEST):
        message = _("Planen varer i over to år. Velg heller en kortere tid, og forny planen når den går ut.")
        yield warning(plan, "end", "long-plan", message)


def _dates(plan: CooperationPlan, today: date) -> Iterator[Finding]:
    for name, told in _AHEAD.items():
        value = getattr(plan, name)
        if value and value > today:
            yield warning(plan, name, "ahead", _(told, day=format_day(value)))


def _consent(plan: CooperationPlan, today: date) -> Iterator[Finding]:
    """No plan is made without consent (FOR-2022-06-22-1110 § 5). Nobody is asked again about a plan that is over, or
    ended with this very day."""
    if plan.end < today or (plan.ended is not None and plan.ended <= today):
        return
    if plan.consented is None:
        message = _("Beboeren har ikke sagt ja til planen ennå. Planen er frivillig og skal ikke brukes uten samtykke.")
        yield warning(plan, "consented", "no-consent", message)
    if plan.signed is None:
        yield warning(plan, "signed", "not-signed", _("Planen er ikke underskrevet ennå."))


def _last_day(plan: CooperationPlan) -> date:
    return min(plan.end, plan.ended or plan.end)


def _tenancy(plan: CooperationPlan) -> Iterator[Finding]:
    if plan.fixed_until and plan.fixed_until < plan.end:
        message = _("Leieavtalen går ut før planen. Avtal hva som skjer da.")
        yield warning(plan, "fixed_until", "tenancy-ends-first", message)
    if plan.renewal_goal and not plan.renewal_terms:
        message = _("Skriv hva som skal til, så beboeren vet det.")
        yield warning(plan, "renewal_terms", "no-renewal-terms", message)
    if plan.individual_plan and not plan.ip_coordinator:
        message = _("En individuell plan skal ha en koordinator.")
        yield warning(plan, "ip_coordinator", "no-coordinator", message)


def _end(plan: CooperationPlan) -> Iterator[Finding]:
    if plan.ended is None:
        return
    if plan.ended < plan.start:
        message = _("Planen kan ikke avsluttes før den begynner. Slett den i stedet.")
        yield error(plan, "ended", "end-before-start", message)
    if plan.ended > plan.end:
        yield warning(plan, "ended", "ended-late", _("Planen gikk ut {day}.", day=format_day(plan.end)))
    if plan.end_reason is None:
        yield warning(plan, "end_reason", "no-end-reason", _("Velg hvorfor planen ble avsluttet."))


def _before(plan: CooperationPlan, before: CooperationPlan | None) -> Iterator[Finding]:
    if before is None:
        return
    if plan.dated < before.dated:
        message = _("Versjonen denne erstatter, er datert {day}.", day=format_day(before.dated))
        yield warning(plan, "dated", "dated-before", message)
    if plan.start < before.start:
        message = _("Versjonen denne erstatter, begynte først {day}.", day=format_day(before.start))
        yield warning(plan, "start", "starts-before", message)


def _others(plan: CooperationPlan, others: list[CooperationPlan]) -> Iterator[Finding]:
    for other in others:
        if plan.start <= _last_day(other) and other.start <= _last_day(plan):
            message = _("Husstanden har også en plan fra {day}. Avslutt den ene.", day=format_day(other.start))
            yield warning(plan, "start", "plans-overlap", message)


def _participants(participants: list[PlanParticipant]) -> Iterator[Finding]:
    for participant in twins(participants, lambda one: one.contact_id):
        yield error(participant, "contact", "same-day", _("Kontakten er allerede med i planen."))
    for coordinator in [one for one in participants if one.coordinator][1:]:
        yield warning(coordinator, "coordinator", "two-coordinators", _("Planen har to koordinatorer. Velg én."))


def _goals(facts: PlanFacts, today: date) -> Iterator[Finding]:
    if not any(goal.kind == "main" for goal in facts.goals):
        yield warning(facts.plan, "goals", "no-main-goal", _("Planen har ikke noe hovedmål."))
    for goal in facts.goals:
        if goal.evaluation and not goal.evaluated:
            message = _("Fyll ut dagen målet ble vurdert. Uten den telles ikke målet.")
            yield warning(goal, "evaluated", "no-evaluated", message)
        if goal.evaluated and goal.evaluated > today:
            message = _("Målet er vurdert {day}, en dag som ligger fram i tid.", day=format_day(goal.evaluated))
            yield warning(goal, "evaluated", "ahead", message)


def _measures(facts: PlanFacts, today: date) -> Iterator[Finding]:
    goals = {goal.number for goal in facts.goals}
    contacts = {participant.contact_id for participant in facts.participants}
    for measure in facts.measures:
        if measure.goal_number is not None and measure.goal_number not in goals:
            message = _("Målet finnes ikke i planen. Tiltaket regnes til hele planen.")
            yield warning(measure, "goal_number", "unknown-goal", message)
        if measure.contact_id is not None and measure.contact_id not in contacts:
            message = _("Den som skal gjøre dette, er ikke med i planen.")
            yield warning(measure, "contact", "not-participant", message)
        yield from _time_of(measure, facts.plan)
        if measure.evaluated and measure.evaluated > today:
            message = _("Tiltaket er vurdert {day}, en dag som ligger fram i tid.", day=format_day(measure.evaluated))
            yield warning(measure, "evaluated", "ahead", message)


def _time_of(measure: PlanMeasure, plan: CooperationPlan) -> Iterator[Finding]:
    if measure.start and measure.end and measure.end < measure.start:
        yield error(measure, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))
    elif measure.end and measure.end > plan.end:
        yield warning(measure, "end", "outside-plan", _("Planen går ut {day}.", day=format_day(plan.end)))
    elif measure.start and measure.start > plan.end:
        yield warning(measure, "start", "outside-plan", _("Planen går ut {day}.", day=format_day(plan.end)))


def _evaluations(facts: PlanFacts) -> Iterator[Finding]:
    plan = facts.plan
    if not facts.evaluations:
        message = _("Sett en dag der dere skal se på planen sammen.")
        yield warning(plan, "evaluations", "no-evaluation", message)
    for evaluation in facts.evaluations:
        if not plan.start <= evaluation.day <= plan.end:
            message = _("{day} ligger utenfor tiden planen gjelder.", day=format_day(evaluation.day))
            yield warning(evaluation, "day", "outside-plan", message)
