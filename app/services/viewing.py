"""Whom a look at a household's papers is logged for (folkeregisterloven § 10-4)."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Membership, Person
from app.storage.store import Store
from app.storage.views import log_view

_STRICTLY, _PROTECTED = ("strictly",), ("strictly", "confidential")


def watched(session: Session, household_id: int, *, address: bool = False) -> list[str]:
    """The refs of members, also former ones, whose looks are logged: the strictly confidential, and everyone protected
    where the address is shown."""
    logged = _PROTECTED if address else _STRICTLY
    query = (
        select(Person.ref).join(Membership, Membership.person_id == Person.id)
        .where(Membership.household_id == household_id, Person.protection.in_(logged)).distinct()
    )  # fmt: skip
    return list(session.scalars(query.order_by(Person.ref)))


def log(store: Store, refs: Sequence[str], what: str) -> None:
    """Write that the officer saw `what` (a page or field, never its content) of these persons."""
    if refs:
        with store.write() as session:
            for ref in refs:
                log_view(session, ref, what)
