"""Registering a case, adding steps, correcting and annulling by adding."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.errors import Invalid, OfficerError
from app.models import Case, CaseStep, Change
from app.services.case import registration
from app.services.case.case_types import CASE_TYPES
from app.services.case.course import offered, summary
from app.services.case.step_kinds import step_fields
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.case.courses import on, value_of
from tests.services.conftest import TODAY, add_member, count, new_household

REASONED = {"day": on(9), "outcome": "refused", "reasons": "Kan skaffe bolig selv."}


def new_case(store: Store, kind: str = "municipal_dwelling", **more: Any) -> str:
    """A case of a new household, received on 2 March."""
    return registration.register(store, new_household(store), kind, {"day": on(2), "channel": "paper", **more}).ref


def stored(store: Store, ref: str) -> tuple[dict[str, Any], list[tuple[int, str, int | None]]]:
    """The columns that the steps tell, and number, kind and correction of each step."""
    with store.read() as session:
        found = by_ref(session, Case, ref)
        steps = registration.steps_of(session, found.id)
        told = summary(steps)
        assert told == {name: getattr(found, name) for name in told}
        return told, [(step.number, step.kind, step.corrects) for step in steps]


def problems(act: Any) -> dict[str, str]:
    with pytest.raises(Invalid) as refused:
        act()
    return refused.value.problems


def test_an_application_is_a_case_with_its_first_step(store: Store) -> None:
    ref = new_case(store, "startloan", purpose="purchase", amount=Decimal("2100000.50"), external_ref="ST-1")
    told, steps = stored(store, ref)
    assert ref == "S1"
    assert steps == [(1, "received", None)]
    assert (told["received"], told["purpose"], told["amount_sought"]) == (on(2), "purchase", Decimal("2100000.50"))
    assert registration.step_values(store, ref, 1)["external_ref"] == "ST-1"


@pytest.mark.parametrize(
    ("household", "kind", "values", "fields"),
    [
        (None, None, {"day": TODAY}, {"household", "kind"}),
        ("H1", None, {"day": TODAY}, {"kind"}),
        ("H1", "startloan", {}, {"day"}),
        ("H1", "startloan", {"day": date(1026, 11, 20)}, {"day"}),
        ("H1", "startloan", {"day": TODAY, "amount": Decimal(-1)}, {"amount"}),
        ("H1", "startloan", {"day": TODAY, "external_ref": "x" * 400}, {"external_ref"}),
        ("H1", "startloan", {"day": TODAY, "purpose": "no such"}, {"purpose"}),
    ],
)
def test_what_cannot_be_registered_is_said_beside_its_field_and_nothing_is_kept(
    store: Store, household: str | None, kind: str | None, values: dict[str, Any], fields: set[str]
) -> None:
    new_household(store)
    assert set(problems(lambda: registration.register(store, household, kind, values))) == fields
    assert count(store, Case) == count(store, CaseStep) == 0


def test_steps_are_added_and_the_case_is_their_summary(store: Store) -> None:
    ref = new_case(store)
    saved = registration.add_step(store, ref, "decision", REASONED)
    registration.add_step(store, ref, "complaint", {"day": on(20)})
    told, steps = stored(store, ref)
    assert (saved.ref, saved.warnings) == (ref, {})
    assert (told["decided"], told["outcome"], told["complained"]) == (on(9), "refused", on(20))
    assert [number for number, *_ in steps] == [1, 2, 3]


def test_a_decision_before_the_application_is_refused_with_both_dates_in_reach(store: Store) -> None:
    ref = new_case(store)
    told = problems(lambda: registration.add_step(store, ref, "decision", {**REASONED, "day": on(1)}))
    assert told == {
        "day": "Dette kan ikke være før «Søknaden er mottatt» 02.03.2026. Rett datoen her eller i det steget."
    }
    assert len(stored(store, ref)[1]) == 1


def test_a_complaint_after_a_year_is_told_about_beside_its_date(store: Store) -> None:
    ref = new_case(store)
    registration.add_step(store, ref, "decision", {**REASONED, "day": on(9)})
    saved = registration.add_step(store, ref, "complaint", {"day": date(2027, 3, 10)})
    assert "mer enn ett år" in saved.warnings["day"]


def test_missing_reasons_warn_and_do_not_stop(store: Store) -> None:
    ref = new_case(store)
    saved = registration.add_step(store, ref, "decision", {"day": on(9), "outcome": "refused"})
    assert set(saved.warnings) == {"reasons"}


def test_a_child_in_the_household_asks_for_its_best_interest(store: Store) -> None:
    home = new_household(store)
    add_member(store, home, "child", date(2016, 1, 1))
    ref = registration.register(store, home, "municipal_dwelling", {"day": on(2)}).ref
    assert set(registration.preview(store, ref, "decision", REASONED)) == {"child_interest"}
    assert len(stored(store, ref)[1]) == 1


def test_a_correction_stands_beside_what_it_corrects(store: Store) -> None:
    ref = new_case(store)
    registration.add_step(store, ref, "decision", REASONED)
    registration.add_step(store, ref, "decision", {**REASONED, "outcome": "granted"}, corrects=2)
    told, steps = stored(store, ref)
    assert told["outcome"] == "granted"
    assert steps == [(1, "received", None), (2, "decision", None), (3, "decision", 2)]
    with store.read() as session:
        changes = session.scalars(select(Change.action).where(Change.table == "case_step"))
        assert set(changes) == {"create"}


def test_a_step_is_corrected_once(store: Store) -> None:
    ref = new_case(store)
    registration.add_step(store, ref, "decision", REASONED)
    registration.add_step(store, ref, "decision", REASONED, corrects=2)
    with pytest.raises(OfficerError, match="i mellomtiden"):
        registration.add_step(store, ref, "decision", REASONED, corrects=2)
    with pytest.raises(OfficerError, match="i mellomtiden"):
        registration.annul(store, ref, 2, "Feil")


def test_a_step_is_annulled_with_a_reason_and_that_is_undone(store: Store) -> None:
    ref = new_case(store)
    registration.add_step(store, ref, "decision", REASONED)
    before = registration.step_values(store, ref, 2)
    undo = registration.annul(store, ref, 2, "Ført på feil sak")
    assert stored(store, ref)[0]["decided"] is None
    undo()
    told, steps = stored(store, ref)
    assert told["decided"] == on(9)
    assert steps == [(1, "received", None), (2, "decision", None), (3, "annulled", 2), (4, "decision", 3)]
    assert registration.step_values(store, ref, 4) == before
    with pytest.raises(OfficerError):
        undo()


def test_what_cannot_be_annulled(store: Store) -> None:
    ref = new_case(store)
    registration.add_step(store, ref, "decision", REASONED)
    registration.add_step(store, ref, "complaint", {"day": on(20)})
    assert "«Klage er mottatt»" in problems(lambda: registration.annul(store, ref, 2, "Feil"))[""]
    assert set(problems(lambda: registration.annul(store, ref, 3, "  "))) == {"remark"}
    with pytest.raises(OfficerError, match="Søknaden kan ikke annulleres"):
        registration.annul(store, ref, 1, "Feil")
    assert len(stored(store, ref)[1]) == 3


def test_the_type_is_corrected_and_the_history_keeps_both(store: Store) -> None:
    ref = new_case(store)
    assert set(registration.set_kind(store, ref, "startloan").warnings) == {"purpose"}
    with store.read() as session:
        assert by_ref(session, Case, ref).kind == "startloan"
        (change,) = session.scalars(select(Change).where(Change.table == "case", Change.action == "update"))
        assert change.fields["kind"] == ["municipal_dwelling", "startloan"]
    assert set(problems(lambda: registration.set_kind(store, ref, "no such"))) == {"kind"}


def test_a_case_is_deleted_with_its_steps_and_put_back(store: Store) -> None:
    ref = new_case(store)
    registration.add_step(store, ref, "decision", REASONED)
    before = stored(store, ref)
    undo = registration.delete(store, ref)
    assert count(store, Case) == count(store, CaseStep) == 0
    undo()
    assert stored(store, ref) == before


def test_values_that_a_type_does_not_have_are_left_out(store: Store) -> None:
    ref = new_case(store, purpose="purchase", amount=Decimal(1))
    told, _steps = stored(store, ref)
    assert (told["purpose"], told["amount_sought"]) == (None, None)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.sampled_from(list(CASE_TYPES)))
def test_a_walk_through_the_offers_always_leaves_the_case_its_summary(
    store: Store, data: st.DataObject, kind: str
) -> None:
    ref = new_case(store, kind)
    since = on(2)
    for _again in range(6):
        with store.read() as session:
            steps = registration.steps_of(session, by_ref(session, Case, ref).id)
            kinds = offered(CASE_TYPES[kind], steps)
        if not kinds:
            break
        _summed, before = stored(store, ref)
        chosen = data.draw(st.sampled_from(kinds))
        values = {one.name: data.draw(_value(one, since)) for one in step_fields(CASE_TYPES[kind], chosen)}
        registration.add_step(store, ref, chosen, {**values, "day": since, "valid_from": None})
        _summed, after = stored(store, ref)  # asserts that the summary is that of the steps
        assert after == [*before, (len(before) + 1, chosen, None)]


@st.composite
def _value(draw: st.DrawFn, field: Any, since: date) -> Any:
    return value_of(draw, field, since)
