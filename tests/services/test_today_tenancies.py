"""*I dag*: what a tenancy owes, on the days around each boundary."""

from datetime import date, timedelta

import pytest

from app import clock
from app.services import today
from app.services.tenancy import life, notices, registration, reviews
from app.services.today import Area, Task
from app.storage.store import Store
from tests.services.conftest import new_household
from tests.services.tenancy.tenancies import UNTIL, new_dwelling, new_notice, new_tenancy

SIX, THREE, ONE = date(2026, 6, 30), date(2026, 9, 30), date(2026, 11, 30)
REQUEST_BY, INDEFINITE = date(2027, 3, 31), date(2027, 4, 1)
GIVEN, PROTEST_BY, SUE_BY, ENDS = date(2025, 3, 10), date(2025, 4, 10), date(2025, 7, 10), date(2025, 6, 30)
DAY = timedelta(days=1)
KINDS = {"contract_ends", "contract_overrun", "protest", "lawsuit", "notice_expires"}


def told(store: Store, day: date) -> list[Task]:
    with clock.at(day):
        return [task for task in today.tasks(store) if task.kind in KINDS]


def kinds(store: Store, day: date) -> list[tuple[str, date]]:
    return [(task.kind, task.due) for task in told(store, day)]


@pytest.fixture
def tenancy(store: Store) -> str:
    return new_tenancy(store, new_household(store), new_dwelling(store))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (SIX - DAY, []),
        (SIX, [("contract_ends", UNTIL)]),
        (UNTIL, [("contract_ends", UNTIL)]),
        (UNTIL + DAY, [("contract_overrun", REQUEST_BY)]),
        (REQUEST_BY, [("contract_overrun", REQUEST_BY)]),
        (INDEFINITE, [("contract_overrun", INDEFINITE)]),
        (date(2027, 5, 31), [("contract_overrun", INDEFINITE)]),
        (date(2027, 6, 1), []),
    ],
)
def test_a_contract_is_told_of_from_six_months_before_its_end(
    store: Store, tenancy: str, day: date, expected: list[tuple[str, date]]
) -> None:
    assert kinds(store, day) == expected


def test_the_line_asks_the_question_and_opens_the_tenancy(store: Store, tenancy: str) -> None:
    (task,) = told(store, SIX)
    assert task.what == "Kontrakten går ut 31.12.2026. Kan de kjøpe, eller leie et annet sted?"
    assert (task.target, task.area) == (("tenancy", tenancy), Area.AGREEMENT)


@pytest.mark.parametrize("mark", [SIX, THREE, ONE])
@pytest.mark.parametrize(("answered", "asked"), [(-1, True), (0, False), (10, False)])
def test_an_answer_from_the_day_of_the_mark_or_later_silences_it(
    store: Store, tenancy: str, mark: date, answered: int, asked: bool
) -> None:
    with clock.at(UNTIL):
        reviews.add(store, tenancy, {"day": mark + timedelta(days=answered), "way_on": "undecided"})
    assert bool(kinds(store, mark + timedelta(days=10))) is asked


def test_the_next_mark_asks_anew(store: Store, tenancy: str) -> None:
    with clock.at(UNTIL):
        reviews.add(store, tenancy, {"day": SIX, "way_on": "undecided"})
    assert not told(store, THREE - DAY)
    assert told(store, THREE)


def test_a_renewed_contract_is_asked_about_only_when_it_ends_itself(store: Store, tenancy: str) -> None:
    with clock.at(THREE):
        life.renew(store, tenancy, {"start": UNTIL + DAY, "contract_until": date(2029, 12, 31)})
    assert not told(store, ONE)
    assert kinds(store, date(2029, 7, 1)) == [("contract_ends", date(2029, 12, 31))]


def test_nothing_is_asked_when_they_have_moved_or_are_to_move(store: Store, tenancy: str) -> None:
    with clock.at(THREE):
        life.move_out(store, tenancy, UNTIL, "bought", "owned")
    assert not told(store, ONE)


def test_an_indefinite_contract_is_not_asked_about(store: Store, tenancy: str) -> None:
    registration.save(store, tenancy, {"contract": "indefinite"})
    assert not told(store, ONE)


@pytest.mark.parametrize(("written", "due"), [(True, False), (False, True)])
def test_a_written_request_to_move_ends_the_overrun(store: Store, tenancy: str, *, written: bool, due: bool) -> None:
    with clock.at(UNTIL + 10 * DAY):
        new_notice(store, tenancy, UNTIL + 10 * DAY, kind="request", written=written)
    assert bool(told(store, REQUEST_BY)) is due


@pytest.fixture
def terminated(store: Store, tenancy: str) -> int:
    with clock.at(GIVEN):
        return new_notice(store, tenancy, GIVEN)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (PROTEST_BY - 15 * DAY, []),
        (PROTEST_BY - 14 * DAY, [("protest", PROTEST_BY)]),
        (PROTEST_BY, [("protest", PROTEST_BY)]),
        (PROTEST_BY + DAY, []),
        (ENDS - 31 * DAY, []),
        (ENDS - 30 * DAY, [("notice_expires", ENDS)]),
        (ENDS + 60 * DAY, [("notice_expires", ENDS)]),
        (ONE, [("notice_expires", ENDS)]),  # and not the contract
    ],
)
@pytest.mark.usefixtures("terminated")
def test_a_landlords_termination_that_nobody_protests_against(
    store: Store, day: date, expected: list[tuple[str, date]]
) -> None:
    assert kinds(store, day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (PROTEST_BY, [("lawsuit", SUE_BY)]),
        (SUE_BY, [("lawsuit", SUE_BY)]),
        (SUE_BY + 14 * DAY, [("lawsuit", SUE_BY)]),
        (SUE_BY + 15 * DAY, []),
        (ONE, [("contract_ends", UNTIL)]),  # the termination has lapsed
    ],
)
def test_a_protest_asks_the_landlord_to_sue(
    store: Store, terminated: int, day: date, expected: list[tuple[str, date]]
) -> None:
    with clock.at(PROTEST_BY):
        notices.save(store, terminated, {"protested": PROTEST_BY})
    assert kinds(store, day) == expected


def test_a_lawsuit_or_a_withdrawal_leaves_nothing_due(store: Store, terminated: int) -> None:
    with clock.at(SUE_BY):
        notices.save(store, terminated, {"protested": PROTEST_BY, "sued": SUE_BY})
    assert not told(store, SUE_BY + DAY)
    with clock.at(SUE_BY + DAY):
        undo = notices.withdraw(store, terminated, SUE_BY + DAY)
    assert kinds(store, ONE) == [("contract_ends", UNTIL)]
    undo()
    assert not told(store, ONE)


def test_a_tenants_notice_is_told_of_until_they_have_moved(store: Store, tenancy: str) -> None:
    with clock.at(GIVEN):
        new_notice(store, tenancy, GIVEN, party="tenant", expires=date(2025, 4, 30))
    assert kinds(store, date(2025, 4, 20)) == [("notice_expires", date(2025, 4, 30))]
    with clock.at(date(2025, 4, 30)):
        life.move_out(store, tenancy, date(2025, 5, 1), "terminated", "private_rental")
    assert not told(store, date(2025, 4, 30))
