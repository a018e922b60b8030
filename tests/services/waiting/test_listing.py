"""The waiting list: who is on it, since when, with which points, and what is told of each."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app import clock
from app.errors import OfficerError
from app.models import Case, CaseStep, Eviction, Household, Situation
from app.services.records import by_ref
from app.services.waiting import criteria, listing, needs
from app.services.waiting.listing import whole_months
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, add_stay, new_household, new_provider
from tests.services.waiting.waiters import DECIDED, grant, let, new_dwelling, waiter

DAY = timedelta(days=1)


def refs(store: Store, order: str = "points") -> list[str]:
    return [row.ref for row in listing.rows(store, order)]


def told(store: Store) -> str:
    (row,) = listing.rows(store)
    return row.points.told


def situation(store: Store, household: str, what: str) -> None:
    with store.write() as session:
        home = by_ref(session, Household, household)
        session.add(Situation(household_id=home.id, situation=what, start=TODAY))


def test_a_line_tells_who_since_when_and_by_which_case(store: Store) -> None:
    household = new_household(store)
    case = grant(store, household, valid_to=date(2026, 12, 1))
    needs.save(store, household, {"bedrooms": 2, "districts": "Vik", "most_rent": Decimal(8_000)})
    (row,) = listing.rows(store)
    assert (row.ref, row.name, row.since, row.months, row.case) == (household, "Åse Øyen", DECIDED, 4, case)
    assert (row.need.bedrooms, row.need.districts, row.need.most_rent) == (2, ("Vik",), Decimal(8_000))
    assert row.lapses == date(2026, 12, 1)


def test_only_open_households_with_a_granted_case_wait(store: Store) -> None:
    waits = waiter(store)
    grant(store, new_household(store), outcome="refused")
    grant(store, new_household(store), TODAY + DAY)
    waiter(store, household__closed=TODAY)
    partly = new_household(store)
    grant(store, partly, outcome="partly")
    assert sorted(refs(store)) == sorted([waits, partly])


@pytest.mark.parametrize(
    ("disposal", "start", "waits"),
    [
        ("owned", DECIDED, False), ("rented_in", TODAY, False), ("disposal_right", TODAY, False),
        ("referral", TODAY, True), ("owned", DECIDED - DAY, True), ("owned", TODAY + DAY, True),
    ],
)  # fmt: skip
def test_a_municipal_tenancy_from_the_decision_on_ends_the_wait(
    store: Store, disposal: str, start: date, waits: bool
) -> None:
    household = waiter(store)
    let(store, new_dwelling(store, disposal=disposal), household, start)
    assert refs(store) == ([household] if waits else [])


def test_a_later_decision_begins_a_new_wait(store: Store) -> None:
    household = waiter(store)
    let(store, new_dwelling(store), household, DECIDED)
    grant(store, household, DECIDED + DAY)
    (row,) = listing.rows(store)
    assert row.since == DECIDED + DAY


def test_who_moves_in_later_still_waits_and_says_when(store: Store) -> None:
    household = waiter(store)
    let(store, new_dwelling(store), household, TODAY + DAY)
    (row,) = listing.rows(store)
    assert row.moves_in == TODAY + DAY


def test_the_commitment_that_holds_is_told(store: Store) -> None:
    """A decision that is corrected is no more."""
    household = new_household(store)
    case = grant(store, household, valid_to=TODAY)
    with store.write() as session:
        case_id = by_ref(session, Case, case).id
        kept = {"kind": "decision", "day": DECIDED, "outcome": "granted"}
        session.add(CaseStep(case_id=case_id, number=3, corrects=2, valid_to=date(2027, 1, 31), **kept))
    (row,) = listing.rows(store)
    assert row.lapses == date(2027, 1, 31)


@pytest.mark.parametrize(
    ("lapses", "soon", "lapsed"),
    [(None, False, False), (TODAY - DAY, True, True), (TODAY, True, False), (date(2026, 12, 20), True, False),
     (date(2026, 12, 21), False, False)],
)  # fmt: skip
def test_when_a_commitment_lapses(store: Store, lapses: date | None, soon: bool, lapsed: bool) -> None:
    grant(store, new_household(store), valid_to=lapses)
    (row,) = listing.rows(store)
    assert (row.lapses_soon(TODAY), row.has_lapsed(TODAY)) == (soon, lapsed)


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("friends", "Uten egen bolig 30"),
        ("temporary", "Uten egen bolig 30 + i midlertidig botilbud 10"),
        ("eviction", "Mister boligen 20"),
        ("no_lease", "Mister boligen 20"),
        ("prison", "Uten egen bolig 30 + løslates eller utskrives innen to måneder 20"),
        ("too_small", "Bor i uegnet bolig eller bomiljø 10"),
    ],
)
def test_the_situation_on_the_day_gives_points(store: Store, what: str, words: str) -> None:
    situation(store, waiter(store), what)
    assert told(store).startswith(f"{words} + 4 måneder på venteliste 4 = ")


def test_another_situation_gives_none(store: Store) -> None:
    situation(store, waiter(store), "costs")
    assert told(store) == "4 måneder på venteliste 4 = 4"


def test_a_stay_tonight_is_without_a_home_in_temporary_accommodation(store: Store) -> None:
    household, solgarden = waiter(store), new_provider(store)
    ref = add_stay(store, household, solgarden, TODAY - DAY)
    assert told(store) == "Uten egen bolig 30 + i midlertidig botilbud 10 + 4 måneder på venteliste 4 = 44"
    assert listing.rows(store)[0].stay == ref


def test_a_stay_that_has_ended_gives_nothing(store: Store) -> None:
    add_stay(store, waiter(store), new_provider(store), TODAY - 9 * DAY, TODAY)
    assert told(store) == "4 måneder på venteliste 4 = 4"


def test_children_violence_and_the_need_for_access_give_points(store: Store) -> None:
    household = waiter(store, household__target_groups=("violence",))
    add_member(store, household, "child", date(2019, 3, 1))
    needs.save(store, household, {"wheelchair": True, "extra_points": 5, "extra_reason": "Dialyse."})
    assert told(store) == (
        "Har barn 20 + voldsutsatt 20 + trenger tilgang med rullestol 10 + 4 måneder på venteliste 4 + ekstra poeng 5"
        " = 59"
    )


@pytest.mark.parametrize(
    ("release", "points"),
    [(TODAY, 24), (date(2027, 1, 20), 24), (date(2027, 1, 21), 4), (TODAY - DAY, 4)],
)
def test_release_within_two_months_gives_points(store: Store, release: date, points: int) -> None:
    waiter(store, person__release_date=release)
    assert listing.rows(store)[0].points.total == points


def test_an_open_eviction_gives_points_until_its_outcome(store: Store) -> None:
    household = waiter(store)
    with store.write() as session:
        home = by_ref(session, Household, household)
        session.add(Eviction(ref="U1", household_id=home.id, warned=TODAY))
    assert told(store) == "Mister boligen 20 + 4 måneder på venteliste 4 = 24"
    with store.write() as session:
        by_ref(session, Eviction, "U1").outcome = "averted"
    assert told(store) == "4 måneder på venteliste 4 = 4"


def test_the_order_is_by_points_or_by_time(store: Store) -> None:
    first = waiter(store, decided=date(2026, 1, 2))
    hurried = waiter(store)
    situation(store, hurried, "roofless")
    assert (refs(store), refs(store, "time")) == ([hurried, first], [first, hurried])
    criteria.save(store, "no_home", {"points": 0})
    assert refs(store) == [first, hurried]


def test_a_protected_household_is_a_number_beside_a_place(store: Store) -> None:
    household = waiter(store, person__protection="confidential")
    (row,) = listing.rows(store)
    assert (row.name, row.beside_place) == ("Åse Øyen", f"Husstand {household[1:]}")


def test_a_household_that_does_not_wait_is_read_too(store: Store) -> None:
    household = new_household(store)
    with store.read() as session:
        row = listing.of_household(session, household, clock.today())
        with pytest.raises(OfficerError, match="H99"):
            listing.of_household(session, "H99", clock.today())
    assert (row.ref, row.since, row.case, row.points.total) == (household, None, None, 0)


@pytest.mark.parametrize(
    ("since", "months"),
    [(TODAY, 0), (date(2026, 10, 21), 0), (date(2026, 10, 20), 1), (date(2025, 11, 21), 11), (date(2025, 11, 20), 12)],
)
def test_months_are_whole(since: date, months: int) -> None:
    assert whole_months(since, TODAY) == months


def test_a_month_that_is_shorter_ends_on_its_last_day() -> None:
    assert whole_months(date(2027, 1, 31), date(2027, 2, 28)) == 1
