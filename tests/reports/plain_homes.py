"""An independent count of indicators.md parts 2, 4 and 5: dwelling by dwelling and tenancy by tenancy, in plain Python.

Codes are the workbook's own words; `dwelling` and `household` are places in their lists.
"""

from datetime import timedelta

DAY = timedelta(days=1)
MUNICIPAL = {"owned": "eid", "rented_in": "innleid", "disposal_right": "disposisjonsrett"}
GROUPS = {
    "elderly": "eldre", "disability": "nedsatt funksjonsevne", "mental_substance": "psykisk helse og rus",
    "refugees": "flyktninger", "other": "andre problemer", "no_means_test": "uten behovsprøving", "unknown": None,
}  # fmt: skip
STAFFING = {
    "none": "ingen", "part_day": "deler av døgnet", "around_the_clock": "hele døgnet", "unknown": None,
}  # fmt: skip
BANDS = {"under_30": range(-200, 30), "30_49": range(30, 50), "50_66": range(50, 67), "67_79": range(67, 80),
         "80_plus": range(80, 300)}  # fmt: skip


def count(data, first, last, has_children, main_age):
    """`last` is the last day that counts; `has_children` and `main_age` are asked with household and day (None: no main
    person, or no birth date). Returns key -> value."""
    dwellings, tenancies = data.get("dwellings", []), data.get("tenancies", [])
    municipal = [d for d in dwellings if d["disposal"] in MUNICIPAL.values()]
    held = [d for d in municipal if _at_disposal(d, last)]
    current = [t for t in tenancies if _current(t, last) and dwellings[t["dwelling"]] in held]
    lived_in = [dwellings[t["dwelling"]] for t in current]
    new = {
        t["household"]
        for t in tenancies
        if dwellings[t["dwelling"]] in municipal and first <= t["start"] <= last and t["was_municipal"] == "nei"
    }
    out = {
        "dwellings.total": len(held),
        **{f"dwellings.{key}": sum(d["disposal"] == words for d in held) for key, words in MUNICIPAL.items()},
        "dwellings.vacant": sum(d not in lived_in for d in held),
        "dwellings.new_for_substance_or_mental": sum(
            first <= d["taken"] <= last and d["group"] == "psykisk helse og rus" for d in municipal
        ),
        "dwellings.new_tenants": len(new),
        "dwellings.turnover": _one_decimal(100 * len(new), len(held)),
        "dwellings.average_tenure": _one_decimal(len(held), len(new)),
        "dwellings.wheelchair_share": _one_decimal(100 * sum(d["wheelchair"] == "ja" for d in held), len(held)),
        "agreements.referral_dwellings": sum(
            d["disposal"] == "tilvisningsavtale" and _at_disposal(d, last) for d in dwellings
        ),
    }
    out |= _evictions(data.get("evictions", []), first, last, has_children)
    for key, words in GROUPS.items():
        of_group = [t for t in current if (t["reason"] or dwellings[t["dwelling"]]["group"]) == words]
        out |= _one_group(f"groups.{key}", of_group, dwellings, lambda household: main_age(household, last))
    return out


def housed_since(data, household, granted, last):
    """Whether a tenancy in a municipal dwelling began from `granted` to `last`."""
    return any(
        t["household"] == household
        and data["dwellings"][t["dwelling"]]["disposal"] in MUNICIPAL.values()
        and granted <= t["start"] <= last
        for t in data.get("tenancies", [])
    )


def _at_disposal(dwelling, day):
    return dwelling["taken"] <= day and not (dwelling["given_up"] and dwelling["given_up"] <= day)


def _current(tenancy, day):
    """From Fra to the day before Flyttet ut."""
    return tenancy["start"] <= day and (tenancy["moved_out"] is None or day <= tenancy["moved_out"] - DAY)


def _one_group(key, tenancies, dwellings, age_of):
    ages = [age_of(t["household"]) for t in tenancies]
    homes = [dwellings[t["dwelling"]] for t in tenancies]
    return {
        **{f"{key}.{band}": sum(age is not None and age in years for age in ages) for band, years in BANDS.items()},
        f"{key}.unknown": ages.count(None),
        f"{key}.total": len(tenancies),
        **{f"{key}.disposal_{kind}": sum(d["disposal"] == words for d in homes) for kind, words in MUNICIPAL.items()},
        **{f"{key}.staffing_{kind}": sum(d["staffing"] == words for d in homes) for kind, words in STAFFING.items()},
    }


def _evictions(evictions, first, last, has_children):
    def on(day):
        return day is not None and first <= day <= last

    told = {
        "warnings": [(e, e["warned"]) for e in evictions if on(e["warned"])],
        "petitions": [(e, e["petitioned"]) for e in evictions if on(e["petitioned"])],
        "carried_out": [(e, e["day"]) for e in evictions if e["outcome"] == "gjennomført" and on(e["day"])],
        "averted": [(e, e["day"]) for e in evictions if e["outcome"] in ("avverget", "frafalt") and on(e["day"])],
    }
    out = {}
    for key, listed in told.items():
        out[f"evictions.{key}"] = len(listed)
        out[f"evictions.{key}_children"] = sum(has_children(e["household"], day) for e, day in listed)
    return out


def _one_decimal(part, whole):
    """Half away from zero on exact numbers."""
    return (20 * part + whole) // (2 * whole) / 10 if whole else None
