"""One case on one page: what is said of it, and what it warns of."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from app import clock
from app.errors import OfficerError
from app.models import View
from app.services import stay
from app.services.case import page as case_page
from app.services.case import registration, stay_case
from app.services.case.course import State
from app.services.case.page import CasePage
from app.storage.store import Store
from tests.services.case.courses import on
from tests.services.case.test_registration import REASONED, new_case
from tests.services.conftest import add_member, new_household, new_provider


def load(store: Store, ref: str) -> CasePage:
    return case_page.load(store, ref)


def test_who_what_and_what_is_due(store: Store) -> None:
    home = new_household(store)
    add_member(store, home, "child", date(2016, 1, 1))
    values = {"day": on(2, 11), "external_ref": "ST-1", "purpose": "purchase", "amount": Decimal(2100000)}
    page = load(store, registration.register(store, home, "startloan", values).ref)
    assert (page.household, page.name, page.state) == (home, "Åse Øyen og 1 barn", State.RECEIVED)
    assert (page.external_ref, page.purpose, page.amount_sought) == ("ST-1", "purchase", Decimal(2100000))
    assert page.next_deadline is not None
    assert (page.next_deadline.key, page.next_deadline.due) == ("answer", on(2, 12))
    assert page.basis[0][0] == "lånforskriften kapittel 5"
    assert page.body == "kommunens klagenemnd"
    assert page.children
    (step,) = page.steps
    assert step.facts == [
        ("Saksnummer i Startskudd eller Kobo", "ST-1"),
        ("Formål", "kjøp"),
        ("Søkt beløp", "2\u00a0100\u00a0000\u00a0kr"),
    ]


def test_a_corrected_and_an_annulled_step_stay_readable(store: Store) -> None:
    ref = new_case(store)
    registration.add_step(store, ref, "decision", REASONED)
    registration.add_step(store, ref, "decision", {**REASONED, "outcome": "granted"}, corrects=2)
    registration.annul(store, ref, 3, "Ført på feil sak")
    page = load(store, ref)
    assert [(step.number, step.replaced_by, step.holds) for step in page.steps] == [
        (1, None, True), (2, 3, False), (3, 4, False), (4, None, False),
    ]  # fmt: skip
    assert page.steps[1].facts[0] == ("Utfall", "avslag")
    assert page.steps[3].facts == [("Hvorfor", "Ført på feil sak")]
    assert page.state is State.RECEIVED


def test_a_request_for_help_must_be_answered_by_its_own_law(store: Store) -> None:
    home = new_household(store)
    ref = registration.register(store, home, "municipal_dwelling", {"day": on(2), "asks_help": True}).ref
    assert "eget vedtak" in load(store, ref).notices[0].text
    registration.add_step(store, ref, "decision", REASONED)
    assert "bare avgjort etter en annen lov" in load(store, ref).notices[0].text
    other = registration.register(store, home, "housing_help", {"day": on(10), "asks_help": True}).ref
    assert load(store, other).notices == []
    assert load(store, ref).notices
    registration.add_step(store, other, "decision", {**REASONED, "day": on(12)})
    assert load(store, ref).notices == []


def test_no_notice_where_help_was_not_asked_for_or_the_mark_was_a_mistake(store: Store) -> None:
    assert load(store, new_case(store)).notices == []
    ref = new_case(store, asks_help=True)
    registration.add_step(store, ref, "received", {"day": on(2), "asks_help": False}, corrects=1)
    assert load(store, ref).notices == []


def test_an_old_decision_on_help_does_not_answer_a_new_request(store: Store) -> None:
    home = new_household(store)
    old = registration.register(store, home, "housing_help", {"day": on(2), "asks_help": True}).ref
    registration.add_step(store, old, "decision", REASONED)
    ref = registration.register(store, home, "municipal_dwelling", {"day": on(10), "asks_help": True}).ref
    assert load(store, ref).notices


def test_the_law_is_the_one_of_the_decision(store: Store) -> None:
    ref = new_case(store, "temporary")
    with clock.at(date(2040, 1, 1)):
        assert load(store, ref).basis == [
            (
                "sosialtjenesteloven § 27",
                "Kommunen skal finne et midlertidig botilbud til den som ikke klarer det selv.",
            )
        ]


def rules(page: CasePage) -> list[str]:
    return [one.rule for one in page.notices]


def refused(store: Store) -> str:
    """A case that was refused with reasons on 9 March and told of the day after."""
    ref = new_case(store)
    registration.add_step(store, ref, "decision", REASONED)
    registration.add_step(store, ref, "notified", {"day": on(10)})
    return ref


def test_what_is_missing_in_a_refusal_is_said_until_it_is_there(store: Store) -> None:
    home = new_household(store)
    add_member(store, home, "child", date(2016, 1, 1))
    ref = registration.register(store, home, "municipal_dwelling", {"day": on(2)}).ref
    saved = registration.add_step(store, ref, "decision", {**REASONED, "reasons": None})
    page = load(store, ref)
    assert rules(page) == ["no-reasons", "no-child-interest"]
    assert {one.text for one in page.notices} == set(saved.warnings.values())
    assert {one.number for one in page.notices} == {2}
    registration.add_step(
        store, ref, "decision", {**REASONED, "child_interest": "Barna kan bli på skolen."}, corrects=2
    )
    assert rules(load(store, ref)) == []


@pytest.mark.parametrize(("day", "rule"), [(on(7, 4), None), (on(8, 4), "late"), (date(2027, 3, 11), "after-a-year")])
def test_a_complaint_that_came_late_is_likely_to_be_dismissed(store: Store, day: date, rule: str | None) -> None:
    ref = refused(store)
    registration.add_step(store, ref, "complaint", {"day": day})
    page = load(store, ref)
    assert rules(page) == ([rule] if rule else [])
    assert (page.next_steps[0] == "complaint_outcome") == bool(rule)
    assert page.action("complaint_outcome") == "Avvis klagen"
    registration.add_step(store, ref, "complaint_outcome", {"day": day, "complaint_outcome": "dismissed"})
    answered = load(store, ref)
    assert (rules(answered), answered.state) == ([], State.REFUSED)


def test_a_complaint_that_was_sent_on_is_answered_and_not_dismissed(store: Store) -> None:
    ref = refused(store)
    registration.add_step(store, ref, "complaint", {"day": on(20)})
    registration.add_step(store, ref, "forwarded", {"day": on(21), "body": "Klagenemnda"})
    page = load(store, ref)
    assert list(page.next_steps) == ["complaint_outcome", "closed"]
    assert page.action("complaint_outcome") == "Registrer svar på klagen"


def test_whether_it_is_too_late_to_complain(store: Store) -> None:
    ref = refused(store)
    with clock.at(on(7, 4)):
        assert load(store, ref).complaint_ended is None
    with clock.at(on(8, 4)):
        assert load(store, ref).complaint_ended == on(7, 4)
    registration.add_step(store, ref, "closed", {"day": on(8, 4)})
    assert load(store, ref).complaint_ended is None


@pytest.mark.parametrize(("protection", "logged"), [("none", 0), ("confidential", 0), ("strictly", 1)])
def test_opening_a_case_of_the_strictly_confidential_is_logged_once(store: Store, protection: str, logged: int) -> None:
    home = new_household(store, person__protection=protection)
    ref = registration.register(store, home, "temporary", {"day": on(2)}).ref
    case_page.load(store, ref)
    case_page.load(store, ref, again=True)
    with store.read() as session:
        assert [view.what for view in session.scalars(select(View))] == ["case"] * logged


@pytest.mark.parametrize("protection", ["confidential", "strictly"])
def test_the_name_of_a_protected_household_is_not_beside_what_is_written(store: Store, protection: str) -> None:
    home = new_household(store, person__protection=protection)
    ref = registration.register(store, home, "housing_help", {"day": on(2), "what": "Bor i Fjordveien 8."}).ref
    page = load(store, ref)
    assert page.name == f"Husstand {home.removeprefix('H')}"
    assert page.what == "Bor i Fjordveien 8."


def test_a_case_that_is_gone_is_told_about(store: Store) -> None:
    with pytest.raises(OfficerError):
        load(store, "S99")


def test_a_granted_stay_is_proposed_until_the_household_has_it(store: Store) -> None:
    home, place = new_household(store), new_provider(store)
    ref = registration.register(store, home, "temporary", {"day": on(2)}).ref
    assert stay_case.proposed(store, ref) is None
    terms = {"valid_to": on(2, 4), "conditions": "Egenandel.", "activity": "Boligskole."}
    registration.add_step(store, ref, "decision", {"day": on(2), "outcome": "granted", **terms})
    found = stay_case.proposed(store, ref)
    assert found == {
        "household": home,
        "values": {
            "decision.decided": on(2),
            "decision.end": on(2, 4),
            "decision.conditions": "Egenandel.\nBoligskole.",
        },
    }
    stay.save(store, None, {**found["values"], "household": home, "provider": place, "stay.arrived": on(3)})
    assert stay_case.proposed(store, ref) is None


def test_no_stay_is_proposed_for_a_refusal_or_another_type(store: Store) -> None:
    refused, other = new_case(store, "temporary"), new_case(store)
    registration.add_step(store, refused, "decision", REASONED)
    registration.add_step(store, other, "decision", {"day": on(2), "outcome": "granted"})
    assert stay_case.proposed(store, refused) is None
    assert stay_case.proposed(store, other) is None
