"""Points: what each fact counts, the municipality's own, and the working."""

import pytest

from app.errors import Invalid, Stale
from app.models.waiting import PRIORITY
from app.services.waiting import criteria
from app.services.waiting.criteria import LOOKS_AT, SHIPPED, Weight, points
from app.storage.store import Store


def test_every_fact_has_points_and_says_what_it_looks_at() -> None:
    assert set(SHIPPED) == set(LOOKS_AT) == set(PRIORITY.by_key)


def test_the_working_tells_each_term_and_the_sum() -> None:
    found = points({"children", "no_home"}, 4, None, SHIPPED)
    assert found.told == "Uten egen bolig 30 + har barn 20 + 4 måneder på venteliste 4 = 54"
    assert found.total == 54


@pytest.mark.parametrize(
    ("facts", "months", "extra", "weights", "total"),
    [
        (set(), 0, None, SHIPPED, 0),
        (set(), 60, None, SHIPPED, 24),
        (set(), 60, None, {**SHIPPED, "waiting": Weight(2)}, 120),
        ({"violence"}, 0, 15, SHIPPED, 35),
        ({"violence"}, 0, None, {**SHIPPED, "violence": Weight(20, hidden=True)}, 0),
        ({"violence"}, 0, None, {**SHIPPED, "violence": Weight(0)}, 0),
    ],
)
def test_points(facts, months, extra, weights, total) -> None:
    assert points(facts, months, extra, weights).total == total


def test_nothing_says_so() -> None:
    assert points((), 0, None, SHIPPED).told == "Ingen forhold gir poeng"


def test_the_municipality_s_own_points_hold_until_they_are_reset(store: Store) -> None:
    saved = criteria.save(store, "children", {"points": 35, "hidden": False})
    children = next(row for row in criteria.rows(store) if row.fact == "children")
    assert (saved.ref, children.weight, children.is_own) == ("children", Weight(35), True)
    undo = criteria.reset(store, "children")
    assert criteria.load(store, "children")["points"] == SHIPPED["children"].points
    undo()
    assert criteria.load(store, "children")["points"] == 35


def test_a_fact_is_saved_twice_as_one(store: Store) -> None:
    first = criteria.save(store, "waiting", {"points": 2, "most": 12})
    criteria.save(store, "waiting", {"points": 3, "most": 12}, first.version)
    assert next(row for row in criteria.rows(store) if row.fact == "waiting").weight == Weight(3, 12)
    with pytest.raises(Stale):
        criteria.save(store, "waiting", {"points": 4}, first.version)


def test_only_what_counts_each_month_has_a_ceiling(store: Store) -> None:
    criteria.save(store, "no_home", {"points": 40, "most": 5})
    assert criteria.load(store, "no_home")["most"] is None


@pytest.mark.parametrize("values", [{"points": -1}, {"points": None}, {"points": 1, "most": -1}])
def test_points_that_cannot_be_weighed_are_refused(store: Store, values) -> None:
    with pytest.raises(Invalid):
        criteria.save(store, "waiting", values)
    assert not any(row.is_own for row in criteria.rows(store))


def test_resetting_what_is_not_set_does_nothing(store: Store) -> None:
    criteria.reset(store, "eviction")()
    assert not any(row.is_own for row in criteria.rows(store))
