"""Short ways to put evictions in a store."""

from datetime import date
from typing import Any

from app.services.eviction import registration
from tests.services.conftest import new_household

WARNED = date(2026, 11, 10)
KNOWN = {"landlord": "private", "cause": "arrears"}


def new_eviction(store: Any, household: str | None = None, **days: Any) -> str:
    """An eviction that nothing is missing of but the days; warned on 10 November unless days are given."""
    values = {"household": household or new_household(store), **KNOWN, **(days or {"warned": WARNED})}
    return registration.register(store, values).ref
