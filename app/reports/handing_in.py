"""Handing in a year's report: counted once more, looked at, and frozen with all it says."""

from collections.abc import Callable, Sequence
from datetime import date

from app.errors import OfficerError
from app.reports import goal_years, snapshot
from app.reports.check import Check, Severity
from app.reports.control import control
from app.reports.dossier import program_version
from app.reports.making import collect
from app.reports.period import of_year
from app.reports.runner import Progress, Report
from app.reports.snapshot import Given
from app.services.reporting import answers, handing_in, measures
from app.services.reporting.years import YearRow
from app.storage.store import Store
from app.texts import _

Why = Callable[[Check], str]
"""Why a report is handed in although a check stands; empty when nothing was said of it."""


def standing(checks: Sequence[Check]) -> list[Check]:
    """The checks that must be put right, or given a reason."""
    return [check for check in checks if check.severity is Severity.MUST]


def hand_in(store: Store, edition: YearRow, why: Why, today: date, progress: Progress | None = None) -> Report:
    """Hand in what is found now; returns its figures. `progress` may raise Cancelled, and then nothing is handed in.
    Raises OfficerError for an edition that has not been checked, or is handed in already, and when a check stands that
    no reason is given for."""
    steering = snapshot.of_year(store, edition.id, today)
    dossier = collect(store, of_year(edition.year), steering.rules, today, progress=progress, with_months=False)
    reasons = {check.key: why(check) for check in standing(control(store, dossier, today).checks)}
    if not all(reasons.values()):
        raise OfficerError(_("Noe nytt må rettes. Se på kontrollen en gang til."))
    program = program_version()
    given = Given(edition.edition, answers.of(store, edition.id), measures.rows(store), reasons, program)
    beside = goal_years.beside(store, steering, dossier, today, progress)
    handing_in.hand_in(store, edition.id, snapshot.document(steering, dossier.report, given, beside), program)
    return dossier.report
