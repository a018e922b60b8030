"""What the buttons of a plan's page do."""

from dataclasses import dataclass
from typing import Any

from app import clock
from app.services.plan import life, saving
from app.services.plan.page import PlanPage
from app.texts import _
from app.ui.kit.context import Context
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.plan import told
from app.ui.screens.plan.forms import Forms
from app.ui.screens.plan.tabs import PLAN, PRINT, PlanTabs
from app.ui.screens.record_screen import Act, RecordScreen


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts on one version, as it was read last."""

    context: Context
    page: PlanPage
    screen: RecordScreen[PlanPage]
    tabs: PlanTabs

    def by_name(self) -> dict[str, Act]:
        """Each raises OfficerError."""
        return {**self._ways(), **self._form_acts(), **self._own_acts()}

    def _ways(self) -> dict[str, Act]:
        """Where one may go from here."""
        go, page = self.context.navigate, self.page
        return {
            "household": lambda _which: go("household", ref=page.household),
            "group": lambda which: go("group", ref=which),
            "case": lambda which: go("case", ref=which),
            "tenancy": lambda which: go("tenancy", ref=which),
            "version": lambda which: go("plan", ref=which),
            "newest": lambda _which: go("plan", ref=page.newest),
            "in-force": lambda _which: go("plan", ref=page.in_force),
            "revise": lambda _which: go("plan_wizard", replaces=page.ref, made_as="revision"),
            "renew-changed": lambda _which: go("plan_wizard", replaces=page.ref, made_as="renewal"),
            "correct": lambda _which: go("plan_wizard", correct=page.ref),
        }

    def _form_acts(self) -> dict[str, Act]:
        forms, goals = Forms(self.context, self.page), self.tabs.goals
        show, above = self.screen.show_form, self._show_above
        return {
            "why": lambda which: show(forms.why(which), _("Begrunnelsen er lagret."), goals.place_of(which)),
            "remark": lambda which: show(forms.remark(which), _("Merknaden er lagret."), goals.place_of_measure(which)),
            "held": lambda which: above(forms.held(self._evaluation(which)), _("Evalueringen er lagret.")),
            "sign": lambda _which: above(forms.signed(), _("Underskriften er lagret.")),
            "end": lambda _which: above(forms.ended(), told.ended(self.page)),
            "give-consent": lambda which: above(forms.consent(which), _("Samtykket er lagret.")),
        }

    def _own_acts(self) -> dict[str, Act]:
        return {
            "evaluate": lambda which: self._evaluate(*which),
            "carry": lambda which: self._carry_out(*which),
            "print": lambda _which: self._print(),
            "renew": lambda _which: self._renew(),
            "delete": lambda _which: self._delete(),
        }

    def _evaluate(self, number: int, evaluation: str) -> None:
        """One press is the evaluation; the sentence may follow. What was written before stays to be changed."""
        goal = next(one for one in self.page.goals if one.number == number)
        day = clock.today() if evaluation else None
        why = goal.why or "" if evaluation else ""
        undo = life.evaluate_goal(self.context.store, self.page.ref, number, evaluation or None, day, why)
        self.screen.saved(told.goal_judged(self.page, number, evaluation), undo)
        if evaluation:
            self.screen.do("why", number)

    def _carry_out(self, number: int, carried_out: str) -> None:
        measure = next(one for one in self.page.all_measures if one.number == number)
        day = clock.today() if carried_out else None
        remark = measure.remark or "" if carried_out else ""
        undo = life.carry_out(self.context.store, self.page.ref, number, carried_out or None, day, remark)
        self.screen.saved(told.measure_judged(self.page, number, carried_out), undo)

    def _print(self) -> None:
        """To the tab where it is seen; from there to the printer."""
        tabs = self.tabs
        if tabs.current() == PRINT:
            tabs.print.print_out()
        else:
            tabs.choose(PRINT)
            tabs.print.print_button.setFocus()

    def _renew(self) -> None:
        """A new version in one press, and on to its print."""
        saved, undo = saving.renew(self.context.store, self.page.ref)
        self.screen.go_on(_("Planen er fornyet. Skriv den ut, og få den underskrevet."), undo, saved.ref)

    def _delete(self) -> None:
        """The version before holds again, and is shown."""
        before = next((one.ref for one in self.page.versions if one.edition == self.page.edition - 1), None)
        undo = saving.delete(self.context.store, self.page.ref)
        self.screen.go_on(_("Versjonen er slettet."), undo, before)

    def _show_above(self, form: InlineForm, done: str) -> None:
        self.tabs.choose(PLAN)
        self.screen.show_form(form, done)

    def _evaluation(self, evaluation_id: int) -> Any:
        return next(one for one in self.page.evaluations if one.id == evaluation_id)
