"""Everything that is looked at before a period is handed in: records, figures and form, and how complete they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.reports import completeness, form_checks, odd_checks
from app.reports.check import Check, Rule, by_severity
from app.reports.checks import CHECKS, run_checks
from app.reports.completeness import Area
from app.reports.dossier import Dossier
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class Control:
    """`checks` are those that found something, the most serious first; `areas` how complete each area is."""

    checks: Sequence[Check]
    areas: Sequence[Area]


def control(store: Store, dossier: Dossier, today: date) -> Control:
    """Look at a period that has been counted. Its form is looked at when the period is a year that has begun."""
    period = dossier.report.period
    with store.scratch() as connection:
        asked = form_checks.filled(connection, period.year) if period.is_year else []
        to_read = form_checks.to_read(connection, period.year) if period.is_year else []
        checks = run_checks(connection, period, today)
        areas = completeness.areas(connection, period, today, checks, asked)
    every = [*checks, *odd_checks.find(dossier), *form_checks.found(asked), *to_read]
    return Control(by_severity(every), areas)


def rules() -> list[Rule]:
    """Every rule there is, by its number."""
    return sorted([*CHECKS, *odd_checks.ODD, *form_checks.ASKED, form_checks.TO_READ], key=lambda rule: rule.number)
