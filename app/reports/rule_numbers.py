"""The number of every rule the records are checked by, as SSB numbers its own controls.

A number is what people refer to in letters and notes for years, so it never changes and is never used again: a new
rule takes the next free one of its area, and one that is no longer run keeps its line in `RETIRED`.
"""

from collections.abc import Mapping

NUMBERS: Mapping[str, int] = {
    # 1xx: households and stays
    "person.birth_date": 101,
    "stay.came_from": 102,
    "stay.institution": 103,
    "stay.price": 104,
    "household.twice": 105,
    "household.main_person": 106,
    "stay.decision": 107,
    "household.target_group": 108,
    "stay.forgotten": 109,
    "provider.full": 110,
    "household.closed": 111,
    "stay.agreement": 112,
    "person.two_households": 113,
    # 2xx: cases, loans and grants
    "case.outcome": 201,
    "case.decided": 202,
    "case.purpose": 203,
    "case.amount_paid": 204,
    "case.paid": 205,
    "case.complained": 206,
    "case.granted": 207,
    "case.order": 208,
    "case.closed": 209,
    "case.forgotten": 210,
    # 3xx: groups and plans
    "plan.goal_undated": 301,
    "plan.goal_twice": 302,
    "plan.unsigned": 303,
    "plan.expired": 304,
    "group.coordinator": 305,
    "group.consent": 306,
    "household.two_plans": 307,
    "plan.made_as": 308,
    # 4xx: dwellings and tenancies
    "tenancy.was_municipal": 401,
    "tenancy.main_reason": 402,
    "tenancy.main_person": 403,
    "tenancy.birth_date": 404,
    "tenancy.overlap": 405,
    "tenancy.renewed": 406,
    "tenancy.given_up": 407,
    "tenancy.before_use": 408,
    "household.two_dwellings": 409,
    "tenancy.closed": 410,
    "dwelling.target_group": 411,
    "dwelling.staffing": 412,
    # 5xx: evictions
    "eviction.outcome_day": 501,
    "eviction.outcome": 502,
    "eviction.undated": 503,
    "eviction.order": 504,
    "eviction.living_there": 505,
    "eviction.forgotten": 506,
    # 6xx: need
    "homeless.birth_date": 601,
    "need.birth_date": 602,
    # 7xx: the year's own form
    "form.question": 701,
    "form.answer": 702,
    "form.figure": 703,
    "form.base_year": 704,
    "form.text": 705,
    # 8xx: figures that are odd
    "figure.changed": 801,
    "figure.gone": 802,
    "figure.unlikely": 803,
}
"""By the key of the check."""

RETIRED: frozenset[int] = frozenset()
"""Numbers of rules that are no longer run."""
