"""Why a tenancy is left out of a target group, and an eviction out of its figures."""

from app.reports.homes import MUNICIPAL_SQL
from app.reports.indicator import Reason
from app.texts import N_

UNKNOWN = "unknown"


def of_group(group: str) -> tuple[Reason, ...]:
    """Why tenancies of a group are not among those current on the last day."""
    tenancy = f"""
        SELECT t.id FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id
        WHERE d.disposal IN {MUNICIPAL_SQL} AND COALESCE(t.main_reason, d.target_group, '{UNKNOWN}') = '{group}' AND
    """  # noqa: S608  # constants
    reasons = (
        Reason("left_last_day", N_("Flyttet ut siste talte dag"), f"{tenancy} t.moved_out = :last"),
        Reason(
            "given_up", N_("Boligen er avhendet, eller ikke tatt i bruk"),
            f"""{tenancy} t.start <= :last AND (t.moved_out IS NULL OR t.moved_out > :last)
                AND t.dwelling_id NOT IN (SELECT id FROM held_dwelling)""",  # noqa: S608  # constants
        ),
    )  # fmt: skip
    return reasons if group == UNKNOWN else (*reasons, _NO_GROUP)


_NO_GROUP = Reason(
    "no_group", N_("Mangler hovedbegrunnelse, og boligen har ingen målgruppe"),
    f"SELECT t.id FROM current_tenancy t WHERE t.target_group = '{UNKNOWN}'",  # noqa: S608  # constants
)  # fmt: skip


def of_band(group: str) -> tuple[Reason, ...]:
    """Why current tenancies of a group are in no band of age."""
    current = f"SELECT t.id FROM current_tenancy t WHERE t.target_group = '{group}' AND"  # noqa: S608  # constants
    return (
        Reason("no_main_person", N_("Mangler hovedperson"), f"{current} t.main_person_id IS NULL"),
        Reason(
            "birth_date", N_("Hovedpersonen mangler fødselsdato"),
            f"{current} t.main_person_id IS NOT NULL AND t.band = '{UNKNOWN}'",
        ),
    )  # fmt: skip


EVICTION_OUTCOME = (
    Reason(
        "no_day", N_("Har utfall, men mangler dato"),
        """SELECT e.id FROM eviction e WHERE e.outcome IS NOT NULL AND e.outcome_day IS NULL
           AND COALESCE(e.warned, e.petitioned, :last) <= :last""",
    ),
    Reason(
        "no_outcome", N_("Har utfallsdato i perioden, men mangler utfall"),
        "SELECT e.id FROM eviction e WHERE e.outcome IS NULL AND e.outcome_day BETWEEN :first AND :last",
    ),
    Reason(
        "moved", N_("Flyttet selv"),
        "SELECT e.id FROM eviction e WHERE e.outcome = 'moved' AND e.outcome_day BETWEEN :first AND :last",
    ),
)  # fmt: skip
UNDATED = (
    Reason(
        "undated", N_("Har ingen datoer"),
        "SELECT e.id FROM eviction e WHERE e.warned IS NULL AND e.petitioned IS NULL AND e.outcome_day IS NULL",
    ),
)  # fmt: skip
