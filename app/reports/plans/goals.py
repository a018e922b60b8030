"""The goals of a plan with what is done to reach them, as panels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.models.cooperation_plan import CARRIED_OUT, EVALUATION, TERM
from app.reports.plans.blocks import Block, Cell, Grid, Points, Section, Words
from app.reports.plans.columns import with_room
from app.reports.plans.variants import Variant
from app.reports.plans.wording import sentence, when
from app.services.plan.paper import PaperGoal, PaperMeasure, PlanPaper
from app.texts import _

_SHARES = (0.44, 0.23, 0.33)
_SHARES_TO_WRITE_IN = (0.38, 0.19, 0.21, 0.22)


@dataclass(frozen=True)  # no slots: the widths are found once
class Goals:
    """The goals of a plan as a variant shows them."""

    paper: PlanPaper
    variant: Variant

    def main(self) -> Iterator[Section]:
        found = self.paper.goals_of("main")
        if found:
            title = _("Hovedmål") if self._shared else _("Dette er målet mitt")
            yield Section(title, list(self._main(found)))

    def sub(self) -> Iterator[Section]:
        """The sub-goals, and what is done for the plan as a whole."""
        panels = [
            self._panel(_("Delmål {number}: {goal}", number=number, goal=_noted(goal)), goal, first=number == 1)
            for number, goal in enumerate(self.paper.goals_of("sub"), 1)
        ]
        if panels:
            yield Section(_("Delmål og tiltak") if self._shared else _("Dette gjør vi for å nå målet"), panels)
        others = self.shown(self.paper.other_measures)
        if others:
            title = _("Andre tiltak") if panels else _("Tiltak")
            yield Section(title, [self.table(others)])

    def table(self, measures: Sequence[PaperMeasure]) -> Grid:
        """Measures without a goal above them."""
        return Grid(self._shares, [self._row(one) for one in measures], self._heads)

    def shown(self, measures: Sequence[PaperMeasure]) -> Sequence[PaperMeasure]:
        """Without what only those who may not be told do, in a copy that is shared."""
        return [one for one in measures if one.shares or not self.variant.shared]

    def every(self) -> Sequence[PaperMeasure]:
        """All that are shown, in the order of the goals."""
        of_goals = [one for goal in self.paper.goals for one in goal.measures]
        return self.shown([*of_goals, *self.paper.other_measures])

    @property
    def _shared(self) -> bool:
        return self.variant.shared

    @cached_property
    def _shares(self) -> Sequence[float]:
        """The same in every panel of the plan."""
        usual = _SHARES_TO_WRITE_IN if self.variant.written_in else _SHARES
        return with_room(usual, [self._row(one) for one in self.every()])

    @property
    def _heads(self) -> Sequence[str]:
        heads = (_("Hva"), _("Hvem"), _("Når"))
        return (*heads, _("Hvordan går det?")) if self.variant.written_in else heads

    def _main(self, goals: Sequence[PaperGoal]) -> Iterator[Block]:
        """A main goal is a panel when something is done for it directly, else a line."""
        plain = [goal for goal in goals if not self.shown(goal.measures)]
        if plain:
            lines = [_noted(goal) for goal in plain]
            yield Words(lines[0]) if len(lines) == 1 else Points(lines)
        for goal in goals:
            if goal not in plain:
                yield self._panel(_noted(goal), goal)

    def _panel(self, title: str, goal: PaperGoal, *, first: bool = False) -> Grid:
        """The columns say for themselves what they are, but where one is to be written in."""
        rows = [self._row(one) for one in self.shown(goal.measures)]
        return Grid(self._shares, rows, self._heads if rows and first and self.variant.written_in else (), title)

    def _row(self, measure: PaperMeasure) -> Sequence[Cell]:
        own = _("Dette gjør jeg selv: {own}", own=measure.own_part) if measure.own_part else ""
        cells = (Cell(measure.what, own), Cell(self.who(measure)), Cell(when(measure, self.paper.values)))
        return (*cells, Cell(_carried_out(measure))) if self.variant.written_in else cells

    def who(self, measure: PaperMeasure) -> str:
        if not measure.residents:
            return measure.who
        return self.paper.first_name if self._shared else _("Jeg")


def _noted(goal: PaperGoal) -> str:
    """The goal, how far ahead it is, and how it went."""
    term = _("på {term}", term=_(TERM.text(goal.term))) if goal.term else ""
    went = _(EVALUATION.text(goal.evaluation)) if goal.evaluation else ""
    note = ", ".join(filter(None, (term, went)))
    return f"{goal.text} ({note})" if note else goal.text


def _carried_out(measure: PaperMeasure) -> str:
    return sentence(_(CARRIED_OUT.text(measure.carried_out))) if measure.carried_out else ""
