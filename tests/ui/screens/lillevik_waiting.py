"""Who waits for a dwelling in Lillevik, on Friday 20 November 2026. Called when a test needs them."""

from datetime import date
from decimal import Decimal

from app.services.waiting import needs
from app.storage.store import Store
from tests.services.waiting.waiters import grant
from tests.ui.screens import lillevik_homes

KARE, AMINA, TOVE, SILJE = "H38", "H41", "H44", "H51"


def fill(store: Store) -> None:
    """The dwellings, and four decisions: Kåre needs two bedrooms, Amina (protected) one without stairs, of Tove nothing
    is recorded, and Silje rents from the municipality already. Tove's commitment has lapsed."""
    lillevik_homes.fill(store)
    for household, decided, lapses in (
        (KARE, date(2026, 10, 1), None), (AMINA, date(2026, 11, 18), None), (TOVE, date(2026, 5, 4), date(2026, 11, 4)),
        (SILJE, date(2026, 9, 1), date(2026, 12, 1)),
    ):  # fmt: skip
        grant(store, household, decided, valid_to=lapses)
    needs.save(store, KARE, {"bedrooms": 2, "target_group": "refugees", "most_rent": Decimal(8_500)})
    needs.save(store, AMINA, {"bedrooms": 1, "no_stairs": True, "districts": "Nes"})
    needs.save(store, SILJE, {"bedrooms": 1})
