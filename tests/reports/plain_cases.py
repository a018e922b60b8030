"""An independent count of indicators.md part 7 and of loans and grants in part 2: case by case, in plain Python.

Codes are the workbook's own words, amounts are øre, and a case's ID is "S" and its place in the list.
"""

from statistics import median

from tests.reports import plain_homes

KINDS = {
    "municipal_dwelling": "kommunal bolig", "temporary": "midlertidig botilbud", "startloan": "startlån",
    "establishment_grant": "tilskudd til etablering", "adaptation_grant": "tilskudd til tilpasning",
    "housing_allowance": "bostøtte", "deposit_guarantee": "depositumsgaranti", "housing_help": "boligsosial bistand",
    "living_support": "booppfølging", "individual_plan": "individuell plan",
}  # fmt: skip
PURPOSES = {
    "purchase": "kjøp",
    "refinancing": "refinansiering",
    "improvement": "utbedring",
    "building": "oppføring",
}
GRANTED = ("innvilget", "delvis innvilget")


def count(data, first, last, has_children):
    """`last` is the last day that counts; `has_children(household, day)`. Returns key -> value."""
    cases = [{**case, "id": f"S{number}"} for number, case in enumerate(data.get("cases", []))]
    out = {}
    for key, words in KINDS.items():
        out |= _one_kind(key, [case for case in cases if case["kind"] == words], first, last)
    out |= _waiting(data, cases, last)
    loans = _paid(cases, "startlån", first, last)
    for key, words in PURPOSES.items():
        out[f"startloan.{key}"] = len({case["household"] for case in loans if case["purpose"] == words})
    out["startloan.amount"] = sum(case["amount_paid"] or 0 for case in loans) / 100
    out["startloan.family_share"] = _share(loans, has_children)
    grants = _paid(cases, "tilskudd til etablering", first, last)
    out["grant.establishment_family_share"] = _share(grants, has_children)
    to_families = sum(case["amount_paid"] or 0 for case in grants if has_children(case["household"], _judged(case)))
    out["grant.establishment_family_amount_share"] = _percent(
        to_families, sum(case["amount_paid"] or 0 for case in grants)
    )
    return out


def _one_kind(key, cases, first, last):
    def within(day):
        return day is not None and first <= day <= last

    decided = [case for case in cases if within(case["decided"])]
    dropped = [case for case in cases if case["outcome"] in ("trukket", "avvist")]
    complaints = [case for case in cases if within(case["complained"])]
    answered = [case for case in decided if case["outcome"] in (*GRANTED, "avslag")]
    waits = [
        case
        for case in cases
        if case["received"] <= last
        and (case["decided"] > last if case["decided"] else case["outcome"] not in ("trukket", "avvist"))
    ]
    figures = {
        "received": sum(within(case["received"]) for case in cases),
        "granted": sum(case["outcome"] in GRANTED for case in decided),
        "refused": sum(case["outcome"] == "avslag" for case in decided),
        "withdrawn": sum(within(case["decided"] or case["received"]) for case in dropped),
        "open": len(waits),
        "median_days": median((case["decided"] - case["received"]).days for case in answered) if answered else None,
        "complaints": len(complaints),
        "upheld": sum(case["complaint_outcome"] in ("medhold", "delvis medhold") for case in complaints),
    }
    return {f"cases.{key}.{name}": value for name, value in figures.items()}


def _waiting(data, cases, last):
    granted = {}
    for case in cases:
        decided = case["decided"]
        if case["kind"] == "kommunal bolig" and case["outcome"] in GRANTED and decided and decided <= last:
            granted[case["household"]] = max(decided, granted.get(case["household"], decided))
    opened, closed = data.get("opened", {}), data.get("closed", {})
    still_open = [
        household
        for household, day in granted.items()
        if not plain_homes.housed_since(data, household, day, last)
        and (household not in opened or opened[household] <= last)
        and (closed.get(household) is None or closed[household] > last)
    ]
    return {"cases.waiting_list": len(still_open)}


def _paid(cases, kind, first, last):
    found = [case for case in cases if case["kind"] == kind and case["paid"] and first <= case["paid"] <= last]
    return sorted(found, key=lambda case: (case["paid"], case["id"]))


def _judged(case):
    return case["decided"] or case["paid"]


def _share(paid, has_children):
    first_of = {}
    for case in paid:
        first_of.setdefault(case["household"], case)
    families = sum(has_children(household, _judged(case)) for household, case in first_of.items())
    return _percent(families, len(first_of))


def _percent(part, whole):
    return (2000 * part + whole) // (2 * whole) / 10 if whole else None
