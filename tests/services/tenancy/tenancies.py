"""Short ways to put invented dwellings and tenancies in a store."""

from datetime import date
from decimal import Decimal

from app.models import Dwelling
from app.services.records import by_ref
from app.services.tenancy import notices, registration
from app.storage.history import next_ref
from app.storage.store import Store
from tests.services.conftest import LONG_AGO

START = date(2024, 1, 1)
UNTIL = date(2026, 12, 31)
"""A contract of three years, that ends six weeks after today."""


def new_dwelling(store: Store, address: str = "Storgata 1", **more: object) -> str:
    """A dwelling of the municipality's own that nothing is missing of."""
    values = {
        "disposal": "owned", "wheelchair": False, "target_group": "other", "rent": Decimal(10_000),
        "taken_into_use": LONG_AGO, **more,
    }  # fmt: skip
    with store.write() as session:
        dwelling = Dwelling(ref=next_ref(session, Dwelling), address=address, **values)
        session.add(dwelling)
        return dwelling.ref


def change_dwelling(store: Store, ref: str, **changed: object) -> None:
    with store.write() as session:
        dwelling = by_ref(session, Dwelling, ref)
        for name, value in changed.items():
            setattr(dwelling, name, value)


def tenancy_values(household: str, dwelling: str, **more: object) -> dict[str, object]:
    """The form of a tenancy that nothing is to be said of."""
    return {
        "household": household, "dwelling": dwelling, "start": START, "contract": "fixed", "contract_until": UNTIL,
        "was_municipal": False, "main_reason": "other", "told_binding": True, **more,
    }  # fmt: skip


def new_tenancy(store: Store, household: str, dwelling: str, **more: object) -> str:
    return registration.register(store, tenancy_values(household, dwelling, **more)).ref


def new_notice(store: Store, tenancy: str, day: date, **more: object) -> int:
    """A landlord's termination in due form; returns its row id."""
    values = {
        "day": day, "kind": "termination", "party": "landlord", "written": True, "reason": "Skal rives.",
        "told_protest": True, **more,
    }  # fmt: skip
    return int(notices.add(store, tenancy, values).ref)
