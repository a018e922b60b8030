"""Three households that live in municipal dwellings today: one hidden, one past the end of its contract, and one with
children that may lose its home."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.dates import add_months
from app.models import Household, Situation
from app.services.demo.people import Registry, Who
from app.services.demo.scene import Scene
from app.services.demo.stock import FJORDVEIEN, SKOLEVEIEN, STORGATA

HIDDEN, OVERRUN, AT_RISK = 61, 62, 63
NUMBERS = (HIDDEN, OVERRUN, AT_RISK)
_CONTRACT = 36  # months


@dataclass(frozen=True)
class Tenant:
    """Who they are, and where they live: the dwelling's number and why they were given it. `days` is since they moved
    in, or `over` since their only contract ran out."""

    members: Sequence[Who]
    groups: tuple[str, ...]
    home: int
    reason: str
    days: int = 0
    over: int = 0

    def moved_in(self, today: date) -> date:
        if self.over:
            return add_months(today - timedelta(days=self.over - 1), -_CONTRACT)
        return today - timedelta(days=self.days)


_SECRET = {"protection": "strictly", "address": None, "postcode": None, "city": None}
_FJORD = {"address": "Fjordveien 30"}
TENANTS: Mapping[int, Tenant] = {
    HIDDEN: Tenant(
        (Who("Renate", "Solli", 34, "woman", more=_SECRET), Who("Mikkel", "Solli", 7, "man", "child", _SECRET)),
        ("family", "violence"), SKOLEVEIEN, "other", days=700,
    ),
    OVERRUN: Tenant(
        (Who("Bjarne", "Moe", 52, "man", more={"phone": "00 00 62 62", "address": "Storgata 40"}),),
        ("disability",), STORGATA, "disability", over=75,
    ),
    AT_RISK: Tenant(
        (Who("Linda", "Vangen", 36, "woman", more={"phone": "00 00 63 63", **_FJORD}),
         Who("Tiril", "Vangen", 9, "woman", "child", _FJORD), Who("Sander", "Vangen", 5, "man", "child", _FJORD)),
        ("family", "low_income"), FJORDVEIEN, "other", days=610,
    ),
}  # fmt: skip
_PETITIONED = 19  # days ago


def write(scene: Scene, registry: Registry, numbers: Sequence[int]) -> None:
    """Those of the numbers; their homes are let by `known_homes`."""
    for number in numbers:
        tenant = TENANTS[number]
        opened = max(scene.first, tenant.moved_in(scene.today) - timedelta(days=40))
        scene.rows.add(Household, id=number, opened=opened, target_groups=tenant.groups)
        registry.write(number, tenant.members, scene.today)
    if AT_RISK in numbers:
        since = scene.today - timedelta(days=_PETITIONED)
        scene.rows.add(Situation, household_id=AT_RISK, situation="eviction", start=since)
