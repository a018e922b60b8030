"""Testvik's year 2025 measured against its form, with what the officer wrote."""

from datetime import date

import pytest

from app.reports.audience import public
from app.reports.goal_years import collect, published
from app.reports.snapshot import Given
from app.services.reporting.answers import Answer
from app.services.reporting.measures import MeasureRow

TODAY = date(2026, 1, 15)
LONG = "\n".join(f"Avsnitt {number}. " + "Kommunen følger opp den som bor midlertidig. " * 20 for number in range(12))


@pytest.fixture(scope="session")
def counted(town):
    return collect(town, 2025, TODAY)


@pytest.fixture(scope="session")
def open_to_all(counted):
    return published(counted, public(4))


@pytest.fixture(scope="session")
def given():
    answers = (
        Answer("examples.transition", text="Vi har en <fast> kontakt & rutine.", measures=("M1",)),
        Answer("examples.temporary", text=LONG),
        Answer("results.temporary", not_relevant=True, why_not="Kommunen har ingen slike botilbud."),
        Answer("examples.refugees", text="=1+1\x0b"),
        Answer("routines.eviction_systems", value=1, text="Ukentlig møte om restanser.", measures=("M1",)),
        Answer("routines.appeals_board", value=1, text="Før.", not_relevant=True, why_not="Vi deler nemnd."),
        Answer("involvement.planning", value=4),
    )
    return Given(
        2, {one.question: one for one in answers},
        [MeasureRow("M1", "Bostøttekontor", "Veiledning hver tirsdag.", date(2024, 1, 1), None, 1)],
        {"stay.price": "Pris mangler: regnskapet er ikke ferdig."}, "1.0.0",
    )  # fmt: skip
