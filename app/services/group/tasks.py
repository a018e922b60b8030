"""What a group has agreed that somebody does, by when, and whether it is done."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Invalid
from app.models import Contact, GroupTask, SupportGroup
from app.services import records
from app.services.findings import refuse_errors
from app.services.group.facts import findings_about
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.storage.store import Store
from app.texts import _


def load(store: Store, task_id: int) -> dict[str, Any]:
    """A task's values, with `group` and `contact` (or None) as exchange IDs."""
    with store.read() as session:
        task = by_id(session, GroupTask, task_id)
        contact = session.get_one(Contact, task.contact_id).ref if task.contact_id else None
        return {**values_of(task), "group": session.get_one(SupportGroup, task.group_id).ref, "contact": contact}


def save(
    store: Store,
    ref: str,
    task_id: int | None,
    values: Values,
    contact: str | None = None,
    version: int | None = None,
) -> Saved:
    """Save a task of the group `ref`, or a new one, to be done by the contact with that exchange ID, else by `who` in
    the values, else by the resident. The result's ref is its row id. Raises Invalid (`who` when there are two) or
    Stale."""
    with store.write() as session:
        group = by_ref(session, SupportGroup, ref)
        task = by_id(session, GroupTask, task_id) if task_id else GroupTask(group_id=group.id)
        return put(session, task, values, contact, version)


def put(
    session: Session, task: GroupTask, values: Values, contact: str | None = None, version: int | None = None
) -> Saved:
    """As `save`, within a transaction: of a task that is stored, or a new one of its group."""
    if contact and values.get("who"):
        raise Invalid({"who": _("Velg enten en kontakt eller skriv hvem. Bare én kan ha oppgaven.")})
    task.contact_id = by_ref(session, Contact, contact).id if contact else None
    merge(session, task, {**values, "who": None} if contact else values, version)
    session.flush()
    return outcome(task, findings_about(session, task, task.group_id))


def done(store: Store, task_id: int, day: date | None) -> Callable[[], None]:
    """Note that a task was done on `day`, or (None) that it is open again; returns what undoes it. Raises Invalid."""
    with store.write() as session:
        task = by_id(session, GroupTask, task_id)
        before = task.done
        merge(session, task, {"done": day})
        refuse_errors(findings_about(session, task, task.group_id))

    def undo() -> None:
        with store.write() as session:
            by_id(session, GroupTask, task_id).done = before

    return undo


def delete(store: Store, task_id: int) -> Callable[[], None]:
    """Delete a task; returns what puts it back."""
    return records.delete(store, GroupTask, task_id)
