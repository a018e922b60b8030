"""Stays, nights, persons, cost and decisions (KOSTRA as ordered by På vei til egen bolig §§ 2.2.1-2.5.1)."""

from app.models.stay import INSTITUTION
from app.reports.basis import OVER_NIGHTS
from app.reports.indicator import Indicator, Made, Reason
from app.reports.left_out import stays as left_out
from app.texts import N_

GROUP = N_("Opphold i midlertidig botilbud")
KOSTRA = "På vei til egen bolig 2005 §§ 2.2.1-2.5.1"
TOTAL = "stays.total"

_FROM_INSTITUTION = "o.came_from = 'institution'"

_PERSONS = """
    SELECT m.person_id AS id, 1 AS weight
    FROM period_stay s
    JOIN membership m ON m.household_id = s.household_id
        AND (m.start IS NULL OR m.start <= s.reference) AND (m."end" IS NULL OR m."end" >= s.reference)
"""

COST = """
    SELECT s.id AS id,
           CAST(CASE WHEN s.price IS NOT NULL THEN s.price * s.nights ELSE COALESCE(SUM(
               v.amount * MAX(0, julianday(MIN(s.until, v.until)) - julianday(MAX(s.reference, v.start)))), 0)
           END AS INTEGER) AS weight
    FROM period_stay s
    LEFT JOIN price_span v ON s.price IS NULL AND v.provider_id = s.provider_id
    GROUP BY s.id
"""


def _stays(
    key: str, label: str, condition: str, rule: str, reasons: tuple[Reason, ...], part_of: str = TOTAL
) -> Indicator:
    sql = f"SELECT s.id AS id, 1 AS weight FROM period_stay s JOIN stay o ON o.id = s.id WHERE {condition}"  # noqa: S608  # constants
    return Indicator(
        f"stays.{key}", label, "stays", "stay", sql, rule, KOSTRA, part_of=part_of, group=GROUP, left_out=reasons
    )


INDICATORS = (
    Indicator(
        TOTAL, N_("Opphold i midlertidig botilbud"), "stays", "stay",
        "SELECT s.id AS id, 1 AS weight FROM period_stay s",
        N_("Opphold med minst én natt i perioden, utenom natthjem."), KOSTRA, group=GROUP,
        left_out=left_out.NOT_COUNTED,
    ),
    _stays(
        "with_quality_agreement", N_("Med kvalitetsavtale"),
        """EXISTS (SELECT 1 FROM quality_agreement q WHERE q.provider_id = s.provider_id
                    AND q.start <= s.reference AND (q."end" IS NULL OR q."end" >= s.reference))""",
        N_("Botilbudets kvalitetsavtale gjaldt oppholdets første natt i perioden."), left_out.NO_AGREEMENT,
    ),
    _stays(
        "after_prison", N_("Etter løslatelse fra fengsel"), "o.came_from = 'prison'", N_("Kom fra fengsel."),
        left_out.CAME_FROM,
    ),
    _stays(
        "after_institution", N_("Etter utskriving fra institusjon"), _FROM_INSTITUTION, N_("Kom fra institusjon."),
        left_out.CAME_FROM,
    ),
    *(
        _stays(
            f"after_institution.{kind.key}", kind.text, f"{_FROM_INSTITUTION} AND o.institution = '{kind.key}'",
            N_("Kom fra institusjon av dette slaget."), left_out.INSTITUTION, "stays.after_institution",
        )
        for kind in INSTITUTION
    ),
    _stays(
        "over_3_months", N_("Over 3 måneder"), f"s.own_nights > {OVER_NIGHTS}",
        N_("Mer enn 92 netter fra innflytting til periodens siste dag."), left_out.OVER_3_MONTHS,
    ),
    Indicator(
        "stays.nights", N_("Døgn"), "nights", "stay", "SELECT s.id AS id, s.nights AS weight FROM period_stay s",
        N_("Netter i perioden, summert over alle oppholdene."), KOSTRA, Made.SUM, group=GROUP,
        left_out=left_out.NOT_COUNTED,
    ),
    Indicator(
        "stays.average_nights", N_("Gjennomsnittlig botid (døgn)"), "nights", "stay",
        "SELECT s.id AS id, s.nights AS weight FROM period_stay s",
        N_("Døgn delt på opphold."), "Fafo 2026:05 kap. 3.4", Made.SHARE, base=TOTAL, group=GROUP,
        left_out=left_out.NOT_COUNTED,
    ),
    Indicator(
        "stays.persons", N_("Personer"), "persons", "person", f"SELECT DISTINCT id, weight FROM ({_PERSONS})",  # noqa: S608
        N_("Ulike personer som var medlem av husstanden oppholdets første natt i perioden."),
        "Fafo 2026:05 kap. 2.1", group=GROUP, left_out=left_out.PERSONS,
    ),
    Indicator(
        "stays.children", N_("Herav barn"), "persons", "person",
        f"""SELECT DISTINCT id, weight FROM ({_PERSONS} JOIN person p ON p.id = m.person_id
            WHERE p.birth_date > (substr(s.reference, 1, 4) - 18) || substr(s.reference, 5))""",  # noqa: S608
        N_("Av disse: de som var under 18 år minst én slik natt."), "Fafo 2026:05 kap. 2.1",
        part_of="stays.persons", group=GROUP, left_out=left_out.CHILDREN,
    ),
    Indicator(
        "stays.cost", N_("Kostnad (kr)"), "NOK", "stay", COST,
        N_("Netter i perioden ganger oppholdets pris, ellers botilbudets pris den natten. Uten pris teller natten 0."),
        KOSTRA, Made.KRONER, group=GROUP, left_out=left_out.COST,
    ),
    Indicator(
        "stays.decisions", N_("Vedtak om midlertidig botilbud"), "decisions", "stay",
        """
        SELECT s.id AS id, COUNT(*) AS weight
        FROM decision d JOIN stay s ON s.id = d.stay_id JOIN provider p ON p.id = s.provider_id
        WHERE p.kind <> 'night_shelter' AND d.decided >= :first AND d.decided <= :last
        GROUP BY s.id
        """,
        N_("Førstegangsvedtak og forlengelser med vedtaksdato i perioden, utenom natthjem."),
        "Fafo 2026:05 kap. 3.1", Made.SUM, group=GROUP, left_out=left_out.DECISIONS,
    ),
)  # fmt: skip
