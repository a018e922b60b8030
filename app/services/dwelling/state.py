"""Where a dwelling stands on a day: the words for the screen, and the SQL that says the same."""

from typing import Literal

from app.texts import N_

State = Literal["ahead", "vacant", "let", "out_of_use", "given_up"]
STATES: dict[State, tuple[str, str, str]] = {
    "ahead": (N_("Kommer"), "info", "calendar"),
    "vacant": (N_("Ledig"), "warn", "door-open"),
    "let": (N_("Utleid"), "ok", "key"),
    "out_of_use": (N_("Ute av bruk"), "neutral", "wrench"),
    "given_up": (N_("Avhendet"), "neutral", "archive"),
}
"""What each is called (a msgid), its tone and its icon."""

# Parameter of all of them: `today`, ISO text. `d` is the dwelling.
AT_DISPOSAL = "(d.taken_into_use <= :today AND (d.given_up IS NULL OR d.given_up > :today))"

# The current tenancy's row id. Backwards in the index the current one comes first.
TENANCY_NOW = """
    (SELECT t.id FROM tenancy t WHERE t.dwelling_id = d.id AND t.start <= :today
     AND (t.moved_out IS NULL OR t.moved_out > :today) ORDER BY t.start DESC LIMIT 1)
"""

OUT_OF_USE_NOW = """
    (SELECT o.id FROM out_of_use o WHERE o.dwelling_id = d.id AND o.start <= :today
     AND (o."end" IS NULL OR o."end" >= :today) ORDER BY o.start DESC LIMIT 1)
"""

STATE = f"""
    (CASE WHEN d.given_up <= :today THEN 'given_up' WHEN d.taken_into_use > :today THEN 'ahead'
          WHEN {TENANCY_NOW} IS NOT NULL THEN 'let' WHEN {OUT_OF_USE_NOW} IS NOT NULL THEN 'out_of_use'
          ELSE 'vacant' END)
"""
