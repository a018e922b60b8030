"""What is shown beside a figure or a check is what is counted now, also when something was put right meanwhile."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from app.models import Person, Stay
from app.storage.store import Store
from app.ui.screens.export_ground import LEFT_OUT, Ground
from app.ui.screens.reporting.page import ReportingPage

CHILDREN = "temporary.children"


@pytest.fixture
def ground(draft: ReportingPage) -> Ground:
    """Of the households with children."""
    draft.parts.goals.go_to(3)
    draft.parts.goals.page.figures.grounds[CHILDREN].click()
    return draft.ground


def grow_up(store: Store) -> None:
    """Nobody is a child any more, and of one it is not known."""
    with store.write() as session:
        for number, person in enumerate(session.scalars(select(Person).where(Person.birth_date > date(2008, 1, 1)))):
            person.birth_date = date(1990, 1, 1) if number else None


def test_the_ground_follows_what_is_counted(draft: ReportingPage, ground: Ground, store: Store, settle) -> None:
    before = ground.records.model.total()
    grow_up(store)
    settle()
    assert ground.isVisible()
    assert ground.records.model.total() == len(draft.shown().counted.dossier.report.figures[CHILDREN].records) < before


def test_the_part_that_was_looked_at_is_still_shown(ground: Ground, store: Store, settle) -> None:
    ground.parts.choose(LEFT_OUT)
    settle()
    assert not ground.records.model.total()
    grow_up(store)
    settle()
    assert ground.parts.current_key() == LEFT_OUT
    assert ground.records.model.total()


def test_it_makes_room_for_another_part_of_the_report(draft: ReportingPage, ground: Ground) -> None:
    draft.tabs.choose("checks")
    assert not ground.isVisible()
    assert draft.parts.control.overview.isVisible()


def test_the_keyboard_stays_in_the_panel_when_its_list_is_empty(ground: Ground, settle) -> None:
    assert ground.records.view.hasFocus()
    ground.parts.choose(LEFT_OUT)
    settle()
    assert ground.parts.hasFocus()


def came_from(store: Store, wanted: str | None) -> None:
    with store.write() as session:
        for stay in session.scalars(select(Stay)):
            stay.came_from = wanted


@pytest.fixture
def check(draft: ReportingPage, store: Store, settle: Callable[[], None]) -> Ground:
    """The stays of which it is not known where they came from."""
    came_from(store, None)
    settle()
    draft.tabs.choose("checks")
    draft.parts.control.wanted.emit(next(one for one in draft.shown().counted.checks if one.key == "stay.came_from"))
    return draft.ground


def test_a_check_shows_what_is_left_of_it(check: Ground, store: Store, settle) -> None:
    before = check.records.model.total()
    with store.write() as session:
        session.scalars(select(Stay).where(Stay.ref == check.records.current().ref)).one().came_from = "street"
    settle()
    assert check.records.model.total() == before - 1


def test_a_check_that_nothing_is_left_of_is_put_away(check: Ground, store: Store, settle) -> None:
    came_from(store, "street")
    settle()
    assert not check.isVisible()
