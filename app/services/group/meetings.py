"""The meetings of a group: planned, called, held or not, and who came."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Attendance, Contact, Meeting, SupportGroup
from app.services import records
from app.services.group.facts import findings_about
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.storage.store import Store


def load(store: Store, meeting_id: int) -> dict[str, Any]:
    """A meeting's values, with `group` as exchange ID and `came` as the exchange IDs of the contacts who came."""
    with store.read() as session:
        meeting = by_id(session, Meeting, meeting_id)
        group = session.get_one(SupportGroup, meeting.group_id)
        came = select(Contact.ref).join(Attendance, Attendance.contact_id == Contact.id)
        listed = session.scalars(came.where(Attendance.meeting_id == meeting_id).order_by(Contact.sort_key))
        return {**values_of(meeting), "group": group.ref, "came": tuple(listed)}


def save(store: Store, ref: str, meeting_id: int | None, values: Values, version: int | None = None) -> Saved:
    """Save a meeting of the group `ref`, or a new one. The result's ref is its row id. Raises Invalid or Stale."""
    with store.write() as session:
        return put(session, ref, meeting_id, values, version)


def put(session: Session, ref: str, meeting_id: int | None, values: Values, version: int | None = None) -> Saved:
    """As `save`, within a transaction."""
    group = by_ref(session, SupportGroup, ref)
    meeting = by_id(session, Meeting, meeting_id) if meeting_id else Meeting(group_id=group.id)
    return _checked(session, merge(session, meeting, values, version))


def hold(store: Store, meeting_id: int, values: Values, came: Sequence[str]) -> Saved:
    """Tell how a meeting went, and which contacts (exchange IDs) came, in place of what was told before. It was held
    unless `values` say otherwise, and nobody came to one that was not. Raises Invalid, or Stale when `values` hold
    another `version`."""
    with store.write() as session:
        return put_held(session, meeting_id, values, came)


def put_held(session: Session, meeting_id: int, values: Values, came: Sequence[str]) -> Saved:
    """As `hold`, within a transaction."""
    meeting = by_id(session, Meeting, meeting_id)
    merge(session, meeting, {"held": True, **values}, values.get("version"))
    session.flush()
    _replace_attendance(session, meeting, came if meeting.held else ())
    return _checked(session, meeting)


def _replace_attendance(session: Session, meeting: Meeting, came: Sequence[str]) -> None:
    stored = session.scalars(select(Attendance).where(Attendance.meeting_id == meeting.id)).all()
    wanted = {by_ref(session, Contact, ref).id for ref in came}
    for record in stored:
        if record.contact_id not in wanted:
            session.delete(record)
    for contact_id in sorted(wanted - {record.contact_id for record in stored}):
        session.add(Attendance(meeting_id=meeting.id, contact_id=contact_id))


def mark_invited(store: Store, meeting_id: int, day: date) -> Saved:
    """Note that the meeting was called on `day`."""
    with store.write() as session:
        return _checked(session, merge(session, by_id(session, Meeting, meeting_id), {"invited": day}))


def _checked(session: Session, meeting: Meeting) -> Saved:
    session.flush()
    return outcome(meeting, findings_about(session, meeting, meeting.group_id))


def delete(store: Store, meeting_id: int) -> Callable[[], None]:
    """Delete a meeting, with who came; returns what puts it back."""
    return records.delete(store, Meeting, meeting_id)
