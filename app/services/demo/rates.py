"""Lillevik's own rates. They are invented and say so: no real municipality's, and not the real policy rate."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from app.models import Rate
from app.services.demo.rows import Rows

SOURCE = "Oppdiktet for Lillevik"
_OF_EACH = ("single", "couple", "extra_adult", "child_0_5", "child_6_10", "child_11_17")
_AMOUNTS: Mapping[str, tuple[int, ...]] = {
    "living_costs": (8_600, 14_400, 7_200, 3_400, 3_900, 4_800),
    "norm": (7_800, 13_000, 6_500, 3_000, 3_500, 4_300),
    "sifo": (11_900, 20_100, 9_800, 4_200, 5_300, 6_700),
}
"""NOK a month, in the order of `_OF_EACH`."""


def write(rows: Rows, start: date) -> None:
    """One value of each from `start`."""
    values = {f"{kind}.{one}": each for kind, amounts in _AMOUNTS.items()
              for one, each in zip(_OF_EACH, amounts, strict=True)}  # fmt: skip
    for key, value in {"policy_rate": 4, **values}.items():
        rows.add(Rate, key=key, start=start, value=Decimal(value), source=SOURCE)
