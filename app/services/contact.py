"""The register of contacts: whom the officer works with, written down once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app import clock
from app.errors import OfficerError
from app.formats import sort_key
from app.models import Contact
from app.services import records
from app.services.contact_uses import in_use
from app.services.group import group_sql
from app.services.naming import joined
from app.services.records import Saved, Values, by_ref, merge, outcome, values_of
from app.services.rules.contact import contact_findings
from app.storage import search
from app.storage.store import Store
from app.texts import _


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One line of the register. `groups` and `plans` are how many it takes part in today."""

    ref: str
    name: str
    service: str
    workplace: str | None
    title: str | None
    phone: str | None
    email: str | None
    groups: int
    plans: int
    place: tuple[str, int]  # in the list: a page begins after the last place of the one before


_LIST = f"""
WITH page AS MATERIALIZED (
    SELECT k.id FROM {{source}} WHERE {{condition}} ORDER BY k.sort_key, k.id LIMIT :limit
)
SELECT k.id, k.ref, k.name, k.service, k.workplace, k.title, k.phone, k.email, k.sort_key,
       (SELECT COUNT(DISTINCT a.id) FROM group_member gm JOIN support_group a ON a.id = gm.group_id
        WHERE gm.contact_id = k.id AND {group_sql.MEMBER_NOW} AND {group_sql.GROUP_NOW}) AS groups,
       (SELECT COUNT(DISTINCT v.id) FROM plan_participant d JOIN cooperation_plan v ON v.id = d.plan_id
        WHERE d.contact_id = k.id AND {group_sql.PLAN_NOW}) AS plans
FROM page JOIN contact k ON k.id = page.id ORDER BY k.sort_key, k.id
"""  # noqa: S608  # constants

_MATCHING = """
    (
        SELECT rowid AS id FROM contact_search WHERE contact_search MATCH :query
        UNION SELECT id FROM contact WHERE ref = :ref
    ) found CROSS JOIN contact k ON k.id = found.id
"""


def rows(
    store: Store,
    matching: str = "",
    service: str | None = None,
    *,
    limit: int = 100,
    after: ContactRow | None = None,
) -> list[ContactRow]:
    """A page of the register by name: the first, or the one after the row `after`. `matching`: words that a name,
    workplace, title or phone begins with, or the contact's ID. `service`: only this code. `limit` -1 is all."""
    values: dict[str, Any] = {"today": clock.today().isoformat(), "limit": limit}
    conditions = ["TRUE"]
    if matching.strip():
        values |= {"query": search.query(matching), "ref": matching.strip().upper()}
    if service:
        values["service"] = service
        conditions.append("k.service = :service")
    if after:
        values |= dict(zip(("sort_key", "id"), after.place, strict=True))
        conditions.append("k.sort_key >= :sort_key AND (k.sort_key, k.id) > (:sort_key, :id)")
    source = _MATCHING if matching.strip() else "contact k"
    statement = _LIST.format(source=source, condition=" AND ".join(conditions))
    with store.read() as session:
        return [_row(row) for row in session.execute(text(statement), values)]


def _row(row: Any) -> ContactRow:
    return ContactRow(
        row.ref, row.name, row.service, row.workplace, row.title, row.phone, row.email, row.groups, row.plans,
        (row.sort_key, row.id),
    )  # fmt: skip


def count(store: Store, service: str | None = None) -> int:
    """How many contacts the register holds, in all or of one service."""
    query = select(func.count()).select_from(Contact)
    with store.read() as session:
        return session.scalar(query.where(Contact.service == service) if service else query) or 0


def find(store: Store, typed: str, limit: int = 12) -> list[ContactRow]:
    """Contacts to choose among in a form; the first by name while nothing is typed."""
    return rows(store, typed, limit=limit)


def load(store: Store, ref: str) -> dict[str, Any]:
    """The contact's values."""
    with store.read() as session:
        return values_of(by_ref(session, Contact, ref))


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save a contact. Raises Invalid or Stale."""
    with store.write() as session:
        return put(session, ref, values, version)


def put(session: Session, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """As `save`, within a transaction."""
    contact = by_ref(session, Contact, ref) if ref else Contact(ref="")
    merge(session, contact, values, version)
    return outcome(contact, contact_findings(contact, _namesakes(session, contact)))


def _namesakes(session: Session, contact: Contact) -> Sequence[Contact]:
    session.flush()
    return session.scalars(select(Contact).where(Contact.sort_key == sort_key(contact.name))).all()


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete a contact that is in no group, plan or consent; returns what puts it back. Raises OfficerError saying
    where it is in use."""
    with store.read() as session:
        contact_id = by_ref(session, Contact, ref).id
        used = in_use(session, contact_id)
    if used:
        raise OfficerError(_("Kontakten kan ikke slettes, for den er i bruk: {where}.", where=joined(used)))
    return records.delete(store, Contact, contact_id)
