"""Responsibility groups and cooperation plans (rundskriv U-10/2002 § 5.4, annexes 1 and 2)."""

from app.reports.indicator import Indicator, Made, Reason
from app.reports.left_out import plans as left_out
from app.texts import N_

GROUP = N_("Ansvarsgrupper og samarbeidsplaner")
CIRCULAR = "rundskriv U-10/2002 § 5.4, vedlegg 1-2"
GOALS_KEY = "plans.goals_reached"

# A group `g` that there is on the last day that counts.
ON_LAST_DAY = 'g.start <= :last AND (g."end" IS NULL OR g."end" >= :last)'

# A version `p` that is in force on the last day that counts: `ended` is the last day it held, and none of the versions
# after it has begun. A revised renewal may begin before the renewal would have.
IN_FORCE = """
    p.start <= :last AND p."end" >= :last AND (p.ended IS NULL OR p.ended >= :last)
    AND NOT EXISTS (
        WITH RECURSIVE later(id, start) AS (
            SELECT n.id, n.start FROM cooperation_plan n WHERE n.replaces_id = p.id
            UNION SELECT n.id, n.start FROM cooperation_plan n JOIN later ON n.replaces_id = later.id)
        SELECT 1 FROM later WHERE later.start <= :last)
"""


def _plans(key: str, label: str, condition: str, rule: str, reasons: tuple[Reason, ...]) -> Indicator:
    sql = f"SELECT p.id AS id, 1 AS weight FROM cooperation_plan p WHERE {condition}"  # noqa: S608  # constants
    return Indicator(
        f"plans.{key}", label, "plans", "cooperation_plan", sql, rule, CIRCULAR, group=GROUP, left_out=reasons
    )  # fmt: skip


def _made_as(code: str) -> str:
    return f"p.made_as = '{code}' AND p.dated >= :first AND p.dated <= :last"


INDICATORS = (
    Indicator(
        "support_groups.active", N_("Husstander med ansvarsgruppe"), "households", "household",
        f"SELECT DISTINCT g.household_id AS id, 1 AS weight FROM support_group g WHERE {ON_LAST_DAY}",  # noqa: S608
        N_("Husstander som har en ansvarsgruppe siste talte dag. Hver husstand telles én gang."), CIRCULAR, group=GROUP,
        left_out=left_out.GROUPS,
    ),
    _plans(
        "active", N_("Samarbeidsplaner i kraft"), IN_FORCE,
        N_("Planer som gjelder siste talte dag: De har begynt, er verken gått ut eller avsluttet, og ingen nyere "
           "versjon har tatt over."),
        left_out.ACTIVE,
    ),
    _plans(
        "made", N_("Nye samarbeidsplaner"), _made_as("first"),
        N_("Første plan, datert i perioden. Endringer og fornyelser er ikke med."), left_out.MADE,
    ),
    _plans(
        "renewed", N_("Fornyede samarbeidsplaner"), _made_as("renewal"),
        N_("Planer som er fornyet for en ny periode, datert i perioden."), left_out.RENEWED,
    ),
    Indicator(
        GOALS_KEY, N_("Mål som er nådd"), "plans", "cooperation_plan",
        """
        SELECT o.plan_id AS id, COUNT(*) AS weight FROM plan_goal o
        WHERE o.evaluation = 'reached' AND o.evaluated >= :first AND o.evaluated <= :last GROUP BY o.plan_id
        """,
        N_("Mål og delmål som er vurdert som nådd, med vurderingsdato i perioden. Tallet er antall mål; grunnlaget er "
           "planene de står i."),
        CIRCULAR, Made.SUM, group=GROUP, left_out=left_out.GOALS,
    ),
)  # fmt: skip
