"""The tenancies, needs, arrears and evictions that the demo always shows today, told relative to today."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.models import (
    Arrears,
    Eviction,
    EvictionMeasure,
    HousingNeed,
    PaymentAgreement,
    TenancyNotice,
    TenancyReview,
)
from app.services.demo import annex_one, annex_two, known_tenants
from app.services.demo.rows import Rows
from app.services.demo.stock import BEKKEFARET, NYGATA, Home
from app.services.demo.tenants import Tenants

_REASON = "mental_substance"
_TOVE, _FATOU, _AMINA, _ROAR, _OYVIND = 36, 39, 41, 44, 49
NEEDS: Mapping[int, Mapping[str, Any]] = {
    _TOVE: {"bedrooms": 1, "staffing": "part_day", "districts": "Sentrum; Bekkefaret",
            "target_group": "mental_substance", "most_rent": Decimal(8500),
            "remark": "Nær søsteren, og noen som kommer innom på dagtid."},
    _FATOU: {"bedrooms": 2, "districts": "Skolekretsen; Sentrum", "target_group": "other",
             "most_rent": Decimal(10_000)},
    _AMINA: {"bedrooms": 3, "districts": "Skolekretsen", "target_group": "refugees", "most_rent": Decimal(12_500),
             "extra_points": 10, "extra_reason": "Barna har byttet skole to ganger på ett år."},
    _OYVIND: {"bedrooms": 1, "wheelchair": True, "no_stairs": True, "target_group": "disability"},
}  # fmt: skip

_Told = tuple[Mapping[str, int], Mapping[str, Any], Sequence[tuple[str, str | None, int | None, int | None]]]
_OPEN: Mapping[int, _Told] = {
    _ROAR: ({"warned": -24, "tenant_warned": -25, "petitioned": -9, "served": -8, "scheduled": 13},
            {"landlord": "private", "cause": "arrears", "debt": Decimal(37_200), "address": "Storgata 14 B",
             "bailiff": "Inger Bakke, namsmannen i Lillevik"},
            (("contact", "Kari Holm", -22, -21), ("advice", "Stein Ruud", -10, -8),
             ("deferral", "Stein Ruud", 2, None), ("refinancing", None, None, None))),
    annex_two.HOUSEHOLD: ({"warned": -6, "tenant_warned": -7},
                          {"landlord": "municipality", "cause": "house_rules"},
                          (("contact", "Kari Holm", -2, -3), ("living_support", "Ellen Vik", 5, None))),
    known_tenants.AT_RISK: (
        {"warned": -47, "tenant_warned": -48, "petitioned": -19, "served": -18, "scheduled": 20},
        {"landlord": "municipality", "cause": "arrears", "debt": Decimal(31_500), "address": "Fjordveien 30",
         "bailiff": "Inger Bakke, namsmannen i Lillevik"},
        (("contact", "Kari Holm", -45, -45), ("advice", "Stein Ruud", -30, -28), ("deferral", "Kari Holm", 3, None),
         ("child_welfare", "Mona Sørli", 6, None))),
}  # fmt: skip


def write(rows: Rows, tenants: Tenants, homes: list[Home], known: set[int], today: date) -> None:
    """What is told of the households that this demo has."""
    tenancies = _tenancies(rows, tenants, homes, known, today)
    for household, need in NEEDS.items():
        if household in known:
            rows.add(HousingNeed, household_id=household, **need)
    for household in _OPEN.keys() & known:
        _eviction(rows, household, tenancies.get(household), today)
    if annex_two.HOUSEHOLD in tenancies:
        _debt(rows, annex_two.HOUSEHOLD, tenancies[annex_two.HOUSEHOLD], today)
    if known_tenants.AT_RISK in tenancies:
        _growing_debt(rows, known_tenants.AT_RISK, tenancies[known_tenants.AT_RISK], today)


def _tenancies(rows: Rows, tenants: Tenants, homes: list[Home], known: set[int], today: date) -> dict[int, int]:
    """The homes of the circular's annexes and of those told as tenants; the tenancies that last, by household."""
    found = {}
    for household, tenant in known_tenants.TENANTS.items():
        if household in known:
            start, home = tenant.moved_in(today), homes[tenant.home - 1]
            found[household] = tenants.let(home, household, start, tenant.reason)[-1]
    if annex_one.HOUSEHOLD in known:
        start = today + timedelta(days=annex_one.MOVED_IN)
        found[annex_one.HOUSEHOLD] = tenants.let(homes[BEKKEFARET - 1], annex_one.HOUSEHOLD, start, _REASON)[-1]
    if annex_two.HOUSEHOLD in known:
        start = today - timedelta(days=4 * 365)
        before, now = tenants.let(homes[NYGATA - 1], annex_two.HOUSEHOLD, start, _REASON, renewals=1)
        rows.add(TenancyReview, tenancy_id=before, day=today - timedelta(days=500), way_on="renew")
        rows.add(
            TenancyNotice, tenancy_id=now, day=today - timedelta(days=50), kind="termination", party="landlord",
            written=True, reason="Gjentatte brudd på husordensreglene.", told_protest=True,
            protested=today - timedelta(days=35),
        )  # fmt: skip
        found[annex_two.HOUSEHOLD] = now
    return found


def _eviction(rows: Rows, household: int, tenancy: int | None, today: date) -> None:
    days, values, measures = _OPEN[household]
    dated = {name: today + timedelta(days=day) for name, day in days.items()}
    eviction = rows.add(Eviction, household_id=household, tenancy_id=tenancy, **dated, **values)
    for number, (kind, who, due, done) in enumerate(measures, 1):
        rows.add(
            EvictionMeasure, eviction_id=eviction, number=number, kind=kind, who=who, due=_on(today, due),
            done=_on(today, done),
        )  # fmt: skip


def _on(today: date, days: int | None) -> date | None:
    return None if days is None else today + timedelta(days=days)


def _debt(rows: Rows, household: int, tenancy: int, today: date) -> None:
    """Two months behind, agreed on and deducted."""
    debt = {"household_id": household, "tenancy_id": tenancy}
    for day, amount, months in ((-51, 17_000, "2.1"), (-20, 15_200, "1.9")):
        rows.add(Arrears, **debt, day=today + timedelta(days=day), amount=Decimal(amount), months=Decimal(months))
    agreed = today - timedelta(days=45)
    rows.add(
        PaymentAgreement, **debt, agreed=agreed, per_month=Decimal(1800), start=agreed + timedelta(days=20),
        end=today + timedelta(days=230), deduction=agreed,
    )  # fmt: skip


def _growing_debt(rows: Rows, household: int, tenancy: int, today: date) -> None:
    """Half a year of rents that did not come, and nothing agreed."""
    for day, amount, months in ((-110, 13_800, "1.5"), (-80, 18_400, "2.0"), (-20, 31_500, "3.4")):
        rows.add(
            Arrears, household_id=household, tenancy_id=tenancy, day=today + timedelta(days=day),
            amount=Decimal(amount), months=Decimal(months),
        )  # fmt: skip
