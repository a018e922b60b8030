"""An independent count of indicators.md part 6, and of what is answered or entered by hand, in plain Python."""

NEED = {
    "no_home": {
        "roofless": "uten tak over hodet", "temporary": "midlertidig overnatting",
        "prison": "løslates innen to måneder", "institution": "utskrives innen to måneder",
        "friends": "hos venner eller slekt", "reception": "bosettingsklar i mottak",
    },
    "at_risk": {
        "eviction": "begjært utkastet eller tvangssolgt", "no_lease": "uten gyldig leiekontrakt",
        "costs": "for høye boutgifter",
    },
    "unsuitable": {
        "parents": "hos foreldre, uønsket", "standard": "dårlig standard", "not_adapted": "ikke tilpasset behov",
        "too_small": "for liten bolig", "environment": "belastet bomiljø",
    },
}  # fmt: skip
ENTERED = (
    "homeless.social_assistance", "grants.rental_dwellings", "grants.care_dwellings",
    "routines.private_rental_guidance", "routines.eviction_systems", "routines.appeals_board",
    "routines.planning_considerations", "involvement.planning", "involvement.projects",
)  # fmt: skip


def count(data, last, has_children):
    """`last` is the last day that counts; `has_children` is asked with household and day. Returns key -> value."""
    homes = {household: _situation_on(data, household, last) for household in data["opened"]}
    homes = {household: words for household, words in homes.items() if _is_open(data, household, last)}
    out = {}
    for main, parts in NEED.items():
        out[f"need.{main}"] = sum(words in parts.values() for words in homes.values())
        out |= {f"need.{key}": list(homes.values()).count(words) for key, words in parts.items()}
    without = list(NEED["no_home"].values())[:5]
    homeless = {h for h, words in homes.items() if words in without or _sleeps(data, h, last)}
    out["homeless.total"] = len(homeless)
    out["homeless.children"] = sum(has_children(household, last) for household in homeless)
    return out


def entered(data, year):
    """What holds of each key for a whole year; nothing is known of a part of one."""
    editions = [a["edition"] for a in data["answers"] if a["year"] == year]
    answered = {
        a["question"]: a["value"]
        for a in data["answers"]
        if a["year"] == year and a["edition"] == max(editions) and a["value"] is not None
    }
    by_hand = {m["key"]: m["value"] for m in data["entered"] if m["year"] == year}
    return {key: answered.get(key, by_hand.get(key)) for key in ENTERED}


def _is_open(data, household, day):
    closed = data["closed"][household]
    return data["opened"][household] <= day and not (closed and closed <= day)


def _situation_on(data, household, day):
    """The one begun last, and of those the one told last."""
    held = [
        (s["start"], number, s["situation"])
        for number, s in enumerate(data["situations"])
        if s["household"] == household and s["start"] <= day and not (s["end"] and s["end"] < day)
    ]
    return max(held)[2] if held else None


def _sleeps(data, household, day):
    return any(
        s["household"] == household and s["arrived"] <= day and (s["departed"] is None or day < s["departed"])
        for s in data["stays"]
    )
