"""What the buttons of a plan's page do."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from app import clock
from app.services.plan import life, saving
from app.services.plan.page import PlanPage
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.plan import told
from app.ui.screens.plan.forms import Forms
from app.ui.screens.plan.tabs import PLAN, PRINT, PlanTabs

Act = Callable[[Any], object]


class Screen(Protocol):
    """What the acts need of the page."""

    tabs: PlanTabs
    forms: InlinePlace

    def do(self, what: str, which: Any = None) -> None: ...
    def show_form(self, place: InlinePlace, form: InlineForm, told: str) -> None: ...
    def saved(self, told: str, undo: Callable[[], object]) -> None: ...
    def let_go(self) -> None: ...


class Acts:
    """The acts on one version, as it was read last."""

    def __init__(self, context: Context, page: PlanPage, screen: Screen) -> None:
        self._context, self._page, self._screen = context, page, screen
        self._forms = Forms(context, page)

    def do(self, what: str, which: Any) -> None:
        """Raises OfficerError, and KeyError for what is no act of the page."""
        {**self._ways(), **self._form_acts(), **self._own_acts()}[what](which)

    def _ways(self) -> dict[str, Act]:
        """Where one may go from here."""
        go, page = self._context.navigate, self._page
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
        forms, tabs = self._forms, self._screen.tabs
        show, above = self._screen.show_form, self._show_above
        return {
            "why": lambda which: show(tabs.goals.place_of(which), forms.why(which), _("Begrunnelsen er lagret.")),
            "remark": lambda which: show(
                tabs.goals.place_of_measure(which), forms.remark(which), _("Merknaden er lagret.")
            ),
            "held": lambda which: above(forms.held(self._evaluation(which)), _("Evalueringen er lagret.")),
            "sign": lambda _which: above(forms.signed(), _("Underskriften er lagret.")),
            "end": lambda _which: above(forms.ended(), told.ended(self._page)),
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
        goal = next(one for one in self._page.goals if one.number == number)
        day = clock.today() if evaluation else None
        why = goal.why or "" if evaluation else ""
        undo = life.evaluate_goal(self._context.store, self._page.ref, number, evaluation or None, day, why)
        self._screen.saved(told.goal_judged(self._page, number, evaluation), undo)
        if evaluation:
            self._screen.do("why", number)

    def _carry_out(self, number: int, carried_out: str) -> None:
        measure = next(one for one in self._page.all_measures if one.number == number)
        day = clock.today() if carried_out else None
        remark = measure.remark or "" if carried_out else ""
        undo = life.carry_out(self._context.store, self._page.ref, number, carried_out or None, day, remark)
        self._screen.saved(told.measure_judged(self._page, number, carried_out), undo)

    def _print(self) -> None:
        """To the tab where it is seen; from there to the printer."""
        tabs = self._screen.tabs
        if tabs.current() == PRINT:
            tabs.print.print_out()
        else:
            tabs.choose(PRINT)
            tabs.print.print_button.setFocus()

    def _renew(self) -> None:
        """A new version in one press, and on to its print."""
        ref, go = self._page.ref, self._context.navigate
        saved, undo = saving.renew(self._context.store, ref)

        def take_back() -> None:
            undo()
            self._screen.let_go()
            go("plan", ref=ref)

        done = _("Planen er fornyet. Skriv den ut, og få den underskrevet.")
        self._context.toast(done, partial(messages.guard, take_back, self._screen.tabs))
        go("plan", ref=saved.ref)

    def _delete(self) -> None:
        """The version before holds again, and is shown."""
        ref, go = self._page.ref, self._context.navigate
        before = next((one.ref for one in self._page.versions if one.edition == self._page.edition - 1), None)
        undo = saving.delete(self._context.store, ref)
        self._screen.let_go()

        def put_back() -> None:
            undo()
            go("plan", ref=ref)

        self._context.toast(_("Versjonen er slettet."), partial(messages.guard, put_back, self._screen.tabs))
        if before is None:
            go("plans")
        else:
            go("plan", ref=before)

    def _show_above(self, form: Any, done: str) -> None:
        self._screen.tabs.choose(PLAN)
        self._screen.show_form(self._screen.forms, form, done)

    def _evaluation(self, evaluation_id: int) -> Any:
        return next(one for one in self._page.evaluations if one.id == evaluation_id)
