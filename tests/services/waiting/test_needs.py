"""What a household needs: saved once a household, told in short."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from app.errors import Invalid, OfficerError, Stale
from app.models import View
from app.services.waiting import needs
from app.services.waiting.needs import Need, districts_of, words
from app.storage.store import Store
from tests.services.conftest import new_household


def test_a_household_has_one_need(store: Store) -> None:
    home = new_household(store)
    assert needs.load(store, home) == {"version": None}
    first = needs.save(store, home, {"bedrooms": 2, "districts": "Sentrum; Vik"})
    needs.save(store, home, {"bedrooms": 3}, first.version)
    kept = needs.load(store, home)
    assert (kept["bedrooms"], kept["districts"]) == (3, "Sentrum; Vik")
    with pytest.raises(Stale):
        needs.save(store, home, {"bedrooms": 4}, first.version)


@pytest.mark.parametrize("name", ["bedrooms", "most_rent", "extra_points"])
def test_a_number_below_0_is_refused_beside_its_field(store: Store, name: str) -> None:
    with pytest.raises(Invalid) as refused:
        needs.save(store, new_household(store), {name: -1})
    assert set(refused.value.problems) == {name}


def test_extra_points_ask_for_a_reason(store: Store) -> None:
    home = new_household(store)
    assert set(needs.save(store, home, {"extra_points": 10}).warnings) == {"extra_reason"}
    assert not needs.save(store, home, {"extra_points": 10, "extra_reason": "Dialyse på sykehuset."}).warnings


def test_a_look_at_the_need_of_a_strictly_confidential_household_is_logged(store: Store) -> None:
    needs.load(store, new_household(store))
    needs.load(store, new_household(store, person__protection="strictly"))
    with store.read() as session:
        assert session.scalars(select(View.what)).all() == ["need"]


def test_no_household_is_told(store: Store) -> None:
    with pytest.raises(OfficerError, match="H99"):
        needs.load(store, "H99")


@pytest.mark.parametrize(
    ("need", "told"),
    [
        (Need(), "Behovet er ikke ført"),
        (Need(recorded=True), "Ingen særlige krav"),
        (Need(True, 2, wheelchair=True, districts=("Vik",)), "Minst 2 soverom · rullestol · Vik"),
        (Need(True, no_stairs=True, staffing="part_day"), "Uten trapper · bemanning deler av døgnet"),
        (Need(True, staffing="none", target_group="elderly", most_rent=Decimal(8_000)),
         "Eldre · husleie til 8\u00a0000\u00a0kr"),
    ],
)  # fmt: skip
def test_the_need_in_short(need: Need, told: str) -> None:
    assert words(need) == told


def test_where_they_want_to_live_can_be_left_out() -> None:
    assert words(Need(True, 2, districts=("Vik",)), hidden=True) == "Minst 2 soverom"


def test_districts_stand_with_a_semicolon_between() -> None:
    assert districts_of(" Sentrum ;; Vik") == ("Sentrum", "Vik")
    assert districts_of(None) == ()
