"""One tenancy on one page: who lives where, on which contracts, and what is owed when they near their end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.models import Tenancy
from app.services import viewing
from app.services.household_head import head_of
from app.services.plan.listing import PlanRow
from app.services.records import by_ref, values_of
from app.services.tenancy import chain as chains
from app.services.tenancy import page_reading as reading
from app.services.tenancy.facts import findings_about, tenancy_facts
from app.services.tenancy.page_parts import (
    ArrearsPart,
    CasePart,
    ContractLine,
    DwellingPart,
    EvictionPart,
    NoticePart,
    Reminder,
    ReviewPart,
    Security,
    TenancyWarning,
)
from app.services.tenancy.reminding import reminders, unanswered
from app.services.tenancy.state import TenancyState, ends_on, fixed_until, requested_on, state_of
from app.services.tenancy_act.term import indefinite_from, request_by
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class TenancyPage:
    """`name` is the household's, or its number when it is protected: the page shows where they live. `values` are all
    described fields. `contracts`: all that name one another, the newest first; those in this dwelling read as one, of
    which this is number `edition` of `editions`, and they have lived there `since`."""

    ref: str
    version: int
    household: str
    name: str
    protection: int
    dwelling: DwellingPart
    values: Mapping[str, Any]
    state: TenancyState
    edition: int
    editions: int
    since: date
    contracts: Sequence[ContractLine]
    notices: Sequence[NoticePart]
    reviews: Sequence[ReviewPart]
    reminders: Sequence[Reminder]
    security: Security
    case: CasePart | None
    plan: PlanRow | None
    arrears: ArrearsPart | None
    evictions: Sequence[EvictionPart]
    warnings: Sequence[TenancyWarning]
    requested: date | None  # when the landlord asked in writing that they move (husleieloven § 9-2)
    replaced_by: str | None
    today: date = field(repr=False)

    @property
    def is_open(self) -> bool:
        """Whether it can be renewed, swapped and moved out of: nobody has moved out, and no other takes its place."""
        return self.replaced_by is None and self.values["moved_out"] is None

    @property
    def contract_until(self) -> date | None:
        """The last day of a fixed contract."""
        until: date | None = self.values["contract_until"] if self.values["contract"] != "indefinite" else None
        return until

    @property
    def request_by(self) -> date | None:
        """The last day for a landlord's written request to move, when the contract is overrun (§ 9-2)."""
        return request_by(self.contract_until) if self.contract_until else None

    @property
    def indefinite_from(self) -> date | None:
        """The first day an overrun contract is indefinite; None when they were asked to move in time (§ 9-2)."""
        return indefinite_from(self.contract_until, self.requested) if self.contract_until else None

    @property
    def ends(self) -> date | None:
        """The last day by a notice that holds, or of a fixed contract that is out before it."""
        last_days = [one.last_day for one in self.notices if one.holds and one.last_day]
        return ends_on(last_days, self.contract_until, self.today)

    @property
    def question(self) -> Reminder | None:
        """The question «Kan de kjøpe, eller leie et annet sted?» that waits for an answer today."""
        asked = self.is_open and self.state in {TenancyState.ENDING_SOON, TenancyState.OVERRUN}
        return unanswered(self.reminders) if asked else None


def load(store: Store, ref: str, *, again: bool = False) -> TenancyPage:
    """Everything the page shows. Opening it shows where they live, so of a protected household it is logged for each
    protected member, unless it is read `again` to renew an open page."""
    with store.read() as session:
        tenancy = by_ref(session, Tenancy, ref)
        page = _page(session, tenancy, clock.today())
        seen = [] if again else viewing.watched(session, tenancy.household_id, address=True)
    viewing.log(store, seen, "tenancy")
    return page


def _page(session: Session, tenancy: Tenancy, today: date) -> TenancyPage:
    head = head_of(session, tenancy.household_id, today)
    whole = chains.chain(session, tenancy)
    contracts = chains.contracts(whole, tenancy)
    notices = reading.notices_of(session, tenancy)
    reviews = reading.reviews_of(session, tenancy)
    until = fixed_until(tenancy)
    facts = tenancy_facts(session, tenancy)
    after = chains.replacing(session, tenancy)
    values = values_of(tenancy)
    version = values.pop("version")
    return TenancyPage(
        ref=tenancy.ref, version=version, household=head.ref, name=head.name, protection=head.protection,
        dwelling=reading.dwelling_of(session, facts, today), values=values,
        state=state_of(tenancy, notices, today),
        edition=contracts.index(tenancy) + 1, editions=len(contracts), since=contracts[0].start,
        contracts=reading.contract_lines(session, whole, today),
        notices=[reading.notice_part(one, tenancy, today) for one in notices],
        reviews=[ReviewPart(one.id, one.day, one.way_on, one.remark) for one in reviews],
        reminders=reminders(until, [one.day for one in reviews], today) if until else [],
        security=Security(tenancy.deposit, tenancy.guarantee, facts.rent),
        case=reading.case_of(session, tenancy), plan=reading.plan_of(session, whole, today),
        arrears=reading.arrears_of(session, contracts), evictions=reading.evictions_of(session, contracts),
        warnings=[TenancyWarning(one.rule, one.field, one.message) for one in findings_about(session, tenancy)],
        requested=requested_on(notices), replaced_by=after.ref if after else None, today=today,
    )  # fmt: skip
