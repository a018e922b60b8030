"""Writes cases with their steps; the columns of a case are always the summary of its steps."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.models import Case, CaseStep
from app.services.case.course import summary
from app.services.demo import names
from app.services.demo.rows import Rows

Step = tuple[str, date, Mapping[str, Any]]
"""Kind, day and values; `corrects` among the values is the number of the step it replaces."""

_OWNED = {"received": {"who": names.OFFICERS[0]}}
"""Every application has someone who answers for it."""


class CaseBook:
    """One case at a time. What lies after today has not happened yet and is left out."""

    def __init__(self, rows: Rows, today: date) -> None:
        self._rows, self._today = rows, today

    def write(self, household: int, kind: str, told: Iterable[Step]) -> int:
        """A case of these steps, the application first; its row id."""
        happened = [one for one in told if one[1] <= self._today]
        steps = [
            {**_OWNED.get(step, {}), **values, "number": number, "kind": step, "day": day}
            for number, (step, day, values) in enumerate(happened, 1)
        ]
        columns = summary(CaseStep(case_id=0, **values) for values in steps)
        case = self._rows.add(Case, household_id=household, kind=kind, **columns)
        for values in steps:
            self._rows.add(CaseStep, case_id=case, **values)
        return case
