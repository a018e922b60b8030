"""What the page shows of a year, counted on the worker: the figures, the goals they serve, and what is odd in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app import clock
from app.reports import snapshot
from app.reports.dossier import Dossier
from app.reports.snapshot import Given
from app.reports.steering import Steering
from app.services.reporting import handing_in, years
from app.services.reporting.years import HANDED_IN, YearRow
from app.storage.store import Store
from app.texts import _
from app.ui.kit.context import Context
from app.ui.kit.tasks import Progress, Task
from app.ui.screens.export_counting import Asked, Counted, count, stored_rules

WHOLE_YEAR = "year"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A year, and the edition of its report; None while it has not begun."""

    year: int
    edition: YearRow | None = None

    @property
    def is_handed_in(self) -> bool:
        return self.edition is not None and self.edition.state == HANDED_IN


@dataclass(frozen=True, slots=True)
class Read:
    """`steering` is None for a year that has not begun; `given` is what the officer had written in a report that is
    handed in, None before that."""

    wanted: Wanted
    counted: Counted
    steering: Steering | None = None
    given: Given | None = None


def editions_of(store: Store, year: int) -> Sequence[YearRow]:
    """The editions of a year's report, the newest first."""
    return [one for one in years.rows(store) if one.year == year]


def read(store: Store, wanted: Wanted, progress: Progress) -> Read:
    """What a year says now, or what was handed in. Raises OfficerError when that has been changed since."""
    if wanted.edition is None:
        return Read(wanted, count(store, Asked(wanted.year, WHOLE_YEAR, stored_rules(store)), progress))
    steering = snapshot.of_year(store, wanted.edition.id, clock.today())
    frozen = handing_in.handed_in(store, wanted.edition.id)
    if frozen is None:
        counted = count(store, Asked(wanted.year, WHOLE_YEAR, steering.rules), progress)
        return Read(wanted, counted, steering)
    report, beside = snapshot.report_from(frozen.document), snapshot.beside_from(frozen.document)
    earlier, first = (beside.before(wanted.year), beside.first_year) if beside else ([], None)
    dossier = Dossier(steering.municipality, report, earlier, [], first, frozen.moment.date())
    counted = Counted(Asked(wanted.year, WHOLE_YEAR, report.rules), dossier, [], is_frozen=True)
    return Read(wanted, counted, steering, snapshot.given_from(frozen.document))


class Reader(QObject):
    """`done` carries the Read of what was asked last, `failed` the error there was instead; `began` the task, for the
    progress row."""

    done = Signal(object)
    failed = Signal(object)
    began = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._wanted: Wanted | None = None

    def ask(self, wanted: Wanted) -> None:
        """Read; what was asked before is stopped."""
        if self._task is not None:
            self._task.cancel()
        self._wanted = wanted
        self._task = self._context.tasks.run(
            _("Teller {period}", period=wanted.year),
            partial(read, self._context.store, wanted),
            self._tell,
            self.failed.emit,
        )
        self._task.finished.connect(self._finished)
        self.began.emit(self._task)

    def _tell(self, found: Read) -> None:
        if found.wanted == self._wanted:
            self.done.emit(found)

    def _finished(self, task: Task) -> None:
        if task is self._task:
            self._task = None
