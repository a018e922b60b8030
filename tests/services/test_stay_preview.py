"""What is odd about a stay is told while it is typed, and nothing is saved by telling."""

from app.models import Stay
from app.services import stay
from app.storage.store import Store
from tests.services.conftest import TODAY, add_stay, count, new_household, new_provider


def test_nothing_is_told_before_there_is_a_stay_to_look_at(store: Store) -> None:
    assert stay.preview(store, None, {"household": new_household(store), "provider": None}) == {}


def test_an_overlap_is_told_and_nothing_is_saved(store: Store) -> None:
    household, provider = new_household(store), new_provider(store)
    add_stay(store, household, provider, TODAY)
    typed = {"household": household, "provider": provider, "stay.arrived": TODAY, "stay.came_from": "street"}
    assert list(stay.preview(store, None, typed)) == ["stay.arrived"]
    assert count(store, Stay) == 1


def test_a_recorded_stay_does_not_overlap_itself(store: Store) -> None:
    household, provider = new_household(store), new_provider(store)
    ref = add_stay(store, household, provider, TODAY)
    assert stay.preview(store, ref, stay.load(store, ref)) == {}
