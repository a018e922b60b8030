"""Placing a household, extending, moving, ending: and what is odd about it."""

from datetime import date, timedelta

import pytest

from app import clock
from app.errors import Invalid, Stale
from app.models import Decision, Stay
from app.services import board, household, household_page, provider, stay
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, add_stay, count, new_household, new_provider

ARRIVED = date(2026, 11, 1)


def form(home: str | None, place: str | None, **more: object) -> dict[str, object]:
    named = {name.replace("__", "."): value for name, value in more.items()}
    return {"household": home, "provider": place, "stay.arrived": ARRIVED, "stay.came_from": "eviction", **named}


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def place(store: Store) -> str:
    return new_provider(store, places=1)


def test_a_stay_its_decision_and_why_are_saved_at_once(store: Store, home: str, place: str) -> None:
    saved = stay.save(store, None, form(home, place, decision__decided=ARRIVED, decision__end=TODAY, why="Utkastet."))
    assert saved.warnings == {}
    loaded = stay.load(store, saved.ref)
    assert (loaded["household"], loaded["provider"], loaded["decision.end"]) == (home, place, TODAY)
    assert any("Utkastet." in entry.text for entry in household_page.load(store, home).timeline)


def test_household_and_provider_must_be_chosen(store: Store) -> None:
    with pytest.raises(Invalid) as refused:
        stay.save(store, None, form(None, ""))
    assert set(refused.value.problems) == {"household", "provider"}


def test_a_departure_before_arrival_is_refused_beside_its_field(store: Store, home: str, place: str) -> None:
    with pytest.raises(Invalid) as refused:
        stay.save(store, None, form(home, place, stay__departed=ARRIVED - timedelta(days=1)))
    assert set(refused.value.problems) == {"stay.departed"}
    assert count(store, Stay) == 0


def test_what_is_wrong_with_the_decision_is_named_by_part(store: Store, home: str, place: str) -> None:
    with pytest.raises(Invalid) as refused:
        stay.save(store, None, form(home, place, decision__conditions="boligskole"))
    assert set(refused.value.problems) == {"decision.decided"}


def test_a_stale_stay_is_refused_with_what_is_stored(store: Store, home: str, place: str) -> None:
    ref = add_stay(store, home, place, ARRIVED)
    old = stay.load(store, ref)
    stay.save(store, ref, form(home, place, stay__room="4"))
    with pytest.raises(Stale) as refused:
        stay.save(store, ref, {**old, "stay.room": "5"})
    assert refused.value.current["stay.room"] == "4"


def test_overlap_places_and_birth_only_warn(store: Store, home: str, place: str) -> None:
    add_stay(store, home, place, date(2026, 10, 1))
    add_member(store, home, "child", date(2026, 11, 10))
    saved = stay.save(store, None, form(home, place))
    assert set(saved.warnings) == {"stay.arrived", "provider"}
    assert "Overlapper" in saved.warnings["stay.arrived"]
    assert "født" in saved.warnings["stay.arrived"]
    assert "2 av 1" in saved.warnings["provider"]


def test_the_preview_tells_the_same_and_saves_nothing(store: Store, home: str, place: str) -> None:
    add_stay(store, home, place, date(2026, 10, 1))
    typed = form(home, place)
    told = stay.preview(store, None, typed)
    assert count(store, Stay) == 1
    assert told == stay.save(store, None, typed).warnings
    assert stay.preview(store, None, form(home, None)) == {}


def test_an_extension_is_one_more_decision(store: Store, home: str, place: str) -> None:
    ref = add_stay(store, home, place, ARRIVED)
    stay.extend(store, ref, {"decided": TODAY, "start": TODAY, "end": TODAY + timedelta(days=13)})
    stay.extend(store, ref, {"decided": TODAY, "start": ARRIVED, "end": TODAY})
    assert household_page.load(store, home).stays[0].decided_until == TODAY + timedelta(days=13)
    with pytest.raises(Invalid) as refused:
        stay.extend(store, ref, {"decided": TODAY, "start": date(2026, 11, 10), "end": ARRIVED})
    assert set(refused.value.problems) == {"end"}
    assert count(store, Decision) == 2


def test_a_move_leaves_no_night_between_and_the_counter_runs_on(store: Store, home: str, place: str) -> None:
    ref = add_stay(store, home, place, ARRIVED)
    other = new_provider(store, "Elveløkka 4")
    saved = stay.move(store, ref, other, TODAY, room="2")
    page = household_page.load(store, home)
    assert [(line.arrived, line.departed) for line in page.stays] == [(TODAY, None), (ARRIVED, TODAY)]
    assert page.counter is not None
    assert (page.counter.start, page.counter.day) == (ARRIVED, 20)
    loaded = stay.load(store, saved.ref)
    assert (loaded["stay.came_from"], loaded["stay.room"]) == ("own_home", "2")
    assert stay.load(store, ref)["stay.went_to"] == "other_provider"


def test_a_move_before_the_arrival_is_refused(store: Store, home: str, place: str) -> None:
    ref = add_stay(store, home, place, ARRIVED)
    with pytest.raises(Invalid):
        stay.move(store, ref, new_provider(store, "Elveløkka 4"), ARRIVED - timedelta(days=1))
    assert count(store, Stay) == 1


def test_ending_a_stay_and_opening_it_again(store: Store, home: str, place: str) -> None:
    ref = add_stay(store, home, place, ARRIVED)
    undo = stay.end(store, ref, TODAY, "owned")
    assert stay.current_count(store) == 0
    assert household.rows(store)[0].counter is None
    undo()
    assert stay.current_count(store) == 1
    loaded = stay.load(store, ref)
    assert (loaded["stay.departed"], loaded["stay.went_to"]) == (None, None)


def test_tonights_households_are_counted_once_and_natthjem_is_none(store: Store, home: str, place: str) -> None:
    add_stay(store, home, place, ARRIVED)
    add_stay(store, home, place, ARRIVED)
    add_stay(store, new_household(store), new_provider(store, kind="night_shelter"), ARRIVED)
    assert stay.current_count(store) == 1


def test_the_board_shows_who_lives_where_and_what_is_free(store: Store, home: str) -> None:
    shelter = new_provider(store, "Asylet", kind="night_shelter")
    full = new_provider(store, "Brua camping", places=2)
    unknown = new_provider(store, "Fjordhotellet")
    young = new_household(store, "Siv", "Aune", person__birth_date=date(2002, 11, 20))  # 24 today
    grown = new_household(store, "Liv", "Aune", person__birth_date=date(2001, 11, 20))
    add_stay(store, home, shelter, ARRIVED)
    add_stay(store, young, full, ARRIVED, room="1")
    add_stay(store, grown, full, ARRIVED, TODAY + timedelta(days=1), room="2")
    add_stay(store, home, full, ARRIVED, TODAY, room="3")  # left today
    providers = board.rows(store)
    assert [one.provider.ref for one in providers] == [full, unknown, shelter]
    assert [one.free for one in providers] == [0, None, None]
    assert [(line.household, line.young) for line in providers[0].stays] == [(young, True), (grown, False)]
    assert providers[2].stays[0].counter is None
    with clock.at(TODAY + timedelta(days=1)):
        assert board.rows(store)[0].free == 1


def test_the_board_knows_the_last_decided_night_and_the_plan(store: Store, home: str, place: str) -> None:
    ref = add_stay(store, home, place, ARRIVED)
    stay.extend(store, ref, {"decided": TODAY, "end": date(2026, 12, 1)})
    (line,) = board.rows(store)[0].stays
    assert (line.until, line.has_plan) == (date(2026, 12, 1), False)


def test_a_provider_without_agreement_and_price_only_warns(store: Store, home: str, place: str) -> None:
    for part in ("agreement", "price"):
        (row,) = provider.part_rows(store, place, part)
        provider.delete_part(store, part, row["id"])
    assert set(stay.save(store, None, form(home, place)).warnings) == {"provider", "stay.price"}
