"""What follows from a notice: when the tenancy ends, until when it can be protested and sued, and whether it holds
(husleieloven §§ 9-6 to 9-9). Pure functions."""

from datetime import date
from typing import Protocol

from app.services.tenancy_act import notice as act


class Notice(Protocol):
    """A notice, stored or a row of a list; its fields as in `TenancyNotice`."""

    @property
    def day(self) -> date: ...
    @property
    def kind(self) -> str: ...
    @property
    def party(self) -> str: ...
    @property
    def written(self) -> bool | None: ...
    @property
    def told_protest(self) -> bool | None: ...
    @property
    def expires(self) -> date | None: ...
    @property
    def protested(self) -> date | None: ...
    @property
    def sued(self) -> date | None: ...
    @property
    def withdrawn(self) -> date | None: ...


def is_termination_by_landlord(notice: Notice) -> bool:
    """Whether the tenant can protest: a landlord's termination, no rescission and no request (§§ 9-7 to 9-9)."""
    return notice.kind == "termination" and notice.party == "landlord"


def last_day(notice: Notice) -> date | None:
    """The last day of the tenancy: as the notice says, else three months to the end of a calendar month for a
    termination (§ 9-6); None for a rescission or a request that names no day."""
    if notice.expires or notice.kind != "termination":
        return notice.expires
    return act.expiry(notice.day)


def protest_by(notice: Notice) -> date | None:
    """The last day for the tenant's protest (§ 9-7); None where there is nothing to protest against."""
    return act.protest_by(notice.day) if is_termination_by_landlord(notice) else None


def sue_by(notice: Notice) -> date | None:
    """The last day for the landlord's lawsuit after a protest in time (§ 9-8); None when none is needed."""
    return act.sue_by(notice.day) if protested_in_time(notice) else None


def protested_in_time(notice: Notice) -> bool:
    last = protest_by(notice)
    return last is not None and notice.protested is not None and notice.protested <= last


def has_lapsed(notice: Notice, today: date) -> bool:
    """Whether a termination was protested against in time and nobody sued in time (§ 9-8)."""
    last = sue_by(notice)
    return last is not None and last < today and (notice.sued is None or notice.sued > last)


def is_invalid(notice: Notice) -> bool:
    """Whether a landlord's notice is known to lack its form: in writing (§§ 9-7 and 9-9), and for a termination with
    word of the right to protest (§ 9-7). What is not filled in is not known."""
    if notice.party != "landlord":
        return False
    return notice.written is False or (is_termination_by_landlord(notice) and notice.told_protest is False)


def holds(notice: Notice, today: date) -> bool:
    """Whether the tenancy is to end by this termination or rescission: it has come, is not withdrawn, not known to be
    invalid, and has not lapsed. A request to move ends no tenancy."""
    if notice.kind == "request" or notice.day > today or is_invalid(notice) or has_lapsed(notice, today):
        return False
    return notice.withdrawn is None or notice.withdrawn > today


def requests_to_move(notice: Notice) -> bool:
    """Whether it is a landlord's written request to move that stands (§ 9-2)."""
    return (
        notice.kind == "request" and notice.party == "landlord" and notice.written is not False
        and notice.withdrawn is None
    )  # fmt: skip
