"""The six steps of a plan, as data."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.plan.content import PLAN_FIELDS, PlanContent
from app.texts import N_, _, n_
from app.ui.kit.form_items import Item, Own, Section
from app.ui.kit.wizard import Answers, Step
from app.ui.wizards.plan import review
from app.ui.wizards.plan.days_editor import DaysEditor
from app.ui.wizards.plan.form_step import FormStep, LeftOut, suggesting
from app.ui.wizards.plan.goals import GoalsStep
from app.ui.wizards.plan.people import PeopleStep
from app.ui.wizards.plan.situation import SituationStep, belongs_to
from app.ui.wizards.plan.work import PlanWork

_SITUATION = ("background", "resources")
_TENANCY = ("home", "fixed_until", "pay_days", "rent_deduction", "rent_deduction_terms", "renewal_goal",
            "renewal_terms", "house_rules", "tenancy_other")  # fmt: skip
_WISHES = ("own_words", "needs")
_TROUBLE = ("whom_to_call", "resident_does", "services_do", "notice_routine")
_TIME = ("start", "end", "evaluations", "follow_up")


def steps(work: PlanWork, made: Callable[[str, QWidget], None]) -> Sequence[Step]:
    """The steps over one plan; `made` is told of each step's widget when it is first shown."""

    def build(key: str, make: Callable[[], QWidget]) -> Callable[[Answers], QWidget]:
        def built(_answers: Answers) -> QWidget:
            body = make()
            made(key, body)
            return body

        return built

    def form(items: Sequence[Item], left_out: LeftOut = lambda _values: set()) -> Callable[[], QWidget]:
        return lambda: FormStep(work, items, left_out)

    def told(words: Callable[[PlanWork], str]) -> Callable[[Answers], str]:
        return lambda _answers: words(work)

    def has(*names: str) -> Callable[[Answers], bool]:
        return lambda _answers: any(work.content.values.get(name) for name in names)

    return (
        Step(
            "people", N_("Deltakere og samtykke"), N_("Hvem som skal samarbeide"),
            N_("Hvem er med, og hva får de vite? Samtykket er frivillig og kan trekkes når som helst."),
            short=N_("Deltakere"), build=build("people", lambda: PeopleStep(work)),
            fields=("participants", "consents", "household"), done_as=told(_people),
            is_done=lambda _answers: bool(work.people) and all(one.shares for one in work.people),
        ),
        Step(
            "situation", N_("Situasjonen i dag"), N_("Bakgrunn og bolig"),
            N_("Skriv kort, og bare det de andre trenger å vite."), short=N_("Situasjonen"),
            build=build("situation", lambda: SituationStep(work, _situation_items(work), _tenancy_left_out)),
            fields=(*_SITUATION, "tenancy", *_TENANCY), done_as=told(_situation),
            is_done=has(*_SITUATION, *_TENANCY[1:]),
        ),
        Step(
            "wishes", N_("Ønsker og behov"), N_("Med beboerens egne ord"),
            N_("Hva er viktig for beboeren? Skriv det slik det blir sagt."), short=N_("Ønsker"),
            build=build("wishes", form(_fields(_WISHES))), fields=_WISHES, is_done=has(*_WISHES),
        ),
        Step(
            "goals", N_("Mål og tiltak"), N_("Hva vi skal få til"),
            N_("Skriv kort, og helst slik beboeren sier det selv. Ett tiltak har én ansvarlig."), short=N_("Mål"),
            build=build("goals", lambda: GoalsStep(work)), fields=("goals", "measures"), done_as=told(_goals),
            is_done=lambda _answers: bool(work.content.goals and work.content.measures),
        ),
        Step(
            "follow_up", N_("Oppfølging og evaluering"), N_("Møter og datoer"),
            N_("Hva gjør vi når noe går galt, og når ser vi på planen sammen?"), short=N_("Oppfølging"),
            build=build("follow_up", form(_follow_up_items(work))), fields=(*_TROUBLE, *_TIME),
            done_as=told(_evaluation),
            is_done=lambda answers: bool(work.content.evaluations) and has(*_TROUBLE)(answers),
        ),
        Step(
            "review", N_("Se over og underskriv"), N_("Skriv ut i to eksemplarer"),
            N_("Gå gjennom planen sammen før dere skriver under."), short=N_("Se over"),
            build=build("review", lambda: review.ReviewStep(work)), fields=review.FIELDS, is_done=has("consented"),
        ),
    )  # fmt: skip


def _fields(names: Sequence[str]) -> list[Item]:
    return [PLAN_FIELDS[name] for name in names]


def _situation_items(work: PlanWork) -> Sequence[Item]:
    """Where a protected household lives is not asked for beside its name; what is written already is kept."""
    names = [name for name in _TENANCY if name != "home" or not work.protection]
    tenancy = (suggesting(work, name, name) if name == "house_rules" else PLAN_FIELDS[name] for name in names)
    return (*_fields(_SITUATION), Section(N_("Avtaler om boligen")), *belongs_to(work), *tenancy)


def _tenancy_left_out(values: Mapping[str, Any]) -> set[str]:
    asked = {"rent_deduction_terms": "rent_deduction", "renewal_terms": "renewal_goal"}
    return {name for name, by in asked.items() if not values.get(by)}


def _follow_up_items(work: PlanWork) -> Sequence[Item]:
    days = Own(
        "evaluations", N_("Datoer da vi ser på planen sammen"), DaysEditor,
        help=N_("Én eller flere datoer, med komma mellom."),
    )  # fmt: skip
    trouble = (PLAN_FIELDS[name] if name == "whom_to_call" else suggesting(work, name, "trouble") for name in _TROUBLE)
    return (
        *_fields(_TIME[:2]), days, PLAN_FIELDS["follow_up"], Section(N_("Når noe går galt")), *trouble,
    )  # fmt: skip


def _people(work: PlanWork) -> str:
    if not work.people:
        return ""
    lacking = sum(not one.shares for one in work.people)
    if lacking:
        return _("{lacking} av {people} kan ikke få planen", lacking=lacking, people=len(work.people))
    count = n_("{count} deltaker", "{count} deltakere", len(work.people) + 1)
    return _("{people}, alle har samtykket", people=count)


def _situation(work: PlanWork) -> str:
    filled = sum(bool(work.content.values.get(name)) for name in (*_SITUATION, *_TENANCY))
    return n_("{count} felt er fylt ut", "{count} felt er fylt ut", filled) if filled else ""


def _goals(work: PlanWork) -> str:
    content: PlanContent = work.content
    subs, measures = len(content.goals_of("sub")), len(content.measures)
    if not subs and not measures:
        return ""
    goals = n_("{count} delmål", "{count} delmål", subs)
    return _("{goals}, {measures}", goals=goals, measures=n_("{count} tiltak", "{count} tiltak", measures))


def _evaluation(work: PlanWork) -> str:
    days = work.content.evaluations
    return _("Evalueres {day}", day=formats.day(min(days))) if days else ""
