"""A task is a contact's, somebody else's or the resident's own, and is done on a day."""

from datetime import timedelta

import pytest

from app.errors import Invalid
from app.models import GroupTask
from app.services.group import tasks
from app.storage.store import Store
from tests.services.conftest import TODAY, count
from tests.services.group.conftest import agree, new_contact

YESTERDAY = TODAY - timedelta(days=1)


def owner(store: Store, task: int) -> tuple[str | None, str | None]:
    values = tasks.load(store, task)
    return values["contact"], values["who"]


def test_a_task_goes_from_one_to_another(store: Store, group: str) -> None:
    kari = new_contact(store)
    task = agree(store, group, by=kari)
    assert owner(store, task) == (kari, None)
    tasks.save(store, group, task, {"who": "Naboen"})
    assert owner(store, task) == (None, "Naboen")
    tasks.save(store, group, task, {"what": "Rydde"}, kari)
    assert owner(store, task) == (kari, None)


def test_two_cannot_have_one_task(store: Store, group: str) -> None:
    with pytest.raises(Invalid) as refused:
        tasks.save(store, group, None, {"what": "Rydde", "agreed": TODAY, "who": "Naboen"}, new_contact(store))
    assert set(refused.value.problems) == {"who"}


def test_what_and_when_it_was_agreed_are_required(store: Store, group: str) -> None:
    with pytest.raises(Invalid) as refused:
        tasks.save(store, group, None, {})
    assert set(refused.value.problems) == {"what", "agreed"}


def test_done_can_be_undone(store: Store, group: str) -> None:
    task = agree(store, group)
    undo = tasks.done(store, task, TODAY)
    assert tasks.load(store, task)["done"] == TODAY
    undo()
    assert tasks.load(store, task)["done"] is None


def test_odd_dates_only_warn(store: Store, group: str) -> None:
    odd = {"what": "Rydde", "agreed": TODAY, "due": YESTERDAY, "done": TODAY + timedelta(days=1)}
    assert set(tasks.save(store, group, None, odd).warnings) == {"due", "done"}


def test_a_deleted_task_comes_back(store: Store, group: str) -> None:
    task = agree(store, group, by=new_contact(store))
    before = tasks.load(store, task)
    undo = tasks.delete(store, task)
    assert count(store, GroupTask) == 0
    undo()
    assert tasks.load(store, task) == before
