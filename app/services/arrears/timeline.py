"""What a household has agreed about its arrears, for its timeline. Balances are read on the debt's own page."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import formats
from app.services.arrears.debt import DebtKey, DebtKind
from app.services.timeline_entry import TimelineEntry, midnight
from app.texts import N_, _

_HAPPENED = text("""
WITH own AS (
    SELECT n.*, t.ref AS tenancy, c.ref AS loan, h.ref AS household
    FROM payment_agreement n JOIN household h ON h.id = n.household_id
    LEFT JOIN tenancy t ON t.id = n.tenancy_id LEFT JOIN "case" c ON c.id = n.case_id WHERE n.household_id = :id
)
SELECT agreed AS moment, 'arrears:agreed' AS kind, per_month, "end", tenancy, loan, household FROM own
    WHERE agreed <= :today
UNION ALL SELECT broken, 'arrears:broken', per_month, "end", tenancy, loan, household FROM own WHERE broken <= :today
UNION ALL SELECT deduction, 'arrears:deduction', NULL, NULL, tenancy, loan, household FROM own
    WHERE deduction <= :today
UNION ALL SELECT deduction_withdrawn, 'arrears:withdrawn', NULL, NULL, tenancy, loan, household FROM own
    WHERE deduction_withdrawn <= :today
""")

TITLES: Mapping[str, str] = {
    "arrears:agreed": N_("Nedbetalingsavtale"),
    "arrears:broken": N_("Nedbetalingsavtalen ble brutt"),
    "arrears:deduction": N_("Samtykke til direkte trekk"),
    "arrears:withdrawn": N_("Samtykket til direkte trekk ble trukket"),
}
"""Every kind of entry there is here."""


def entries(session: Session, household_id: int, today: date) -> Iterator[TimelineEntry]:
    """What has happened until and including `today`."""
    for row in session.execute(_HAPPENED, {"id": household_id, "today": today.isoformat()}):
        words = _terms(row) if row.kind == "arrears:agreed" else ""
        target = ("debt", str(_key(row)))
        yield TimelineEntry(
            midnight(date.fromisoformat(row.moment)), row.kind, _(TITLES[row.kind]), words, None, target
        )


def _key(row: Any) -> DebtKey:
    if row.tenancy:
        return DebtKey(DebtKind.RENT, row.tenancy)
    return DebtKey(DebtKind.LOAN, row.loan) if row.loan else DebtKey(DebtKind.OTHER, row.household)


def _terms(row: Any) -> str:
    pace = formats.amount(Decimal(row.per_month).scaleb(-2)) if row.per_month else ""
    parts = [
        _("{amount} i måneden", amount=pace) if pace else "",
        _("til {day}", day=formats.day(date.fromisoformat(row.end))) if row.end else "",
    ]
    return " ".join(part for part in parts if part)
