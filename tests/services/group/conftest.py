"""A household with a group, and short ways to put contacts, consents and members around it."""

from datetime import date, datetime, time

import pytest

from app.services import consents, contact
from app.services.group import meetings, registration, tasks
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household

FORMED = date(2026, 9, 1)


def at(day: date, hour: int = 12) -> datetime:
    return datetime.combine(day, time(hour))


def new_contact(store: Store, name: str = "Kari Dal", service: str = "nav", **more: object) -> str:
    return contact.save(store, None, {"name": name, "service": service, **more}).ref


def new_group(store: Store, home: str, start: date = FORMED, **more: object) -> str:
    return registration.register(store, home, {"start": start, **more}).ref


def join(store: Store, group: str, who: str, start: date = FORMED, **more: object) -> int:
    return int(registration.add_member(store, group, who, {"start": start, **more}).ref)


def allow(store: Store, home: str, who: str, given: date = FORMED, **more: object) -> int:
    return int(consents.give(store, home, who, {"given": given, "scope": ("housing", "plan"), **more}).ref)


def meet(store: Store, group: str, moment: datetime, **more: object) -> int:
    return int(meetings.save(store, group, None, {"moment": moment, **more}).ref)


def agree(store: Store, group: str, what: str = "Ringe Nav", by: str | None = None, **more: object) -> int:
    return int(tasks.save(store, group, None, {"what": what, "agreed": TODAY, **more}, by).ref)


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def group(store: Store, home: str) -> str:
    return new_group(store, home)
