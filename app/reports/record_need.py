"""The situation for which a household is counted as needing a home, or as homeless, as a line to read."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, text

from app import formats
from app.models.household import SITUATION
from app.reports.needs import TONIGHT
from app.texts import _

KEYS = ("need.", "homeless.")
"""What the keys of these figures begin with."""

THEIR_SITUATIONS = text(f"""
SELECT h.ref, s.situation, s.start AS since FROM household h JOIN situation s ON s.household_id = h.id
WHERE h.ref IN :refs AND s.start <= :last AND (s."end" IS NULL OR s."end" >= :last)
UNION ALL
SELECT h.ref, NULL, MIN(s.arrived) FROM household h JOIN stay s ON s.household_id = h.id
WHERE h.ref IN :refs AND {TONIGHT} GROUP BY h.ref
ORDER BY since
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants


def details(rows: Sequence[Any]) -> str:
    """ "Hos venner eller slekt fra 01.02.2025, overnatter fra 03.02.2025"."""
    words = ", ".join(_one(row) for row in rows)
    return words[:1].upper() + words[1:]


def _one(row: Any) -> str:
    day = formats.day(date.fromisoformat(row.since))
    if row.situation is None:
        return _("overnatter fra {day}", day=day)
    return _("{situation} fra {day}", situation=_(SITUATION.text(row.situation)), day=day)
