"""An independent, straightforward count of indicators.md part 1: night by night, in plain Python, sharing no code."""

from collections import defaultdict
from datetime import date, timedelta

from tests.reports import plain_cases, plain_homes, plain_need, plain_plans

DAY = timedelta(days=1)
KINDS = ("rus", "psykiatri", "somatikk", "rehabilitering", "poliklinikk", "kommunal_omsorg", "barnevern")


def age(birth: date, on: date) -> int:
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def three_months_on(day: date) -> date:
    month = day.month + 3
    year, month = (day.year, month) if month <= 12 else (day.year + 1, month - 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError


def nights_of(stay, last):
    end = stay["departed"] or last + DAY
    day, nights = stay["arrived"], []
    while day < end and day <= last:
        nights.append(day)
        day += DAY
    return nights


def member_on(member, day):
    return (member["start"] is None or member["start"] <= day) and (member["end"] is None or day <= member["end"])


def main_person(members, day):
    now = [m for m in members if m["role"] == "main" and member_on(m, day)]
    if now:
        return now[0]["person"]
    before = [m for m in members if m["role"] == "main" and m["end"] is not None and m["end"] < day]
    return max(before, key=lambda m: m["end"])["person"] if before else None


def has_children(members, births, day):
    main = main_person(members, day)
    return any(
        m["person"] != main and member_on(m, day) and births[m["person"]] and age(births[m["person"]], day) < 18
        for m in members
    )


def count(data, first, last, today, rule, young_max):  # noqa: C901, PLR0912, PLR0915  # one plain account of the rules
    """`data`: dicts of providers, stays, members, births, agreements, prices, decisions. Returns key -> value."""
    last = min(last, today)
    shelter = {p for p, kind in data["providers"].items() if kind == "night_shelter"}
    members = defaultdict(list)
    for m in data["members"]:
        members[m["household"]].append(m)
    births = data["births"]
    stays = [s for s in data["stays"] if s["provider"] not in shelter]
    all_nights, period_nights = defaultdict(set), defaultdict(set)
    for s in stays:
        for n in nights_of(s, last):
            all_nights[s["household"]].add(n)
            if n >= first:
                period_nights[s["household"]].add(n)
    out = defaultdict(set)
    for h, nights in period_nights.items():
        ref = min(nights)
        main = main_person(members[h], ref)
        child = has_children(members[h], births, ref)
        young = not child and main is not None and births[main] and 18 <= age(births[main], ref) <= young_max
        if rule == "nights_in_year":
            over = sum(n.year == last.year for n in all_nights[h]) > 92
        elif rule == "all_stays":
            over = len(all_nights[h]) > 92
        else:
            over, start = False, None
            for n in sorted(all_nights[h]):
                if n - DAY not in all_nights[h]:
                    start = n
                if not over and n >= three_months_on(start):
                    day = n
                    while day in all_nights[h]:
                        over = over or day >= first
                        day += DAY
                    day = n
                    while day in all_nights[h]:
                        over = over or day >= first
                        day -= DAY
        out["temporary.households"].add(h)
        if over:
            out["temporary.over_3_months"].add(h)
        if len(nights) <= 14:
            out["temporary.max_14_days"].add(h)
        if child:
            out["temporary.children"].add(h)
            if over:
                out["temporary.children_over_3_months"].add(h)
        if young:
            out["temporary.young"].add(h)
            if over:
                out["temporary.young_over_3_months"].add(h)
    for s in data["stays"]:
        if s["provider"] in shelter and any(n >= first for n in nights_of(s, last)):
            out["temporary.night_shelter"].add(s["household"])
    keys = ["households", "over_3_months", "max_14_days", "children", "children_over_3_months", "young",
            "young_over_3_months", "night_shelter"]  # fmt: skip
    result = {f"temporary.{k}": len(out[f"temporary.{k}"]) for k in keys}
    counted = [(s, [n for n in nights_of(s, last) if n >= first]) for s in stays]
    counted = [(s, n) for s, n in counted if n]
    result["stays.total"] = len(counted)
    result["stays.with_quality_agreement"] = sum(
        any(q["provider"] == s["provider"] and q["start"] <= n[0] and (q["end"] is None or n[0] <= q["end"])
            for q in data["agreements"])
        for s, n in counted
    )  # fmt: skip
    result["stays.after_prison"] = sum(s["came_from"] == "prison" for s, _ in counted)
    result["stays.after_institution"] = sum(s["came_from"] == "institution" for s, _ in counted)
    for kind in KINDS:
        result[f"stays.after_institution.{kind}"] = sum(
            s["came_from"] == "institution" and s["institution"] == kind for s, _ in counted
        )
    result["stays.over_3_months"] = sum(len(nights_of(s, last)) > 92 for s, _ in counted)
    result["stays.nights"] = sum(len(n) for _, n in counted)
    persons, children, ore = set(), set(), 0
    for s, nights in counted:
        for m in members[s["household"]]:
            if member_on(m, nights[0]):
                persons.add(m["person"])
                if births[m["person"]] and age(births[m["person"]], nights[0]) < 18:
                    children.add(m["person"])
        for n in nights:
            held = [p for p in data["prices"] if p["provider"] == s["provider"] and p["start"] <= n]
            price = (
                s["price"] if s["price"] is not None else max(held, key=lambda p: p["start"])["amount"] if held else 0
            )
            ore += price
    result["stays.persons"], result["stays.children"] = len(persons), len(children)
    result["stays.cost"] = ore / 100
    result["stays.decisions"] = sum(
        first <= d["decided"] <= last for d in data["decisions"] if data["stays"][d["stay"]]["provider"] not in shelter
    )
    total, nights = result["stays.total"], result["stays.nights"]
    # Half away from zero on exact numbers: 6.25 is 6.3.
    result["stays.average_nights"] = (20 * nights + total) // (2 * total) / 10 if total else None
    result |= plain_plans.count(data, first, last)

    def children_on(household, day):
        return has_children(members[household], births, day)

    def main_age(household, day):
        main = main_person(members[household], day)
        return None if main is None or births[main] is None else age(births[main], day)

    result |= plain_need.count(data, last, children_on)
    result |= plain_homes.count(data, first, last, children_on, main_age)
    return result | plain_cases.count(data, first, last, children_on)
