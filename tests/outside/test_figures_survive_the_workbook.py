"""Export, import into an empty database, and report: the same figures, whatever the records are."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange.importing import apply, plan
from app.exchange.reading import read_book
from app.exchange.writing import export
from app.models.reporting import LENGTH_OF_STAY
from app.reports import period
from app.reports.runner import Rules, run
from app.storage.store import Store
from tests.prepared import Prepared
from tests.reports.test_figures import fill, records

YEAR = period.parse(2025, None)


def figures(store: Store, rule: str) -> dict[str, Any]:
    with store.scratch() as connection:
        report = run(connection, YEAR, Rules(rule, 24), YEAR.last)
    return {key: (found.value, found.base, sorted(found.records)) for key, found in report.figures.items()}


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(data=records(), rule=st.sampled_from(list(LENGTH_OF_STAY.by_key)))
def test_the_figures_are_the_same_after_export_and_import(
    rooms: list[Prepared], data: dict[str, Any], rule: str
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second = (room.lay_out() for room in rooms[:2])
        with first.write() as session:
            fill(session, data)
        export(first, folder / "all.xlsx")
        made = plan(second, read_book(folder / "all.xlsx"))
        if not made.errors:  # what the import refuses is tested elsewhere
            assert apply(second, made) == 0
            assert figures(second, rule) == figures(first, rule)
        first.close()
        second.close()
