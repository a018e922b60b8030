"""Whose household has children, and who is its main person, on a reference date: shared by all figures.

The SQL is for a temporary table `g` with `household_id`, `reference` and `main_person_id`.
"""

# The main person on the reference date, or else the latest one before it. SQLite lets no ORDER BY look outwards.
SET_MAIN_PERSON = """
    UPDATE {table} SET main_person_id = (
        SELECT person_id FROM (
            SELECT m.person_id, m.id, COALESCE(m.start, '') AS start,
                   CASE WHEN m."end" IS NULL OR m."end" >= {table}.reference THEN '9999' ELSE m."end" END AS held
            FROM membership m
            WHERE m.household_id = {table}.household_id AND m.role = 'main'
              AND (m.start IS NULL OR m.start <= {table}.reference)
        ) ORDER BY held DESC, start DESC, id LIMIT 1)
"""

# A member on the reference date, other than the main person, who has not yet had the 18th birthday. Comparing the
# text of the dates makes someone born on 29 February a year older on 1 March.
CHILDREN = """
    EXISTS (SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.household_id = g.household_id AND m.person_id IS NOT g.main_person_id
              AND (m.start IS NULL OR m.start <= g.reference) AND (m."end" IS NULL OR m."end" >= g.reference)
              AND p.birth_date > (substr(g.reference, 1, 4) - 18) || substr(g.reference, 5))
"""
YOUNG = f"""
    EXISTS (SELECT 1 FROM person p WHERE p.id = g.main_person_id
              AND p.birth_date <= (substr(g.reference, 1, 4) - 18) || substr(g.reference, 5)
              AND p.birth_date > (substr(g.reference, 1, 4) - :young_max - 1) || substr(g.reference, 5))
    AND NOT {CHILDREN}
"""  # noqa: S608  # constants
