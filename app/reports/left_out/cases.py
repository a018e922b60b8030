"""Why a case is left out of the figures of applications and decisions; and who is left out of the waiting list."""

from collections.abc import Mapping
from typing import NamedTuple

from app.reports.homes import MUNICIPAL_SQL
from app.reports.indicator import Reason
from app.reports.left_out import SOON
from app.texts import N_


class _Condition(NamedTuple):
    code: str
    text: str
    sql: str


def _undecided(*outcomes: str) -> _Condition:
    listed = ", ".join(f"'{outcome}'" for outcome in outcomes)
    condition = f"c.outcome IN ({listed}) AND c.decided IS NULL AND c.received <= :last"
    return _Condition("no_decision_day", N_("Har utfall, men mangler vedtaksdato"), condition)


_NO_OUTCOME = _Condition(
    "no_outcome", N_("Har vedtaksdato i perioden, men mangler utfall"),
    "c.outcome IS NULL AND c.decided BETWEEN :first AND :last",
)  # fmt: skip

_PENDING = _Condition(
    "pending", N_("Kom inn i perioden, men er ikke avgjort"),
    "c.outcome IS NULL AND c.decided IS NULL AND c.received BETWEEN :first AND :last",
)  # fmt: skip
_GIVEN_UP = _Condition(
    "withdrawn", N_("Trukket eller avvist"),
    "c.outcome IN ('withdrawn', 'dismissed') AND COALESCE(c.decided, c.received) BETWEEN :first AND :last",
)  # fmt: skip


def _decided_after(*outcomes: str) -> _Condition:
    listed = ", ".join(f"'{outcome}'" for outcome in outcomes)
    condition = f"c.outcome IN ({listed}) AND c.decided {SOON}"
    return _Condition("after", N_("Avgjort i måneden etter siste talte dag"), condition)


_OF: Mapping[str, tuple[_Condition, ...]] = {
    "received": (
        _Condition("after", N_("Kom inn i måneden etter siste talte dag"), f"c.received {SOON}"),
        _Condition(
            "earlier", N_("Kom inn før perioden, og var ikke avgjort da den begynte"),
            "c.received < :first AND (c.decided >= :first"
            " OR c.decided IS NULL AND (c.outcome IS NULL OR c.outcome NOT IN ('withdrawn', 'dismissed')))",
        ),
    ),
    "granted": (_undecided("granted", "partly"), _NO_OUTCOME, _PENDING, _decided_after("granted", "partly")),
    "refused": (_undecided("refused"), _NO_OUTCOME, _GIVEN_UP, _PENDING, _decided_after("refused")),
    "withdrawn": (_NO_OUTCOME, _decided_after("withdrawn", "dismissed")),
    "open": (
        _Condition(
            "withdrawn", N_("Kom inn i perioden, men er trukket eller avvist uten vedtaksdato"),
            "c.outcome IN ('withdrawn', 'dismissed') AND c.decided IS NULL AND c.received BETWEEN :first AND :last",
        ),
        _Condition("decided_last_day", N_("Avgjort siste talte dag"), "c.decided = :last"),
    ),
    "median_days": (
        _undecided("granted", "partly", "refused"), _NO_OUTCOME, _GIVEN_UP, _PENDING,
        _decided_after("granted", "partly", "refused"),
    ),
    "complaints": (
        _Condition("after", N_("Klagen kom inn i måneden etter siste talte dag"), f"c.complained {SOON}"),
        _Condition(
            "no_day", N_("Klagen er avgjort, men mangler dato"),
            "c.complaint_outcome IS NOT NULL AND c.complained IS NULL AND c.received <= :last",
        ),
    ),
    "upheld": (
        _Condition(
            "pending", N_("Klagen kom inn i perioden, men er ikke avgjort"),
            "c.complaint_outcome IS NULL AND c.complained BETWEEN :first AND :last",
        ),
        _Condition(
            "no_day", N_("Klagen har fått medhold, men mangler dato"),
            "c.complaint_outcome IN ('upheld', 'partly') AND c.complained IS NULL AND c.received <= :last",
        ),
    ),
}  # fmt: skip


def of(kind: str, measure: str) -> tuple[Reason, ...]:
    """Why cases of a type are left out of one of its figures."""
    case = f"SELECT c.id FROM \"case\" c WHERE c.kind = '{kind}' AND"  # noqa: S608  # constants
    return tuple(Reason(each.code, each.text, f"{case} ({each.sql})") for each in _OF[measure])


_GRANTED = """
    SELECT c.household_id FROM "case" c JOIN household h ON h.id = c.household_id
    WHERE c.kind = 'municipal_dwelling' AND c.outcome IN ('granted', 'partly') AND
"""
WAITING_LIST = (
    Reason("no_decision_day", N_("Innvilget, men mangler vedtaksdato"), f"{_GRANTED} c.decided IS NULL"),
    Reason("after", N_("Innvilget i måneden etter siste talte dag"), f"{_GRANTED} c.decided {SOON}"),
    Reason(
        "closed", N_("Innvilget i perioden, men oppfølgingen er avsluttet"),
        f"{_GRANTED} c.decided BETWEEN :first AND :last AND h.closed <= :last",
    ),
    Reason(
        "housed", N_("Har fått bolig i perioden"),
        f"""{_GRANTED} c.decided <= :last AND EXISTS (
                SELECT 1 FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id
                WHERE t.household_id = c.household_id AND d.disposal IN {MUNICIPAL_SQL}
                  AND t.start >= c.decided AND t.start BETWEEN :first AND :last)""",  # noqa: S608  # constants
    ),
)  # fmt: skip
