"""Puts a group around some of the made-up households: it meets, agrees on tasks and makes a plan."""

import random
from collections.abc import Sequence
from datetime import date

from app.services.demo.group_book import GroupBook
from app.services.demo.group_told import Agreed, Given, Group, Member, Met
from app.services.demo.plan_lives import PlanLives, pick
from app.services.demo.themes import AGENDAS, MINUTES, OWN_TASKS, TASKS, THEMES, Theme

IN_FOLLOW_UP, BEFORE = 1 / 6, 1 / 14
"""The share of households with a group: of those followed up today, and of those who were."""
SHORTEST = 45  # days
_YEAR, _RENEWED = 365, -300
_PLACES = ("Boligkontoret", "Nav Lillevik", "Hjemme hos beboeren", "Rådhuset, møterom 2")
_CONSENTS = {"given": 0.86, "none": 0.05, "withdrawn": 0.04, "ending": 0.05}
_CAME, _OWN, _DONE, _HELD, _RESIDENT = 0.8, 0.3, 0.6, 0.92, 0.85
_RECENT = -35  # tasks agreed on before this are done


class GroupLives:
    """One household at a time, from a generator of its own so that lives stay what they were."""

    def __init__(self, book: GroupBook, today: date, rng: random.Random) -> None:
        self._book, self._today, self._rng = book, today, rng
        self._plans = PlanLives(rng)

    def of(self, household: int, target_group: str, begun: date, closed: date | None) -> None:
        """Perhaps a group, from some weeks after the household came until it was `closed`."""
        if self._rng.random() > (BEFORE if closed else IN_FOLLOW_UP):
            return
        start = (begun - self._today).days + self._rng.randint(10, 40)
        last = (closed - self._today).days - 1 if closed else None
        if start + SHORTEST > (0 if last is None else last) or target_group not in THEMES:
            return
        theme = THEMES[target_group]
        days = self._meeting_days(start + 7, last)
        members = [
            Member(contact, role, self._consent(start, last), coordinator=place == 0)
            for place, (contact, role) in enumerate(theme.members)
        ]
        self._book.write(
            Group(
                household, start, theme.purpose, members, [self._meeting(day, theme) for day in days],
                self._tasks([day for day in days if day < 0], theme), [self._plans.chain(theme, days[0], last)], last,
            )
        )  # fmt: skip

    def _meeting_days(self, first: int, last: int | None) -> list[int]:
        """About every eighth week, to and including the next one while the group lasts."""
        days, day = [], first
        while day < (0 if last is None else last):
            days.append(day)
            day += self._rng.randint(42, 70)
        return [*days, max(day, 3) if day < SHORTEST else day] if last is None else days

    def _meeting(self, day: int, theme: Theme) -> Met:
        rng = self._rng
        planned = Met(day, (rng.randint(9, 14), rng.choice((0, 30))), rng.choice(_PLACES), rng.choice(AGENDAS))
        if day >= 0:
            return Met(planned.day, planned.time, planned.place, planned.agenda, invited=min(day - 14, -1))
        if rng.random() > _HELD:
            return Met(planned.day, planned.time, planned.place, planned.agenda, held=False, invited=day - 14)
        came = [contact for place, (contact, _role) in enumerate(theme.members) if place == 0 or rng.random() < _CAME]
        return Met(
            planned.day, planned.time, planned.place, planned.agenda, held=True, came=came,
            resident=rng.random() < _RESIDENT, minutes=rng.choice(MINUTES), invited=day - 14,
        )  # fmt: skip

    def _tasks(self, days: Sequence[int], theme: Theme) -> list[Agreed]:
        return [self._task(day, theme) for day in days for _each in range(self._rng.randint(0, 2))]

    def _task(self, agreed: int, theme: Theme) -> Agreed:
        rng = self._rng
        due = agreed + rng.randint(10, 40)
        done = rng.randint(agreed + 1, due) if agreed < _RECENT or rng.random() < _DONE else None
        done = None if done is None else max(agreed, min(done, -1))
        if rng.random() < _OWN:
            return Agreed(rng.choice(OWN_TASKS), agreed, due, done)
        return Agreed(rng.choice(TASKS), agreed, due, done, rng.choice(theme.members)[0])

    def _consent(self, start: int, last: int | None) -> Given | None:
        """One a year; the latest holds today while the group lasts, but for some."""
        given = start if last is not None else max(start, _RENEWED)
        fate = "given" if last is not None else pick(self._rng, _CONSENTS)
        if fate == "none":
            return None
        if fate == "withdrawn":
            return Given(given, None, self._rng.randint(given, -1))
        return Given(given, self._rng.randint(3, 28) if fate == "ending" else given + _YEAR)
