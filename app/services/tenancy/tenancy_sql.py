"""The pieces of SQL that say which tenancies hold today. Parameter: `today`, ISO text. `l` is the tenancy, `d` the
dwelling."""

from app.models.dwelling import MUNICIPAL

TENANCY_NOW = "(l.start <= :today AND (l.moved_out IS NULL OR l.moved_out > :today))"

# The same in two parts, each found by the index of `moved_out`, for those who go through thousands that have ended.
OPEN_IDS = """
    (SELECT id FROM tenancy WHERE moved_out IS NULL UNION ALL SELECT id FROM tenancy WHERE moved_out > :today)
"""

# A contract with a last day is fixed when nothing else is said (`state.fixed_until`).
FIXED = "(l.contract_until IS NOT NULL AND (l.contract IS NULL OR l.contract = 'fixed'))"

# How a dwelling is called: "Storgata 1 H0201".
DWELLING_NAME = "(d.address || COALESCE(' ' || d.unit_number, ''))"

IS_MUNICIPAL = f"d.disposal IN {MUNICIPAL}"
