"""A line of *I dag*: what is due, to whom it matters, and what opens."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.services.naming import household_number, with_children
from app.texts import N_


class Area(StrEnum):
    STAY = "stay"
    CASE = "case"
    DEADLINE = "deadline"
    AGREEMENT = "agreement"


AREAS = {
    Area.STAY: N_("Opphold"),
    Area.CASE: N_("Saker"),
    Area.DEADLINE: N_("Frister"),
    Area.AGREEMENT: N_("Avtaler"),
}

SOON_DAYS = 14
AHEAD_DAYS = 60
OVERDUE, URGENT, SOON, LATER = range(4)


@dataclass(frozen=True, slots=True)
class Task:
    """One line of *I dag*. `target` is the screen and record that opens; `due` the day it should be done by."""

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

    @property
    def severity(self) -> int:
        if self.days_left < 0:
            return OVERDUE
        if self.days_left <= SOON_DAYS:
            return URGENT if self.area is Area.STAY or self.days_left <= SOON_DAYS // 2 else SOON
        return LATER


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
