"""Whom a look at a household's papers is logged for (folkeregisterloven § 10-4)."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.models import Case, CooperationPlan, Eviction, Membership, Person, SupportGroup
from app.services.records import by_ref
from app.storage.store import Store
from app.storage.views import log_view

Paper = TypeVar("Paper", Case, CooperationPlan, Eviction, SupportGroup)
Page = TypeVar("Page")
_STRICTLY, _PROTECTED = ("strictly",), ("strictly", "confidential")


def load_page(
    store: Store, model: type[Paper], ref: str, read: Callable[[Session, Paper, date], Page], what: str, *, again: bool
) -> Page:
    """What `read` makes of a household's paper today. Opening that of a strictly confidential person is logged as a
    look at `what`, unless it is read `again` to renew an open page."""
    with store.read() as session:
        paper = by_ref(session, model, ref)
        page = read(session, paper, clock.today())
        seen = [] if again else watched(session, paper.household_id)
    log(store, seen, what)
    return page


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
