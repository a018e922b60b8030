"""Households in temporary accommodation: SSB table 12015, in the order of tables 2.1-6.1 of Fafo 2026:05."""

from app.reports.family import CHILDREN, YOUNG
from app.reports.indicator import Indicator, Reason
from app.reports.left_out import temporary as left_out
from app.texts import N_

GROUP = N_("Husstander i midlertidig botilbud")
SSB = "SSB tabell 12015; Fafo 2026:05 tabell 2.1"


def _households(
    key: str, label: str, condition: str, rule: str, reasons: tuple[Reason, ...], part_of: str = ""
) -> Indicator:
    sql = f"SELECT g.household_id AS id, 1 AS weight FROM guest g WHERE {condition}"  # noqa: S608  # constants
    return Indicator(
        f"temporary.{key}", label, "households", "household", sql, rule, SSB, part_of=part_of, group=GROUP,
        left_out=reasons,
    )  # fmt: skip


INDICATORS = (
    _households(
        "households", N_("Husstander i midlertidig botilbud"), "TRUE",
        N_("Husstander med minst én natt i perioden, utenom natthjem. Hver husstand telles én gang."),
        left_out.NOT_COUNTED,
    ),
    _households(
        "over_3_months", N_("Mer enn 3 måneder"), "g.over_3_months",
        N_("Av husstandene i midlertidig botilbud: de som har bodd mer enn 3 måneder etter tellemåten som er valgt."),
        left_out.OVER_3_MONTHS,
        "temporary.households",
    ),
    _households(
        "max_14_days", N_("14 dager eller mindre"), "g.nights <= 14",
        N_("Av husstandene i midlertidig botilbud: de med høyst 14 netter i perioden."), left_out.MAX_14_DAYS,
        "temporary.households",
    ),
    _households(
        "children", N_("Husstander med barn i midlertidig botilbud"), CHILDREN,
        N_("Av husstandene i midlertidig botilbud: de der et medlem utenom hovedpersonen er under 18 år den første "
           "natten i perioden."),
        left_out.CHILDREN_THERE,
    ),
    _households(
        "children_over_3_months", N_("Mer enn 3 måneder"), f"g.over_3_months AND {CHILDREN}",
        N_("Husstander med barn som har bodd mer enn 3 måneder."), left_out.CHILDREN_OVER, "temporary.children",
    ),
    _households(
        "young", N_("Unge i midlertidig botilbud"), YOUNG,
        N_("Hovedpersonen er minst 18 år og ikke over den øvre aldersgrensen, og husstanden har ikke barn."),
        left_out.YOUNG_THERE,
    ),
    _households(
        "young_over_3_months", N_("Mer enn 3 måneder"), f"g.over_3_months AND {YOUNG}",
        N_("Unge som har bodd mer enn 3 måneder."), left_out.YOUNG_OVER, "temporary.young",
    ),
    Indicator(
        "temporary.night_shelter", N_("Natthjem"), "households", "household",
        """
        SELECT s.household_id AS id, 1 AS weight
        FROM stay s JOIN provider p ON p.id = s.provider_id
        WHERE p.kind = 'night_shelter' AND s.arrived <= :last AND :first <= :last
          AND (s.departed IS NULL OR s.departed > s.arrived AND s.departed > :first)
        GROUP BY s.household_id
        """,
        N_("Husstander med minst én natt i natthjem i perioden. Natthjem er aldri midlertidig botilbud."), SSB,
        group=GROUP, left_out=left_out.NO_NIGHT_IN_SHELTER,
    ),
)  # fmt: skip
