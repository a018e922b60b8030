"""A plan as a line of the list: whose, how long it holds, when it is evaluated, how many goals are reached, what it
lacks."""

from app import formats
from app.models.cooperation_plan import MADE_AS
from app.services.plan import listing
from app.services.plan.listing import PlanRow
from app.services.plan.state import PlanState, look_of
from app.services.state_look import StateLook
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit import cells
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column
from app.ui.screens import plans_cells
from app.ui.screens.household_line import HouseholdLine


class Line(HouseholdLine[PlanRow]):
    """A plan as it is shown; the properties are its cells, each of one or two lines."""

    __slots__ = ()

    @property
    def version(self) -> str:
        """ "Versjon 2, fornyet"."""
        return ", ".join((self.edition, self.made_as))

    @property
    def edition(self) -> str:
        return _("Versjon {edition}", edition=self.row.edition)

    @property
    def made_as(self) -> str:
        return _(MADE_AS.text(self.row.made_as))

    @property
    def standing(self) -> str:
        return ", ".join((self.state, self.until))

    @property
    def look(self) -> StateLook:
        return look_of(self.row.state, done_with=self.row.done_with)

    @property
    def state(self) -> str:
        return sentence(self.look.label)

    @property
    def until(self) -> str:
        """Until when it is in force, or from when another takes its place; of one to come, from when."""
        if self.row.coming is not None and self.row.coming_as is not None:
            made_as = _(MADE_AS.text(self.row.coming_as))
            return _("{made_as} fra {day}", made_as=made_as, day=formats.day(self.row.coming))
        if self.row.state is PlanState.NOT_BEGUN:
            return _("fra {day}", day=formats.day(self.row.start))
        return _("til {day}", day=formats.day(self.row.end))

    @property
    def evaluation(self) -> str:
        return ", ".join(part for part in (self.evaluated, self.late) if part)

    @property
    def evaluated(self) -> str:
        """The day of the next evaluation."""
        if self.row.next_evaluation is None:
            return "" if self.row.done_with else _("Ikke satt")
        return formats.day(self.row.next_evaluation)

    @property
    def late(self) -> str:
        return _("Ikke gjort") if self.row.overdue else ""

    @property
    def goals(self) -> str:
        """ "1 av 3 nådd"."""
        if not self.row.goals:
            return _("Ingen mål")
        return _("{reached} av {goals} nådd", reached=self.row.reached, goals=self.row.goals)

    @property
    def lacks(self) -> str:
        return ", ".join(part for part in (self.unsigned, self.without) if part)

    @property
    def unsigned(self) -> str:
        """A plan that holds no more lacks nothing."""
        return "" if self.row.signed or self.row.done_with else _("Ikke underskrevet")

    @property
    def without(self) -> str:
        """How many who take part may be told nothing."""
        count = 0 if self.row.done_with else self.row.without_consent
        return n_("{count} uten samtykke", "{count} uten samtykke", count) if count else ""


COLUMNS = (
    Column("whose", N_("Husstand"), personal=True, paint=cells.household(), least=190),
    Column("version", N_("Versjon"), 104, paint=cells.two_lines("edition", "made_as")),
    Column("standing", N_("Når den gjelder"), 166, paint=plans_cells.paint_standing),
    Column(
        "evaluation", N_("Neste evaluering"), 138,
        paint=cells.marked("evaluated", "late", role="number", quiet=lambda line: line.row.next_evaluation is None),
    ),
    Column("goals", N_("Mål"), 112, tone=lambda line: None if line.row.goals else "text3"),
    Column("lacks", N_("Mangler"), 158, paint=plans_cells.paint_lacks),
)  # fmt: skip


def lines(store: Store, shown: str, limit: int | None, skip: int) -> list[Line]:
    """Plans in force or to come, expired, ended, or all; at most `limit` of them, after `skip`."""
    return [Line(row) for row in listing.rows(store, shown, limit, skip)]


def facts(store: Store, shown: str) -> str:
    """How many there are, and what needs a hand."""
    found = listing.summary(store, shown)
    late, unsigned = found.late, found.unsigned
    parts = [
        n_("{count} plan", "{count} planer", found.plans),
        n_("{count} skulle vært evaluert", "{count} skulle vært evaluert", late) if late else "",
        n_("{count} ikke underskrevet", "{count} ikke underskrevet", unsigned) if unsigned else "",
    ]
    return " · ".join(part for part in parts if part)
