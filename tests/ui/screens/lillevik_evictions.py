"""Who may lose their home in Lillevik, on Friday 20 November 2026. Called when a test needs them, after the homes."""

from datetime import date
from decimal import Decimal

from app.services.eviction import measures, registration
from app.storage.store import Store

EVICTIONS = (
    {"household": "H51", "tenancy": "L1", "warned": date(2026, 11, 10), "tenant_warned": date(2026, 11, 10),
     "landlord": "municipality", "cause": "arrears", "debt": Decimal(27000), "landlord_contact": "Utleieavdelingen"},
    {"household": "H49", "warned": date(2026, 10, 5), "petitioned": date(2026, 10, 26), "served": date(2026, 10, 28),
     "answered": date(2026, 11, 6), "scheduled": date(2026, 11, 26), "landlord": "private", "cause": "arrears",
     "address": "Sjøgata 12", "debt": Decimal(43500), "bailiff": "Namsmannen i Lillevik, 70 00 00 01"},
    {"household": "H41", "petitioned": date(2026, 11, 12), "landlord": "cooperative", "cause": "house_rules",
     "address": "Åsveien 3"},
    {"household": "H55", "tenancy": "L3", "warned": date(2026, 8, 3), "landlord": "municipality", "cause": "expired",
     "outcome": "averted", "outcome_day": date(2026, 9, 14)},
)  # fmt: skip


def fill(store: Store) -> None:
    """Four evictions: Silje is warned, the household of H49 is to be out on Thursday, one is protected, one averted."""
    for values in EVICTIONS:
        registration.register(store, values)
    first = int(measures.add(store, "U1", {"kind": "contact", "who": "Kari Nordby"}).ref)
    measures.done(store, first, date(2026, 11, 13))
    measures.add(store, "U1", {"kind": "deferral", "who": "Utleieavdelingen", "due": date(2026, 11, 19)})
    measures.add(store, "U1", {"kind": "refinancing", "due": date(2026, 11, 27)})
