"""The cases of Lillevik: waiting, overdue, complained about, granted and paid out."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Case, CaseStep, Household
from app.services.case.registration import summarise

Steps = tuple[tuple[str, date, dict[str, Any]], ...]


def _received(day: date, channel: str = "paper", **more: Any) -> tuple[str, date, dict[str, Any]]:
    return ("received", day, {"channel": channel, **more})


CASES: tuple[tuple[int, int, str, Steps], ...] = (
    (1, 41, "municipal_dwelling", (
        _received(date(2026, 9, 22), variant="allocation", what="Fire rom, nær skolen."),
        ("preliminary_answer", date(2026, 10, 12), {"expected": date(2026, 11, 15)}),
        ("decision", date(2026, 11, 12), {"outcome": "granted", "valid_to": date(2027, 2, 12)}),
        ("notified", date(2026, 11, 12), {}),
    )),
    (2, 41, "housing_allowance", (
        _received(date(2026, 10, 28), "husbanken", variant="help", what="Hjelp til å søke."),
        ("assessment", date(2026, 11, 2), {}),
    )),
    (3, 51, "municipal_dwelling", (
        _received(date(2026, 9, 1), variant="allocation", what="Liten leilighet, helst i sentrum."),
        ("decision", date(2026, 10, 15), {"outcome": "refused", "reasons": "Kan skaffe bolig selv."}),
        ("notified", date(2026, 10, 16), {}),
        ("complaint", date(2026, 11, 2), {"channel": "letter"}),
    )),
    (4, 53, "startloan", (
        _received(date(2026, 10, 15), "startskudd", external_ref="ST-2026-118", purpose="refinancing",
                  amount=Decimal(1450000), what="Samle forbrukslån i boliglånet."),
    )),
    (5, 55, "startloan", (
        _received(date(2026, 9, 3), "startskudd", external_ref="ST-2026-97", purpose="purchase",
                  amount=Decimal(2100000), what="Tre rom i Fjordveien."),
        ("preliminary_answer", date(2026, 9, 25), {"expected": date(2026, 11, 30)}),
    )),
    (6, 49, "startloan", (
        _received(date(2026, 2, 10), "startskudd", external_ref="ST-2026-12", purpose="purchase",
                  amount=Decimal(2850000), what="Rekkehus med fire rom."),
        ("decision", date(2026, 3, 20), {"outcome": "granted", "amount": Decimal(2650000)}),
        ("notified", date(2026, 3, 20), {}),
        ("paid", date(2026, 5, 15), {"amount": Decimal(2650000)}),
    )),
    (7, 49, "establishment_grant", (
        _received(date(2026, 2, 10), "startskudd", amount=Decimal(250000), what="Til rekkehuset."),
        ("decision", date(2026, 3, 20), {"outcome": "partly", "amount": Decimal("180000.50")}),
        ("notified", date(2026, 3, 20), {}),
        ("paid", date(2026, 5, 15), {"amount": Decimal("180000.50")}),
    )),
    (8, 56, "adaptation_grant", (
        _received(date(2026, 10, 5), amount=Decimal(320000), what="Rampe og bad på bakkeplan."),
        ("preliminary_answer", date(2026, 10, 30), {"expected": date(2026, 12, 15)}),
    )),
    (9, 43, "deposit_guarantee", (
        _received(date(2026, 11, 12), "phone", variant="guarantee", amount=Decimal(36000), what="Leilighet i gata."),
    )),
    (10, 47, "housing_help", (
        _received(date(2026, 11, 16), "orally", asks_help=True, what="Hjelp til å finne en bolig."),
    )),
    (11, 44, "living_support", (_received(date(2026, 11, 2), "letter", what="Råd om økonomi og naboer."),)),
    (12, 52, "municipal_dwelling", (
        _received(date(2026, 10, 19), "kobo", external_ref="K-4417", variant="allocation",
                  what="Trenger bolig ved løslatelse."),
    )),
    (13, 38, "temporary", (
        _received(date(2026, 11, 9), "orally", what="Sto uten sted å sove."),
        ("decision", date(2026, 11, 9), {"outcome": "granted", "valid_to": date(2026, 12, 9)}),
        ("notified", date(2026, 11, 9), {"arrived": date(2026, 11, 9)}),
    )),
    (14, 55, "startloan", (
        _received(date(2025, 3, 2), "startskudd", purpose="purchase", amount=Decimal(1900000)),
        ("decision", date(2025, 4, 22), {"outcome": "refused"}),
        ("closed", date(2025, 6, 1), {}),
    )),
)  # fmt: skip
"""Number, household, type, steps. Waiting: 2, 4, 5, 8, 9, 10, 11, 12; of them 4 and 12 are overdue."""


def fill(session: Session) -> None:
    """Write the cases of households that are there already."""
    households = {ref: known for known, ref in session.execute(select(Household.id, Household.ref))}
    for number, home, kind, told in CASES:
        case = Case(ref=f"S{number}", household_id=households[f"H{home}"], kind=kind, received=told[0][1])
        session.add(case)
        session.flush()
        steps = [
            CaseStep(case_id=case.id, number=at, kind=step, day=day, **more)
            for at, (step, day, more) in enumerate(told, 1)
        ]
        session.add_all(steps)
        summarise(case, steps)
