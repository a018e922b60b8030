"""The tables that many indicators count from, made once a run as temporary tables in memory.

Parameters of all statements: `first` and `last` (the last date that counts), `after` (the day after it), `year_start`
and `year_after` (the calendar year of the last date, cut at it), `rule`, `young_max`.

A night belongs to the date on which it begins: a stay has the nights arrived <= date < departed, and one still open
has a night on every date up to and including `last`. Natthjem is left out of the tables of stays (SSB).
"""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Connection, text

from app.reports import homes, needs
from app.reports.family import SET_MAIN_PERSON
from app.reports.period import Period

OVER_NIGHTS = 92
"""More than this many nights is "more than 3 months" where nights are counted (indicators.md part 1)."""

TABLES = (
    "counted_stay", "run", "guest", "period_stay", "price_span", "period_case", "paid_case", "held_dwelling",
    "current_tenancy", "eviction_event", "needing", "homeless",
)  # fmt: skip

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
    SET_MAIN_PERSON.format(table="guest"),
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
    # Cases that a figure of applications and decisions may count: all but those that ended before the period.
    """
    CREATE TEMP TABLE period_case AS
    SELECT c.id, c.kind, c.received, c.decided, c.outcome, c.complained, c.complaint_outcome
    FROM "case" c
    WHERE c.received <= :last AND (c.received >= :first OR c.decided IS NULL OR c.decided > :last)
       OR c.decided >= :first AND c.decided <= :last OR c.complained >= :first AND c.complained <= :last
    """,
    # Loans and grants to buy a home that were paid out in the period. A household is judged by the first it was paid of
    # a kind: the same day, by the lowest exchange ID, compared as text since it may be any text.
    """
    CREATE TEMP TABLE paid_case (
        id INTEGER PRIMARY KEY, household_id INTEGER, kind TEXT, purpose TEXT, amount INTEGER, reference TEXT,
        is_first INTEGER, main_person_id INTEGER
    )
    """,
    """
    INSERT INTO paid_case
    SELECT c.id, c.household_id, c.kind, c.purpose, COALESCE(c.amount_paid, 0), COALESCE(c.decided, c.paid),
           ROW_NUMBER() OVER (PARTITION BY c.household_id, c.kind ORDER BY c.paid, c.ref) = 1, NULL
    FROM "case" c
    WHERE c.paid >= :first AND c.paid <= :last AND c.kind IN ('startloan', 'establishment_grant')
    """,
    SET_MAIN_PERSON.format(table="paid_case"),
    *homes.STATEMENTS,
    *needs.STATEMENTS,
    "CREATE INDEX temp.ix_period_stay ON period_stay (id)",
    "CREATE INDEX temp.ix_period_case ON period_case (kind)",
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
    """Make the temporary tables anew for these parameters.

    Declared statements, here and wherever figures are counted, go to the driver as they are: they are hundreds, and
    reading and compiling them took SQLAlchemy as long as running them over a small municipality took SQLite.
    """
    for table in TABLES:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS temp.{table}")
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement, values)


_FIRST_RECORD = text("""
    SELECT MIN(day) FROM (SELECT MIN(arrived) AS day FROM stay UNION ALL SELECT MIN(opened) FROM household
                          UNION ALL SELECT MIN(received) FROM "case")
""")


def first_year(connection: Connection) -> int | None:
    """The year of the first record; None when there is none. Before it, what was entered by hand stands alone."""
    first = connection.execute(_FIRST_RECORD).scalar()
    return int(first[:4]) if first else None
