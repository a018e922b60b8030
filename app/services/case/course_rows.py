"""The steps of many cases at once, as plain rows: what states and deadlines are derived from.

Whole steps take three times as long to read, and hold the long texts of the course.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import CaseStep

_LOOKED_AT = select(
    CaseStep.case_id, CaseStep.number, CaseStep.kind, CaseStep.day, CaseStep.corrects, CaseStep.outcome,
    CaseStep.complaint_outcome, CaseStep.expected, CaseStep.valid_to, CaseStep.arrived, CaseStep.extended_to,
    CaseStep.what, CaseStep.channel,
).order_by(CaseStep.case_id, CaseStep.number)  # fmt: skip


def of_cases(session: Session, case_ids: Sequence[int]) -> Mapping[int, list[Any]]:
    """The steps by case, in the order of their numbers; a case without any has an empty list. The rows have the names
    of the columns."""
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for step in session.connection().execute(_LOOKED_AT.where(CaseStep.case_id.in_(case_ids))).all():
        found[step.case_id].append(step)
    return found
