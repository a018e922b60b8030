"""What a new version begins with, counted by hand."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from app import clock
from app.errors import OfficerError
from app.services.plan import begin, life, page, saving
from app.services.plan.content import Goal, Measure, Participant, PlanContent
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.plan.contents import CONTENTS, whole
from tests.services.plan.plans import content, new_contact, new_group, new_plan


def test_a_first_plan_is_filled_in_from_the_group(store: Store) -> None:
    home = new_household(store, person__address="Storgata 1", person__postcode="9999", person__city="Lillevik")
    kari = new_contact(store, "Kari Li", phone="900 00 000")
    odd = new_contact(store, "Odd Ås", "doctor")
    group = new_group(store, home, kari, odd)
    begun = begin.start(store, home)
    assert begun == PlanContent(
        home,
        {
            "dated": TODAY, "start": TODAY, "end": date(2027, 5, 19), "home": "Storgata 1, 9999 Lillevik",
            "whom_to_call": "Kari Li, 900 00 000",
        },
        group=group,
        participants=(Participant(kari, "besøk", coordinator=True), Participant(odd, "besøk")),
        evaluations=(date(2027, 2, 20),),
    )  # fmt: skip


def test_a_plan_can_begin_without_group_and_address(store: Store) -> None:
    begun = begin.start(store, new_household(store))
    assert (begun.group, begun.participants) == (None, ())
    assert set(begun.values) == {"dated", "start", "end"}


def test_a_group_that_has_ended_is_left_out(store: Store) -> None:
    home = new_household(store)
    old = new_group(store, home, new_contact(store), end=date(2026, 11, 19))
    assert begin.start(store, home).group is None
    assert begin.start(store, home, old).group == old


@pytest.mark.parametrize("protection", ["confidential", "strictly"])
def test_the_home_of_a_protected_household_is_not_written(store: Store, protection: str) -> None:
    home = new_household(store, person__address="Storgata 1", person__protection=protection)
    assert "home" not in begin.start(store, home).values


def test_a_revision_is_the_same_plan_agreed_on_today(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    ref = new_plan(store, home, contact, house_rules="Ro etter 23.", fixed_until=date(2027, 6, 30))
    before = begin.stored(store, ref)
    assert begin.revise(store, ref) == before.with_values(dated=TODAY, consented=None)


def test_a_revision_keeps_what_was_said_of_open_goals(store: Store) -> None:
    ref = new_plan(store, new_household(store))
    life.evaluate_goal(store, ref, 1, "on_the_way", TODAY, "Rolig høst.")
    life.carry_out(store, ref, 1, "partly", TODAY)
    revised = begin.revise(store, ref)
    assert (revised.goals[0].evaluation, revised.goals[0].why) == ("on_the_way", "Rolig høst.")
    assert revised.measures[0].carried_out == "partly"


def test_closed_goals_and_done_measures_stay_behind(store: Store) -> None:
    typed = content(new_household(store))
    measures = (
        *typed.measures, Measure(4, "Trekk av husleien", goal_number=2), Measure(5, "Kurs", goal_number=3),
    )  # fmt: skip
    goals = (*typed.goals, Goal(3, "sub", "Jeg spiser varm mat"))
    ref = saving.save(store, replace(typed, goals=goals, measures=measures)).ref
    life.evaluate_goal(store, ref, 2, "reached", TODAY)
    life.evaluate_goal(store, ref, 3, "given_up", TODAY)
    life.carry_out(store, ref, 2, "done", TODAY)
    for going_on in (begin.revise(store, ref), begin.renewed(store, ref)):
        assert [goal.number for goal in going_on.goals] == [1]
        assert [(one.number, one.goal_number) for one in going_on.measures] == [(1, 1), (3, None), (4, None)]


def test_a_renewal_takes_over_the_day_after(store: Store) -> None:
    """July to December, evaluated in October: January to June, evaluated in April."""
    typed = content(new_household(store), fixed_until=date(2026, 11, 19))
    measures = (replace(typed.measures[0], start=date(2026, 7, 1), end=date(2026, 9, 30)),)
    ref = saving.save(store, replace(typed, measures=measures)).ref
    renewed = begin.renewed(store, ref)
    assert (renewed.values["start"], renewed.values["end"]) == (date(2027, 1, 1), date(2027, 6, 30))
    assert renewed.values["dated"] == TODAY
    assert renewed.values["fixed_until"] is renewed.values["consented"] is None
    assert renewed.evaluations == (date(2027, 4, 1),)
    assert (renewed.measures[0].start, renewed.measures[0].end) == (date(2027, 1, 1), date(2027, 3, 31))


def test_a_plan_that_has_run_out_is_renewed_from_today(store: Store) -> None:
    """180 days from 1 May with a day of evaluation after 100 days; the period is no whole number of months."""
    typed = content(new_household(store), start=date(2026, 5, 1), end=date(2026, 10, 27))
    ref = saving.save(store, replace(typed, evaluations=(date(2026, 8, 9),))).ref
    renewed = begin.renewed(store, ref)
    assert (renewed.values["start"], renewed.values["end"]) == (TODAY, date(2027, 5, 18))
    assert renewed.evaluations == (date(2027, 2, 28),)


def test_a_lease_that_goes_on_is_still_told(store: Store) -> None:
    ref = new_plan(store, new_household(store), fixed_until=TODAY)
    assert begin.renewed(store, ref).values["fixed_until"] == TODAY


def test_a_renewal_says_nothing_of_how_it_went(store: Store) -> None:
    ref = new_plan(store, new_household(store))
    life.evaluate_goal(store, ref, 1, "on_the_way", TODAY, "Rolig høst.")
    life.carry_out(store, ref, 1, "not_done", TODAY, "Ingen kom.")
    renewed = begin.renewed(store, ref)
    assert renewed.goals == content("H1").goals
    assert renewed.measures[0] == replace(content("H1").measures[0])


def test_a_plan_that_is_over_is_renewed_and_not_revised(store: Store) -> None:
    ref = new_plan(store, new_household(store))
    life.end(store, ref, date(2026, 11, 19), "no_consent")
    with pytest.raises(OfficerError, match="Forny"):
        begin.revise(store, ref)
    assert begin.renewed(store, ref).values["start"] == TODAY


def test_a_replaced_version_is_neither(store: Store) -> None:
    ref = new_plan(store, new_household(store))
    saving.renew(store, ref)
    for begun in (begin.revise, begin.renewed):
        with pytest.raises(OfficerError, match="PL2"):
            begun(store, ref)


@given(CONTENTS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_numbers_are_kept_however_often_a_plan_is_revised(store: Store, typed: PlanContent) -> None:
    known = {contact: new_contact(store, contact) for contact in typed.contacts}
    first = replace(
        whole(typed), household=new_household(store), group=None, case=None, tenancy=None, consents=(),
        participants=tuple(replace(one, contact=known[one.contact]) for one in typed.participants),
        measures=tuple(
            replace(one, contact=known.get(one.contact or ""), start=None, end=None) for one in typed.measures
        ),
    )  # fmt: skip
    with clock.at(date(2026, 7, 1)):
        ref = saving.save(store, first).ref
        once = begin.revise(store, ref)
        second = saving.save(store, once, replaces=ref, made_as="revision").ref
        twice = begin.revise(store, second)
    assert twice == once
    assert {goal.number for goal in twice.goals} <= {goal.number for goal in first.goals}
    highest = max((goal.number for goal in first.goals), default=0)
    assert twice.next_goal == highest + 1


def test_versions_are_counted_from_the_first(store: Store) -> None:
    ref = new_plan(store, new_household(store))
    second = saving.save(store, begin.revise(store, ref), replaces=ref, made_as="revision").ref
    third, _undo = saving.renew(store, second)
    shown = page.load(store, third.ref)
    assert shown.edition == 3
    assert [(one.ref, one.edition, one.made_as, one.state.value) for one in shown.versions] == [
        ("PL3", 3, "renewal", "not_begun"), ("PL2", 2, "revision", "in_force"), ("PL1", 1, "first", "replaced"),
    ]  # fmt: skip
