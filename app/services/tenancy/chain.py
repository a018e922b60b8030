"""The contracts of one tenancy: a renewed contract and a swap name the one before."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Tenancy


def replacing(session: Session, tenancy: Tenancy) -> Tenancy | None:
    """The renewed contract or the swap that came after."""
    return session.scalar(select(Tenancy).where(Tenancy.replaces_id == tenancy.id)) if tenancy.id else None


def chain(session: Session, tenancy: Tenancy) -> Sequence[Tenancy]:
    """The tenancy with all before and after it that name one another, also in other dwellings; the first one first."""
    earlier = list(_earlier(session, tenancy))
    later = list(_later(session, tenancy, {one.id for one in earlier}))
    return [*reversed(earlier), tenancy, *later]


def contracts(whole: Sequence[Tenancy], tenancy: Tenancy) -> Sequence[Tenancy]:
    """Of a chain, the contracts that follow one another in the tenancy's own dwelling: they read as one."""
    place = first = last = list(whole).index(tenancy)
    while first > 0 and whole[first - 1].dwelling_id == whole[place].dwelling_id:
        first -= 1
    while last + 1 < len(whole) and whole[last + 1].dwelling_id == whole[place].dwelling_id:
        last += 1
    return whole[first : last + 1]


def _earlier(session: Session, tenancy: Tenancy) -> Iterator[Tenancy]:
    seen, at = {tenancy.id}, tenancy
    while at.replaces_id and at.replaces_id not in seen:  # an import could bring in a ring
        seen.add(at.replaces_id)
        at = session.get_one(Tenancy, at.replaces_id)
        yield at


def _later(session: Session, tenancy: Tenancy, seen: set[int]) -> Iterator[Tenancy]:
    at = replacing(session, tenancy)
    while at is not None and at.id not in seen and at is not tenancy:
        seen.add(at.id)
        yield at
        at = replacing(session, at)
