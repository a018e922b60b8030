"""What is missing or odd in the cases of a period."""

from app.reports.check import Declared, Severity
from app.texts import N_, n_

CHECKS = (
    Declared(
        "case.outcome", Severity.MUST, "case",
        "SELECT c.id FROM period_case c WHERE c.decided >= :first AND c.decided <= :last AND c.outcome IS NULL",
        lambda count: n_("{count} vedtak mangler utfall", "{count} vedtak mangler utfall", count),
        N_("Uten utfall telles vedtaket verken som innvilget eller avslag."), "outcome",
    ),
    Declared(
        "case.decided", Severity.MUST, "case",
        "SELECT c.id FROM period_case c WHERE c.decided IS NULL AND c.outcome IN ('granted', 'partly', 'refused')",
        lambda count: n_("{count} sak har utfall, men ikke vedtaksdato",
                         "{count} saker har utfall, men ikke vedtaksdato", count),
        N_("Saken telles som til behandling til vedtaksdatoen er fylt ut."), "decided",
    ),
    Declared(
        "case.purpose", Severity.MUST, "case",
        "SELECT g.id FROM paid_case g WHERE g.kind = 'startloan' AND g.purpose IS NULL",
        lambda count: n_("{count} utbetalt startlån mangler formål",
                         "{count} utbetalte startlån mangler formål", count),
        N_("Uten formål telles ikke lånet som kjøp eller refinansiering."), "purpose",
    ),
    Declared(
        "case.amount_paid", Severity.MUST, "case",
        'SELECT g.id FROM paid_case g JOIN "case" c ON c.id = g.id WHERE c.amount_paid IS NULL',
        lambda count: n_("{count} utbetaling mangler beløp", "{count} utbetalinger mangler beløp", count),
        N_("Uten beløp teller utbetalingen som 0 kroner."), "amount_paid",
    ),
    Declared(
        "case.paid", Severity.MUST, "case",
        """SELECT c.id FROM "case" c WHERE c.amount_paid > 0 AND c.paid IS NULL AND c.received <= :last
           AND c.kind IN ('startloan', 'establishment_grant')""",
        lambda count: n_("{count} sak har utbetalt beløp, men ikke dato",
                         "{count} saker har utbetalt beløp, men ikke dato", count),
        N_("Uten utbetalingsdato telles ikke utbetalingen."), "paid",
    ),
    Declared(
        "case.complained", Severity.MUST, "case",
        """SELECT c.id FROM "case" c WHERE c.complaint_outcome IS NOT NULL AND c.complained IS NULL
           AND c.received <= :last""",
        lambda count: n_("{count} klage er avgjort, men mangler dato", "{count} klager er avgjort, men mangler dato",
                         count),
        N_("Uten dato for når klagen kom inn, telles den ikke."), "complained",
    ),
    Declared(
        "case.granted", Severity.SHOULD, "case",
        """SELECT g.id FROM paid_case g JOIN "case" c ON c.id = g.id
           WHERE c.outcome IS NULL OR c.outcome NOT IN ('granted', 'partly')""",
        lambda count: n_("{count} sak er utbetalt uten å være innvilget",
                         "{count} saker er utbetalt uten å være innvilget", count),
        N_("Utbetalingen er talt med, men ikke vedtaket."), "outcome",
    ),
    Declared(
        "case.order", Severity.SHOULD, "case",
        "SELECT c.id FROM period_case c WHERE c.decided >= :first AND c.decided <= :last AND c.decided < c.received",
        lambda count: n_("{count} sak har vedtak før søknaden kom inn", "{count} saker har vedtak før søknaden kom inn",
                         count),
        N_("En av datoene er trolig feil, og behandlingstiden blir for kort."), "decided",
    ),
    Declared(
        "case.closed", Severity.SHOULD, "case",
        """SELECT c.id FROM "case" c WHERE c.received <= :last AND c.decided IS NULL AND c.closed <= :last
           AND (c.outcome IS NULL OR c.outcome NOT IN ('withdrawn', 'dismissed'))""",
        lambda count: n_("{count} sak er avsluttet uten vedtak", "{count} saker er avsluttet uten vedtak", count),
        N_("Saken telles fortsatt som til behandling. Registrer vedtaket, eller at søknaden er trukket."), "decided",
    ),
    Declared(
        "case.forgotten", Severity.SHOULD, "case",
        """SELECT c.id FROM "case" c WHERE c.received < :long_ago AND c.received <= :last AND c.decided IS NULL
           AND c.outcome IS NULL AND c.closed IS NULL""",
        lambda count: n_("{count} søknad har ventet i mer enn ett år på vedtak",
                         "{count} søknader har ventet i mer enn ett år på vedtak", count),
        N_("Er vedtaket glemt? Saken telles som til behandling til det er registrert."), "decided",
    ),
)  # fmt: skip
