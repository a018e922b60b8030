"""Lets some of the made-up households lose their home, or nearly."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.models import Eviction, EvictionMeasure
from app.services.demo.rows import Rows

MANY = Mapping[str, int]
_LANDLORDS: MANY = {"private": 8, "cooperative": 3, "startloan": 1}
"""Those who lose a home of the municipality's are told by hand, with their tenancy."""
_CAUSES: MANY = {"arrears": 8, "house_rules": 2, "expired": 1}
_AVERTED: MANY = {"averted": 6, "dropped": 2, "moved": 2}
_TRIED = ("contact", "advice", "deferral", "management")
NEAR, PETITIONED = 0.14, 0.75


@dataclass(frozen=True)
class Course:
    """The days of one eviction, and how it ended."""

    warned: date
    petitioned: date | None
    scheduled: date | None
    outcome: str
    outcome_day: date


class EvictionLives:
    """One household at a time, from a generator of its own so that lives stay what they were."""

    def __init__(self, rows: Rows, today: date, rng: random.Random) -> None:
        self._rows, self._today, self._rng = rows, today, rng

    def carried_out(self, household: int, day: date) -> None:
        """An eviction on the day, or just before, the household came to temporary accommodation."""
        out = day - timedelta(days=self._rng.randint(0, 2))
        petitioned = out - timedelta(days=self._rng.randint(28, 45))
        warned = petitioned - timedelta(days=self._rng.randint(14, 30))
        self._write(household, Course(warned, petitioned, out, "carried_out", out), self._rng.sample(_TRIED, 2))

    def perhaps_averted(self, household: int, begun: date, until: date) -> None:
        """For one in seven, a danger that passed between the two days."""
        if self._rng.random() > NEAR or (until - begun).days < 120:  # noqa: PLR2004  # days: room for it all
            return
        warned = begun + timedelta(days=self._rng.randrange((until - begun).days - 100))
        petitioned = warned + timedelta(days=self._rng.randint(15, 40)) if self._rng.random() < PETITIONED else None
        ended = (petitioned or warned) + timedelta(days=self._rng.randint(5, 40))
        outcome = self._rng.choices(list(_AVERTED), list(_AVERTED.values()))[0]
        self._write(household, Course(warned, petitioned, None, outcome, ended), _TRIED[:3])

    def _write(self, household: int, course: Course, measures: Sequence[str]) -> None:
        choose = self._rng.choices
        eviction = self._rows.add(
            Eviction, household_id=household, warned=course.warned, petitioned=course.petitioned,
            served=course.petitioned + timedelta(days=1) if course.petitioned else None,
            tenant_warned=course.warned, scheduled=course.scheduled, outcome=course.outcome,
            outcome_day=course.outcome_day, landlord=choose(list(_LANDLORDS), list(_LANDLORDS.values()))[0],
            cause=choose(list(_CAUSES), list(_CAUSES.values()))[0], debt=Decimal(1000 * self._rng.randint(8, 60)),
        )  # fmt: skip
        for number, kind in enumerate(measures, 1):
            done = course.warned + timedelta(days=3 * number)
            self._rows.add(
                EvictionMeasure, eviction_id=eviction, number=number, kind=kind, who="Kari Holm", due=done, done=done
            )
