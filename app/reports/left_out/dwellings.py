"""Why a dwelling or a tenant is left out of the figures of municipal dwellings."""

from app.reports.homes import MUNICIPAL_SQL
from app.reports.indicator import Reason
from app.reports.left_out import SOON
from app.texts import N_

_MUNICIPAL = f"d.disposal IN {MUNICIPAL_SQL}"
_TENANT = "SELECT t.household_id FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id WHERE"
_BEGAN = "t.start BETWEEN :first AND :last"


def not_held(whose: str = _MUNICIPAL) -> tuple[Reason, ...]:
    """Why dwellings `d`, those for which `whose` holds, are not at disposal on the last day."""
    dwelling = f"SELECT d.id FROM dwelling d WHERE {whose} AND"  # noqa: S608  # constants
    return (
        Reason("given_up_last_day", N_("Avhendet siste talte dag"), f"{dwelling} d.given_up = :last"),
        Reason(
            "given_up", N_("Avhendet tidligere i perioden"), f"{dwelling} d.given_up >= :first AND d.given_up < :last"
        ),
        Reason("not_yet", N_("Tatt i bruk i måneden etter siste talte dag"), f"{dwelling} d.taken_into_use {SOON}"),
    )  # fmt: skip


REFERRAL = Reason(
    "referral", N_("Har tilvisningsavtale, og telles for seg"),
    """SELECT d.id FROM dwelling d WHERE d.disposal = 'referral' AND d.taken_into_use <= :last
       AND (d.given_up IS NULL OR d.given_up > :last)""",
)  # fmt: skip
TOTAL = (*not_held(), REFERRAL)
REFERRAL_DWELLINGS = not_held("d.disposal = 'referral'")

VACANT = (
    Reason(
        "moving", N_("Leies siste talte dag, men fraflyttet i måneden etter"),
        f"""SELECT t.dwelling_id FROM tenancy t JOIN current_tenancy c ON c.id = t.id
            WHERE t.moved_out {SOON}""",  # noqa: S608  # constants
    ),
)  # fmt: skip
NEW_FOR_GROUP = (
    Reason(
        "target_group", N_("Tatt i bruk i perioden, men mangler målgruppe"),
        f"""SELECT d.id FROM dwelling d WHERE {_MUNICIPAL} AND d.target_group IS NULL
            AND d.taken_into_use BETWEEN :first AND :last""",  # noqa: S608  # constants
    ),
    Reason(
        "referral", N_("Har tilvisningsavtale"),
        """SELECT d.id FROM dwelling d WHERE d.disposal = 'referral' AND d.target_group = 'mental_substance'
           AND d.taken_into_use BETWEEN :first AND :last""",
    ),
)  # fmt: skip
NEW_TENANTS = (
    Reason(
        "was_municipal_unknown", N_("Mangler om de bodde kommunalt ved søknad"),
        f"{_TENANT} {_MUNICIPAL} AND {_BEGAN} AND t.was_municipal IS NULL",
    ),
    Reason(
        "was_municipal", N_("Bodde kommunalt ved søknad"),
        f"{_TENANT} {_MUNICIPAL} AND {_BEGAN} AND t.was_municipal = 1",
    ),
    Reason("referral", N_("Leier i en bolig med tilvisningsavtale"), f"{_TENANT} d.disposal = 'referral' AND {_BEGAN}"),
)  # fmt: skip
