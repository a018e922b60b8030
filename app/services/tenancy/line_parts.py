"""What the lines of a list of tenancies are made of, read for a whole page at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Contracts:
    """The contracts that followed one another in the dwelling, and which of them this is, from 1."""

    since: date
    edition: int
    editions: int


@dataclass(frozen=True, slots=True)
class Term:
    """What decides where a tenancy stands (`state.Contract`)."""

    start: date
    contract: str | None
    contract_until: date | None
    moved_out: date | None
    why_moved: str | None


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A notice as `notice_dates` reads it."""

    day: date
    kind: str
    party: str
    written: bool | None
    told_protest: bool | None
    expires: date | None
    protested: date | None
    sued: date | None
    withdrawn: date | None


# `UNION` and not `UNION ALL`: an import could bring in a ring.
_CONTRACTS = """
WITH RECURSIVE back(tenancy, id, dwelling_id, replaces_id) AS (
    SELECT l.id, l.id, l.dwelling_id, l.replaces_id FROM tenancy l WHERE l.id IN ({ids})
    UNION SELECT back.tenancy, b.id, b.dwelling_id, b.replaces_id FROM back
    JOIN tenancy b ON b.id = back.replaces_id AND b.dwelling_id = back.dwelling_id
), forth(tenancy, id, dwelling_id) AS (
    SELECT l.id, l.id, l.dwelling_id FROM tenancy l WHERE l.id IN ({ids})
    UNION SELECT forth.tenancy, n.id, n.dwelling_id FROM forth
    JOIN tenancy n ON n.replaces_id = forth.id AND n.dwelling_id = forth.dwelling_id
)
SELECT back.tenancy, MIN(l.start) AS since, COUNT(*) AS edition,
       (SELECT COUNT(*) FROM forth WHERE forth.tenancy = back.tenancy) - 1 AS later
FROM back JOIN tenancy l ON l.id = back.id GROUP BY back.tenancy
"""

_NOTICES = """
SELECT n.tenancy_id, n.day, n.kind, n.party, n.written, n.told_protest, n.expires, n.protested, n.sued, n.withdrawn
FROM tenancy_notice n WHERE n.tenancy_id IN ({ids}) ORDER BY n.day, n.id
"""


def contracts_of(session: Session, ids: Sequence[int]) -> Mapping[int, Contracts]:
    """By the tenancy's row id."""
    found = session.execute(text(_CONTRACTS.format(ids=_listed(ids))))
    return {
        row.tenancy: Contracts(date.fromisoformat(row.since), row.edition, row.edition + row.later) for row in found
    }


def notices_of(session: Session, ids: Sequence[int]) -> Mapping[int, Sequence[NoticeLine]]:
    """By the tenancy's row id; those without a notice are left out."""
    notices: dict[int, list[NoticeLine]] = defaultdict(list)
    for row in session.execute(text(_NOTICES.format(ids=_listed(ids)))):
        notices[row.tenancy_id].append(_notice(row))
    return notices


def _listed(ids: Sequence[int]) -> str:
    return ", ".join(map(str, ids))  # row ids of ours


def _notice(row: Any) -> NoticeLine:
    written, told = (None if value is None else bool(value) for value in (row.written, row.told_protest))
    return NoticeLine(
        date.fromisoformat(row.day), row.kind, row.party, written, told, day(row.expires), day(row.protested),
        day(row.sued), day(row.withdrawn),
    )  # fmt: skip


def term_of(row: Any) -> Term:
    """From a row of SQL, whose dates are ISO text."""
    return Term(date.fromisoformat(row.start), row.contract, day(row.contract_until), day(row.moved_out), row.why_moved)


def day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
