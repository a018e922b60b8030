"""Why a household is left out of the figures of temporary accommodation."""

from app.reports.family import CHILDREN, YOUNG
from app.reports.indicator import Reason
from app.reports.left_out import family
from app.texts import N_

NEARLY = 14
"""So many nights or fewer from the limit is close to it."""

_STAY = "SELECT s.household_id FROM stay s JOIN provider p ON p.id = s.provider_id WHERE p.kind"
_NEARLY = f"g.nights BETWEEN :over - {NEARLY - 1} AND :over"

NOT_COUNTED = (
    Reason(
        "night_shelter", N_("Har bare netter i natthjem i perioden"),
        f"""{_STAY} = 'night_shelter' AND s.arrived <= :last AND :first <= :last
            AND (s.departed IS NULL OR s.departed > s.arrived AND s.departed > :first)""",  # constants
    ),
    Reason(
        "no_night", N_("Flyttet inn og ut samme dag, så oppholdet har ingen natt"),
        f"{_STAY} <> 'night_shelter' AND s.departed = s.arrived AND s.arrived BETWEEN :first AND :last",
    ),
    Reason(
        "left_first_day", N_("Flyttet ut den første dagen, så den siste natten er før perioden"),
        f"{_STAY} <> 'night_shelter' AND s.departed = :first AND s.arrived < :first",  # constants
    ),
)  # fmt: skip

NO_NIGHT_IN_SHELTER = (
    Reason(
        "no_night", N_("Kom og gikk samme dag, så oppholdet har ingen natt"),
        f"{_STAY} = 'night_shelter' AND s.departed = s.arrived AND s.arrived BETWEEN :first AND :last",
    ),
    Reason(
        "left_first_day", N_("Gikk den første dagen, så den siste natten er før perioden"),
        f"{_STAY} = 'night_shelter' AND s.departed = :first AND s.arrived < :first",  # constants
    ),
)  # fmt: skip


def _too_short(where: str = "TRUE") -> tuple[Reason, ...]:
    """Why guests `g` have not stayed for more than 3 months."""
    return (
        Reason(
            "other_rule", N_("Har over 92 netter i alt, men ikke etter tellemåten som er valgt"),
            f"""SELECT g.household_id FROM guest g WHERE {where} AND :over < (
                    SELECT SUM(julianday(r.until) - julianday(r.arrived)) FROM run r
                    WHERE r.household_id = g.household_id)""",  # noqa: S608  # constants
        ),
        Reason(
            "nearly", N_("Har 79 til 92 netter i perioden"),
            f"SELECT g.household_id FROM guest g WHERE {where} AND {_NEARLY}",  # noqa: S608  # constants
        ),
    )  # fmt: skip


OVER_3_MONTHS = _too_short()
MAX_14_DAYS = (
    Reason(
        "nearly", N_("Har 15 til 21 netter i perioden"),
        "SELECT g.household_id FROM guest g WHERE g.nights BETWEEN 15 AND 21",
    ),
)  # fmt: skip
_NOT_MEMBER = Reason(
    "not_member", N_("Barnet er medlem i en annen del av perioden, men ikke den første natten"),
    f"""
    SELECT g.household_id FROM guest g
    JOIN membership m ON m.household_id = g.household_id AND m.person_id IS NOT g.main_person_id
        AND (m."end" < g.reference AND m."end" >= :first OR m.start > g.reference AND m.start <= :last)
    JOIN person p ON p.id = m.person_id
    WHERE p.birth_date > {family.birthday('18')}
    """,  # noqa: S608  # constants
)  # fmt: skip
CHILDREN_THERE = (*family.children("household_id", "guest"), _NOT_MEMBER)
CHILDREN_OVER = (*_too_short(CHILDREN), *family.children("household_id", "guest", "g.over_3_months"))
YOUNG_THERE = family.young("household_id", "guest")
YOUNG_OVER = (*_too_short(YOUNG), *family.young("household_id", "guest", "g.over_3_months"))
