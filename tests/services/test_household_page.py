"""One household on one page: its name, its timeline, and what is hidden of the protected."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app import clock
from app.errors import Invalid
from app.models import View
from app.services import household_page, note, review, stay
from app.services.case import registration
from app.services.case.course import State
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, add_stay, new_household, new_provider


def views(store: Store) -> list[str]:
    with store.read() as session:
        return [view.what for view in session.scalars(select(View))]


def test_the_timeline_is_newest_first(store: Store) -> None:
    home = new_household(store, household__opened=date(2026, 10, 1))
    ref = add_stay(store, home, new_provider(store), date(2026, 10, 5), date(2026, 11, 2), went_to="owned")
    stay.extend(store, ref, {"decided": date(2026, 10, 4), "end": date(2026, 11, 1), "conditions": "Boligskole."})
    note.add(store, home, "phone", " Ringte. ")
    with clock.at(date(2026, 10, 20)):
        review.save(store, home, {"status": "Leter", "next_step": "Visning"})
    timeline = household_page.load(store, home).timeline
    assert [entry.kind for entry in timeline] == ["phone", "departure", "review", "stay", "decision", "opened"]
    assert [entry.moment for entry in timeline] == sorted((entry.moment for entry in timeline), reverse=True)
    assert [entry.title for entry in timeline[:2]] == ["Telefon", "Ut: Solgården"]
    assert timeline[0].text == "Ringte."
    assert timeline[0].has_time
    assert timeline[2].text == "Leter. Visning"
    assert timeline[4].text == "Gjelder til 01.11.2026. Boligskole."


def test_a_note_is_deleted_and_put_back(store: Store) -> None:
    home = new_household(store)
    note.add(store, home, "note", "Bostøtte er søkt.")
    (entry, _opened) = household_page.load(store, home).timeline
    undo = note.delete(store, entry.note_id)
    assert len(household_page.load(store, home).timeline) == 1
    undo()
    assert household_page.load(store, home).timeline[0] == entry
    with pytest.raises(Invalid):
        note.add(store, home, "note", "  ")


def test_the_name_and_the_members(store: Store) -> None:
    home = new_household(store)
    add_member(store, home, "child", date(2015, 1, 1))
    page = household_page.load(store, home)
    assert page.name == "Åse Øyen med Odin"
    assert [(member.role, member.age, member.current) for member in page.members] == [
        ("main", 46, True), ("child", 11, True),
    ]  # fmt: skip


def test_the_step_that_stands_and_the_current_stay(store: Store) -> None:
    home = new_household(store)
    add_stay(store, home, new_provider(store), date(2026, 1, 1), date(2026, 2, 1))
    add_stay(store, home, new_provider(store, "Elveløkka 4"), date(2026, 11, 1), TODAY + timedelta(days=1))
    review.save(store, home, {"next_step": "Visning", "due": TODAY, "permanent_plan": True})
    page = household_page.load(store, home)
    assert (page.next_step, page.next_step_due, page.has_plan) == ("Visning", TODAY, True)
    assert page.current_stay is not None
    assert page.current_stay.provider == "Elveløkka 4"
    with clock.at(TODAY + timedelta(days=1)):
        assert household_page.load(store, home).current_stay is None


@pytest.mark.parametrize(
    ("protection", "opened", "revealed"),
    [("confidential", [], ["address"]), ("strictly", ["household"], ["household", "address"])],
)
def test_a_place_is_hidden_until_it_is_asked_for_and_that_is_logged(
    store: Store, protection: str, opened: list[str], revealed: list[str]
) -> None:
    home = new_household(store, person__protection=protection, person__address="Storgata 14 A")
    add_stay(store, home, new_provider(store), date(2026, 11, 1), room="4")
    page = household_page.load(store, home)
    assert page.place_hidden
    assert "Solgården" not in repr(page)
    assert "Storgata" not in repr(page)
    assert views(store) == opened
    household_page.load(store, home, again=True)
    assert views(store) == opened
    page = household_page.load(store, home, reveal=True)
    assert page.address == "Storgata 14 A"
    assert page.stays[0].provider == "Solgården"
    assert views(store) == revealed


def test_cases_with_their_state_and_next_date_the_newest_first(store: Store) -> None:
    home = new_household(store)
    old = registration.register(store, home, "startloan", {"day": date(2026, 3, 2), "what": "Rekkehus"}).ref
    registration.add_step(store, old, "decision", {"day": date(2026, 3, 9), "outcome": "withdrawn"})
    registration.register(store, home, "municipal_dwelling", {"day": date(2026, 11, 2)})
    first, second = household_page.load(store, home).cases
    assert (first.case_type.key, first.state, first.is_open) == ("municipal_dwelling", State.RECEIVED, True)
    assert first.deadline is not None
    assert first.deadline.due == date(2026, 12, 2)
    assert (second.what, second.state, second.deadline, second.is_open) == ("Rekkehus", State.WITHDRAWN, None, False)


def test_the_steps_that_hold_stand_on_the_timeline(store: Store) -> None:
    home = new_household(store, household__opened=date(2026, 3, 1))
    ref = registration.register(store, home, "startloan", {"day": date(2026, 3, 2), "what": "Rekkehus " * 20}).ref
    values = {"day": date(2026, 3, 9), "outcome": "refused", "reasons": "Kan ikke betjene lånet."}
    registration.add_step(store, ref, "decision", values)
    registration.add_step(
        store, ref, "decision", {**values, "outcome": "partly", "valid_to": date(2026, 6, 9)}, corrects=2
    )
    registration.add_step(store, ref, "complaint", {"day": date(2026, 3, 20)})
    registration.annul(store, ref, 4, "Feil sak")
    decision, applied, _opened = household_page.load(store, home).timeline
    assert (decision.title, decision.text) == ("Vedtak", "Startlån. Delvis innvilget, gjelder til 09.06.2026")
    assert (applied.title, applied.target, applied.has_time) == ("Søknad", ("case", ref), False)
    assert applied.text.startswith("Startlån. Rekkehus Rekkehus")
    assert len(applied.text) < 75


def test_what_a_case_is_about_is_hidden_with_the_place(store: Store) -> None:
    home = new_household(store, person__protection="confidential")
    registration.register(store, home, "startloan", {"day": date(2026, 3, 2), "what": "Storgata 14 A"})
    assert "Storgata" not in repr(household_page.load(store, home))
    assert "Storgata" in repr(household_page.load(store, home, reveal=True))
