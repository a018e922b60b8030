"""What the rules need to know around a balance or an agreement."""

from datetime import date
from decimal import Decimal

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models import Arrears, Case, PaymentAgreement, Tenancy
from app.services.arrears.balances import records_of
from app.services.arrears.debt import newest, of_record
from app.services.arrears.heads import RENT
from app.services.rules.arrears import DebtFacts

_RENT = text(f"SELECT {RENT} FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id WHERE t.id = :id")  # noqa: S608  # constants


def facts_about(session: Session, record: Arrears | PaymentAgreement, day: date) -> DebtFacts:
    """The facts around a record of the session, stored or about to be; the rent is that of `day`."""
    debt = newest(session, of_record(record))
    listed = [one for one in records_of(session, Arrears, debt) if one is not record]
    last = max(listed, key=lambda one: (one.day, one.id), default=None)
    return DebtFacts(
        tenancy=session.get(Tenancy, record.tenancy_id) if record.tenancy_id else None,
        case=session.get(Case, record.case_id) if record.case_id else None,
        rent=_rent(session, record.tenancy_id, day), owed=last.amount if last else None, others=listed,
    )  # fmt: skip


def _rent(session: Session, tenancy_id: int | None, day: date) -> Decimal | None:
    found = session.scalar(_RENT, {"id": tenancy_id, "today": day.isoformat()}) if tenancy_id else None
    return None if found is None else Decimal(found).scaleb(-2)
