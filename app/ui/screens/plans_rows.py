"""A plan as a line of the list: whose, how long it holds, when it is evaluated, how many goals are reached, what it
lacks."""

from collections.abc import Sequence
from dataclasses import dataclass

from app import formats
from app.models.cooperation_plan import MADE_AS
from app.services.naming import household_number
from app.services.plan.listing import PlanRow
from app.services.plan.state import STATES, PlanState
from app.texts import N_, _, n_
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list as it is shown; the properties are its cells, each of one or two lines."""

    ref: str
    plan: PlanRow

    @property
    def whose(self) -> str:
        """What is searched and spoken of the first cell."""
        return f"{self.household}, {self.number}"

    @property
    def household(self) -> str:
        return self.plan.name

    @property
    def number(self) -> str:
        """ "PL2 · Husstand 44"."""
        return f"{self.ref} · {household_number(self.plan.household)}"

    @property
    def version(self) -> str:
        """ "Versjon 2, fornyet"."""
        return ", ".join((self.edition, self.made_as))

    @property
    def edition(self) -> str:
        return _("Versjon {edition}", edition=self.plan.edition)

    @property
    def made_as(self) -> str:
        return _(MADE_AS.text(self.plan.made_as))

    @property
    def standing(self) -> str:
        return ", ".join((self.state, self.until))

    @property
    def state(self) -> str:
        return sentence(STATES[self.plan.state].label)

    @property
    def until(self) -> str:
        """Until when it is in force, or from when another takes its place; of one to come, from when."""
        if self.plan.coming is not None and self.plan.coming_as is not None:
            made_as = _(MADE_AS.text(self.plan.coming_as))
            return _("{made_as} fra {day}", made_as=made_as, day=formats.day(self.plan.coming))
        if self.plan.state is PlanState.NOT_BEGUN:
            return _("fra {day}", day=formats.day(self.plan.start))
        return _("til {day}", day=formats.day(self.plan.end))

    @property
    def evaluation(self) -> str:
        return ", ".join(part for part in (self.evaluated, self.late) if part)

    @property
    def evaluated(self) -> str:
        """The day of the next evaluation."""
        if self.plan.next_evaluation is None:
            return "" if self.plan.state.is_over else _("Ikke satt")
        return formats.day(self.plan.next_evaluation)

    @property
    def late(self) -> str:
        return _("Ikke gjort") if self.plan.overdue else ""

    @property
    def goals(self) -> str:
        """ "1 av 3 nådd"."""
        if not self.plan.goals:
            return _("Ingen mål")
        return _("{reached} av {goals} nådd", reached=self.plan.reached, goals=self.plan.goals)

    @property
    def lacks(self) -> str:
        return ", ".join(part for part in (self.unsigned, self.without) if part)

    @property
    def unsigned(self) -> str:
        """A plan that holds no more lacks nothing."""
        return "" if self.plan.signed or self.plan.state.is_over else _("Ikke underskrevet")

    @property
    def without(self) -> str:
        """How many who take part may be told nothing."""
        count = 0 if self.plan.state.is_over else self.plan.without_consent
        return n_("{count} uten samtykke", "{count} uten samtykke", count) if count else ""


COLUMNS: Sequence[Column] = (
    Column("whose", N_("Husstand"), personal=True),
    Column("version", N_("Versjon"), 104),
    Column("standing", N_("Når den gjelder"), 166),
    Column("evaluation", N_("Neste evaluering"), 138),
    Column("goals", N_("Mål"), 112, tone=lambda line: None if line.plan.goals else "text3"),
    Column("lacks", N_("Mangler"), 158),
)


def facts(lines: Sequence[Line]) -> str:
    """How many there are, and what needs a hand."""
    late, unsigned = sum(bool(line.late) for line in lines), sum(bool(line.unsigned) for line in lines)
    parts = [
        n_("{count} plan", "{count} planer", len(lines)),
        n_("{count} skulle vært evaluert", "{count} skulle vært evaluert", late) if late else "",
        n_("{count} ikke underskrevet", "{count} ikke underskrevet", unsigned) if unsigned else "",
    ]
    return " · ".join(part for part in parts if part)
