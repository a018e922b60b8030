"""What a household has agreed about its arrears stands on its timeline, without amounts owed or remarks."""

from datetime import date
from decimal import Decimal

from app.models import Household
from app.services.arrears import agreements, timeline
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.arrears.debts import new_tenancy
from tests.services.conftest import TODAY, new_household


def test_agreements_and_consents_stand_on_the_timeline_on_their_days(store: Store) -> None:
    home = new_household(store)
    debt = f"rent:{new_tenancy(store, home)}"
    agreements.save(store, None, {
        "debt": debt, "agreed": date(2026, 9, 1), "per_month": Decimal(1000), "end": date(2027, 3, 1),
        "broken": date(2026, 11, 1), "deduction": date(2026, 9, 2), "deduction_withdrawn": date(2026, 12, 1),
        "remark": "Kan ikke jobbe",
    })  # fmt: skip
    with store.read() as session:
        household_id = by_ref(session, Household, home).id
        found = sorted(timeline.entries(session, household_id, TODAY), key=lambda entry: entry.moment)
    assert [(entry.moment.date(), entry.kind, entry.target) for entry in found] == [
        (date(2026, 9, 1), "arrears:agreed", ("debt", debt)),
        (date(2026, 9, 2), "arrears:deduction", ("debt", debt)),
        (date(2026, 11, 1), "arrears:broken", ("debt", debt)),
    ]
    assert found[0].text.replace("\N{NO-BREAK SPACE}", " ") == "1 000 kr i måneden til 01.03.2027"
    assert not any("jobbe" in entry.text for entry in found)
