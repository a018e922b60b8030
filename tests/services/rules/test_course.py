"""Steps as they come from a workbook: only what no step can be is an error."""

from datetime import date
from typing import Any

import pytest

from app.models import CaseStep
from app.services.rules.course import course_findings


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"number": 2}, []),
        ({"number": 2, "corrects": 1}, []),
        ({"number": 0}, ["number"]),
        ({"number": 2, "corrects": 2}, ["corrects"]),
        ({"number": 2, "corrects": 3}, ["corrects"]),
        ({"number": 4, "corrects": 0}, ["corrects"]),
        ({"number": 2, "amount": -1}, ["amount"]),
        ({"number": 2, "valid_from": date(2025, 2, 1), "valid_to": date(2025, 1, 31)}, ["valid_to"]),
        ({"number": 2, "valid_from": date(2025, 2, 1), "valid_to": date(2025, 2, 1)}, []),
    ],
)
def test_what_no_step_can_be(values: dict[str, Any], fields: list[str]) -> None:
    found = list(course_findings([CaseStep(kind="decision", **values)], {1, 2, 3}))
    assert [finding.field for finding in found] == fields
    assert all(finding.message for finding in found)
