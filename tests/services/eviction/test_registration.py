"""Evictions: registered, corrected, ended with undo, and what the window refuses."""

from datetime import date

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models import Eviction, EvictionMeasure, Letter
from app.services import letter
from app.services.case import registration as cases
from app.services.eviction import measures, page, registration
from app.services.letter import LetterFiles
from app.services.records import by_ref
from tests.services.conftest import TODAY, count, new_household
from tests.services.eviction.evictions import WARNED, new_eviction

OFFER = LetterFiles("help_offer", "nb", b"docx", b"pdf")


def test_what_is_registered_is_read_again(store):
    ref = new_eviction(store, warned=WARNED, address="Storgata 1")
    values = registration.load(store, ref)
    assert ref == "U1"
    assert (values["household"], values["warned"], values["address"]) == ("H1", WARNED, "Storgata 1")


def test_it_needs_a_household(store):
    with pytest.raises(Invalid) as caught:
        registration.register(store, {"warned": WARNED})
    assert set(caught.value.problems) == {"household"}


def test_a_case_of_another_household_is_refused(store):
    mine, other = new_household(store), new_household(store, "Ola", "Nordmann")
    loan = cases.register(store, other, "startloan", {"day": date(2026, 11, 2)}).ref
    with pytest.raises(Invalid) as caught:
        registration.register(store, {"household": mine, "warned": WARNED, "case": loan})
    assert set(caught.value.problems) == {"case"}
    assert count(store, Eviction) == 0


@pytest.mark.parametrize(
    ("values", "field"),
    [({"outcome": "averted", "outcome_day": date(2026, 11, 9)}, "outcome_day"), ({"outcome": "averted"}, "outcome_day"),
     ({"outcome_day": TODAY}, "outcome")],
)  # fmt: skip
def test_an_impossible_outcome_is_refused_beside_its_field(store, values, field):
    ref = new_eviction(store)
    with pytest.raises(Invalid) as caught:
        registration.save(store, ref, values)
    assert set(caught.value.problems) == {field}


def test_what_was_wrong_already_stands_in_the_way_of_nothing_else(store):
    ref = new_eviction(store)
    with store.write() as session:  # as an import brings it in
        stored = by_ref(session, Eviction, ref)
        stored.outcome, stored.outcome_day = "averted", date(2026, 11, 1)
    assert "outcome_day" in registration.save(store, ref, {"landlord_contact": "Utleie AS"}).warnings
    assert registration.save(store, ref, {"outcome_day": date(2026, 11, 12)}).warnings == {}


def test_an_old_version_is_refused(store):
    ref = new_eviction(store)
    registration.save(store, ref, {"landlord": "municipality"})
    with pytest.raises(Stale):
        registration.save(store, ref, {"landlord": "other"}, version=1)


def test_the_outcome_can_be_undone(store):
    ref = new_eviction(store)
    undo = registration.end(store, ref, "averted", TODAY)
    assert page.load(store, ref).outcome == "averted"
    undo()
    assert page.load(store, ref).is_open


def test_an_outcome_before_the_warning_cannot_be_reported(store):
    ref = new_eviction(store)
    with pytest.raises(Invalid) as caught:
        registration.end(store, ref, "carried_out", date(2026, 11, 1))
    assert set(caught.value.problems) == {"outcome_day"}
    assert page.load(store, ref).is_open


def test_an_outcome_is_taken_back_and_put_back(store):
    ref = new_eviction(store)
    registration.end(store, ref, "dropped", TODAY)
    undo = registration.reopen(store, ref)
    assert page.load(store, ref).is_open
    undo()
    assert page.load(store, ref).outcome == "dropped"


def test_it_is_deleted_with_its_checklist_and_comes_back_with_it(store):
    ref = new_eviction(store)
    measures.add(store, ref, {"kind": "contact"})
    undo = registration.delete(store, ref)
    assert (count(store, Eviction), count(store, EvictionMeasure)) == (0, 0)
    undo()
    assert [line.kind for line in page.load(store, ref).measures] == ["contact"]


def test_one_with_a_sent_letter_stays(store):
    ref = new_eviction(store)
    letter.mark_sent(store, letter.keep(store, ref, OFFER, recipient="Åse Øyen"), TODAY)
    with pytest.raises(OfficerError, match="sendt brev"):
        registration.delete(store, ref)
    assert count(store, Letter) == 1


def test_the_preview_tells_before_it_is_saved(store):
    household = new_household(store)
    typed = {"household": household, "warned": WARNED, "petitioned": date(2026, 11, 15), "landlord": "private"}
    told = registration.preview(store, None, typed)
    assert "§ 9-11" in told["petitioned"]
    assert "cause" in told
    assert count(store, Eviction) == 0


def test_a_startlan_that_may_be_lost_is_not_deleted(store):
    household = new_household(store)
    loan = cases.register(store, household, "startloan", {"day": date(2026, 11, 2)}).ref
    new_eviction(store, household, warned=WARNED, case=loan)
    with pytest.raises(OfficerError, match="utkastelsen U1"):
        cases.delete(store, loan)
