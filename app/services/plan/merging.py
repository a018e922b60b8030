"""A correction of a version that has been changed since it was opened. Pure functions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from app.services.plan.content import PLAN_FIELDS, PlanContent
from app.texts import N_

_LABELS: Mapping[str, str] = {
    "group": N_("Ansvarsgruppe"),
    "case": N_("Sak"),
    "tenancy": N_("Leieforhold"),
    "participants": N_("Deltakere"),
    "goals": N_("Mål"),
    "measures": N_("Tiltak"),
    "evaluations": N_("Evalueringer"),
}
"""What a plan says beside its values: msgids."""
_PARTS = [one.name for one in fields(PlanContent) if one.name in _LABELS]


def brought_up(typed: PlanContent, begun: PlanContent, now: PlanContent) -> PlanContent:
    """`typed` was begun from `begun`, and the version is `now`: what was not touched is as it is now."""
    values = {name: one for name, one in now.values.items() if not _is_touched(typed.values, begun.values, name)}
    parts = {name: getattr(now, name) for name in _PARTS if getattr(typed, name) == getattr(begun, name)}
    last = {name: max(getattr(typed, name), getattr(now, name)) for name in ("last_goal", "last_measure")}
    return replace(typed.with_values(**values), **parts, **last)


def clashes(typed: PlanContent, begun: PlanContent, now: PlanContent) -> Sequence[str]:
    """What both have changed, each in their own way: msgids, in the order of the plan."""
    return list(_clashes(typed, begun, now))


def _clashes(typed: PlanContent, begun: PlanContent, now: PlanContent) -> Iterator[str]:
    for name, described in PLAN_FIELDS.items():
        if _differ(*(one.values.get(name) for one in (typed, begun, now))):
            yield described.label
    for name in _PARTS:
        if _differ(*(getattr(one, name) for one in (typed, begun, now))):
            yield _LABELS[name]


def _is_touched(typed: Mapping[str, Any], begun: Mapping[str, Any], name: str) -> bool:
    return bool(typed.get(name) != begun.get(name))


def _differ(typed: object, begun: object, now: object) -> bool:
    return begun not in (typed, now) and typed != now
