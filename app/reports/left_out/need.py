"""Why a household is not among those in need of a home, or the homeless, on the last day."""

from app.reports.indicator import Reason
from app.reports.left_out import SOON, family
from app.reports.needs import HOMELESS_SQL, OPEN, TONIGHT
from app.texts import N_

_CLOSED = "h.closed <= :last"


def of_situations(listed: str) -> tuple[Reason, ...]:
    """Why households that have been in one of the situations (SQL) are not counted in it."""
    household = f"""
        SELECT s.household_id FROM situation s JOIN household h ON h.id = s.household_id
        WHERE s.situation IN {listed} AND
    """  # noqa: S608  # constants
    return (
        Reason(
            "closed", N_("Oppfølgingen ble avsluttet i perioden"),
            f"""{household} h.closed BETWEEN :first AND :last AND s.start <= :last
                AND (s."end" IS NULL OR s."end" >= h.closed)""",
        ),
        Reason(
            "over", N_("Situasjonen tok slutt i perioden"),
            f'{household} {OPEN} AND s."end" >= :first AND s."end" < :last',
        ),
        Reason(
            "replaced", N_("En situasjon som begynte senere, gjelder"),
            f"""{household} {OPEN} AND s.start <= :last AND (s."end" IS NULL OR s."end" >= :last)""",
        ),
        Reason(
            "not_yet", N_("Situasjonen begynte i måneden etter siste talte dag"), f"{household} s.start {SOON}"),
    )  # fmt: skip


HOMELESS = (
    Reason(
        "reception", N_("Bosettingsklar i mottak er ikke med i definisjonen"),
        "SELECT n.household_id FROM needing n WHERE n.situation = 'reception'",
    ),
    Reason(
        "closed", N_("Uten bolig, men oppfølgingen er avsluttet"),
        f"""
        SELECT s.household_id FROM stay s JOIN household h ON h.id = s.household_id WHERE {TONIGHT} AND {_CLOSED}
        UNION
        SELECT s.household_id FROM situation s JOIN household h ON h.id = s.household_id
        WHERE s.situation IN {HOMELESS_SQL} AND s.start <= :last AND (s."end" IS NULL OR s."end" >= :last)
          AND h.closed BETWEEN :first AND :last
        """,  # noqa: S608  # constants
    ),
    Reason(
        "left_last_day", N_("Flyttet ut av botilbudet siste talte dag"),
        "SELECT s.household_id FROM stay s WHERE s.departed = :last AND s.arrived < :last",
    ),
)  # fmt: skip
CHILDREN = family.children("household_id", "homeless")
