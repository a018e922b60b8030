"""The pieces of SQL that several lists share: who is a household's main person, and where it is today.

Parameter of all of them: `today`, ISO text. `h` is the household.
"""


def _standing(membership: str) -> str:
    """What orders a household's main persons: begun by today, not ended, ending last, beginning last."""
    m = membership
    return f"""(({m}.start IS NULL OR {m}.start <= :today), ({m}."end" IS NULL OR {m}."end" >= :today),
        COALESCE({m}."end", '9999'), COALESCE({m}.start, ''), -{m}.id)"""


# The main person today, or else the latest; one row a household.
MAIN_PERSON = f"""
    (SELECT m.person_id FROM membership m WHERE m.household_id = h.id AND m.role = 'main'
     AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.household_id = h.id AND o.role = 'main'
                     AND {_standing("o")} > {_standing("m")}))
"""  # noqa: S608  # constants

# The same as a condition on the membership `mm` of the household, for lists that go by the main person's name.
IS_MAIN = f"""
    (mm.role = 'main' AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.household_id = mm.household_id
                                      AND o.role = 'main' AND {_standing("o")} > {_standing("mm")}))
"""  # noqa: S608  # constants

# Members other than the main person who are under 18 today.
CHILDREN = """
    (SELECT COUNT(*) FROM membership m JOIN person c ON c.id = m.person_id
     WHERE m.household_id = h.id AND m.role <> 'main' AND (m.start IS NULL OR m.start <= :today)
       AND (m."end" IS NULL OR m."end" >= :today)
       AND c.birth_date > (substr(:today, 1, 4) - 18) || substr(:today, 5))
"""

MEMBERS = """
    (SELECT COUNT(*) FROM membership m WHERE m.household_id = h.id AND (m.start IS NULL OR m.start <= :today)
       AND (m."end" IS NULL OR m."end" >= :today))
"""

# 1 when someone in the household has a protected address, 2 when strictly.
PROTECTION = """
    (SELECT COALESCE(MAX(CASE c.protection WHEN 'strictly' THEN 2 WHEN 'confidential' THEN 1 ELSE 0 END), 0)
     FROM membership m JOIN person c ON c.id = m.person_id WHERE m.household_id = h.id)
"""

SITUATION = """
    (SELECT s.situation FROM situation s WHERE s.household_id = h.id AND s.start <= :today
       AND (s."end" IS NULL OR s."end" >= :today) ORDER BY s.start DESC LIMIT 1)
"""

# A stay that the household is in today: a night on today's date, or a stay decided for later today.
CURRENT = "s.arrived <= :today AND (s.departed IS NULL OR s.departed > :today)"

# The first date of the household's unbroken stay at temporary accommodation up to today: walk back from today through
# stays that have no night between them. Natthjem is none.
RUN_START = """
    (WITH RECURSIVE back(day) AS (
        SELECT MIN(s.arrived) FROM stay s JOIN provider p ON p.id = s.provider_id
        WHERE s.household_id = h.id AND p.kind <> 'night_shelter' AND s.arrived <= :today
          AND (s.departed IS NULL OR s.departed > :today)
        UNION
        SELECT (SELECT MIN(s.arrived) FROM stay s JOIN provider p ON p.id = s.provider_id
                WHERE s.household_id = h.id AND p.kind <> 'night_shelter' AND s.arrived < back.day
                  AND s.departed >= back.day)
        FROM back WHERE back.day IS NOT NULL
     ) SELECT MIN(day) FROM back)
"""
