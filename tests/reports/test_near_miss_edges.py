"""The first and the last day that a record is close to being counted."""

from datetime import date

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import Base, Case, Household
from app.reports import near_misses, period
from app.reports.indicators import ALL
from app.reports.runner import Rules

KNOWN = {indicator.key: indicator for indicator in ALL}


def codes(measure: str, **case: object) -> list[str]:
    """Why one application for startlån is left out of a figure of 2025."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Household(id=1, ref="H1", opened=date(2024, 1, 1), target_groups=()))
        session.flush()
        session.add(Case(ref="S1", household_id=1, kind="startloan", **{"received": date(2025, 2, 1), **case}))
        session.flush()
        indicator = KNOWN[f"cases.startloan.{measure}"]
        year = period.of_year(2025)
        found = near_misses.find(session.connection(), indicator, year, Rules(), date(2026, 3, 1))
    engine.dispose()
    return [one.code for one in found]


@pytest.mark.parametrize(
    ("measure", "case", "told"),
    [
        ("received", {"received": date(2026, 1, 1)}, ["after"]),
        ("received", {"received": date(2026, 1, 31)}, ["after"]),
        ("received", {"received": date(2026, 2, 1)}, []),
        ("received", {"received": date(2024, 12, 31), "decided": date(2025, 1, 1), "outcome": "granted"}, ["earlier"]),
        ("received", {"received": date(2024, 12, 31), "decided": date(2024, 12, 31), "outcome": "granted"}, []),
        ("open", {"decided": date(2025, 12, 31), "outcome": "granted"}, ["decided_last_day"]),
        ("open", {"decided": date(2025, 12, 30), "outcome": "granted"}, []),
    ],
)
def test_a_case_at_the_edge(measure: str, case: dict[str, object], told: list[str]) -> None:
    assert codes(measure, **case) == told
