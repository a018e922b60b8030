"""The reporting page over Lillevik, counted."""

from collections.abc import Callable

import pytest

from app.services.reporting import years
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.screens.reporting.page import ReportingPage

YEAR = 2026


@pytest.fixture
def settle(qtbot, office: Context) -> Callable[[], None]:
    """Wait until what was asked for is counted and shown."""

    def wait() -> None:
        for _again in range(3):  # a commit is told when the event loop runs, and may ask for a new count
            qtbot.wait(1)
            qtbot.waitUntil(lambda: not office.tasks.busy)

    return wait


@pytest.fixture
def page(office: Context, shown, settle) -> ReportingPage:
    """The page of a year that has not begun."""
    made = ReportingPage(office)
    office.changed.connect(lambda _tables: made.refresh())  # as the window does
    shown(made, 1150, 768)
    settle()
    return made


@pytest.fixture
def reporting_id(store: Store) -> int:
    """The report of the year, begun."""
    return years.open_year(store, YEAR)


@pytest.fixture
def draft(reporting_id: int, page: ReportingPage, settle) -> ReportingPage:
    """The page of a year that has begun, at its goals."""
    assert reporting_id
    page.tabs.choose("goals")
    settle()
    return page
