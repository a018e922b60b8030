"""What some of the households of Lillevik owe: rent in dwellings of the municipality's, and one startlån."""

from datetime import date
from decimal import Decimal

from app.services.arrears import agreements, registration
from app.storage.store import Store
from tests.services.arrears.debts import new_loan, new_tenancy

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 15)
_RENTS = {"H41": "Storgata 14", "H38": "Fjordveien 2 B", "H44": "Kirkebakken 7", "H47": "Skolegata 3"}


def fill(store: Store) -> dict[str, str]:
    """The keys of the debts by household; H43 has a startlån."""
    keys = {home: f"rent:{new_tenancy(store, home, address)}" for home, address in _RENTS.items()}
    keys["H43"] = f"loan:{new_loan(store, 'H43')}"
    _owe(store, keys["H41"], (SEPTEMBER, "18000"), (OCTOBER, "27000"), (NOVEMBER, "31500"))
    _owe(store, keys["H38"], (OCTOBER, "9000"), (NOVEMBER, "7000"))
    _owe(store, keys["H44"], (NOVEMBER, "13250.50"))
    _owe(store, keys["H47"], (OCTOBER, "4500"), (NOVEMBER, "0"))
    _owe(store, keys["H43"], (NOVEMBER, "22800"))
    agreements.save(store, None, {
        "debt": keys["H38"], "agreed": OCTOBER, "per_month": Decimal(2000), "start": date(2026, 11, 15),
        "end": date(2027, 2, 15), "deduction": OCTOBER,
    })  # fmt: skip
    agreements.save(store, None, {
        "debt": keys["H44"], "agreed": SEPTEMBER, "per_month": Decimal(1500), "broken": NOVEMBER,
        "deduction": SEPTEMBER, "deduction_withdrawn": NOVEMBER,
    })  # fmt: skip
    return keys


def _owe(store: Store, key: str, *balances: tuple[date, str]) -> None:
    for day, amount in balances:
        values = {"debt": key, "day": day, "amount": Decimal(amount)}
        registration.save(store, None, values)
