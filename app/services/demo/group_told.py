"""What the demo tells of a group and its plans: plain data, every day counted from today (-3 is three days ago)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Given:
    """A consent of the household about one contact."""

    given: int
    until: int | None = None
    withdrawn: int | None = None
    scope: tuple[str, ...] = ("housing", "plan")


@dataclass(frozen=True, slots=True)
class Member:
    """`contact` is a key of `contacts.HELPERS`; without `since` a member from the group's first day."""

    contact: str
    role: str
    consent: Given | None = None
    coordinator: bool = False
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting; `held` is None while it is planned, or when nobody has said. Who came, without the resident."""

    day: int
    time: tuple[int, int]
    place: str
    agenda: str
    held: bool | None = None
    came: Sequence[str] = ()
    resident: bool | None = None
    minutes: str | None = None
    invited: int | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """A task; without a contact and `who` it is the resident's own."""

    what: str
    agreed: int
    due: int | None = None
    done: int | None = None
    contact: str | None = None
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal; `evaluated` is the day it was."""

    number: int
    text: str
    kind: str = "sub"
    term: str | None = None
    evaluation: str | None = None
    evaluated: int | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Doing:
    """A measure towards goal `goal`; without a contact and `who` it is the resident's own. It lasts as the plan."""

    number: int
    what: str
    goal: int | None = None
    contact: str | None = None
    who: str | None = None
    how_often: str | None = None
    own_part: str | None = None
    carried_out: str | None = None
    evaluated: int | None = None


def judged(doings: tuple[Doing, ...], day: int, *partly: int) -> tuple[Doing, ...]:
    """The measures as they were judged on `day`: done, but for those whose numbers were `partly` so."""
    return tuple(
        replace(one, carried_out="partly" if one.number in partly else "done", evaluated=day) for one in doings
    )


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a plan. Versions told in a row replace one another. `evaluations` are days, each with the day it
    was held. Those who take part are the group's members, or only the `participants` among them, and in `beside` others
    with their roles. `values` are other fields of `CooperationPlan`."""

    made_as: str
    dated: int
    start: int
    end: int
    aims: Sequence[Aim]
    doings: Sequence[Doing]
    evaluations: Sequence[tuple[int, int | None]] = ()
    participants: Sequence[str] | None = None
    beside: Mapping[str, str] = field(default_factory=dict)
    signed: int | None = None
    consented: int | None = None
    ended: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """The group around one household with all that belongs to it. `plans` are chains of versions; `consents` are those
    about others than the members."""

    household: int
    start: int
    purpose: str
    members: Sequence[Member]
    meetings: Sequence[Met] = ()
    tasks: Sequence[Agreed] = ()
    plans: Sequence[Sequence[Version]] = ()
    end: int | None = None
    consents: Mapping[str, Given] = field(default_factory=dict)
