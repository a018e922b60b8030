"""The tables every indicator of temporary accommodation counts from, made once a run as temporary tables in memory.

Parameters of all statements: `first` and `last` (the last date that counts), `after` (the day after it), `year_start`
and `year_after` (the calendar year of the last date, cut at it), `rule`, `young_max`.

A night belongs to the date on which it begins: a stay has the nights arrived <= date < departed, and one still open
has a night on every date up to and including `last`. Natthjem is left out of all these tables (SSB).
"""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Connection, text

from app.reports.period import Period

OVER_NIGHTS = 92
"""More than this many nights is "more than 3 months" where nights are counted (indicators.md part 1)."""

TABLES = ("counted_stay", "run", "guest", "period_stay", "price_span")

_STATEMENTS = (
    # Stays with at least one night up to the last date, all history, cut at the last date. `until` is not included.
    """
    CREATE TEMP TABLE counted_stay AS
    SELECT s.id, s.household_id, s.provider_id, s.arrived, s.price,
           MIN(COALESCE(s.departed, :after), :after) AS until
    FROM stay s JOIN provider p ON p.id = s.provider_id
    WHERE p.kind <> 'night_shelter' AND s.arrived <= :last AND (s.departed IS NULL OR s.departed > s.arrived)
    """,
    # Stays of a household with no night between them are one run; dates shared by two stays are there once.
    """
    CREATE TEMP TABLE run AS
    WITH ordered AS (
        SELECT household_id, arrived, until,
               MAX(until) OVER (PARTITION BY household_id ORDER BY arrived, until
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
        FROM counted_stay
    ), marked AS (
        SELECT household_id, arrived, until,
               SUM(before IS NULL OR arrived > before) OVER (PARTITION BY household_id ORDER BY arrived, until
                                                             ROWS UNBOUNDED PRECEDING) AS number
        FROM ordered
    )
    SELECT household_id, MIN(arrived) AS arrived, MAX(until) AS until FROM marked GROUP BY household_id, number
    """,
    # Households with a night in the period. Three calendar months on, the day of month is cut to the month's last:
    # date() overflows into the next month where the day does not exist, and the smaller of the two is right.
    """
    CREATE TEMP TABLE guest (
        household_id INTEGER PRIMARY KEY, reference TEXT, nights INTEGER, over_3_months INTEGER, main_person_id INTEGER
    )
    """,
    """
    INSERT INTO guest
    WITH run_nights AS (
        SELECT household_id, arrived, until,
               MAX(0, julianday(until) - julianday(MAX(arrived, :first))) AS in_period,
               MAX(0, julianday(until) - julianday(MAX(arrived, :year_start))) AS in_year,
               julianday(until) - julianday(arrived) AS ever,
               until > MIN(date(arrived, '+3 months'), date(arrived, 'start of month', '+4 months', '-1 day'))
                   AS passed
        FROM run
    ), summed AS (
        SELECT household_id,
               MIN(CASE WHEN in_period > 0 THEN MAX(arrived, :first) END) AS reference,
               CAST(SUM(in_period) AS INTEGER) AS nights,
               CASE :rule
                   WHEN 'nights_in_year' THEN SUM(in_year) > :over
                   WHEN 'longest_stay' THEN MAX(passed AND in_period > 0)
                   WHEN 'all_stays' THEN SUM(ever) > :over
               END AS over_3_months
        FROM run_nights GROUP BY household_id HAVING SUM(in_period) > 0
    )
    SELECT household_id, reference, nights, over_3_months, NULL FROM summed
    """,
    # The main person on the reference date, or else the latest one before it. SQLite lets no ORDER BY look outwards.
    """
    UPDATE guest SET main_person_id = (
        SELECT person_id FROM (
            SELECT m.person_id, m.id, COALESCE(m.start, '') AS start,
                   CASE WHEN m."end" IS NULL OR m."end" >= guest.reference THEN '9999' ELSE m."end" END AS held
            FROM membership m
            WHERE m.household_id = guest.household_id AND m.role = 'main'
              AND (m.start IS NULL OR m.start <= guest.reference)
        ) ORDER BY held DESC, start DESC, id LIMIT 1)
    """,
    # Stays with a night in the period; `reference` is the first of those nights, `nights` their number.
    """
    CREATE TEMP TABLE period_stay AS
    SELECT id, household_id, provider_id, price, MAX(arrived, :first) AS reference, until,
           CAST(julianday(until) - julianday(MAX(arrived, :first)) AS INTEGER) AS nights,
           CAST(julianday(until) - julianday(arrived) AS INTEGER) AS own_nights
    FROM counted_stay WHERE until > :first
    """,
    # A provider's price holds from its first day until the next one begins.
    """
    CREATE TEMP TABLE price_span AS
    SELECT provider_id, amount, start,
           COALESCE(LEAD(start) OVER (PARTITION BY provider_id ORDER BY start, id), '9999-12-31') AS until
    FROM price
    """,
    "CREATE INDEX temp.ix_period_stay ON period_stay (id)",
    "CREATE INDEX temp.ix_price_span ON price_span (provider_id, start)",
    # Without statistics SQLite may begin a join from the large side.
    "ANALYZE temp",
)


def parameters(period: Period, today: date, rule: str, young_max: int) -> dict[str, object]:
    """The values of all parameters for a period; dates as ISO text, as they are stored."""
    last = period.counted_to(today)
    return {
        "first": period.first.isoformat(),
        "last": last.isoformat(),
        "after": (last + timedelta(days=1)).isoformat(),
        "year_start": date(last.year, 1, 1).isoformat(),
        "rule": rule,
        "young_max": young_max,
        "over": OVER_NIGHTS,
    }


def prepare(connection: Connection, values: Mapping[str, object]) -> None:
    """Make the temporary tables anew for these parameters."""
    for table in TABLES:
        connection.execute(text(f"DROP TABLE IF EXISTS temp.{table}"))
    for statement in _STATEMENTS:
        bound = text(statement)
        used = {name: values[name] for name in bound.compile().params}
        connection.execute(bound, used)
