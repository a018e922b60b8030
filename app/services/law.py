"""What the law says, by day: references, deadlines and complaint bodies from `resources/law/law.toml`.

A row holds from its `from` until a later row of the same key begins, so a new act is new rows and no new code.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from app.paths import resource
from app.texts import current_language


class _Dated(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def since(self) -> date: ...


D = TypeVar("D", bound=_Dated)


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph: what it is called and what it says in plain words, by written form (nb, nn)."""

    key: str
    since: date
    name: Mapping[str, str]
    content: Mapping[str, str]
    source: str


@dataclass(frozen=True, slots=True)
class Period:
    """How long a deadline is (months, or weeks and days), or the day of the month it ends on. `moves`: a last day on a
    Saturday, Sunday or public holiday is moved to the next working day (domstolloven § 149)."""

    key: str
    since: date
    reference: str
    months: int = 0
    weeks: int = 0
    days: int = 0
    day_of_month: int = 0
    moves: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """Who decides a complaint, by written form."""

    key: str
    since: date
    name: Mapping[str, str]
    source: str


@dataclass(frozen=True, slots=True)
class Law:
    references: Sequence[Reference]
    periods: Sequence[Period]
    bodies: Sequence[Body]


@lru_cache
def law() -> Law:
    """Everything the file holds."""
    with resource("law/law.toml").open("rb") as file:
        data = tomllib.load(file)
    return Law(
        [Reference(**_renamed(row)) for row in data["reference"]],
        [Period(**_renamed(row)) for row in data["deadline"]],
        [Body(**_renamed(row)) for row in data["body"]],
    )


def reference(key: str, day: date) -> Reference:
    """The paragraph that holds on `day`. Raises KeyError for an unknown key."""
    return in_force(law().references, key, day)


def cited(key: str, day: date) -> str:
    """What the paragraph that holds on `day` is called, in bokmål or, in a window in nynorsk, in that."""
    return reference(key, day).name["nn" if current_language() == "nn" else "nb"]


def period(key: str, day: date) -> Period:
    """The deadline that holds on `day`. Raises KeyError for an unknown key."""
    return in_force(law().periods, key, day)


def body(key: str, day: date) -> Body:
    """The complaint body that holds on `day`. Raises KeyError for an unknown key."""
    return in_force(law().bodies, key, day)


def in_force(rows: Iterable[D], key: str, day: date) -> D:
    """The latest row of the key that has begun by `day`; for an earlier day the first one there is, since an old case
    is read by the oldest rule known."""
    known = sorted((row for row in rows if row.key == key), key=lambda row: row.since)
    if not known:
        raise KeyError(key)
    return next((row for row in reversed(known) if row.since <= day), known[0])


def _renamed(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"since" if name == "from" else name: value for name, value in row.items()}
