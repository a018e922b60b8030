"""Why a household is not among those with a responsibility group, and why a plan or its goals are not counted."""

from app.reports.indicator import Reason
from app.reports.left_out import SOON
from app.texts import N_

_BEFORE_LAST = "BETWEEN :first AND date(:last, '-1 day')"

GROUPS = (
    Reason(
        "ended", N_("Ansvarsgruppen ble avsluttet i perioden"),
        f'SELECT g.household_id FROM support_group g WHERE g."end" {_BEFORE_LAST}',  # noqa: S608  # constants
    ),
    Reason(
        "not_yet", N_("Ansvarsgruppen begynner i måneden etter siste talte dag"),
        f"SELECT g.household_id FROM support_group g WHERE g.start {SOON}",  # noqa: S608  # constants
    ),
)  # fmt: skip


def _plan(code: str, text: str, condition: str) -> Reason:
    return Reason(code, text, f"SELECT p.id FROM cooperation_plan p WHERE {condition}")  # noqa: S608  # constants


_NEWER = "EXISTS (SELECT 1 FROM cooperation_plan n WHERE n.replaces_id = p.id AND n.start <= :last)"

ACTIVE = (
    _plan("ended", N_("Avsluttet i perioden"), f"p.ended {_BEFORE_LAST}"),
    _plan(
        "expired", N_("Gikk ut i perioden, og er ikke fornyet"),
        f'p."end" {_BEFORE_LAST} AND (p.ended IS NULL OR p.ended >= p."end") AND NOT {_NEWER}',
    ),
    _plan(
        "replaced", N_("En nyere versjon har tatt over"),
        f'p.start <= :last AND p."end" >= :last AND p.ended IS NULL AND {_NEWER}',
    ),
    _plan("not_yet", N_("Begynner i måneden etter siste talte dag"), f"p.start {SOON}"),
)  # fmt: skip

_LATER = N_("Datert i måneden etter siste talte dag")
MADE = (
    _plan(
        "renewal", N_("Endring eller fornyelse av en plan, datert i perioden"),
        "p.made_as <> 'first' AND p.dated BETWEEN :first AND :last",
    ),
    _plan("after", _LATER, f"p.made_as = 'first' AND p.dated {SOON}"),
)  # fmt: skip
RENEWED = (
    _plan(
        "revision", N_("Endring av en plan, datert i perioden"),
        "p.made_as = 'revision' AND p.dated BETWEEN :first AND :last",
    ),
    _plan("after", _LATER, f"p.made_as = 'renewal' AND p.dated {SOON}"),
)  # fmt: skip


def _goal(code: str, text: str, condition: str) -> Reason:
    """Of a plan that may have other goals that are counted."""
    return Reason(code, text, f"SELECT o.plan_id FROM plan_goal o WHERE o.evaluation = 'reached' AND {condition}")  # noqa: S608


GOALS = (
    _goal("goal_no_day", N_("Et mål er nådd, men mangler vurderingsdato"), "o.evaluated IS NULL"),
    _goal("goal_after", N_("Et mål ble nådd i måneden etter siste talte dag"), f"o.evaluated {SOON}"),
)
