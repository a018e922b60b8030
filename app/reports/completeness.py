"""How much of what the figures need has been filled in, area by area.

What is missing is what the checks find, so the two never disagree; here stands only how many of each should be there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from app.reports import form_checks, need_checks
from app.reports.check import Check
from app.reports.checks import parameters
from app.reports.form_checks import Filled
from app.reports.homes import MUNICIPAL_SQL
from app.reports.period import Period
from app.texts import N_


@dataclass(frozen=True, slots=True)
class Area:
    """`title` is a msgid. Of the `of` values that the figures of an area need, `filled` are there; `missing` names the
    others, and opens them as any check."""

    key: str
    title: str
    filled: int
    of: int
    missing: Sequence[Check]

    @property
    def percent(self) -> int:
        """The share filled, in whole percent rounded down, so that 100 is all; 100 where nothing is needed."""
        return 100 * self.filled // self.of if self.of else 100


STAYS, DWELLINGS, TENANCIES, EVICTIONS = "stays", "dwellings", "tenancies", "evictions"
CASES, LOANS, NEED, ANSWERS = "cases", "loans", "need", "answers"
AREAS = {
    STAYS: N_("Opphold"), DWELLINGS: N_("Boliger"), TENANCIES: N_("Leieforhold"), EVICTIONS: N_("Utkastelser"),
    CASES: N_("Søknader"), LOANS: N_("Lån og tilskudd"), NEED: N_("Behov"), ANSWERS: N_("Svar og førte tall"),
}  # fmt: skip
"""What each area is called, in order."""

_STARTED = f"""
    FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id
    WHERE d.disposal IN {MUNICIPAL_SQL} AND t.start >= :first AND t.start <= :last
"""
_IN_USE = f"""
    FROM dwelling d WHERE d.disposal IN {MUNICIPAL_SQL} AND d.taken_into_use >= :first AND d.taken_into_use <= :last
"""
_DATED = "COALESCE(e.warned, e.petitioned, :last) <= :last"
_PAID = "c.received <= :last AND c.kind IN ('startloan', 'establishment_grant')"

NEEDED: Mapping[str, Mapping[str, str]] = {
    STAYS: {
        "stay.came_from": "FROM period_stay",
        "stay.institution": "FROM period_stay s JOIN stay o ON o.id = s.id WHERE o.came_from = 'institution'",
        "stay.price": "FROM period_stay",
        "stay.decision": "FROM period_stay",
        "household.main_person": "FROM guest",
        "household.target_group": "FROM guest",
        "person.birth_date": f"FROM {need_checks.BY_AGE}",
    },
    DWELLINGS: {
        "dwelling.target_group": _IN_USE,
        "dwelling.staffing": "FROM held_dwelling",
    },
    TENANCIES: {
        "tenancy.was_municipal": _STARTED,
        "tenancy.main_reason": "FROM current_tenancy",
        "tenancy.main_person": "FROM (SELECT DISTINCT household_id FROM current_tenancy)",
        "tenancy.birth_date": "FROM person p WHERE p.id IN (SELECT main_person_id FROM current_tenancy)",
    },
    EVICTIONS: {
        "eviction.outcome_day": f"FROM eviction e WHERE e.outcome IS NOT NULL AND {_DATED}",
        "eviction.outcome": "FROM eviction e WHERE e.outcome_day >= :first AND e.outcome_day <= :last",
        "eviction.undated": f"FROM eviction e WHERE {_DATED}",
    },
    CASES: {
        "case.outcome": "FROM period_case c WHERE c.decided >= :first AND c.decided <= :last",
        "case.decided": "FROM period_case c WHERE c.outcome IN ('granted', 'partly', 'refused')",
        "case.complained": 'FROM "case" c WHERE c.complaint_outcome IS NOT NULL AND c.received <= :last',
    },
    LOANS: {
        "case.purpose": "FROM paid_case g WHERE g.kind = 'startloan'",
        "case.amount_paid": "FROM paid_case",
        "case.paid": f'FROM "case" c WHERE c.amount_paid > 0 AND {_PAID}',
    },
    NEED: {
        "homeless.birth_date": f"FROM {need_checks.HOMELESS}",
        "need.birth_date": f"FROM {need_checks.OTHERS}",
    },
}  # fmt: skip
"""What each area needs: the key of the check that finds those without it, and SQL for the records that should have
it."""


def areas(
    connection: Connection, period: Period, today: date, checks: Sequence[Check], asked: Sequence[Filled]
) -> list[Area]:
    """Each area of a period, from checks that were run already; `asked` is what the form asks for, which has no part
    in a month or a tertial. The connection is the one that checks of this period were run on last, since they count
    from the same temporary tables."""
    values = parameters(period, today)
    found = {check.key: check for check in checks}
    made = [_area(connection, area, found, values) for area in NEEDED]
    return [*made, _answers(asked)] if asked else made


def _area(connection: Connection, area: str, found: Mapping[str, Check], values: Mapping[str, object]) -> Area:
    needed = NEEDED[area]
    counts = " + ".join(f"(SELECT COUNT(*) {sql})" for sql in needed.values())
    of = connection.exec_driver_sql(f"SELECT {counts}", values).scalar_one()
    return _made(area, of, [found[key] for key in needed if key in found])


def _answers(asked: Sequence[Filled]) -> Area:
    return _made(ANSWERS, sum(one.of for one in asked), form_checks.found(asked))


def _made(area: str, of: int, missing: Sequence[Check]) -> Area:
    return Area(area, AREAS[area], of - sum(len(check.records) for check in missing), of, missing)
