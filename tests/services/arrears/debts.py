"""Invented tenancies and startlån that arrears are recorded on."""

from datetime import date
from decimal import Decimal

from app.models import Case, Dwelling, Household, Tenancy
from app.services.arrears import registration
from app.services.records import by_ref
from app.storage.history import next_ref
from app.storage.store import Store

START = date(2024, 1, 1)
RENT = Decimal(9000)


def new_tenancy(store: Store, household: str, address: str = "Storgata 4", **more: object) -> str:
    """A tenancy in a dwelling of its own; with `replaces` (an exchange ID) the renewal of that one."""
    replaces = more.pop("replaces", None)
    with store.write() as session:
        before = by_ref(session, Tenancy, str(replaces)) if replaces else None
        dwelling = (before and session.get_one(Dwelling, before.dwelling_id)) or Dwelling(
            ref=next_ref(session, Dwelling), address=address, disposal="owned", wheelchair=False, taken_into_use=START,
            rent=RENT,
        )  # fmt: skip
        session.add(dwelling)
        session.flush()
        tenancy = Tenancy(
            ref=next_ref(session, Tenancy), dwelling_id=dwelling.id,
            household_id=by_ref(session, Household, household).id, made_as="renewal" if before else "first",
            replaces_id=before.id if before else None, **{"start": START, **more},
        )  # fmt: skip
        session.add(tenancy)
        return tenancy.ref


def new_loan(store: Store, household: str) -> str:
    """A startlån that was granted."""
    with store.write() as session:
        case = Case(
            ref=next_ref(session, Case), household_id=by_ref(session, Household, household).id, kind="startloan",
            received=START, decided=START, outcome="granted",
        )  # fmt: skip
        session.add(case)
        return case.ref


def owe(store: Store, debt: str, day: date, amount: int | str, months: str | None = None) -> str:
    """A balance of a debt by its key; returns its exchange ID."""
    values = {
        "debt": debt,
        "day": day,
        "amount": Decimal(amount),
        "months": None if months is None else Decimal(months),
    }
    return registration.save(store, None, values).ref
