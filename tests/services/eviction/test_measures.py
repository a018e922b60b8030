"""The checklist: suggested by the cause, numbered, ticked off and put back."""

from datetime import date

import pytest

from app.errors import Invalid
from app.models import EvictionMeasure
from app.services.eviction import measures, page
from tests.services.conftest import TODAY, count
from tests.services.eviction.evictions import new_eviction


def test_the_suggestion_follows_the_cause_and_the_children():
    assert measures.suggested("arrears", children=False) == ("contact", "advice", "deferral", "management")
    assert measures.suggested("house_rules", children=True)[-1] == "child_welfare"
    assert measures.suggested(None, children=False) == measures.suggested("other", children=False)


def test_a_checklist_is_begun_and_taken_away_again(store):
    ref = new_eviction(store)
    undo = measures.begin(store, ref, ("contact", "advice"))
    assert [line.kind for line in page.load(store, ref).measures] == ["contact", "advice"]
    undo()
    assert count(store, EvictionMeasure) == 0


def test_a_new_one_comes_last(store):
    ref = new_eviction(store)
    measures.begin(store, ref, ("contact", "advice"))
    added = measures.add(store, ref, {"kind": "refinancing", "who": "Kari", "due": date(2026, 11, 27)})
    assert measures.load(store, int(added.ref))["number"] == 3


def test_it_is_done_on_a_day_and_open_again(store):
    ref = new_eviction(store)
    measure = int(measures.add(store, ref, {"kind": "contact", "due": date(2026, 11, 19)}).ref)
    assert page.load(store, ref).measures[0].overdue
    undo = measures.done(store, measure, TODAY)
    assert page.load(store, ref).open_measures == []
    undo()
    assert len(page.load(store, ref).open_measures) == 1


def test_a_kind_is_required(store):
    with pytest.raises(Invalid) as caught:
        measures.add(store, new_eviction(store), {"who": "Kari"})
    assert set(caught.value.problems) == {"kind"}


def test_a_deleted_one_comes_back(store):
    ref = new_eviction(store)
    undo = measures.delete(store, int(measures.add(store, ref, {"kind": "contact"}).ref))
    assert page.load(store, ref).measures == []
    undo()
    assert len(page.load(store, ref).measures) == 1
