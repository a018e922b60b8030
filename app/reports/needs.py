"""The temporary tables about who needs a home on the last day: the part of `basis` that knows the situations."""

from app.models.household import HOMELESS
from app.reports.family import SET_MAIN_PERSON

HOMELESS_SQL = "(" + ", ".join(f"'{situation}'" for situation in HOMELESS) + ")"
"""The situations that make a household homeless: `situation IN` this."""

OPEN = "h.opened <= :last AND (h.closed IS NULL OR h.closed > :last)"
"""Whether a household `h` is open on the last date that counts."""

TONIGHT = "s.arrived <= :last AND (s.departed IS NULL OR s.departed > :last)"
"""Whether a stay `s` has a night on the last date that counts; natthjem too."""

STATEMENTS = (
    # Open households with a situation on the last date that counts. Where two overlap, the latest begun holds.
    "CREATE TEMP TABLE needing (household_id INTEGER PRIMARY KEY, situation TEXT)",
    f"""
    INSERT INTO needing
    SELECT household_id, situation FROM (
        SELECT s.household_id, s.situation,
               ROW_NUMBER() OVER (PARTITION BY s.household_id ORDER BY s.start DESC, s.id DESC) AS place
        FROM situation s JOIN household h ON h.id = s.household_id
        WHERE s.start <= :last AND (s."end" IS NULL OR s."end" >= :last) AND {OPEN}
    ) WHERE place = 1
    """,  # noqa: S608  # constants
    # Those of them, and of the others, that are homeless that night.
    "CREATE TEMP TABLE homeless (household_id INTEGER PRIMARY KEY, reference TEXT, main_person_id INTEGER)",
    f"""
    INSERT INTO homeless
    SELECT household_id, :last, NULL FROM needing WHERE situation IN {HOMELESS_SQL}
    UNION
    SELECT s.household_id, :last, NULL FROM stay s JOIN household h ON h.id = s.household_id
    WHERE {TONIGHT} AND {OPEN}
    """,  # noqa: S608  # constants
    SET_MAIN_PERSON.format(table="homeless"),
)
"""Their parameters are those of `basis`."""
