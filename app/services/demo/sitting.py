"""Those who lived in the municipality's dwellings before the demo begins, and were never without a home."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle

from app.models import Household
from app.services.demo import people
from app.services.demo.kinds import HouseholdKind
from app.services.demo.people import Registry
from app.services.demo.scene import Scene
from app.services.demo.stock import Home
from app.services.demo.tenants import Asked

KINDS = (
    HouseholdKind(3, ("elderly",), (68, 86), 0.4, {}, {}, 0),
    HouseholdKind(2, ("disability",), (24, 58), 0.5, {}, {}, 0),
    HouseholdKind(2, ("mental_health",), (30, 60), 0.6, {}, {}, 0),
    HouseholdKind(1, ("family", "refugee"), (30, 44), 0.4, {}, {}, 0, 0.7, (1, 3), newcomer=True),
    HouseholdKind(2, ("substance",), (38, 62), 0.8, {}, {}, 0),
    HouseholdKind(1, ("low_income",), (44, 64), 0.5, {}, {}, 0),
)
_MOVED_IN = (1480, 2400)  # days before the demo begins: before the ten years that a dwelling's page shows
_NEW = 90  # days; a dwelling that was newer had nobody in it yet
_REMAIN = (60, 2200)  # days after
_LET = 0.9  # of the dwellings that were in use
_CLOSED = 45  # days after they moved out
_GROUP = {"family": "refugee"}


def choose(homes: Sequence[Home], first: date, most: int, rng: random.Random) -> list[tuple[Home, Asked]]:
    """The dwellings that were lived in when the demo begins, `most` of them, and since when and how long, the longest
    first; who lives there is told by `write`."""
    latest, soonest = first - timedelta(days=_NEW), first + timedelta(days=_REMAIN[0])
    ready = [home for home in homes if home.free < latest and home.empty_from > soonest]
    chosen = []
    for home in rng.sample(ready, min(most, round(len(ready) * _LET))):
        moved_in = max(home.free, first - timedelta(days=rng.randint(*_MOVED_IN)))
        chosen.append((home, Asked(moved_in, 0, "", remains=first + timedelta(days=rng.randint(*_REMAIN)))))
    return sorted(chosen, key=lambda one: one[1].remains, reverse=True)


def write(scene: Scene, registry: Registry, chosen: Sequence[tuple[Home, Asked]], numbers: Sequence[int]) -> None:
    """A household in each of the dwellings."""
    kinds = cycle([kind for kind in KINDS for _each in range(kind.share)])
    for number, (home, asked), kind in zip(numbers, chosen, kinds, strict=False):
        group = _GROUP.get(kind.groups[0], kind.groups[0])
        left = scene.tenants.settle(home, replace(asked, household=number, group=group))
        closed = left + timedelta(days=_CLOSED) if left else None
        scene.rows.add(
            Household, id=number, opened=scene.first + timedelta(days=scene.rng.randint(3, 80)),
            target_groups=kind.groups, closed=closed if closed and closed <= scene.today else None,
        )  # fmt: skip
        registry.write(number, people.family(scene.rng, kind), scene.first)
        scene.rows.write_when_many()
