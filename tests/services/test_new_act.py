"""A new act is new rows of data: what is owed, whom to complain to and what is quoted follow, and no code changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app import clock
from app.services import deadlines, law
from app.services.case import page as case_page
from app.services.case import registration
from app.storage.store import Store
from tests.services.conftest import new_household

IN_FORCE, BEFORE, AFTER = date(2026, 7, 1), date(2026, 6, 30), date(2026, 8, 3)


def _follows(rows: Any, key: str, **changed: Any) -> list[Any]:
    """The rows with one more of the key, which holds from the new act on."""
    old = next(row for row in rows if row.key == key)
    return [*rows, replace(old, since=IN_FORCE, **changed)]


@pytest.fixture
def new_act(monkeypatch: pytest.MonkeyPatch) -> None:
    known = law.law()
    made = law.Law(
        _follows(
            _follows(known.references, "housing_help", name={"nb": "boligloven § 4", "nn": "bustadlova § 4"}),
            "reasons", name={"nb": "ny forvaltningslov § 50", "nn": "ny forvaltningslov § 50"},
        ),
        _follows(_follows(known.periods, "complaint", weeks=6), "preliminary_answer", months=0, weeks=2),
        _follows(known.bodies, "county_governor", name={"nb": "Boligklagenemnda", "nn": "Bustadklagenemnda"}),
    )  # fmt: skip
    monkeypatch.setattr(law, "law", lambda: made)


@pytest.fixture
def page(store: Store, new_act: None) -> Callable[[date], case_page.CasePage]:
    def loaded(received: date) -> case_page.CasePage:
        with clock.at(received):
            ref = registration.register(store, new_household(store), "housing_help", {"day": received}).ref
            return case_page.load(store, ref)

    return loaded


def test_a_case_of_the_old_act_stays_as_it_was(page: Callable[[date], case_page.CasePage]) -> None:
    found = page(BEFORE)
    assert (found.basis[0][0], found.body) == ("boligsosialloven §§ 6–7", "Statsforvalteren")
    assert [one.due for one in found.deadlines] == [date(2026, 7, 30)]


def test_a_case_after_it_follows_the_new_act(page: Callable[[date], case_page.CasePage]) -> None:
    found = page(AFTER)
    assert (found.basis[0][0], found.body) == ("boligloven § 4", "Boligklagenemnda")
    assert [one.due for one in found.deadlines] == [date(2026, 8, 17)]


@pytest.mark.usefixtures("new_act")
@pytest.mark.parametrize(("arrived", "last"), [(BEFORE, date(2026, 7, 21)), (AFTER, date(2026, 9, 14))])
def test_the_time_to_complain_is_that_of_the_day_notice_arrived(arrived: date, last: date) -> None:
    assert deadlines.complaint_due(arrived) == last


@pytest.mark.usefixtures("new_act")
@pytest.mark.parametrize(("day", "rule"), [(BEFORE, "forvaltningsloven §§ 24–25"), (AFTER, "ny forvaltningslov § 50")])
def test_a_message_names_the_rule_that_holds(store: Store, day: date, rule: str) -> None:
    with clock.at(day):
        ref = registration.register(store, new_household(store), "housing_help", {"day": day}).ref
        told = registration.preview(store, ref, "decision", {"day": day, "outcome": "refused"})
    assert told["reasons"] == f"Søkeren har krav på begrunnelse ({rule})."
