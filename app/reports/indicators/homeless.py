"""Homeless households on the last day, as Bolig for velferd 2014 defines them."""

from app.reports.family import CHILDREN
from app.reports.indicator import Indicator
from app.reports.indicators import need
from app.reports.left_out import need as left_out
from app.texts import N_

TOTAL = "homeless.total"
SOURCE = "Bolig for velferd 2014, definisjonen av bostedsløse"

INDICATORS = (
    Indicator(
        TOTAL, N_("Bostedsløse husstander"), "households", "household",
        "SELECT g.household_id AS id, 1 AS weight FROM homeless g",
        N_("Husstander der oppfølgingen ikke er avsluttet siste talte dag, og som den dagen er uten tak over hodet, i "
           "midlertidig overnatting, skal løslates eller skrives ut innen to måneder, bor hos venner eller slekt, "
           "eller har en natt i botilbud eller natthjem."),
        SOURCE, group=need.GROUP, left_out=left_out.HOMELESS,
    ),
    Indicator(
        "homeless.children", N_("Husstander med barn"), "households", "household",
        f"SELECT g.household_id AS id, 1 AS weight FROM homeless g WHERE {CHILDREN}",  # noqa: S608  # constants
        N_("Av disse: et medlem utenom hovedpersonen er under 18 år den dagen."), SOURCE, part_of=TOTAL,
        group=need.GROUP, left_out=left_out.CHILDREN,
    ),
)  # fmt: skip
