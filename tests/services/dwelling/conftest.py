"""Short ways to put invented dwellings and tenancies in a store."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.models import Dwelling, Household, Tenancy
from app.services.dwelling import registration
from app.services.records import by_ref
from app.storage.history import next_ref
from app.storage.store import Store
from tests.services.conftest import LONG_AGO


def new_dwelling(store: Store, address: str = "Storgata 14", **more: Any) -> str:
    """A dwelling of the municipality's own, at disposal since long ago."""
    values = {
        "address": address, "unit_number": "H0101", "disposal": "owned", "wheelchair": False, "rent": Decimal(8000),
        "taken_into_use": LONG_AGO,
    }  # fmt: skip
    return registration.save(store, None, {**values, **more}).ref


def let(
    store: Store, dwelling: str, household: str, start: date, moved_out: date | None = None, **more: Any
) -> str:  # fmt: skip
    """A tenancy, as it may also be brought in: no rule is asked."""
    with store.write() as session:
        tenancy = Tenancy(
            ref=next_ref(session, Tenancy), dwelling_id=by_ref(session, Dwelling, dwelling).id,
            household_id=by_ref(session, Household, household).id, start=start, moved_out=moved_out, **more,
        )  # fmt: skip
        session.add(tenancy)
        return tenancy.ref
