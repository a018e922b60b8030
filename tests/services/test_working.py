"""Values are written short in their unit, with øre only where there are any."""

from decimal import Decimal

import pytest

from app.models.units import FACTOR, KRONER, MONTHLY, PERCENT, POINTS, YEARLY
from app.services.working import written


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("1500000", KRONER, "1 500 000 kr"), ("7494.59", MONTHLY, "7 494,59 kr"), ("92234.00", YEARLY, "92 234 kr"),
        ("4.381", PERCENT, "4,381 %"), ("0.25", POINTS, "0,25 %-poeng"), ("1.28", FACTOR, "1,28"),
        ("30", "år", "30"), ("-1200", MONTHLY, "-1 200 kr"),
    ],
)  # fmt: skip
def test_a_value_is_written_in_its_unit(value, unit, text):
    assert written(Decimal(value), unit).replace("\N{NO-BREAK SPACE}", " ") == text
