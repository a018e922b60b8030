"""An independent count of indicators.md part 8: group by group and plan by plan, in plain Python.

Codes are the workbook's own words. A plan's `replaces` is the place in the list of the one it replaces.
"""


def count(data, first, last):
    """`last` is the last day that counts. Returns key -> value."""
    plans = data.get("plans", [])
    return {
        "support_groups.active": len({group["household"] for group in data.get("groups", []) if _holds(group, last)}),
        "plans.active": sum(_in_force(number, plan, plans, last) for number, plan in enumerate(plans)),
        "plans.made": sum(plan["made_as"] == "første plan" and first <= plan["dated"] <= last for plan in plans),
        "plans.renewed": sum(plan["made_as"] == "fornyet" and first <= plan["dated"] <= last for plan in plans),
        "plans.goals_reached": sum(
            goal["evaluation"] == "nådd" and goal["evaluated"] is not None and first <= goal["evaluated"] <= last
            for goal in data.get("goals", [])
        ),
    }


def _holds(record, day):
    return record["start"] <= day and (record["end"] is None or day <= record["end"])


def _in_force(number, plan, plans, day):
    if not _holds(plan, day) or (plan["ended"] is not None and plan["ended"] < day):
        return False
    return not any(newer["start"] <= day for newer in _after(number, plans))


def _after(number, plans):
    """The versions after the one in this place, however far."""
    for at, newer in enumerate(plans):
        if newer["replaces"] == number:
            yield newer
            yield from _after(at, plans)
