"""The lists of plans: the version of each that is in force, or else the newest."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app import clock
from app.models import Consent, Contact, CooperationPlan, Household
from app.services.consent import state_of
from app.services.plan import begin, life, listing, saving
from app.services.plan.state import PlanState
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.plan.plans import END, EVALUATION, START, content, new_contact, new_group, new_plan


def refs(store: Store, shown: str) -> list[str]:
    return [row.ref for row in listing.rows(store, shown)]


def test_a_line_tells_of_the_plan(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    group = new_group(store, home, contact)
    ref = saving.save(store, replace(content(home, contact), group=group)).ref
    life.evaluate_goal(store, ref, 2, "reached", TODAY)
    (row,) = listing.rows(store)
    assert row == listing.PlanRow(
        ref=ref, edition=1, made_as="first", household=home, name="Åse Øyen", protection=0, dated=START, start=START,
        end=END, state=PlanState.IN_FORCE, goals=2, reached=1, next_evaluation=EVALUATION, overdue=True, participants=1,
        without_consent=1, consented=START, signed=None, group=group,
    )  # fmt: skip


def test_a_plan_is_one_line_of_the_version_in_force_with_what_it_is_renewed_from(store: Store) -> None:
    first = new_plan(store, new_household(store))
    second = saving.save(store, begin.revise(store, first), replaces=first, made_as="revision").ref
    saving.renew(store, second)
    (row,) = listing.rows(store, "all")
    assert (row.ref, row.edition, row.made_as, row.state) == (second, 2, "revision", PlanState.IN_FORCE)
    assert (row.coming, row.coming_as) == (END + timedelta(days=1), "renewal")
    with clock.at(END + timedelta(days=1)):
        (row,) = listing.rows(store, "all")
    assert (row.ref, row.edition, row.state, row.coming) == ("PL3", 3, PlanState.IN_FORCE, None)


def test_the_lists_go_by_where_the_plan_stands(store: Store) -> None:
    """Each plan is in one list beside all of them, on every day around its ends."""
    going = new_plan(store, new_household(store))
    ended = new_plan(store, new_household(store, "Jonas", "Lie"))
    life.end(store, ended, TODAY, "moved")
    assert refs(store, "current") == [ended, going]
    with clock.at(TODAY + timedelta(days=1)):
        assert (refs(store, "current"), refs(store, "ended"), refs(store, "expired")) == ([going], [ended], [])
    with clock.at(END):
        assert refs(store, "current") == [going]
    with clock.at(END + timedelta(days=1)):
        assert (refs(store, "current"), refs(store, "ended"), refs(store, "expired")) == ([], [ended], [going])
        assert refs(store, "all") == [ended, going]


def test_a_plan_that_is_ended_after_it_ran_out_is_in_one_list(store: Store) -> None:
    """As a workbook may say: the rules only warn of it."""
    ref = new_plan(store, new_household(store))
    with store.write() as session:
        by_ref(session, CooperationPlan, ref).ended = END + timedelta(days=2)
    lists = {2: ["expired"], 3: ["ended"]}
    for days, shown in lists.items():
        with clock.at(END + timedelta(days=days)):
            assert [name for name in ("current", "expired", "ended") if refs(store, name)] == shown


def test_what_is_to_be_evaluated_first_is_at_the_top(store: Store) -> None:
    for name, day in (("Anna", END), ("Bjørn", EVALUATION), ("Cato", None)):
        typed = content(new_household(store, name, "Moe"))
        saving.save(store, replace(typed, evaluations=(day,) if day else ()))
    assert [row.name for row in listing.rows(store)] == ["Bjørn Moe", "Anna Moe", "Cato Moe"]


def test_a_household_has_its_plans_the_newest_first(store: Store) -> None:
    home = new_household(store)
    for day in (date(2025, 1, 1), date(2026, 1, 1)):
        new_plan(store, home, dated=day)
    new_plan(store, new_household(store, "Jonas", "Lie"))
    with store.read() as session:
        found = listing.of_household(session, by_ref(session, Household, home).id, TODAY)
    assert [row.ref for row in found] == ["PL2", "PL1"]


@pytest.mark.parametrize(
    ("given", "until", "withdrawn"),
    [
        (TODAY, None, None),
        (TODAY + timedelta(days=1), None, None),
        (START, TODAY, None),
        (START, TODAY - timedelta(days=1), None),
        (START, None, TODAY),
        (START, None, TODAY + timedelta(days=1)),
    ],
)
def test_who_may_be_told_nothing_is_counted_as_everywhere(
    store: Store, given: date, until: date | None, withdrawn: date | None
) -> None:
    home, contact = new_household(store), new_contact(store)
    new_plan(store, home, contact)
    with store.write() as session:
        ids = by_ref(session, Household, home).id, by_ref(session, Contact, contact).id
        consent = Consent(
            household_id=ids[0], contact_id=ids[1], given=given, until=until, withdrawn=withdrawn, scope=("plan",)
        )
        session.add(consent)
        session.flush()
        shares = state_of(consent, TODAY).shares
    assert listing.rows(store)[0].without_consent == (0 if shares else 1)


def test_a_plan_that_ran_out_before_its_next_version_begins_is_that_version(store: Store) -> None:
    first = new_plan(store, new_household(store))
    saving.renew(store, first)
    with store.write() as session:
        by_ref(session, CooperationPlan, first).end = TODAY - timedelta(days=1)
    (row,) = listing.rows(store, "all")
    assert (row.ref, row.edition, row.state, row.coming) == ("PL2", 2, PlanState.NOT_BEGUN, None)


def test_a_part_at_a_time_adds_up_to_the_list(store: Store) -> None:
    for name in ("Anna", "Bjørn", "Cato"):
        new_plan(store, new_household(store, name, "Moe"))
    parts = [listing.rows(store, limit=2, skip=skip) for skip in (0, 2, 4)]
    assert [len(part) for part in parts] == [2, 1, 0]
    assert [row for part in parts for row in part] == listing.rows(store)


def test_a_list_is_summed_up_as_its_lines_say(store: Store) -> None:
    late, ended, renewed = (new_plan(store, new_household(store, name, "Moe")) for name in ("Anna", "Bjørn", "Cato"))
    life.end(store, ended, TODAY, "moved")
    saving.renew(store, renewed)
    life.sign(store, renewed, TODAY)
    assert [row.ref for row in listing.rows(store) if row.overdue] == [late, renewed]
    assert listing.summary(store) == listing.Summary(plans=3, late=2, unsigned=1)
    with clock.at(END + timedelta(days=1)):
        for shown in ("current", "expired", "ended", "all"):
            rows = listing.rows(store, shown)
            unsigned = sum(row.signed is None and not row.done_with for row in rows)
            late_now = sum(row.overdue for row in rows)
            assert listing.summary(store, shown) == listing.Summary(len(rows), late_now, unsigned)
