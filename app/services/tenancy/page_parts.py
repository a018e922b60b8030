"""The parts of a tenancy's page, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.formats import amount
from app.services.tenancy.state import TenancyState
from app.services.tenancy_act.security import MONTHS, most_security
from app.texts import _


@dataclass(frozen=True, slots=True)
class DwellingPart:
    """The dwelling. `rent` is today's, `rent_at_start` that of the contract's first day; NOK a month."""

    ref: str
    name: str
    place: str
    disposal: str
    bedrooms: int | None
    area: Decimal | None
    target_group: str | None
    earmarked: bool
    given_up: date | None
    rent: Decimal | None
    rent_at_start: Decimal | None


@dataclass(frozen=True, slots=True)
class ContractLine:
    """One tenancy of those that name one another, in this dwelling or another (`address`). `edition` counts the
    contracts in one dwelling, from 1."""

    ref: str
    address: str
    dwelling: str
    edition: int
    start: date
    contract: str | None
    contract_until: date | None
    moved_out: date | None
    why_moved: str | None
    made_as: str | None
    state: TenancyState


@dataclass(frozen=True, slots=True)
class NoticeDeadline:
    """A day that follows from a notice, from which paragraph. `label` is a msgid. `met`: what was due is done, None
    where nothing is to be done."""

    key: str
    label: str
    day: date
    source: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class NoticePart:
    """A notice: all described fields, and what follows from them. `holds`: the tenancy is to end by it."""

    id: int
    version: int
    values: Mapping[str, Any]
    last_day: date | None
    deadlines: Sequence[NoticeDeadline]
    holds: bool
    invalid: bool
    lapsed: bool
    warnings: Sequence[str]


@dataclass(frozen=True, slots=True)
class ReviewPart:
    id: int
    day: date
    way_on: str
    remark: str | None


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day on which it is asked whether they can buy or rent elsewhere, so many months before the contract ends.
    `answered`: by a review from that day on, or before the next."""

    day: date
    months: int
    answered: bool
    come: bool


@dataclass(frozen=True, slots=True)
class Security:
    """Deposit and guarantee against six months' rent (husleieloven §§ 3-5 and 3-6), NOK. `rent` is that of the
    contract's first day; without it there is no limit to hold them against."""

    deposit: Decimal | None
    guarantee: Decimal | None
    rent: Decimal | None

    @property
    def together(self) -> Decimal:
        return (self.deposit or Decimal(0)) + (self.guarantee or Decimal(0))

    @property
    def most(self) -> Decimal | None:
        return None if self.rent is None else most_security(self.rent)

    @property
    def too_high(self) -> bool:
        return self.most is not None and self.together > self.most

    @property
    def working(self) -> str:
        """ "6 × 10 000 kr = 60 000 kr"; empty when the rent is not known."""
        if self.rent is None or self.most is None:
            return ""
        return _("{months} × {rent} = {most}", months=MONTHS, rent=amount(self.rent), most=amount(self.most))


@dataclass(frozen=True, slots=True)
class CasePart:
    ref: str
    kind: str
    received: date
    decided: date | None


@dataclass(frozen=True, slots=True)
class ArrearsPart:
    """What was owed on the latest day of which it is known; 0: paid."""

    ref: str
    day: date
    amount: Decimal
    months: Decimal | None


@dataclass(frozen=True, slots=True)
class EvictionPart:
    ref: str
    warned: date | None
    petitioned: date | None
    scheduled: date | None
    outcome: str | None
    outcome_day: date | None


@dataclass(frozen=True, slots=True)
class TenancyWarning:
    """`rule` and `field` as in a finding."""

    rule: str
    field: str
    text: str
