"""Reads the parts of a tenancy's page."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import formats
from app.models import (
    Arrears,
    Case,
    CooperationPlan,
    Dwelling,
    Eviction,
    RentChange,
    Tenancy,
    TenancyNotice,
    TenancyReview,
)
from app.services.dwelling.rents import rent_on
from app.services.plan import listing as plans
from app.services.plan.listing import PlanRow
from app.services.records import values_of
from app.services.rules.tenancy import TenancyFacts
from app.services.rules.tenancy_notice import notice_findings
from app.services.tenancy import notice_dates
from app.services.tenancy.chain import contracts
from app.services.tenancy.page_parts import (
    ArrearsPart,
    CasePart,
    ContractLine,
    DwellingPart,
    EvictionPart,
    NoticeDeadline,
    NoticePart,
)
from app.services.tenancy.state import state_of
from app.texts import N_


def notices_of(session: Session, tenancy: Tenancy) -> Sequence[TenancyNotice]:
    """The newest first."""
    query = select(TenancyNotice).where(TenancyNotice.tenancy_id == tenancy.id)
    return session.scalars(query.order_by(TenancyNotice.day.desc(), TenancyNotice.id.desc())).all()


def reviews_of(session: Session, tenancy: Tenancy) -> Sequence[TenancyReview]:
    """The newest first."""
    query = select(TenancyReview).where(TenancyReview.tenancy_id == tenancy.id)
    return session.scalars(query.order_by(TenancyReview.day.desc(), TenancyReview.id.desc())).all()


def notice_part(notice: TenancyNotice, tenancy: Tenancy, today: date) -> NoticePart:
    """A notice with what follows from it."""
    values = values_of(notice)
    version = values.pop("version")
    return NoticePart(
        notice.id, version, values, notice_dates.last_day(notice), list(_deadlines(notice)),
        notice_dates.holds(notice, today), notice_dates.is_invalid(notice), notice_dates.has_lapsed(notice, today),
        [finding.message for finding in notice_findings(notice, tenancy, today)],
    )  # fmt: skip


def _deadlines(notice: TenancyNotice) -> Iterator[NoticeDeadline]:
    last = notice_dates.last_day(notice)
    if last:
        yield NoticeDeadline("last_day", N_("Leieforholdet slutter"), last, "husleieloven § 9-6", None)
    protest = notice_dates.protest_by(notice)
    if protest:
        met = notice_dates.protested_in_time(notice) if notice.protested else None
        yield NoticeDeadline("protest", N_("Frist for å protestere"), protest, "husleieloven § 9-7", met)
    sue = notice_dates.sue_by(notice)
    if sue:
        met = notice.sued is not None and notice.sued <= sue
        yield NoticeDeadline("sue", N_("Frist for søksmål"), sue, "husleieloven § 9-8", met)


def dwelling_of(session: Session, facts: TenancyFacts, today: date) -> DwellingPart:
    """The dwelling, with its rent today and when the contract began."""
    one = facts.dwelling
    changes = session.scalars(select(RentChange).where(RentChange.dwelling_id == one.id))
    place = " ".join(part for part in (one.postcode, one.city) if part)
    return DwellingPart(
        one.ref, dwelling_name(one), place, one.disposal, one.bedrooms, one.area, one.target_group,
        one.earmarking == "section_11_1", one.given_up, rent_on(one.rent, changes, today), facts.rent,
    )  # fmt: skip


def dwelling_name(dwelling: Dwelling) -> str:
    """ "Storgata 1 H0201"."""
    return formats.dwelling(dwelling.address, dwelling.unit_number)


def contract_lines(session: Session, whole: Sequence[Tenancy], today: date) -> list[ContractLine]:
    """The newest first."""
    return [_contract(session, whole, one, today) for one in reversed(whole)]


def _contract(session: Session, whole: Sequence[Tenancy], one: Tenancy, today: date) -> ContractLine:
    dwelling = session.get_one(Dwelling, one.dwelling_id)
    return ContractLine(
        one.ref, dwelling_name(dwelling), dwelling.ref, contracts(whole, one).index(one) + 1, one.start, one.contract,
        one.contract_until, one.moved_out, one.why_moved, one.made_as, state_of(one, notices_of(session, one), today),
    )  # fmt: skip


def case_of(session: Session, tenancy: Tenancy) -> CasePart | None:
    """The case whose decision gave them the dwelling."""
    case = session.get(Case, tenancy.case_id) if tenancy.case_id else None
    return CasePart(case.ref, case.kind, case.received, case.decided) if case else None


def plan_of(session: Session, whole: Sequence[Tenancy], today: date) -> PlanRow | None:
    """The newest plan that belongs to one of these tenancies."""
    ids = [one.id for one in whole]
    linked = set(session.scalars(select(CooperationPlan.ref).where(CooperationPlan.tenancy_id.in_(ids))))
    if not linked:
        return None
    found = plans.of_household(session, whole[0].household_id, today)
    return next((row for row in found if row.ref in linked), None)


def arrears_of(session: Session, chain: Sequence[Tenancy]) -> ArrearsPart | None:
    """The latest that is known of what they owe under these contracts."""
    query = select(Arrears).where(Arrears.tenancy_id.in_([one.id for one in chain]))
    found = session.scalar(query.order_by(Arrears.day.desc(), Arrears.id.desc()).limit(1))
    return ArrearsPart(found.ref, found.day, found.amount, found.months) if found else None


def evictions_of(session: Session, chain: Sequence[Tenancy]) -> list[EvictionPart]:
    """The newest first."""
    query = select(Eviction).where(Eviction.tenancy_id.in_([one.id for one in chain])).order_by(Eviction.id.desc())
    return [
        EvictionPart(one.ref, one.warned, one.petitioned, one.scheduled, one.outcome, one.outcome_day)
        for one in session.scalars(query)
    ]
