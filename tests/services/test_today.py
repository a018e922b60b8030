"""*I dag*: each kind of task on the days around its boundary."""

from datetime import date, timedelta

import pytest

from app import clock
from app.services import household, provider, review, settings, stay, today, today_numbers
from app.services.today import Task
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, add_stay, new_household, new_provider

PLAN = {"permanent_plan": True}


def told(store: Store) -> list[Task]:
    """What is due today, but for the forms of the new year."""
    return [task for task in today.tasks(store) if task.kind != "reporting"]


def kinds(store: Store, day: date) -> list[tuple[str, int]]:
    with clock.at(day):
        return [(task.kind, task.days_left) for task in told(store)]


def stay_from(store: Store, arrived: date, *, plan: bool = True, **person: object) -> str:
    home = new_household(store, **person)
    add_stay(store, home, new_provider(store), arrived)
    if plan:
        with clock.at(arrived):
            review.save(store, home, PLAN)
    return home


@pytest.mark.parametrize(("day", "left", "said"), [(13, 1, "passerer"), (14, 0, "passerer"), (15, -1, "har passert")])
def test_a_plan_is_due_on_the_fourteenth_day(store: Store, day: int, left: int, said: str) -> None:
    stay_from(store, date(2026, 11, 1), plan=False)
    with clock.at(date(2026, 11, day)):
        (task,) = told(store)
    assert (task.kind, task.days_left, task.due) == ("plan", left, date(2026, 11, 14))
    assert f"{said} 14 døgn" in task.what
    assert task.severity == (today.OVERDUE if left < 0 else today.URGENT)


def test_a_plan_takes_the_task_away(store: Store) -> None:
    home = stay_from(store, date(2026, 11, 1), plan=False)
    review.save(store, home, PLAN)
    assert kinds(store, TODAY) == []
    with clock.at(TODAY + timedelta(days=1)):
        review.save(store, home, {"permanent_plan": False})
    assert kinds(store, TODAY + timedelta(days=1)) == [("plan", -7)]


@pytest.mark.parametrize(
    ("person", "told_from"),
    [
        ({}, 28),
        ({"person__birth_date": date(2002, 1, 1)}, 60),  # young
        ({"person__birth_date": date(2001, 1, 1)}, 28),  # 25
    ],
)
def test_three_months_are_told_of_four_weeks_ahead_and_to_the_young_sixty_days(
    store: Store, person: dict, told_from: int
) -> None:
    stay_from(store, date(2025, 11, 30), **person)
    passes = date(2026, 2, 28)
    assert kinds(store, passes - timedelta(days=told_from + 1)) == []
    assert kinds(store, passes - timedelta(days=told_from)) == [("three_months", told_from)]
    assert kinds(store, passes) == [("three_months", 0)]
    assert kinds(store, passes + timedelta(days=1)) == [("three_months", -1)]


def test_families_are_told_of_first(store: Store) -> None:
    home = stay_from(store, date(2025, 11, 30))
    add_member(store, home, "child", date(2015, 1, 1))
    passes = date(2026, 2, 28)
    assert kinds(store, passes - timedelta(days=61)) == []
    with clock.at(passes - timedelta(days=60)):
        (task,) = told(store)
    assert "familien skal prioriteres" in task.what
    assert task.who == "Åse Øyen og 1 barn"


def test_the_age_of_the_young_is_the_setting(store: Store) -> None:
    stay_from(store, date(2025, 11, 30), person__birth_date=date(2001, 1, 1))
    settings.put(store, settings.YOUNG_MAX_AGE, 25)
    with clock.at(date(2026, 1, 5)):
        (task,) = told(store)
    assert "unge skal prioriteres" in task.what


def test_natthjem_and_ended_stays_give_no_tasks(store: Store) -> None:
    home = new_household(store)
    add_stay(store, home, new_provider(store, kind="night_shelter"), date(2026, 1, 1))
    add_stay(store, home, new_provider(store), date(2026, 1, 1), TODAY)
    assert kinds(store, TODAY) == []


@pytest.mark.parametrize(("left", "due"), [(15, False), (14, True), (0, True), (-1, True)])
def test_a_decision_that_ends(store: Store, left: int, due: bool) -> None:
    home = stay_from(store, date(2026, 11, 1))
    ref = household_stay(store, home)
    stay.extend(store, ref, {"decided": TODAY, "end": TODAY + timedelta(days=left)})
    assert kinds(store, TODAY) == ([("decision", left)] if due else [])


def household_stay(store: Store, home: str) -> str:
    with store.read() as session:
        found = session.query(stay.Stay).join(stay.Household, stay.Household.id == stay.Stay.household_id)
        return found.filter(stay.Household.ref == home).one().ref


@pytest.mark.parametrize(
    ("release", "due"),
    [
        (date(2027, 1, 21), False),
        (date(2027, 1, 20), True),  # two months
        (TODAY, True),
        (date(2026, 11, 6), True),
        (date(2026, 11, 5), False),
    ],
)
def test_releases_within_two_months(store: Store, release: date, due: bool) -> None:
    new_household(store, person__release_date=release)
    assert kinds(store, TODAY) == ([("release", (release - TODAY).days)] if due else [])


@pytest.mark.parametrize(("left", "due"), [(15, False), (14, True), (-30, True)])
def test_the_next_step_of_the_review_list(store: Store, left: int, due: bool) -> None:
    home = new_household(store)
    review.save(store, home, {"next_step": "Ring utleier", "due": TODAY + timedelta(days=left)})
    assert kinds(store, TODAY) == ([("next_step", left)] if due else [])
    household.close(store, home, TODAY)
    assert kinds(store, TODAY) == []


@pytest.mark.parametrize(
    ("end", "due"),
    [
        (TODAY + timedelta(days=61), False),
        (TODAY + timedelta(days=60), True),
        (TODAY, True),
        (date(2026, 9, 20), True),
        (date(2026, 9, 19), False),
        (None, False),
    ],
)
def test_quality_agreements_that_end(store: Store, end: date | None, due: bool) -> None:
    place = new_provider(store)
    (row,) = provider.part_rows(store, place, "agreement")
    provider.save_part(store, place, "agreement", row["id"], {"end": end})
    assert kinds(store, TODAY) == ([("quality_agreement", (end - TODAY).days)] if due and end else [])


def test_an_agreement_that_is_followed_by_another_is_not_due(store: Store) -> None:
    place = new_provider(store)
    (row,) = provider.part_rows(store, place, "agreement")
    provider.save_part(store, place, "agreement", row["id"], {"end": TODAY})
    provider.save_part(store, place, "agreement", None, {"start": TODAY + timedelta(days=1)})
    assert kinds(store, TODAY) == []


def test_what_matters_most_comes_first(store: Store) -> None:
    new_household(store, "Jonas", "Eide", person__release_date=date(2027, 1, 10))
    stay_from(store, date(2026, 11, 10), plan=False)
    stay_from(store, date(2026, 8, 1))
    assert [task.severity for task in today.tasks(store)] == [today.OVERDUE, today.URGENT, today.LATER]


def test_the_numbers_at_the_top(store: Store) -> None:
    empty = today_numbers.numbers(store)
    assert (empty.households, empty.taken, empty.places) == (0, 0, 0)
    stay_from(store, date(2026, 8, 1), plan=False)
    family = stay_from(store, date(2026, 9, 1))
    add_member(store, family, "child", date(2015, 1, 1))
    found = today_numbers.numbers(store)
    assert (found.households, found.with_children, found.children_near) == (2, 1, 1)
    assert (found.over, found.over_without_plan, found.without_plan, found.places) == (1, 1, 1, None)
