"""Which figures a check that must be put right makes uncertain: such a figure is not judged (004 § 5.3)."""

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from app.reports.check import Check, Severity

_FAMILIES = ("startloan.family_share", "grant.*", "evictions.*_children")
_NEW_TENANTS = ("dwellings.new_tenants", "dwellings.turnover", "dwellings.average_tenure")

TOUCHES: Mapping[str, Sequence[str]] = {
    "person.birth_date": ("temporary.children*", "temporary.young*", "stays.children", *_FAMILIES),
    "stay.came_from": ("stays.after_*",),
    "stay.institution": ("stays.after_institution.*",),
    "stay.price": ("stays.cost",),
    "household.twice": ("stays.*",),
    "household.main_person": ("temporary.young*", "temporary.children*"),
    "case.outcome": ("cases.*",),
    "case.decided": ("cases.*",),
    "case.purpose": (
        "startloan.purchase", "startloan.refinancing", "startloan.improvement", "startloan.building",
    ),
    "case.amount_paid": ("startloan.amount", "grant.establishment_family_amount_share"),
    "case.paid": ("startloan.*", "grant.*"),
    "case.complained": ("cases.*.complaints", "cases.*.upheld"),
    "tenancy.was_municipal": _NEW_TENANTS,
    "tenancy.main_reason": ("groups.*",),
    "tenancy.main_person": ("groups.*",),
    "tenancy.birth_date": ("groups.*",),
    "tenancy.overlap": ("groups.*",),
    "eviction.outcome_day": ("evictions.carried_out*", "evictions.averted*"),
    "eviction.outcome": ("evictions.carried_out*", "evictions.averted*"),
    "eviction.undated": ("evictions.*",),
    "plan.goal_undated": ("plans.goals_reached",),
    "plan.goal_twice": ("plans.goals_reached",),
    "homeless.birth_date": ("homeless.children",),
}  # fmt: skip
"""The figures of each check by pattern: what the missing or double record could change."""


def about(key: str, checks: Iterable[Check]) -> list[str]:
    """What is wrong with the records behind a figure, in words; nothing for a figure that can be trusted."""
    return [check.title for check in checks if check.severity is Severity.MUST and _touches(check, key)]


def _touches(check: Check, key: str) -> bool:
    return any(fnmatchcase(key, pattern) for pattern in TOUCHES.get(check.key, ()))
