"""Temporary accommodation by provider in a period: households, stays, nights and cost. For the municipality only: a
provider with few guests points at them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.models.provider import PROVIDER_KIND
from app.reports.indicator import Value, kroner
from app.reports.indicators.stays import COST
from app.texts import N_, _

_NUMBERS = "COUNT(DISTINCT s.household_id), COUNT(*), SUM(s.nights), SUM(c.weight)"
_STAYS = f"FROM period_stay s JOIN ({COST}) c ON c.id = s.id"
_BY_PROVIDER = text(f"""
    SELECT p.name, p.kind, {_NUMBERS} {_STAYS} JOIN provider p ON p.id = s.provider_id
    GROUP BY p.id ORDER BY SUM(s.nights) DESC, p.name, p.id
""")  # constants
_TOGETHER = text(f"SELECT {_NUMBERS} {_STAYS}")  # constants
_HEADINGS = (
    N_("Botilbud"), N_("Slag"), N_("Husstander"), N_("Opphold"), N_("Døgn"), N_("Kostnad (kr)"), N_("Kr per døgn"),
)  # fmt: skip
_NOTES = (
    N_("En husstand kan ha bodd flere steder. Husstandene kan derfor ikke legges sammen."),
    N_("Netter og kostnad er talt som tallene «Døgn» og «Kostnad (kr)». Natthjem er ikke med."),
)


@dataclass(frozen=True, slots=True)
class ProviderLine:
    """One provider, or all of them. `kind` is in the officer's language; `cost` is in NOK, as the figure stays.cost
    counts it, and `by_night` that divided by the nights, to the nearest øre."""

    name: str
    kind: str
    households: int
    stays: int
    nights: int
    cost: Value
    by_night: Value

    @property
    def numbers(self) -> Sequence[Value]:
        """What stands below the headings after the first two."""
        return self.households, self.stays, self.nights, self.cost, self.by_night


def lines(connection: Connection) -> Sequence[ProviderLine]:
    """The providers with a night in the period that was counted last, most nights first, and last all of them; none
    where nobody has one. Natthjem is not among them."""
    found = [
        _line(name, _(PROVIDER_KIND.text(kind)), *counted) for name, kind, *counted in connection.execute(_BY_PROVIDER)
    ]
    return [*found, _line(_("Alle"), "", *connection.execute(_TOGETHER).one())] if found else []


def _line(name: str, kind: str, households: int, stays: int, nights: int, cost: int) -> ProviderLine:
    """`cost` in øre."""
    by_night = (2 * cost + nights) // (2 * nights)
    return ProviderLine(name, kind, households, stays, nights, kroner(cost), kroner(by_night))


def headings() -> list[str]:
    """What each column is."""
    return [_(heading) for heading in _HEADINGS]


def notes() -> list[str]:
    """What the reader must know."""
    return [_(note) for note in _NOTES]
