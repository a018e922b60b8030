"""The kinds of household that a small municipality meets, and how often (after Fafo 2026:05 ch. 2-6)."""

from collections.abc import Mapping
from dataclasses import dataclass

MANY = Mapping[str, int]


@dataclass(frozen=True)
class HouseholdKind:
    """`share` is of 100, `men` and `partner` are chances, `nights` is a median; the others weigh codes."""

    share: int
    groups: tuple[str, ...]
    ages: tuple[int, int]
    men: float
    came_from: MANY
    before: MANY
    nights: int
    partner: float = 0.0
    children: tuple[int, int] = (0, 0)
    newcomer: bool = False


KINDS = (
    HouseholdKind(
        22, ("low_income",), (26, 58), 0.85, {"family_friends": 4, "own_home": 3, "eviction": 2,
        "break_up": 2},
        {"friends": 4, "no_lease": 2, "costs": 2}, 24,
    ),
    HouseholdKind(
        15, ("substance",), (28, 60), 0.8, {"street": 2, "eviction": 3, "family_friends": 3},
        {"roofless": 3, "friends": 3, "eviction": 2}, 30,
    ),
    HouseholdKind(
        7, ("substance_and_mental",), (28, 55), 0.7, {"street": 2, "eviction": 2, "other_municipality": 1},
        {"roofless": 2, "environment": 1}, 45,
    ),
    HouseholdKind(
        11, ("low_income",), (30, 62), 0.0, {"break_up": 4, "own_home": 2, "family_friends": 2},
        {"friends": 3, "costs": 1}, 22,
    ),
    HouseholdKind(
        14, ("young",), (18, 24), 0.6, {"family_friends": 5, "own_home": 1, "street": 1},
        {"parents": 4, "friends": 3}, 25,
    ),
    HouseholdKind(
        11, ("family",), (27, 45), 0.25, {"break_up": 3, "eviction": 2, "own_home": 3},
        {"eviction": 2, "costs": 2, "too_small": 1}, 30, 0.4, (1, 3),
    ),
    HouseholdKind(
        4, ("family", "refugee"), (26, 42), 0.3, {"reception": 2, "own_home": 2, "other_municipality": 1},
        {"reception": 1, "too_small": 2}, 32, 0.5, (1, 4), newcomer=True,
    ),
    HouseholdKind(
        5, ("refugee",), (20, 45), 0.75, {"reception": 3, "family_friends": 2}, {"reception": 2,
        "friends": 3}, 28,
        newcomer=True,
    ),
    HouseholdKind(6, ("released",), (22, 52), 0.95, {"prison": 1}, {"prison": 1}, 30),
    HouseholdKind(4, ("discharged", "mental_health"), (24, 58), 0.55, {"institution": 1},
    {"institution": 1}, 30),
    HouseholdKind(1, ("elderly",), (68, 82), 0.5, {"own_home": 1}, {"not_adapted": 1, "standard": 1}, 18),
)  # fmt: skip

WENT_TO: MANY = {
    "municipal_dwelling": 34, "private_rental": 32, "family_friends": 12, "institution": 5, "moved": 7,
    "prison": 2,
    "owned": 1, "unknown": 7,
}  # fmt: skip
INSTITUTIONS: MANY = {"rus": 5, "psykiatri": 4, "somatikk": 1, "rehabilitering": 1}
