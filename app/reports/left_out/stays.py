"""Why a stay, or who stayed, is left out of the figures of stays."""

from app.reports.indicator import Reason
from app.reports.left_out import family
from app.reports.left_out.temporary import NEARLY
from app.texts import N_

_STAY = "SELECT s.id FROM stay s JOIN provider p ON p.id = s.provider_id WHERE p.kind"
_PERIOD_STAY = "SELECT s.id FROM period_stay s JOIN stay o ON o.id = s.id WHERE"
_AGREEMENT = "SELECT s.id FROM period_stay s JOIN quality_agreement q ON q.provider_id = s.provider_id WHERE"
_MEMBER = """
    SELECT m.person_id FROM period_stay s JOIN membership m ON m.household_id = s.household_id
    JOIN person p ON p.id = m.person_id WHERE
"""
_THEN = '(m.start IS NULL OR m.start <= s.reference) AND (m."end" IS NULL OR m."end" >= s.reference)'

UNPRICED = """
    SELECT s.id FROM period_stay s LEFT JOIN price_span v ON v.provider_id = s.provider_id
    WHERE s.price IS NULL GROUP BY s.id
    HAVING COALESCE(SUM(MAX(0, julianday(MIN(s.until, v.until)) - julianday(MAX(s.reference, v.start)))), 0) < s.nights
"""
"""Stays with a night that has no price, of their own or of the provider's."""

NOT_COUNTED = (
    Reason(
        "night_shelter", N_("Natthjem er ikke midlertidig botilbud"),
        f"""{_STAY} = 'night_shelter' AND s.arrived <= :last AND :first <= :last
            AND (s.departed IS NULL OR s.departed > s.arrived AND s.departed > :first)""",
    ),
    Reason(
        "no_night", N_("Inn og ut samme dag: oppholdet har ingen natt"),
        f"{_STAY} <> 'night_shelter' AND s.departed = s.arrived AND s.arrived BETWEEN :first AND :last",
    ),
    Reason(
        "left_first_day", N_("Ut den første dagen: den siste natten er før perioden"),
        f"{_STAY} <> 'night_shelter' AND s.departed = :first AND s.arrived < :first",
    ),
)  # fmt: skip

NO_AGREEMENT = (
    Reason(
        "expired", N_("Kvalitetsavtalen var gått ut den første natten"), f'{_AGREEMENT} q."end" < s.reference'
    ),
    Reason(
        "not_begun", N_("Kvalitetsavtalen begynte etter den første natten"), f"{_AGREEMENT} q.start > s.reference"
    ),
)  # fmt: skip

CAME_FROM = (Reason("came_from", N_("Mangler hvor husstanden kom fra"), f"{_PERIOD_STAY} o.came_from IS NULL"),)
INSTITUTION = (
    Reason(
        "institution", N_("Mangler hva slags institusjon husstanden kom fra"),
        f"{_PERIOD_STAY} o.came_from = 'institution' AND o.institution IS NULL",
    ),
)  # fmt: skip
OVER_3_MONTHS = (
    Reason(
        "nearly", N_("Har 79 til 92 netter fra innflytting"),
        f"{_PERIOD_STAY} s.own_nights BETWEEN :over - {NEARLY - 1} AND :over",
    ),
)  # fmt: skip

PERSONS = (
    Reason(
        "not_member", N_("Var medlem i perioden, men ikke oppholdets første natt"),
        f'{_MEMBER} (m.start IS NULL OR m.start <= :last) AND (m."end" IS NULL OR m."end" >= :first)',
    ),
)  # fmt: skip
CHILDREN = (
    Reason("birth_date", N_("Mangler fødselsdato"), f"{_MEMBER} {_THEN} AND p.birth_date IS NULL"),
    Reason(
        "turned_18", N_("Er 18 år den første natten"),
        f"""{_MEMBER} {_THEN} AND p.birth_date <= {family.birthday('18', 's.reference')}
            AND p.birth_date > {family.birthday('19', 's.reference')}""",
    ),
    Reason(
        "not_member", N_("Er under 18 år, men var ikke medlem oppholdets første natt"),
        f"""{_MEMBER} (m.start IS NULL OR m.start <= :last) AND (m."end" IS NULL OR m."end" >= :first)
            AND p.birth_date > {family.birthday('18', 's.reference')}""",
    ),
)  # fmt: skip

COST = (
    Reason("price", N_("Har netter uten pris, som teller som 0 kroner"), UNPRICED),
    *NOT_COUNTED,
)
DECISIONS = (
    Reason(
        "no_decision", N_("Mangler vedtak"),
        f"{_PERIOD_STAY} NOT EXISTS (SELECT 1 FROM decision d WHERE d.stay_id = s.id)",  # noqa: S608  # constants
    ),
    Reason(
        "night_shelter", N_("Vedtak om natthjem er ikke med"),
        f"""{_STAY} = 'night_shelter' AND EXISTS (SELECT 1 FROM decision d WHERE d.stay_id = s.id
            AND d.decided BETWEEN :first AND :last)""",  # noqa: S608  # constants
    ),
)  # fmt: skip
