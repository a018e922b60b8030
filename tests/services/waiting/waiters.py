"""Short ways to put who waits, dwellings and tenancies in a store."""

from datetime import date
from decimal import Decimal

from app.models import Case, CaseStep, Dwelling, Household, Tenancy
from app.services.records import by_ref
from app.storage.history import next_ref
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, new_household

DECIDED = date(2026, 7, 10)


def grant(store: Store, household: str, decided: date = DECIDED, outcome: str = "granted", **step: object) -> str:
    """A decision on a municipal dwelling; returns the case."""
    with store.write() as session:
        case = Case(
            ref=next_ref(session, Case), household_id=by_ref(session, Household, household).id,
            kind="municipal_dwelling", received=decided, decided=decided, outcome=outcome,
        )  # fmt: skip
        session.add(case)
        session.flush()
        session.add(CaseStep(case_id=case.id, number=1, kind="received", day=decided))
        session.add(CaseStep(case_id=case.id, number=2, kind="decision", day=decided, outcome=outcome, **step))
        return case.ref


def waiter(store: Store, first_name: str = "Åse", decided: date = DECIDED, **more: object) -> str:
    """A household that waits."""
    household = new_household(store, first_name, **more)
    grant(store, household, decided)
    return household


def new_dwelling(store: Store, address: str = "Storgata 5", **more: object) -> str:
    """A dwelling of the municipality's own with two bedrooms."""
    values = {
        "disposal": "owned", "bedrooms": 2, "wheelchair": False, "rent": Decimal(9_000), "taken_into_use": LONG_AGO,
    }  # fmt: skip
    with store.write() as session:
        dwelling = Dwelling(ref=next_ref(session, Dwelling), address=address, **{**values, **more})
        session.add(dwelling)
        session.flush()
        return dwelling.ref


def let(store: Store, dwelling: str, household: str, start: date, **more: object) -> str:
    """A tenancy, as it stands in the table."""
    with store.write() as session:
        tenancy = Tenancy(
            ref=next_ref(session, Tenancy), dwelling_id=by_ref(session, Dwelling, dwelling).id,
            household_id=by_ref(session, Household, household).id, start=start, **more,
        )  # fmt: skip
        session.add(tenancy)
        return tenancy.ref
