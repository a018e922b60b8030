"""What is missing in the households whose need, homes and applications are counted: birth dates."""

from app.reports.check import Declared, Severity
from app.texts import N_, n_

# The members `m` of a household on the reference date of a temporary table `g`.
MEMBERS = """
    membership m ON m.household_id = g.household_id AND (m.start IS NULL OR m.start <= g.reference)
        AND (m."end" IS NULL OR m."end" >= g.reference)
"""

# Those whose age decides a figure of temporary accommodation, loans or evictions.
BY_AGE = f"""
    (SELECT DISTINCT p.id, p.birth_date
     FROM (SELECT household_id, reference FROM guest UNION SELECT household_id, reference FROM paid_case
           UNION SELECT household_id, reference FROM eviction_event) g
     JOIN {MEMBERS} JOIN person p ON p.id = m.person_id)
"""  # noqa: S608  # constants

# Those whose age decides who are children without a home.
HOMELESS = f"""
    (SELECT DISTINCT p.id, p.birth_date FROM homeless g JOIN {MEMBERS} JOIN person p ON p.id = m.person_id)
"""  # noqa: S608  # constants

# The others in a home of the municipality, in need of one, or with an application, on the last day that counts.
OTHERS = f"""
    (SELECT DISTINCT p.id, p.birth_date
     FROM (SELECT household_id, :last AS reference FROM needing
           UNION SELECT household_id, reference FROM current_tenancy
           UNION SELECT c.household_id, :last FROM period_case a JOIN "case" c ON c.id = a.id) g
     JOIN {MEMBERS} JOIN person p ON p.id = m.person_id
     WHERE p.id NOT IN (SELECT a.id FROM {BY_AGE} a) AND p.id NOT IN (SELECT h.id FROM {HOMELESS} h)
       AND p.id NOT IN (SELECT t.main_person_id FROM current_tenancy t WHERE t.main_person_id IS NOT NULL))
"""  # noqa: S608  # constants

CHECKS = (
    Declared(
        "homeless.birth_date", Severity.MUST, "person",
        f"SELECT b.id FROM {HOMELESS} b WHERE b.birth_date IS NULL",  # noqa: S608  # constants
        lambda count: n_("{count} person uten bolig mangler fødselsdato",
                         "{count} personer uten bolig mangler fødselsdato", count),
        N_("Uten fødselsdato er barn uten bolig ikke med i tallet for barn."), "birth_date",
    ),
    Declared(
        "need.birth_date", Severity.SHOULD, "person",
        f"SELECT b.id FROM {OTHERS} b WHERE b.birth_date IS NULL",  # noqa: S608  # constants
        lambda count: n_("{count} person i behov, i kommunal bolig eller med søknad mangler fødselsdato",
                         "{count} personer i behov, i kommunal bolig eller med søknad mangler fødselsdato", count),
        N_("Personen er ikke med når dere ser på alder og barn i husstandene."), "birth_date",
    ),
)  # fmt: skip
