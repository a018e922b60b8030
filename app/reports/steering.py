"""The goals of a year's form with their figures: where each stands, where it comes from, and whether it is reached."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.models.figure_keys import figure_keys
from app.reports import basis, doubts
from app.reports.check import Check
from app.reports.checks import run_checks
from app.reports.dossier import Municipality, known_value
from app.reports.indicator import Figure, Indicator, Value
from app.reports.indicators import ALL
from app.reports.period import Period, of_year
from app.reports.runner import Progress, Report, Rules, entered, run
from app.reports.status import Status, judge
from app.services.reporting import ambitions
from app.services.reporting.form import Form, GoalFigure
from app.storage.store import Store
from app.texts import _

HISTORY_YEARS = 3
"""How many years before the year stand beside it."""


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One figure of a goal. `goal` is the ambition that holds; `history` are the years before and their values, the
    oldest first; `base_value` the figure in the ambition's base year. `doubts` says what makes it uncertain. The label
    is whole, in the officer's language; rule, source and records are those of `figure`."""

    figure: Figure
    label: str
    goal: GoalFigure
    history: Sequence[tuple[int, Value]]
    base_value: Value
    status: Status
    doubts: Sequence[str] = ()

    @property
    def key(self) -> str:
        return self.figure.key

    @property
    def value(self) -> Value:
        return self.figure.value


@dataclass(frozen=True, slots=True)
class Steering:
    """A year measured against its form; `lines` are in the form's order."""

    municipality: Municipality
    form: Form
    period: Period
    counted_to: date
    rules: Rules
    lines: Sequence[GoalLine]

    @property
    def is_provisional(self) -> bool:
        """Whether the year is not over."""
        return self.counted_to < self.period.last

    def of_goal(self, number: int) -> list[GoalLine]:
        """The figures of one of the goals; some have none."""
        return [line for line in self.lines if line.goal.goal == number]


@dataclass(frozen=True, slots=True)
class _Years:
    """Counted years by number. `first` is the year of the first record: before it, only what was entered is known."""

    reports: Mapping[int, Report]
    first: int | None

    def value(self, year: int, key: str) -> Value:
        return known_value(self.reports[year], key, self.first)


def goals(
    store: Store, form: Form, year: int, rules: Rules, today: date, *, progress: Progress | None = None
) -> Steering:
    """A year's figures as the records are now. `progress(done, total, what)` may raise Cancelled. Raises OfficerError
    for a year that no record can have."""
    with store.scratch() as connection, Session(connection, join_transaction_mode="create_savepoint") as session:
        wanted = ambitions.of_form(session, form)
        checks = run_checks(connection, of_year(year), today)
        asked = _asked(year, wanted.values())
        years = _count(connection, _told(asked, progress), rules, today, _needed(wanted))
    report = years.reports[year]
    return Steering(
        Municipality(store.municipality.number, store.municipality.name), form, report.period, report.counted_to,
        rules, [_line(goal, year, years, checks) for goal in wanted.values()],
    )  # fmt: skip


def _asked(year: int, wanted: Iterable[GoalFigure]) -> list[int]:
    """Every year of which a figure is shown or compared with."""
    base_years = {goal.base_year for goal in wanted if goal.base_year is not None}
    return sorted({*range(year - HISTORY_YEARS, year + 1), *base_years})


def _told(years: Sequence[int], progress: Progress | None) -> Iterator[int]:
    """The years, each told of before it is counted."""
    for done, year in enumerate(years):
        if progress:
            progress(done, len(years), _("Teller {period}", period=year))
        yield year


def _needed(keys: Iterable[str]) -> list[Indicator]:
    """The indicators of these figures, and those that they are divided by."""
    known = {indicator.key: indicator for indicator in ALL}
    wanted = set(keys)
    wanted |= {base for key in wanted if isinstance(base := known[key].base, str)}
    return [indicator for indicator in ALL if indicator.key in wanted]


def _count(
    connection: Connection, years: Iterable[int], rules: Rules, today: date, indicators: Sequence[Indicator]
) -> _Years:
    """Years before the first record are not counted: it takes as long, and says nothing."""
    first = basis.first_year(connection)

    def count(year: int) -> Report:
        how = run if first is not None and year >= first else entered
        return how(connection, of_year(year), rules, today, indicators=indicators)

    return _Years({year: count(year) for year in years}, first)


def _line(goal: GoalFigure, year: int, years: _Years, checks: Sequence[Check]) -> GoalLine:
    figure = replace(years.reports[year].figures[goal.key], value=years.value(year, goal.key))
    history = [(one, years.value(one, goal.key)) for one in range(year - HISTORY_YEARS, year)]
    base = None if goal.base_year is None else years.value(goal.base_year, goal.key)
    before = next((value for _year, value in history if value is not None), None)
    wrong = [] if figure.is_entered else doubts.about(goal.key, checks)
    status = judge(goal, figure.value, base, before=before, uncertain=bool(wrong))
    return GoalLine(figure, _(figure_keys()[goal.key].label), goal, history, base, status, wrong)
