"""Startlån and establishment grants paid out (Bolig for velferd goals 8 and 9)."""

from app.models.case import PURPOSE
from app.models.codes import Code
from app.reports.family import CHILDREN
from app.reports.indicator import Base, Indicator, Made
from app.reports.left_out import loans as left_out
from app.texts import N_

GROUP = N_("Startlån og tilskudd")
SOURCE = "Husbankens kommuneprogram 2020 kap. 3.8–3.9"

_LABELS = {
    "purchase": N_("Startlån til kjøp"),
    "refinancing": N_("Startlån til refinansiering"),
    "improvement": N_("Startlån til utbedring"),
    "building": N_("Startlån til oppføring"),
}
_GRANTS = "SELECT g.id AS id, g.amount AS weight FROM paid_case g WHERE g.kind = 'establishment_grant'"
_LOANED = "SELECT DISTINCT g.household_id AS id, 1 AS weight FROM paid_case g WHERE g.kind = 'startloan'"


def _paid_for(purpose: Code) -> Indicator:
    return Indicator(
        f"startloan.{purpose.key}", _LABELS[purpose.key], "households", "household",
        f"{_LOANED} AND g.purpose = '{purpose.key}'",
        N_("Husstander med startlån til dette formålet utbetalt i perioden. Hver husstand telles én gang."), SOURCE,
        group=GROUP, left_out=left_out.households("startloan", purpose.key),
    )  # fmt: skip


def _family_share(key: str, label: str, kind: str, rule: str) -> Indicator:
    households = f"SELECT g.household_id AS id, 1 AS weight FROM paid_case g WHERE g.kind = '{kind}' AND g.is_first"  # noqa: S608  # constants
    return Indicator(
        key, label, "percent", "household", f"{households} AND {CHILDREN}", rule, SOURCE, Made.PERCENT,
        Base(households), group=GROUP, left_out=left_out.without_children(kind),
    )  # fmt: skip


INDICATORS = (
    *(_paid_for(purpose) for purpose in PURPOSE),
    Indicator(
        "startloan.amount", N_("Startlån utbetalt (kr)"), "NOK", "case",
        "SELECT g.id AS id, g.amount AS weight FROM paid_case g WHERE g.kind = 'startloan'",
        N_("Kroner utbetalt i perioden, alle formål. En utbetaling uten beløp teller som 0."), SOURCE, Made.KRONER,
        group=GROUP, left_out=left_out.cases("startloan"),
    ),
    _family_share(
        "startloan.family_share", N_("Startlån: andel barnefamilier"), "startloan",
        N_("Av husstandene som fikk startlån utbetalt i perioden: de som hadde barn den dagen det første av lånene "
           "ble vedtatt. Uten vedtaksdato gjelder utbetalingsdagen. Ved to lån samme dag gjelder laveste saksnummer, "
           "sammenlignet som tekst."),
    ),
    _family_share(
        "grant.establishment_family_share", N_("Tilskudd til etablering: andel barnefamilier"), "establishment_grant",
        N_("Av husstandene som fikk tilskudd til etablering utbetalt i perioden: de som hadde barn den dagen det "
           "første av tilskuddene ble vedtatt. Uten vedtaksdato gjelder utbetalingsdagen."),
    ),
    Indicator(
        "grant.establishment_family_amount_share", N_("Tilskudd til etablering: andel av beløpet til barnefamilier"),
        "percent", "case", f"{_GRANTS} AND {CHILDREN}",
        N_("Av kronene som er utbetalt i perioden: de som gikk til husstander med barn på vedtaksdagen i den enkelte "
           "saken, ellers på utbetalingsdagen. Tallet åpner sakene, siden det er utbetalinger som regnes."),
        SOURCE, Made.PERCENT, Base(_GRANTS, Made.KRONER), group=GROUP,
        left_out=left_out.amounts_without_children("establishment_grant"),
    ),
)  # fmt: skip
