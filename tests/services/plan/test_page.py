"""One version on one page."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app import clock
from app.errors import OfficerError
from app.models import Consent, Contact, CooperationPlan, Household, View
from app.reports import period
from app.reports.making import collect
from app.reports.runner import Rules
from app.services import contact as contacts
from app.services import household
from app.services.case import registration
from app.services.consent import ConsentState
from app.services.plan import begin, life, page, saving
from app.services.plan.state import PlanState
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.plan.plans import END, EVALUATION, content, new_contact, new_group, new_plan


def give_consent(store: Store, home: str, contact: str) -> None:
    with store.write() as session:
        ids = by_ref(session, Household, home).id, by_ref(session, Contact, contact).id
        session.add(Consent(household_id=ids[0], contact_id=ids[1], given=TODAY, scope=("plan",)))


def test_the_page_tells_what_the_plan_says(store: Store) -> None:
    home, contact = new_household(store), new_contact(store, phone="900 00 000")
    group = new_group(store, home, contact)
    case = registration.register(store, home, "temporary", {"day": TODAY}).ref
    ref = saving.save(store, replace(content(home, contact, pay_days="den 20."), group=group, case=case)).ref
    shown = page.load(store, ref)
    assert (shown.ref, shown.household, shown.name, shown.group, shown.case) == (ref, home, "Åse Øyen", group, case)
    assert (shown.state, shown.edition, shown.made_as, shown.is_newest) == (PlanState.IN_FORCE, 1, "first", True)
    assert shown.values["pay_days"] == "den 20."
    assert [(goal.kind, [one.what for one in goal.measures]) for goal in shown.goals] == [
        ("main", ["Besøk hjemme"]), ("sub", ["Jeg går til økonomisk rådgiver"]),
    ]  # fmt: skip
    assert [(one.number, one.who, one.residents, one.overdue) for one in shown.all_measures] == [
        (1, "Kari Li", False, False), (2, "", True, True), (3, "nabo", False, False),
    ]  # fmt: skip
    assert shown.changes == []


def test_a_contact_without_consent_is_marked_everywhere(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    ref = new_plan(store, home, contact)
    shown = page.load(store, ref)
    assert [one.contact for one in shown.without_consent] == [contact]
    assert [one.consent for one in shown.all_measures] == [ConsentState.MISSING, None, None]
    assert [one.shares for one in shown.all_measures] == [False, True, True]
    give_consent(store, home, contact)
    shown = page.load(store, ref)
    assert shown.without_consent == []
    assert shown.all_measures[0].shares


def test_the_next_evaluation_is_the_first_that_is_not_held(store: Store) -> None:
    ref = saving.save(store, replace(content(new_household(store)), evaluations=(END, EVALUATION))).ref
    first = page.load(store, ref).next_evaluation
    assert first
    assert (first.day, first.overdue) == (EVALUATION, True)
    life.hold_evaluation(store, first.id, TODAY)
    following = page.load(store, ref).next_evaluation
    assert following
    assert (following.day, following.overdue) == (END, False)
    life.end(store, ref, date(2026, 11, 19), "moved")
    assert page.load(store, ref).next_evaluation is None


def test_a_plan_that_ends_today_holds_and_owes_nothing_more(store: Store) -> None:
    ref = new_plan(store, new_household(store), consented=None)
    assert "no-consent" in {one.rule for one in page.load(store, ref).notices}
    life.end(store, ref, TODAY, "moved")
    shown = page.load(store, ref)
    assert (shown.state, shown.is_done_with, shown.next_evaluation) == (PlanState.IN_FORCE, True, None)
    assert not {"no-consent", "not-signed"} & {one.rule for one in shown.notices}


def test_what_is_changed_since_the_version_before(store: Store) -> None:
    home, kari, odd = new_household(store), new_contact(store), new_contact(store, "Odd Ås")
    ref = new_plan(store, home, kari)
    life.evaluate_goal(store, ref, 2, "reached", TODAY)
    revised = begin.revise(store, ref)
    visit = replace(revised.measures[0], contact=odd)
    second = saving.save(
        store, replace(revised, measures=(visit, *revised.measures[1:])), replaces=ref, made_as="revision"
    ).ref
    shown = page.load(store, second)
    assert [(one.kind, one.what, one.before, one.after) for one in shown.changes] == [
        ("removed", "Mål", "Jeg betaler husleien", "nådd"),
        ("changed", "Hvem", "Kari Li", "Odd Ås"),
        ("removed", "Mål nr", "2", ""),
    ]
    assert not page.load(store, ref).is_newest
    assert [one.rule for one in page.load(store, ref).notices] == ["newer"]


def test_the_page_warns_of_what_is_missing(store: Store) -> None:
    home = new_household(store)
    ref = new_plan(store, home, consented=None)
    assert [one.rule for one in page.load(store, ref).notices] == ["no-consent", "not-signed"]
    household.close(store, home, TODAY)
    assert page.load(store, ref).notices[0].rule == "household-closed"
    with clock.at(date(2027, 1, 1)):
        assert [one.rule for one in page.load(store, ref).notices] == ["expired"]


def test_the_page_says_which_measure_is_odd(store: Store) -> None:
    ref = new_plan(store, new_household(store), new_contact(store))
    typed = begin.stored(store, ref)
    saving.correct(store, ref, replace(typed, participants=()))
    told = next(one.text for one in page.load(store, ref).notices if one.rule == "not-participant")
    assert told.startswith("«Besøk hjemme»: ")


@pytest.mark.parametrize(("protection", "logged"), [("confidential", 0), ("strictly", 1)])
def test_the_name_of_a_protected_household_is_not_beside_its_home(store: Store, protection: str, logged: int) -> None:
    home = new_household(store, person__protection=protection)
    ref = new_plan(store, home, home="Storgata 1")
    assert page.load(store, ref).name == "Husstand 1"
    page.load(store, ref, again=True)
    with store.read() as session:
        seen = session.scalars(select(View.what)).all()
    assert seen == ["plan"] * logged


def test_a_case_that_a_plan_refers_to_is_not_deleted(store: Store) -> None:
    home = new_household(store)
    case = registration.register(store, home, "temporary", {"day": TODAY}).ref
    ref = saving.save(store, replace(content(home), case=case)).ref
    with pytest.raises(OfficerError, match=ref):
        registration.delete(store, case)
    saving.correct(store, ref, content(home))
    registration.delete(store, case)


def test_what_replaces_the_plan_of_another_household_begins_a_chain_of_its_own(store: Store) -> None:
    contact = new_contact(store)
    of_other, ref = (new_plan(store, new_household(store), contact) for _ in range(2))
    with store.write() as session:
        by_ref(session, CooperationPlan, ref).replaces_id = by_ref(session, CooperationPlan, of_other).id
    assert [(one.ref, one.edition) for one in page.load(store, ref).versions] == [(ref, 1)]


def test_one_version_is_in_force_though_a_revised_renewal_begins_first(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    first = new_plan(store, home, contact)
    renewal = saving.save(store, begin.renewed(store, first), replaces=first, made_as="renewal").ref
    sooner = begin.revise(store, renewal).with_values(start=TODAY)
    newest = saving.save(store, sooner, replaces=renewal, made_as="revision").ref
    in_force = [one.ref for one in page.load(store, first).versions if one.state is PlanState.IN_FORCE]
    assert in_force == [newest]
    assert [one.plans for one in contacts.rows(store)] == [1]
    report = collect(store, period.of_year(TODAY.year), Rules(), TODAY).report
    assert report.figures["plans.active"].records == [newest]
