"""The figures of the goals as the workbook shows them: whatever the audience may not see is marked, not there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.reports.dossier import Shown, remark, source_of, unit_word
from app.reports.goal_years import GoalYears
from app.reports.indicator import Value
from app.reports.status import Colour, Status
from app.reports.steering import GoalLine
from app.reports.suppression import HIDDEN
from app.services.reporting.form import GoalFigure
from app.texts import _

_ICONS: Mapping[Colour, str] = {Colour.GREEN: "✓", Colour.YELLOW: "↗", Colour.RED: "✗", Colour.NONE: "–"}


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a goal. `years` are the years before and the year itself, the oldest first; `target` is the number
    to be reached, where there is one."""

    key: str
    goal: GoalFigure
    label: str
    unit: str
    unit_key: str
    years: Sequence[tuple[int, Shown]]
    base: Shown
    target: Decimal | None
    status: Status
    rule: str
    source: str
    remark: str

    @property
    def status_text(self) -> str:
        """A sign and a word, since colour never stands alone."""
        return f"{_ICONS[self.status.colour]} {_(self.status.word)}"

    @property
    def is_whole(self) -> bool:
        """Whether every year can be seen: only then is it drawn."""
        return not any(isinstance(value, str) for _year, value in self.years)


def rows_of(counted: GoalYears) -> Sequence[Row]:
    """In the order of the form."""
    return [_row(counted, line) for line in counted.steering.lines]


def _row(counted: GoalYears, line: GoalLine) -> Row:
    years = [*line.history, (counted.year, line.value)]
    base_year = line.goal.base_year
    return Row(
        line.key, line.goal, line.label, unit_word(line.figure), line.figure.unit,
        [(year, _seen(counted, line.key, year, value)) for year, value in years],
        None if base_year is None else _seen(counted, line.key, base_year, line.base_value),
        line.status.target, line.status, _(line.figure.rule), source_of(line.figure),
        " ".join(filter(None, (remark(line.figure), "; ".join(line.doubts)))),
    )  # fmt: skip


def _seen(counted: GoalYears, key: str, year: int, value: Value) -> Shown:
    return HIDDEN if counted.shown(key, year) == HIDDEN else value
