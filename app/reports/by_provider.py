"""Temporary accommodation by provider in a period: households, stays, nights and cost. For the municipality only: a
provider with few guests points at them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.models.provider import PROVIDER_KIND
from app.reports.indicator import Value, kroner
from app.reports.indicators.stays import COST
from app.texts import _

_SQL = text(f"""
    SELECT p.name, p.kind, COUNT(DISTINCT s.household_id), COUNT(*), SUM(s.nights), COALESCE(SUM(c.weight), 0)
    FROM period_stay s JOIN provider p ON p.id = s.provider_id LEFT JOIN ({COST}) c ON c.id = s.id
    GROUP BY p.id ORDER BY SUM(s.nights) DESC, p.name, p.id
""")  # noqa: S608  # constants


@dataclass(frozen=True, slots=True)
class ProviderLine:
    """One provider. `kind` is in the officer's language; `cost` is in NOK, as the figure stays.cost counts it."""

    name: str
    kind: str
    households: int
    stays: int
    nights: int
    cost: Value


def lines(connection: Connection) -> Sequence[ProviderLine]:
    """The providers with a night in the period that was counted last, most nights first; natthjem is not among them."""
    rows = connection.execute(_SQL)
    return [
        ProviderLine(name, _(PROVIDER_KIND.text(kind)), households, stays, nights, kroner(int(cost)))
        for name, kind, households, stays, nights, cost in rows
    ]  # fmt: skip
