"""What is missing or odd in the dwellings, tenancies and evictions of a period."""

from app.reports.check import Declared, Severity
from app.reports.homes import MUNICIPAL_SQL
from app.texts import N_, n_

# A tenancy `t` in its dwelling `d`, at least one day of it in the period.
_IN_PERIOD = """
    tenancy t JOIN dwelling d ON d.id = t.dwelling_id AND t.start <= :last
        AND (t.moved_out IS NULL OR t.moved_out > :first AND t.moved_out > t.start)
"""

CHECKS = (
    Declared(
        "tenancy.was_municipal", Severity.MUST, "tenancy",
        f"""SELECT t.id FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id WHERE d.disposal IN {MUNICIPAL_SQL}
            AND t.start >= :first AND t.start <= :last AND t.was_municipal IS NULL""",  # noqa: S608  # constants
        lambda count: n_("{count} leieforhold mangler om de bodde kommunalt ved søknad",
                         "{count} leieforhold mangler om de bodde kommunalt ved søknad", count),
        N_("Uten svar telles de ikke som nye leietakere."), "was_municipal",
    ),
    Declared(
        "tenancy.main_reason", Severity.MUST, "tenancy",
        "SELECT t.id FROM current_tenancy t WHERE t.target_group = 'unknown'",
        lambda count: n_("{count} leieforhold mangler hovedbegrunnelse",
                         "{count} leieforhold mangler hovedbegrunnelse", count),
        N_("Boligen har ingen målgruppe heller, så de telles som ukjent målgruppe."), "main_reason",
    ),
    Declared(
        "tenancy.main_person", Severity.MUST, "household",
        "SELECT t.household_id FROM current_tenancy t WHERE t.main_person_id IS NULL",
        lambda count: n_("{count} husstand i kommunal bolig mangler hovedperson",
                         "{count} husstander i kommunal bolig mangler hovedperson", count),
        N_("Uten hovedperson telles leieforholdet med ukjent alder."), "members",
    ),
    Declared(
        "tenancy.birth_date", Severity.MUST, "person",
        "SELECT p.id FROM current_tenancy t JOIN person p ON p.id = t.main_person_id WHERE p.birth_date IS NULL",
        lambda count: n_("{count} leietaker mangler fødselsdato", "{count} leietakere mangler fødselsdato", count),
        N_("Uten fødselsdato telles leieforholdet med ukjent alder."), "birth_date",
    ),
    Declared(
        "tenancy.overlap", Severity.MUST, "tenancy",
        f"""SELECT t.id FROM {_IN_PERIOD} JOIN tenancy o ON o.dwelling_id = t.dwelling_id AND o.id <> t.id
            AND o.start < COALESCE(t.moved_out, '9999-12-31') AND t.start < COALESCE(o.moved_out, '9999-12-31')
            AND (o.moved_out IS NULL OR o.moved_out > o.start)""",  # noqa: S608  # constants
        lambda count: n_("{count} leieforhold overlapper et annet i samme bolig",
                         "{count} leieforhold overlapper andre i samme bolig", count),
        N_("Begge leieforholdene telles i målgruppene. Rett når det første sluttet."), "moved_out",
    ),
    Declared(
        "eviction.outcome_day", Severity.MUST, "eviction",
        """SELECT e.id FROM eviction e WHERE e.outcome IS NOT NULL AND e.outcome_day IS NULL
           AND COALESCE(e.warned, e.petitioned, :last) <= :last""",
        lambda count: n_("{count} utkastelse har utfall, men ikke dato",
                         "{count} utkastelser har utfall, men ikke dato", count),
        N_("Uten utfallsdato telles den verken som gjennomført eller avverget."), "outcome_day",
    ),
    Declared(
        "eviction.outcome", Severity.MUST, "eviction",
        """SELECT e.id FROM eviction e WHERE e.outcome IS NULL
           AND e.outcome_day >= :first AND e.outcome_day <= :last""",
        lambda count: n_("{count} utkastelse har utfallsdato, men ikke utfall",
                         "{count} utkastelser har utfallsdato, men ikke utfall", count),
        N_("Uten utfall telles den verken som gjennomført eller avverget."), "outcome",
    ),
    Declared(
        "eviction.undated", Severity.MUST, "eviction",
        "SELECT e.id FROM eviction e WHERE e.warned IS NULL AND e.petitioned IS NULL AND e.outcome_day IS NULL",
        lambda count: n_("{count} utkastelse har ingen datoer", "{count} utkastelser har ingen datoer", count),
        N_("Uten dato for varsel, begjæring eller utfall er den ikke med i noen tall."), "warned",
    ),
    Declared(
        "tenancy.renewed", Severity.SHOULD, "tenancy",
        f"""SELECT t.id FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id WHERE d.disposal IN {MUNICIPAL_SQL}
            AND t.start >= :first AND t.start <= :last AND t.was_municipal = 0
            AND (t.made_as IN ('renewal', 'swap') OR t.replaces_id IS NOT NULL)""",  # noqa: S608  # constants
        lambda count: n_("{count} fornyet eller byttet kontrakt er ført som ny leietaker",
                         "{count} fornyede eller byttede kontrakter er ført som nye leietakere", count),
        N_("De telles som nye leietakere. Den som fornyer eller bytter, bodde kommunalt."), "was_municipal",
    ),
    Declared(
        "tenancy.given_up", Severity.SHOULD, "tenancy",
        f"""SELECT t.id FROM {_IN_PERIOD} WHERE d.given_up <= :last
            AND (t.moved_out IS NULL OR t.moved_out > d.given_up)""",  # noqa: S608  # constants
        lambda count: n_("{count} leieforhold varer lenger enn kommunen disponerer boligen",
                         "{count} leieforhold varer lenger enn kommunen disponerer boligen", count),
        N_("Leieforhold i avhendede boliger er ikke med i målgruppene."), "moved_out",
    ),
    Declared(
        "tenancy.before_use", Severity.SHOULD, "tenancy",
        f"SELECT t.id FROM {_IN_PERIOD} WHERE t.start < d.taken_into_use",  # noqa: S608  # constants
        lambda count: n_("{count} leieforhold begynte før boligen ble tatt i bruk",
                         "{count} leieforhold begynte før boligen ble tatt i bruk", count),
        N_("En av datoene er trolig feil. Leieforholdet telles fra da boligen ble tatt i bruk."), "start",
    ),
    Declared(
        "household.two_dwellings", Severity.SHOULD, "household",
        "SELECT t.household_id FROM current_tenancy t GROUP BY t.household_id HAVING COUNT(*) > 1",
        lambda count: n_("{count} husstand leier flere kommunale boliger",
                         "{count} husstander leier flere kommunale boliger", count),
        N_("En utflytting kan være glemt. Alle leieforholdene telles i målgruppene."),
    ),
    Declared(
        "tenancy.closed", Severity.INFO, "tenancy",
        """SELECT t.id FROM current_tenancy t JOIN household h ON h.id = t.household_id WHERE h.closed <= :last""",
        lambda count: n_("{count} leieforhold varer etter at husstanden ble avsluttet",
                         "{count} leieforhold varer etter at husstanden ble avsluttet", count),
        N_("Det kan være riktig. Leieforholdet er talt med."), "moved_out",
    ),
    Declared(
        "dwelling.target_group", Severity.SHOULD, "dwelling",
        f"""SELECT d.id FROM dwelling d WHERE d.disposal IN {MUNICIPAL_SQL} AND d.target_group IS NULL
            AND d.taken_into_use >= :first AND d.taken_into_use <= :last""",  # noqa: S608  # constants
        lambda count: n_("{count} ny bolig mangler målgruppe", "{count} nye boliger mangler målgruppe", count),
        N_("Uten målgruppe telles den ikke som ny bolig for psykisk helse og rus."), "target_group",
    ),
    Declared(
        "dwelling.staffing", Severity.INFO, "dwelling",
        "SELECT d.id FROM held_dwelling d WHERE d.staffing IS NULL",
        lambda count: n_("{count} bolig mangler bemanning", "{count} boliger mangler bemanning", count),
        N_("Leieforholdene der telles med ukjent bemanning på arket om målgrupper."), "staffing",
    ),
    Declared(
        "eviction.order", Severity.SHOULD, "eviction",
        """SELECT e.id FROM eviction e WHERE e.outcome_day >= :first AND e.outcome_day <= :last
           AND (e.outcome_day < e.warned OR e.outcome_day < e.petitioned)""",
        lambda count: n_("{count} utkastelse har utfall før varselet eller begjæringen",
                         "{count} utkastelser har utfall før varselet eller begjæringen", count),
        N_("En av datoene er trolig feil, og kan ligge i feil periode."), "outcome_day",
    ),
    Declared(
        "eviction.living_there", Severity.SHOULD, "eviction",
        """SELECT e.id FROM eviction e JOIN tenancy t ON t.id = e.tenancy_id
           WHERE e.outcome = 'carried_out' AND e.outcome_day >= :first AND e.outcome_day <= :last
           AND (t.moved_out IS NULL OR t.moved_out > e.outcome_day)""",
        lambda count: n_("{count} gjennomført utkastelse har et leieforhold som ikke er avsluttet",
                         "{count} gjennomførte utkastelser har leieforhold som ikke er avsluttet", count),
        N_("Boligen telles ikke som ledig før leieforholdet er avsluttet."), "outcome_day",
    ),
    Declared(
        "eviction.forgotten", Severity.SHOULD, "eviction",
        """SELECT e.id FROM eviction e WHERE e.outcome IS NULL AND e.outcome_day IS NULL
           AND MAX(COALESCE(e.warned, ''), COALESCE(e.petitioned, ''), COALESCE(e.scheduled, ''))
               BETWEEN '1' AND :long_ago AND COALESCE(e.warned, e.petitioned, e.scheduled) <= :last""",
        lambda count: n_("{count} utkastelse har stått åpen i mer enn ett år",
                         "{count} utkastelser har stått åpne i mer enn ett år", count),
        N_("Er utfallet glemt? Uten det telles den verken som gjennomført eller avverget."), "outcome",
    ),
)  # fmt: skip
