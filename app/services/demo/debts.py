"""Lets some tenants fall behind with the rent, and agree on how to catch up."""

import random
from datetime import date, timedelta
from decimal import Decimal

from app.models import Arrears, PaymentAgreement
from app.services.demo.rows import Rows

BEHIND, AGREED, DEDUCTED = 0.25, 0.6, 0.5
_MONTHS = 3


class Debts:
    """One tenancy at a time; what is owed is told on the first of each of the last three months."""

    def __init__(self, rows: Rows, today: date, rng: random.Random) -> None:
        self._rows, self._today, self._rng = rows, today, rng

    def of(self, household: int, tenancy: int, rent: Decimal, start: date) -> None:
        """Perhaps arrears of a tenancy that lasts, and an agreement about them."""
        if self._rng.random() > BEHIND:
            return
        owed = rent * self._rng.randint(1, 3)
        agreed = self._rng.random() < AGREED
        for day in self._firsts():
            if day <= start:
                continue
            self.owes(household, tenancy, day, owed, rent)
            owed += -rent / 4 if agreed else rent / 2
        if agreed:
            self._agreement(household, tenancy, rent)

    def owes(self, household: int, tenancy: int, day: date, amount: Decimal, rent: Decimal) -> None:
        """What is owed on a day, in whole kroner, and how many months that is."""
        amount = max(amount, Decimal(0)).quantize(Decimal(1))
        months = (amount / rent).quantize(Decimal("0.1"))
        self._rows.add(Arrears, household_id=household, tenancy_id=tenancy, day=day, amount=amount, months=months)

    def _firsts(self) -> list[date]:
        days, day = [], self._today.replace(day=1)
        for _each in range(_MONTHS):
            days.append(day)
            day = (day - timedelta(days=1)).replace(day=1)
        return days[::-1]

    def _agreement(self, household: int, tenancy: int, rent: Decimal) -> None:
        agreed = self._today - timedelta(days=self._rng.randint(15, 80))
        self._rows.add(
            PaymentAgreement, household_id=household, tenancy_id=tenancy, agreed=agreed,
            per_month=(rent / 4).quantize(Decimal(1)), start=(agreed + timedelta(days=31)).replace(day=20),
            end=self._today + timedelta(days=self._rng.randint(30, 300)),
            deduction=agreed if self._rng.random() < DEDUCTED else None,
        )  # fmt: skip
