"""The figures of a period, counted on the worker and kept until the records change."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app import clock
from app.reports import period as periods
from app.reports.check import Check
from app.reports.completeness import Area
from app.reports.control import control
from app.reports.dossier import Dossier
from app.reports.making import collect
from app.reports.runner import Rules
from app.services import settings
from app.storage.store import Store
from app.texts import _
from app.ui.kit.context import Context
from app.ui.kit.tasks import Progress, Task

HISTORY = 4
"""How many years before the chosen one the lines and bars reach back."""
REPORTED_UNTIL = 3
"""Last year's figures are handed in before this month, so they are what is shown first until then."""


class Asked(NamedTuple):
    """What to count: a year, its part ("year", "T2", "Q3" or "05"), and how."""

    year: int
    part: str
    rules: Rules

    @property
    def period(self) -> periods.Period:
        return periods.parse(self.year, None if self.part == "year" else f"{self.year}-{self.part}")


class Counted(NamedTuple):
    """The figures, what is missing or odd in what is behind them, and how complete it is. A report that `is_frozen` is
    as it was handed in, so the records of today say nothing of it."""

    asked: Asked
    dossier: Dossier
    checks: list[Check]
    areas: Sequence[Area] = ()
    is_frozen: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded yet and nothing entered that could be shown."""
        first, report = self.dossier.first_year, self.dossier.report
        is_before = first is None or report.period.year < first
        return is_before and not any(figure.is_entered or figure.value for figure in report.figures.values())


def first_year() -> int:
    """The year that is shown first."""
    today = clock.today()
    return today.year - (today.month < REPORTED_UNTIL)


def stored_rules(store: Store) -> Rules:
    """The counting rules the office has chosen."""
    return Rules(settings.get(store, settings.LENGTH_OF_STAY), settings.get(store, settings.YOUNG_MAX_AGE))


def store_rules(store: Store, rules: Rules) -> None:
    """Keep the choice for the next report."""
    with store.write() as session:
        settings.write(session, settings.LENGTH_OF_STAY, rules.length_of_stay)
        settings.write(session, settings.YOUNG_MAX_AGE, rules.young_max_age)


class Counter(QObject):
    """`counted` carries the Counted of what was asked last; `began` the task, for the progress row."""

    counted = Signal(object)
    began = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: dict[Asked, Counted] = {}
        self._asked: Asked | None = None
        self._task: Task | None = None

    def forget(self) -> None:
        """The records changed: nothing that was counted holds any longer."""
        self._kept.clear()

    def ask(self, asked: Asked) -> None:
        """Count, unless it is known already; what was asked before is stopped."""
        self._stop()
        self._asked = asked
        if (known := self._kept.get(asked)) is not None:
            self.counted.emit(known)
            return
        self._task = self._context.tasks.run(
            _("Teller {period}", period=asked.period.name),
            partial(count, self._context.store, asked),
            self._keep,
        )
        self._task.finished.connect(self._finished)
        self.began.emit(self._task)

    def _keep(self, counted: Counted) -> None:
        self._kept[counted.asked] = counted
        if counted.asked == self._asked:
            self.counted.emit(counted)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _finished(self, task: Task) -> None:
        if task is self._task:
            self._task = None


def count(store: Store, asked: Asked, progress: Progress) -> Counted:
    """Count a period and the same one in the years before, and check the records."""
    today = clock.today()
    dossier = collect(store, asked.period, asked.rules, today, progress=progress, with_months=False, history=HISTORY)
    found = control(store, dossier, today)
    return Counted(asked, dossier, list(found.checks), found.areas)
