"""The forms that open on the page of a plan: why a goal went as it did, a remark, an evaluation, the signature, the
end."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app import clock
from app.models import Consent, CooperationPlan, PlanEvaluation, PlanGoal, PlanMeasure
from app.models.fields import Field, fields_of
from app.services import consents
from app.services.plan import life
from app.services.plan.lines import EvaluationLine
from app.services.plan.page import PlanPage
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit import discretion
from app.ui.kit.context import Context
from app.ui.kit.form_items import pick
from app.ui.screens.contact_words import service_and_place
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.plan import told

Undo = Callable[[], object]
_WHY = {
    "reached": N_("Hva gjorde at målet ble nådd?"),
    "on_the_way": N_("Hva er på vei?"),
    "given_up": N_("Hvorfor er målet gitt opp?"),
}


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms of one version. Each gives what undoes it when it is saved."""

    context: Context
    page: PlanPage

    def why(self, number: int) -> InlineForm:
        """A sentence on how goal `number` went, and the day it was judged."""
        goal = next(one for one in self.page.goals if one.number == number)
        values = {"why": goal.why, "evaluated": goal.evaluated}
        asked = _WHY[goal.evaluation or "on_the_way"]
        return InlineForm(
            self.context, _(asked), pick(PlanGoal, "why", "evaluated"), values,
            lambda typed: life.evaluate_goal(
                self.context.store, self.page.ref, number, goal.evaluation, typed["evaluated"], typed["why"] or ""
            ),
            submit=N_("Lagre begrunnelsen"), draft=self._draft("why", number), columns=2,
        )  # fmt: skip

    def remark(self, number: int) -> InlineForm:
        """A remark on how measure `number` went, and the day it was judged."""
        measure = next(one for one in self.page.all_measures if one.number == number)
        values = {"remark": measure.remark, "evaluated": measure.evaluated}
        return InlineForm(
            self.context, _("Merknad til tiltaket"), pick(PlanMeasure, "remark", "evaluated"), values,
            lambda typed: life.carry_out(
                self.context.store, self.page.ref, number, measure.carried_out, typed["evaluated"],
                typed["remark"] or "",
            ),
            submit=N_("Lagre merknaden"), draft=self._draft("remark", number), columns=2,
        )  # fmt: skip

    def held(self, evaluation: EvaluationLine) -> InlineForm:
        """That an evaluation was held, and what was said."""
        values = {"held": evaluation.held or clock.today(), "remark": evaluation.remark}
        return InlineForm(
            self.context, _("Når ble planen evaluert?"),
            [_required(PlanEvaluation, "held"), *pick(PlanEvaluation, "remark")], values,
            lambda typed: life.hold_evaluation(self.context.store, evaluation.id, typed["held"], typed["remark"] or ""),
            submit=N_("Lagre evalueringen"), draft=self._draft("held", evaluation.id), columns=2,
        )  # fmt: skip

    def signed(self) -> InlineForm:
        """The day it was signed, and the day the resident said yes to it."""
        known = self.page.values
        values = {name: known.get(name) or clock.today() for name in ("signed", "consented")}
        return InlineForm(
            self.context, _("Når ble planen underskrevet?"),
            [_required(CooperationPlan, "signed"), *pick(CooperationPlan, "consented")], values, self._sign,
            submit=N_("Lagre underskriften"), columns=2,
        )  # fmt: skip

    def ended(self) -> InlineForm:
        """The last day it holds, and why it ends."""
        asked = [_required(CooperationPlan, name) for name in ("ended", "end_reason")]
        return InlineForm(
            self.context, _("Avslutt planen"), [*asked, *pick(CooperationPlan, "end_remark")],
            {"ended": clock.today()}, self._end, submit=N_("Avslutt planen"), draft=self._draft("end", 0), columns=2,
            note=told.before_ending(self.page),
        )  # fmt: skip

    def consent(self, contact: str) -> InlineForm:
        """That the household lets a participant be told of the plan."""
        store, household = self.context.store, self.page.household
        asked = [*pick(Consent, "given", "until"), _required(Consent, "scope")]
        values = {"given": clock.today(), "scope": ("plan",)}
        one = next(one for one in self.page.participants if one.contact == contact)
        who = service_and_place(one.service, one.workplace) if discretion.is_on() else one.name
        return InlineForm(
            self.context, _("Samtykke til å dele med {who}", who=who), asked,
            values, lambda typed: _give(store, household, contact, typed), submit=N_("Lagre samtykket"),
            draft=f"plan-page:{self.page.ref}:consent:{contact}", columns=2,
        )  # fmt: skip

    def _sign(self, typed: dict[str, Any]) -> Undo:
        return life.sign(self.context.store, self.page.ref, typed["signed"], typed["consented"])

    def _end(self, typed: dict[str, Any]) -> Undo:
        day: date = typed["ended"]
        return life.end(self.context.store, self.page.ref, day, typed["end_reason"], typed["end_remark"] or "")

    def _draft(self, what: str, number: int) -> str:
        """The key under which what is typed is kept."""
        return f"plan-page:{self.page.ref}:{what}:{number}"


def _required(model: type, name: str) -> Field:
    return replace(fields_of(model)[name], required=True)


def _give(store: Store, household: str, contact: str, typed: dict[str, Any]) -> Undo:
    """Register a consent; undone, one that was withdrawn earlier that day is withdrawn again."""
    before = {one.id: one for one in consents.of(store, household)}
    given = int(consents.give(store, household, contact, typed).ref)
    if given not in before:
        return lambda: consents.delete(store, given)
    names = ("scope", "until", "withdrawn", "remark")
    was = {name: getattr(before[given], name) for name in names}

    def undo() -> None:
        consents.save(store, given, was)

    return undo
