"""Dwellings at the municipality's disposal, their new tenants, and what is let by referral (Bolig for velferd goals 5
and 6)."""

from app.models.codes import Code
from app.models.dwelling import DISPOSAL, MUNICIPAL
from app.reports.homes import MUNICIPAL_SQL
from app.reports.indicator import Indicator, Made, Reason
from app.reports.left_out import dwellings as left_out
from app.texts import N_

GROUP = N_("Kommunalt disponerte boliger")
TOTAL, NEW_TENANTS = "dwellings.total", "dwellings.new_tenants"
GOAL_5, GOAL_6 = "Husbankens kommuneprogram 2020 kap. 3.5", "Husbankens kommuneprogram 2020 kap. 3.6"
SSB = "SSB, kommunale boliger (KOSantnyinnflytt0000)"

LABELS = {
    "owned": N_("Eid av kommunen"),
    "rented_in": N_("Innleid"),
    "disposal_right": N_("Private med disposisjonsrett"),
}
_HELD = "SELECT d.id AS id, 1 AS weight FROM held_dwelling d"
_NEW = f"""
    SELECT DISTINCT t.household_id AS id, 1 AS weight FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id
    WHERE d.disposal IN {MUNICIPAL_SQL} AND t.start >= :first AND t.start <= :last AND t.was_municipal = 0
"""  # noqa: S608  # constants


def _part(key: str, label: str, condition: str, rule: str, reasons: tuple[Reason, ...]) -> Indicator:
    sql = f"{_HELD} WHERE {condition}"
    return Indicator(
        f"dwellings.{key}", label, "dwellings", "dwelling", sql, rule, GOAL_5, part_of=TOTAL, group=GROUP,
        left_out=reasons,
    )  # fmt: skip


def _held_by(disposal: Code) -> Indicator:
    return _part(
        disposal.key, LABELS[disposal.key], f"d.disposal = '{disposal.key}'",
        N_("Av boligene kommunen disponerer siste talte dag: de med denne disposisjonen."),
        left_out.not_held(f"d.disposal = '{disposal.key}'"),
    )  # fmt: skip


INDICATORS = (
    Indicator(
        TOTAL, N_("Boliger kommunen disponerer"), "dwellings", "dwelling", _HELD,
        N_("Boliger som er tatt i bruk og ikke avhendet siste talte dag: eide, innleide og private med "
           "disposisjonsrett. Boliger med tilvisningsavtale telles for seg."),
        GOAL_5, group=GROUP, left_out=left_out.TOTAL,
    ),
    *(_held_by(code) for code in DISPOSAL if code.key in MUNICIPAL),
    _part(
        "vacant", N_("Ledige"), "NOT EXISTS (SELECT 1 FROM current_tenancy t WHERE t.dwelling_id = d.id)",
        N_("Av boligene kommunen disponerer: de som ingen leier siste talte dag. Et leieforhold varer til dagen før "
           "utflytting. Boliger som settes i stand, er med."),
        left_out.VACANT,
    ),
    Indicator(
        "dwellings.new_for_substance_or_mental", N_("Nye boliger for psykisk helse og rus"), "dwellings", "dwelling",
        f"""
        SELECT d.id AS id, 1 AS weight FROM dwelling d WHERE d.disposal IN {MUNICIPAL_SQL}
        AND d.target_group = 'mental_substance' AND d.taken_into_use >= :first AND d.taken_into_use <= :last
        """,  # noqa: S608  # constants
        N_("Eide, innleide og private boliger med disposisjonsrett, tatt i bruk i perioden, med målgruppen psykisk "
           "helse og rus."),
        GOAL_5, group=GROUP, left_out=left_out.NEW_FOR_GROUP,
    ),
    Indicator(
        NEW_TENANTS, N_("Nye leietakere"), "households", "household", _NEW,
        N_("Husstander med et leieforhold som begynte i perioden, i en bolig kommunen eier, leier inn eller har "
           "disposisjonsrett til, og som ikke bodde kommunalt da de søkte. Hver husstand telles én gang."),
        SSB, group=GROUP, left_out=left_out.NEW_TENANTS,
    ),
    Indicator(
        "dwellings.turnover", N_("Gjennomstrømming"), "percent", "household", _NEW,
        N_("Nye leietakere delt på boligene kommunen disponerer siste talte dag, i prosent."),
        GOAL_5, Made.PERCENT, base=TOTAL, group=GROUP, left_out=left_out.NEW_TENANTS,
    ),
    Indicator(
        "dwellings.average_tenure", N_("Gjennomsnittlig botid (år)"), "years", "dwelling", _HELD,
        N_("Boligene kommunen disponerer siste talte dag, delt på nye leietakere i perioden. Tallet er bare år når "
           "perioden er et helt år."),
        GOAL_5, Made.RATIO, base=NEW_TENANTS, group=GROUP, left_out=left_out.TOTAL,
    ),
    Indicator(
        "dwellings.wheelchair_share", N_("Tilgjengelig for rullestol"), "percent", "dwelling",
        f"{_HELD} WHERE d.wheelchair = 1",
        N_("Av boligene kommunen disponerer siste talte dag: de som er tilgjengelige for rullestol, i prosent."),
        GOAL_6, Made.PERCENT, base=TOTAL, group=GROUP, left_out=left_out.not_held(),
    ),
    Indicator(
        "agreements.referral_dwellings", N_("Boliger med tilvisningsavtale"), "dwellings", "dwelling",
        """
        SELECT d.id AS id, 1 AS weight FROM dwelling d WHERE d.disposal = 'referral' AND d.taken_into_use <= :last
        AND (d.given_up IS NULL OR d.given_up > :last)
        """,
        N_("Boliger med tilvisningsavtale som er tatt i bruk og ikke avhendet siste talte dag."), GOAL_5, group=GROUP,
        left_out=left_out.REFERRAL_DWELLINGS,
    ),
)  # fmt: skip
