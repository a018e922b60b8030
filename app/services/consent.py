"""What a household lets each contact be told, and whether it may be shared on a day.

Nothing is shared with a contact without a consent that is valid then: given, not run out, not withdrawn.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Consent
from app.texts import N_

PLAN = "plan"
"""In the scope of a consent: the cooperation plan."""
SOON = timedelta(days=30)
"""So long before a consent runs out, it is time to ask again."""


class ConsentState(StrEnum):
    VALID = "valid"
    ENDS_SOON = "ends_soon"  # valid, but runs out
    NOT_BEGUN = "not_begun"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    MISSING = "missing"
    OF_OTHER = "of_other"  # valid, but about other things than the cooperation plan: see `for_plan`

    @property
    def shares(self) -> bool:
        """Whether the contact may be told anything."""
        return self in {ConsentState.VALID, ConsentState.ENDS_SOON}


STATES: Mapping[ConsentState, str] = {
    ConsentState.VALID: N_("samtykke gitt"),
    ConsentState.ENDS_SOON: N_("samtykket går snart ut"),
    ConsentState.NOT_BEGUN: N_("samtykket gjelder ikke ennå"),
    ConsentState.EXPIRED: N_("samtykket er gått ut"),
    ConsentState.WITHDRAWN: N_("samtykket er trukket"),
    ConsentState.MISSING: N_("mangler samtykke"),
    ConsentState.OF_OTHER: N_("samtykket gjelder ikke planen"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one contact stands on a day. `scope`: what may be told, empty when it was never said; `until` the last
    day, None when no end is set; `consent_id` the consent that decides, None when none was ever given. `about_plan`:
    one that is valid lets the contact see the cooperation plan."""

    state: ConsentState
    scope: tuple[str, ...] = ()
    given: date | None = None
    until: date | None = None
    consent_id: int | None = None
    about_plan: bool = False


NEVER = Standing(ConsentState.MISSING)


def state_of(consent: Consent, day: date) -> ConsentState:
    """The state of one consent on `day`. It is valid on its last day, but not on the day it is withdrawn."""
    if consent.withdrawn is not None and consent.withdrawn <= day:
        return ConsentState.WITHDRAWN
    if consent.given > day:
        return ConsentState.NOT_BEGUN
    last = _last_day(consent)
    if last is None:
        return ConsentState.VALID
    if last < day:
        return ConsentState.EXPIRED
    return ConsentState.ENDS_SOON if last < day + SOON else ConsentState.VALID


def _last_day(consent: Consent) -> date | None:
    """The last day anything may be told: the day before one that is to be withdrawn, when that comes first."""
    ends = [consent.until, consent.withdrawn and consent.withdrawn - timedelta(days=1)]
    return min((day for day in ends if day), default=None)


def standing(consents: Iterable[Consent], day: date) -> Standing:
    """How a contact stands by all consents about it: one that is valid, and lasts the longest, goes before the rest;
    else the latest given tells why there is none."""
    judged = [(state_of(one, day), one) for one in consents]
    if not judged:
        return NEVER
    state, found = max(judged, key=lambda pair: _weight(*pair))
    about_plan = any(each.shares and tells_of_plan(one.scope) for each, one in judged)
    return Standing(state, found.scope, found.given, _last_day(found), found.id, about_plan)


def tells_of_plan(scope: Collection[str]) -> bool:
    """Whether a consent of this scope lets the plan be seen. A plan is handed out whole, and tells of health and
    economy alike: a consent about one matter does not cover it, nor does one that says nothing of what it is about."""
    return PLAN in scope


def for_plan(found: Standing) -> Standing:
    """How a contact stands where it is the plan that is shared."""
    if found.state.shares and not found.about_plan:
        return replace(found, state=ConsentState.OF_OTHER)
    return found


def _weight(state: ConsentState, consent: Consent) -> tuple[bool, date, date]:
    last = (_last_day(consent) or date.max) if state.shares else date.min
    return state.shares, last, consent.given


def of_household(session: Session, household_id: int, day: date) -> dict[int, Standing]:
    """How each contact that was ever given a consent by the household stands on `day`, by contact id."""
    by_contact: dict[int, list[Consent]] = {}
    for one in session.scalars(select(Consent).where(Consent.household_id == household_id).order_by(Consent.id)):
        by_contact.setdefault(one.contact_id, []).append(one)
    return {contact_id: standing(consents, day) for contact_id, consents in by_contact.items()}
