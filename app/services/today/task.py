"""A line of *I dag*: what is due, to whom it matters, and what opens."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from app.services.naming import household_number, with_children
from app.texts import N_


class Area(StrEnum):
    STAY = "stay"
    CASE = "case"
    DEADLINE = "deadline"
    AGREEMENT = "agreement"
    GROUP = "group"
    EVICTION = "eviction"


AREAS = {
    Area.STAY: N_("Opphold"),
    Area.CASE: N_("Saker"),
    Area.DEADLINE: N_("Frister"),
    Area.AGREEMENT: N_("Avtaler"),
    Area.GROUP: N_("Samarbeid"),
    Area.EVICTION: N_("Utkastelser"),
}

SOON_DAYS = 14
AHEAD_DAYS = 60
OVERDUE, URGENT, SOON, LATER = range(4)
_URGENT_DAYS = {Area.STAY: SOON_DAYS, Area.GROUP: 1, Area.EVICTION: SOON_DAYS}
"""How many days before they are due tasks of an area are urgent: a meeting in a week is in good time."""
_MOST_ARE_URGENT = SOON_DAYS // 2
_OWN_WORDS = frozenset({"next_step", "group_task", "eviction_measure"})


@dataclass(frozen=True, slots=True)
class Task:
    """One line of *I dag*. `target` is the screen and record that opens; `due` the day it should be done by. `part`
    tells several of one kind and target apart: the row id of the meeting or task. `moment` is when a meeting begins."""

    kind: str
    area: Area
    who: str
    household: str | None
    what: str
    action: str
    due: date
    target: tuple[str, str]
    protection: int
    days_left: int
    part: int = 0
    moment: datetime | None = None

    @property
    def severity(self) -> int:
        if self.days_left < 0:
            return OVERDUE
        if self.days_left <= SOON_DAYS:
            return URGENT if self.days_left <= _URGENT_DAYS.get(self.area, _MOST_ARE_URGENT) else SOON
        return LATER

    @property
    def own_words(self) -> bool:
        """Whether `what` is what the officer wrote, which may hold a name."""
        return self.kind in _OWN_WORDS


def task_of(row: Any, kind: str, area: Area, what: str, action: str, due: date, today: date) -> Task:
    """A task of a household; the row holds its ref, its main person's names, children and protection."""
    name = with_children(f"{row.first_name} {row.last_name}", row.children)
    return Task(
        kind,
        area,
        name,
        row.ref,
        what,
        action,
        due,
        ("household", row.ref),
        row.protection,
        (due - today).days,
    )


def discreet_name(task: Task) -> str:
    """The task's household by number, for the screen-share key."""
    return household_number(task.household) if task.household else task.who
