"""The temporary tables about dwellings, tenancies and evictions: the part of `basis` that knows where people live."""

from app.models.dwelling import MUNICIPAL
from app.reports.family import SET_MAIN_PERSON

MUNICIPAL_SQL = "(" + ", ".join(f"'{kind}'" for kind in MUNICIPAL) + ")"
"""The kinds of disposal that make a dwelling `d` a municipal one: `d.disposal IN` this."""

_AGE = "(substr(t.reference, 1, 4) - {years}) || substr(t.reference, 5)"

STATEMENTS = (
    # Dwellings at the municipality's disposal on the last date that counts; those under a referral agreement are none.
    """
    CREATE TEMP TABLE held_dwelling (
        id INTEGER PRIMARY KEY, disposal TEXT, staffing TEXT, target_group TEXT, wheelchair INTEGER
    )
    """,
    f"""
    INSERT INTO held_dwelling
    SELECT id, disposal, staffing, target_group, wheelchair FROM dwelling
    WHERE disposal IN {MUNICIPAL_SQL} AND taken_into_use <= :last
      AND (given_up IS NULL OR given_up > :last)
    """,  # noqa: S608  # constants
    # Tenancies in them on that date, each with its group and the band of the main person's age. A tenancy is current
    # from its start to the day before they moved out.
    """
    CREATE TEMP TABLE current_tenancy (
        id INTEGER PRIMARY KEY, household_id INTEGER, dwelling_id INTEGER, target_group TEXT, reference TEXT,
        main_person_id INTEGER, band TEXT
    )
    """,
    """
    INSERT INTO current_tenancy
    SELECT t.id, t.household_id, t.dwelling_id, COALESCE(t.main_reason, d.target_group, 'unknown'), :last, NULL, NULL
    FROM tenancy t JOIN held_dwelling d ON d.id = t.dwelling_id
    WHERE t.start <= :last AND (t.moved_out IS NULL OR t.moved_out > :last)
    """,
    SET_MAIN_PERSON.format(table="current_tenancy"),
    f"""
    UPDATE current_tenancy AS t SET band = COALESCE((
        SELECT CASE WHEN p.birth_date > {_AGE.format(years=30)} THEN 'under_30'
                    WHEN p.birth_date > {_AGE.format(years=50)} THEN '30_49'
                    WHEN p.birth_date > {_AGE.format(years=67)} THEN '50_66'
                    WHEN p.birth_date > {_AGE.format(years=80)} THEN '67_79'
                    WHEN p.birth_date IS NOT NULL THEN '80_plus' END
        FROM person p WHERE p.id = t.main_person_id), 'unknown')
    """,  # noqa: S608  # constants
    "CREATE INDEX temp.ix_current_tenancy ON current_tenancy (dwelling_id)",
    # What happened in the period to those about to lose their home: `reference` is the day it did.
    """
    CREATE TEMP TABLE eviction_event (
        id INTEGER, household_id INTEGER, kind TEXT, reference TEXT, main_person_id INTEGER
    )
    """,
    """
    INSERT INTO eviction_event
    SELECT id, household_id, 'warned', warned, NULL FROM eviction WHERE warned >= :first AND warned <= :last
    UNION ALL
    SELECT id, household_id, 'petitioned', petitioned, NULL FROM eviction
    WHERE petitioned >= :first AND petitioned <= :last
    UNION ALL
    SELECT id, household_id, CASE outcome WHEN 'carried_out' THEN 'carried_out' ELSE 'averted' END, outcome_day, NULL
    FROM eviction WHERE outcome_day >= :first AND outcome_day <= :last
      AND outcome IN ('carried_out', 'averted', 'dropped')
    """,
    SET_MAIN_PERSON.format(table="eviction_event"),
)
"""Their parameters are those of `basis`."""
