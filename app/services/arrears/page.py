"""One debt on one page: what was owed from time to time, and what has been agreed about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app import clock
from app.models import Arrears, Case, PaymentAgreement, Tenancy
from app.services import viewing
from app.services.arrears import balances, heads
from app.services.arrears import debt as debts
from app.services.arrears.debt import Debt
from app.services.arrears.heads import DebtHead
from app.services.arrears.state import Standing, Terms, months_owed, standing
from app.services.records import by_ref
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """What was owed on `day`, in NOK; `change` is since the balance before (None for the first)."""

    ref: str
    day: date
    amount: Decimal
    months: Decimal | None
    change: Decimal | None
    remark: str | None


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """An agreement, and how the debt stands under it (`over`, `broken` or `agreed`)."""

    terms: Terms
    standing: Standing
    deducts: bool
    remark: str | None

    @property
    def ref(self) -> str:
        return self.terms.ref


@dataclass(frozen=True, slots=True)
class DebtPage:
    """`balances` and `agreements`: the newest first. `months` is what the latest balance comes to."""

    head: DebtHead
    balances: Sequence[BalanceLine]
    agreements: Sequence[AgreementLine]
    months: Decimal | None
    standing: Standing | None
    today: date = field(repr=False)

    @property
    def ref(self) -> str:
        """The key of the debt."""
        return self.head.key

    @property
    def owed(self) -> Decimal | None:
        """By the latest balance, in NOK; None when there is none."""
        return self.balances[0].amount if self.balances else None


def load(store: Store, key: str, *, again: bool = False) -> DebtPage:
    """A debt by its key. Opening that of a strictly confidential person is logged, unless it is read `again` to renew
    an open page. Raises OfficerError when it is gone."""
    with store.read() as session:
        debt = debts.newest(session, debts.find(session, key))
        page = _page(session, debt, clock.today())
        seen = [] if again else viewing.watched(session, debt.household_id)
    viewing.log(store, seen, "arrears")
    return page


def of_tenancy(store: Store, ref: str) -> DebtPage:
    """What is owed in a tenancy, for its page, which logs the look itself."""
    with store.read() as session:
        tenancy = by_ref(session, Tenancy, ref)
        return _page(session, debts.newest(session, Debt(tenancy.household_id, tenancy.id)), clock.today())


def of_case(store: Store, ref: str) -> DebtPage:
    """What is owed on a startlån, for the page of its case, which logs the look itself."""
    with store.read() as session:
        case = by_ref(session, Case, ref)
        return _page(session, Debt(case.household_id, case_id=case.id), clock.today())


def _page(session: Session, debt: Debt, today: date) -> DebtPage:
    head = heads.head(session, debt, today)
    listed = sorted(balances.records_of(session, Arrears, debt), key=lambda one: (one.day, one.id))
    agreed = sorted(balances.records_of(session, PaymentAgreement, debt), key=lambda one: (one.agreed, one.id))
    last = listed[-1] if listed else None
    newest = balances.terms_of(agreed[-1]) if agreed else None
    return DebtPage(
        head, list(reversed(_balances(listed))), [_agreement(one, today) for one in reversed(agreed)],
        months_owed(last.amount, last.months, head.rent) if last else None,
        standing(last.amount, newest, today) if last else None, today,
    )  # fmt: skip


def _balances(listed: Sequence[Arrears]) -> list[BalanceLine]:
    before = [None, *(one.amount for one in listed)]
    return [
        BalanceLine(one.ref, one.day, one.amount, one.months, None if last is None else one.amount - last, one.remark)
        for one, last in zip(listed, before, strict=False)
    ]  # fmt: skip


def _agreement(one: PaymentAgreement, today: date) -> AgreementLine:
    terms = balances.terms_of(one)
    return AgreementLine(terms, standing(Decimal(1), terms, today), terms.deducts(today), one.remark)
