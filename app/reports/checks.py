"""What is missing or odd in the records of a period, declared like the indicators: one SQL statement a check."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from app.dates import add_months
from app.reports import basis, case_checks, home_checks, need_checks, plan_checks
from app.reports.check import Check, Declared, Severity, by_severity
from app.reports.left_out.stays import UNPRICED
from app.reports.period import Period
from app.reports.runner import Rules
from app.texts import N_, n_

LONG_MONTHS = 12
"""A stay still open after so many months was probably never closed."""


def run_checks(
    connection: Connection, period: Period, today: date, checks: Iterable[Declared] | None = None
) -> list[Check]:
    """Every check that found something, the most serious first. The connection must allow temporary tables."""
    values = parameters(period, today)
    basis.prepare(connection, values)
    found = [_run(connection, check, values) for check in (CHECKS if checks is None else checks)]
    return by_severity([check for check in found if check.records])


def parameters(period: Period, today: date) -> dict[str, object]:
    """The values of all parameters that checks may use. No check depends on how the municipality counts."""
    rules = Rules()
    return {
        **basis.parameters(period, today, rules.length_of_stay, rules.young_max_age),
        "today": today.isoformat(),
        "long_ago": add_months(today, -LONG_MONTHS).isoformat(),
    }


def _run(connection: Connection, check: Declared, values: dict[str, object]) -> Check:
    statement = f'SELECT r.ref FROM "{check.table}" r WHERE r.id IN ({check.sql}) ORDER BY r.id'  # noqa: S608  # declared
    refs = list(connection.exec_driver_sql(statement, values).scalars())
    return Check(check.key, check.severity, check.title(len(refs)), check.detail, check.table, check.field, refs)


CHECKS = (
    Declared(
        "person.birth_date", Severity.MUST, "person",
        f"SELECT b.id FROM {need_checks.BY_AGE} b WHERE b.birth_date IS NULL",  # noqa: S608  # constants
        lambda count: n_("{count} person mangler fødselsdato", "{count} personer mangler fødselsdato", count),
        N_("Uten fødselsdato er ingen med i tallene for barn og unge."), "birth_date",
    ),
    Declared(
        "stay.came_from", Severity.MUST, "stay",
        "SELECT s.id FROM period_stay s JOIN stay o ON o.id = s.id WHERE o.came_from IS NULL",
        lambda count: n_("{count} opphold mangler hvor husstanden kom fra",
                         "{count} opphold mangler hvor husstanden kom fra", count),
        N_("Uten «Kom fra» er oppholdet ikke med som løslatelse eller utskriving."), "came_from",
    ),
    Declared(
        "stay.institution", Severity.MUST, "stay",
        "SELECT s.id FROM period_stay s JOIN stay o ON o.id = s.id"
        " WHERE o.came_from = 'institution' AND o.institution IS NULL",
        lambda count: n_("{count} opphold etter institusjon mangler hva slags institusjon",
                         "{count} opphold etter institusjon mangler hva slags institusjon", count),
        N_("Oppholdet er med i summen, men ikke i fordelingen på institusjoner."), "institution",
    ),
    Declared(
        "stay.price", Severity.MUST, "stay", UNPRICED,
        lambda count: n_("{count} opphold mangler pris", "{count} opphold mangler pris", count),
        N_("Netter uten pris teller som 0 kroner, så kostnaden blir for lav."), "price",
    ),
    Declared(
        "household.twice", Severity.MUST, "household",
        """
        SELECT a.household_id FROM counted_stay a
        JOIN counted_stay b ON b.household_id = a.household_id AND b.id > a.id
            AND b.arrived < a.until AND a.arrived < b.until
        WHERE a.until > :first AND b.until > :first
        """,
        lambda count: n_("{count} husstand har opphold som overlapper", "{count} husstander har opphold som overlapper",
                         count),
        N_("Husstanden telles én gang, men døgn og kostnad telles for begge oppholdene."), "stays",
    ),
    Declared(
        "household.main_person", Severity.MUST, "household",
        "SELECT g.household_id FROM guest g WHERE g.main_person_id IS NULL",
        lambda count: n_("{count} husstand mangler hovedperson", "{count} husstander mangler hovedperson", count),
        N_("Uten hovedperson er husstanden ikke med blant de unge."), "members",
    ),
    Declared(
        "stay.decision", Severity.SHOULD, "stay",
        "SELECT s.id FROM period_stay s WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE d.stay_id = s.id)",
        lambda count: n_("{count} opphold mangler vedtak", "{count} opphold mangler vedtak", count),
        N_("Hvert opphold skal ha et vedtak, og vedtakene telles etter vedtaksdato."), "decisions",
    ),
    Declared(
        "household.target_group", Severity.SHOULD, "household",
        "SELECT g.household_id FROM guest g JOIN household h ON h.id = g.household_id WHERE h.target_groups = ''",
        lambda count: n_("{count} husstand mangler målgruppe", "{count} husstander mangler målgruppe", count),
        N_("Målgruppen er ikke med i tallene, men trengs for å planlegge boliger."), "target_groups",
    ),
    Declared(
        "stay.forgotten", Severity.SHOULD, "stay",
        "SELECT o.id FROM period_stay s JOIN stay o ON o.id = s.id"
        " WHERE o.departed IS NULL AND o.arrived < :long_ago",
        lambda count: n_("{count} opphold har vart i mer enn ett år",
                         "{count} opphold har vart i mer enn ett år", count),
        N_("Er utflyttingen glemt? Oppholdet får ett døgn mer for hver dag til det er avsluttet."), "departed",
    ),
    Declared(
        "provider.full", Severity.SHOULD, "provider",
        """
        WITH event AS (
            SELECT provider_id, arrived AS day, 1 AS change FROM counted_stay WHERE until > :first
            UNION ALL SELECT provider_id, until, -1 FROM counted_stay WHERE until > :first
        ), running AS (
            SELECT provider_id, day, SUM(change) OVER (PARTITION BY provider_id ORDER BY day, change
                                                       ROWS UNBOUNDED PRECEDING) AS taken FROM event
        )
        SELECT p.id FROM running r JOIN provider p ON p.id = r.provider_id WHERE r.taken > p.places
        """,
        lambda count: n_("{count} botilbud har flere opphold enn plasser",
                         "{count} botilbud har flere opphold enn plasser", count),
        N_("Et opphold kan mangle utflyttingsdato, eller antallet plasser kan være feil."), "places",
    ),
    Declared(
        "household.closed", Severity.SHOULD, "household",
        """
        SELECT s.household_id FROM period_stay s JOIN household h ON h.id = s.household_id
        WHERE h.closed IS NOT NULL AND s.until > h.closed
        """,
        lambda count: n_("{count} husstand har opphold etter at den ble avsluttet",
                         "{count} husstander har opphold etter at de ble avsluttet", count),
        N_("Oppholdet er talt med. Se om husstanden skal åpnes igjen."), "closed",
    ),
    Declared(
        "stay.agreement", Severity.INFO, "stay",
        """
        SELECT s.id FROM period_stay s WHERE NOT EXISTS (SELECT 1 FROM quality_agreement q
            WHERE q.provider_id = s.provider_id AND q.start <= s.reference
              AND (q."end" IS NULL OR q."end" >= s.reference))
        """,
        lambda count: n_("{count} opphold er hos botilbud uten kvalitetsavtale",
                         "{count} opphold er hos botilbud uten kvalitetsavtale", count),
        N_("Vurdert ut fra oppholdets første natt i perioden."), "agreements",
    ),
    Declared(
        "person.two_households", Severity.INFO, "person",
        f"""
        SELECT m.person_id FROM guest g JOIN {need_checks.MEMBERS}
        JOIN membership o ON o.person_id = m.person_id AND o.household_id <> m.household_id
            AND (o.start IS NULL OR o.start <= g.reference) AND (o."end" IS NULL OR o."end" >= g.reference)
        """,  # noqa: S608  # constants
        lambda count: n_("{count} person er medlem av to husstander samtidig",
                         "{count} personer er medlem av to husstander samtidig", count),
        N_("Det kan være riktig, for eksempel delt bosted. Personen telles én gang, husstandene hver for seg."),
        "members",
    ),
    *case_checks.CHECKS,
    *plan_checks.CHECKS,
    *home_checks.CHECKS,
    *need_checks.CHECKS,
)  # fmt: skip
