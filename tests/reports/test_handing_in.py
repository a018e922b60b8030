"""A report is handed in as it is found then, and not while something that must be put right stands unexplained."""

from datetime import date

import pytest

from app import clock
from app.errors import OfficerError
from app.reports import snapshot
from app.reports.handing_in import hand_in
from app.services.reporting import handing_in, years
from tests.reports import small_town

TODAY = date(2026, 1, 15)


@pytest.fixture
def store(empty_lillevik):
    with clock.at(TODAY):
        store = empty_lillevik.lay_out()
        with store.write() as session:
            small_town.fill(session)
        yield store
    store.close()


@pytest.fixture
def edition(store):
    years.mark_checked(store, years.open_year(store, 2025))
    return years.newest_of(store, 2025)


def test_what_must_be_put_right_needs_a_reason(store, edition):
    with pytest.raises(OfficerError, match="må rettes"):
        hand_in(store, edition, lambda check: "" if check.key == "stay.came_from" else "Kjent.", TODAY)
    assert years.newest_of(store, 2025).state == years.CHECKED
    assert handing_in.handed_in(store, edition.id) is None


def test_the_reasons_and_the_figures_are_kept(store, edition):
    report = hand_in(store, edition, lambda check: f"{check.title}: kjent.", TODAY)
    frozen = handing_in.handed_in(store, edition.id)
    assert frozen.is_whole
    reasons = snapshot.given_from(frozen.document).reasons
    assert reasons["stay.came_from"].endswith(": kjent.")
    kept = snapshot.report_from(frozen.document)
    assert {key: one.value for key, one in kept.figures.items()} == {
        key: one.value for key, one in report.figures.items()
    }


def test_one_that_is_handed_in_is_not_handed_in_again(store, edition):
    hand_in(store, edition, lambda _check: "Kjent.", TODAY)
    with pytest.raises(OfficerError, match="levert allerede"):
        hand_in(store, edition, lambda _check: "Kjent.", TODAY)
