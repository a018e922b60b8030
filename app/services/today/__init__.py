"""*I dag*: what is due, derived from the records each time; nothing of it is stored.

A kind of task is one declaration: a query over what is due, and what to say and do about it.
"""

from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy.orm import Session

from app import clock
from app.services.today.agreements import agreements
from app.services.today.arrears import arrears
from app.services.today.cases import cases
from app.services.today.dwellings import disposal_agreements
from app.services.today.evictions import eviction_measures, evictions
from app.services.today.groups import consents, group_tasks, meetings, missing_consents
from app.services.today.households import next_steps, releases
from app.services.today.plans import plans
from app.services.today.reporting import reporting
from app.services.today.stays import stays
from app.services.today.task import AHEAD_DAYS as AHEAD_DAYS
from app.services.today.task import AREAS as AREAS
from app.services.today.task import LATER as LATER
from app.services.today.task import OVERDUE as OVERDUE
from app.services.today.task import SOON as SOON
from app.services.today.task import SOON_DAYS as SOON_DAYS
from app.services.today.task import URGENT as URGENT
from app.services.today.task import Area as Area
from app.services.today.task import Task as Task
from app.services.today.task import discreet_name as discreet_name
from app.services.today.tenancies import tenancies
from app.storage.store import Store

Finder = Callable[[Session, date, int], list[Task]]
"""Finds the tasks of one kind as of a day. What has no other rule is told of so many days ahead."""

FINDERS: Mapping[str, Finder] = {
    "stays": stays,
    "evictions": evictions,
    "eviction_measures": eviction_measures,
    "cases": cases,
    "releases": releases,
    "next_steps": next_steps,
    "agreements": agreements,
    "disposal_agreements": disposal_agreements,
    "meetings": meetings,
    "group_tasks": group_tasks,
    "consents": consents,
    "missing_consents": missing_consents,
    "plans": plans,
    "tenancies": tenancies,
    "arrears": arrears,
    "reporting": reporting,
}
"""Every kind of task: a new one is one function and one line here."""


def tasks(store: Store, ahead: int = SOON_DAYS) -> list[Task]:
    """What is due, by how much it matters and then by date. `ahead`: how many days before it is due a task is told of,
    where the task has no rule of its own."""
    today = clock.today()
    with store.read() as session:
        found = [task for finder in FINDERS.values() for task in finder(session, today, ahead)]
    return sorted(found, key=lambda task: (task.severity, task.days_left, task.who))
