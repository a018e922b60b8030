"""The pieces of SQL that say what holds today: which groups, members, consents and plans.

Parameter of all of them: `today`, ISO text. `a` is the group, `gm` the member, `s` the consent, `v` the version of
a plan.
"""

GROUP_NOW = """(a.start <= :today AND (a."end" IS NULL OR a."end" >= :today))"""

MEMBER_NOW = """(gm.start <= :today AND (gm."end" IS NULL OR gm."end" >= :today))"""

# As `services.consent.state_of` says of one that shares.
CONSENT_NOW = """
    (s.given <= :today AND (s.until IS NULL OR s.until >= :today) AND (s.withdrawn IS NULL OR s.withdrawn > :today))
"""

# As `services.consent.tells_of_plan` says; to be filled with what the consent is called.
ABOUT_PLAN = "{0}.scope LIKE '%;plan;%'"

# As `services.consent.for_plan` says of one that shares.
PLAN_CONSENT_NOW = f"""({CONSENT_NOW} AND {ABOUT_PLAN.format("s")})"""

# In force: begun, neither run out nor ended, and none of the versions after it has begun (`services.plan.versions`).
PLAN_NOW = """
    (v.start <= :today AND v."end" >= :today AND (v.ended IS NULL OR v.ended >= :today)
     AND NOT EXISTS (
         WITH RECURSIVE later(id, start) AS (
             SELECT w.id, w.start FROM cooperation_plan w WHERE w.replaces_id = v.id
             UNION SELECT w.id, w.start FROM cooperation_plan w JOIN later ON w.replaces_id = later.id)
         SELECT 1 FROM later WHERE later.start <= :today))
"""

# The exchange ID of the household's plan in force; `h` is the household.
PLAN_OF_HOUSEHOLD = f"""
    (SELECT v.ref FROM cooperation_plan v WHERE v.household_id = h.id AND {PLAN_NOW}
     ORDER BY v.start DESC, v.id DESC LIMIT 1)
"""  # noqa: S608  # constants
