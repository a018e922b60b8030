"""What is odd about a need and about the municipality's points."""

import pytest

from app.models import HousingNeed, PriorityCriterion
from app.services.findings import Severity
from app.services.rules.waiting import criterion_findings, need_findings


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, []),
        ({"bedrooms": 0, "most_rent": 0, "extra_points": 0}, []),
        ({"bedrooms": -1}, [("bedrooms", "negative", Severity.ERROR)]),
        ({"most_rent": -1}, [("most_rent", "negative", Severity.ERROR)]),
        ({"extra_points": 5}, [("extra_reason", "no-reason", Severity.WARNING)]),
        ({"extra_points": 5, "extra_reason": "Dialyse."}, []),
    ],
)
def test_a_need(values: dict, found: list) -> None:
    assert [(one.field, one.rule, one.severity) for one in need_findings(HousingNeed(**values))] == found


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"points": 0}, []),
        ({"points": 20, "most": 0}, []),
        ({"points": -1}, ["points"]),
        ({"points": 1, "most": -1}, ["most"]),
    ],
)
def test_points(values: dict, fields: list) -> None:
    found = list(criterion_findings(PriorityCriterion(fact="waiting", **values)))
    assert [one.field for one in found] == fields
    assert all((one.rule, one.severity) == ("negative", Severity.ERROR) for one in found)
