"""A visit's checklist is stored as a whole, and says nothing about what was not looked at."""

import pytest

from app.services import provider
from app.storage.store import Store
from tests.services.conftest import TODAY, new_provider


@pytest.fixture
def visit(store: Store) -> int:
    return int(provider.save_part(store, new_provider(store), "inspection", None, {"day": TODAY}).ref)


def test_points_not_looked_at_are_left_out(store: Store, visit: int) -> None:
    told = {
        "clean": ("in_order", None),
        "bath": ("not_assessed", None),
        "visits": ("not_assessed", "Spør neste gang"),
    }
    provider.save_checklist(store, visit, told)
    assert provider.checklist(store, visit) == {"clean": told["clean"], "visits": told["visits"]}


def test_a_point_taken_back_is_gone(store: Store, visit: int) -> None:
    provider.save_checklist(store, visit, {"clean": ("deviation", "Mugg"), "bath": ("in_order", None)})
    provider.save_checklist(store, visit, {"clean": ("not_assessed", None), "bath": ("deviation", None)})
    assert provider.checklist(store, visit) == {"bath": ("deviation", None)}
