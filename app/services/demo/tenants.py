"""Lets households move into the municipality's dwellings through the years, and out of them or on to a new contract."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.dates import add_months
from app.models import Tenancy, TenancyReview
from app.services.demo.debts import Debts
from app.services.demo.rows import Rows
from app.services.demo.stock import Home

REASONS: Mapping[str, str] = {
    "substance": "mental_substance", "mental_health": "mental_substance", "substance_and_mental": "mental_substance",
    "discharged": "mental_substance", "refugee": "refugees", "disability": "disability", "elderly": "elderly",
}  # fmt: skip
"""Why a household of a target group is given a dwelling; others for other problems."""
_SHORTEST, _EMPTIED = timedelta(days=60), timedelta(days=24)
LIVES = 2600  # days, the median time in a dwelling
_TERM, _TRIED = 36, 24  # months of a contract; dwellings looked at for a household
_RENEWS, _INDEFINITE, _UNKNOWN, _REVIEWED = 0.65, 0.15, 0.04, 0.6
_MOVES = {"private_rental": ("rented", 5), "owned": ("bought", 2), "family_friends": ("own_wish", 2),
          "institution": ("care", 1), "moved": ("own_wish", 2)}  # fmt: skip
_WAY_ON = ("renew", "renew", "rent", "undecided")


@dataclass(frozen=True)
class Asked:
    """A household that is to have a dwelling from a day, perhaps after a case; it has left by the day it `leaves`, and
    not before the day it `remains` to."""

    day: date
    household: int
    group: str
    case: int | None = None
    leaves: date | None = None
    remains: date = date.min


class Tenants:
    """Collects who is to move in, and lets them when all are known: the first to come has the first choice."""

    def __init__(self, rows: Rows, homes: list[Home], today: date, rng: random.Random) -> None:
        self._rows, self._homes, self._today, self._rng = rows, homes, today, rng
        self._asked: list[Asked] = []
        self._lives_until: dict[int, date] = {}
        self._debts = Debts(rows, today, rng)

    def ask(self, asked: Asked) -> None:
        """Note a household that is to have a dwelling."""
        self._asked.append(asked)

    def write(self) -> None:
        """Let everyone who asked move in, by day; who lives in a dwelling already, or finds none, does not."""
        for asked in sorted(self._asked, key=lambda one: (one.day, one.household)):
            if asked.day > self._today or self._lives_until.get(asked.household, date.min) >= asked.day:
                continue
            home = self._home_for(asked)
            if home:
                self._let(home, asked)
                self._rows.write_when_many()

    def let(self, home: Home, household: int, start: date, reason: str, renewals: int = 0) -> list[int]:
        """A home told by hand, on contracts of three years, renewed so many times and lasting; the tenancies' row
        ids."""
        home.empty_from = start - _EMPTIED
        self._lives_until[household] = date.max
        made: list[int] = []
        for each in range(renewals + 1):
            after = add_months(start, _TERM)
            home.contracts.append(start)
            made.append(
                self._rows.add(
                    Tenancy, dwelling_id=home.id, household_id=household, start=start, contract="fixed",
                    contract_until=after - timedelta(days=1), replaces_id=made[-1] if made else None,
                    made_as="renewal" if made else "first", was_municipal=bool(made), main_reason=reason,
                    signed=start, told_binding=True, deposit=None if made else home.rent * 3,
                    moved_out=after if each < renewals else None, why_moved="renewed" if each < renewals else None,
                )
            )  # fmt: skip
            start = after
        return made

    def settle(self, home: Home, asked: Asked) -> date | None:
        """Let a household have a dwelling that nobody lives in; the day it moved out, unless it lives there still."""
        self._let(home, asked)
        last = self._lives_until[asked.household]
        return None if last == date.max else last

    def _home_for(self, asked: Asked) -> Home | None:
        """Of the free ones looked at, rather one for their group, and the one that has stood empty the longest."""
        tried = self._rng.sample(self._homes, min(_TRIED, len(self._homes)))
        free = [home for home in tried if home.free <= asked.day < home.empty_from - _SHORTEST]
        reason = REASONS.get(asked.group, "other")
        return min(free, key=lambda home: (home.group != reason, home.free), default=None)

    def _let(self, home: Home, asked: Asked) -> None:
        lives = asked.day + timedelta(days=round(LIVES * self._rng.lognormvariate(0, 0.7)))
        lives = min(max(lives, asked.remains), asked.leaves or date.max, home.empty_from)
        start, before, made_as = asked.day, None, "first"
        while True:
            until = None if self._rng.random() < _INDEFINITE else add_months(start, _TERM) - timedelta(days=1)
            renewed = until is not None and lives > until and (until < asked.remains or self._rng.random() < _RENEWS)
            ended = until + timedelta(days=1) if until and renewed else min(lives, until or lives)
            tenancy = self._contract(home, asked, start, until, (before, made_as), ended, renewed=renewed)
            if ended > self._today or not renewed:
                break
            start, before, made_as = ended, tenancy, "renewal"
        last = date.max if ended > self._today else ended
        home.free = last if last == date.max else last + timedelta(days=self._rng.randint(6, 70))
        self._lives_until[asked.household] = last
        if last == date.max:
            self._debts.of(asked.household, tenancy, home.rent, start)

    def _contract(
        self,
        home: Home,
        asked: Asked,
        start: date,
        until: date | None,
        origin: tuple[int | None, str],
        ended: date,
        *,
        renewed: bool,
    ) -> int:
        before, made_as = origin
        over = ended <= self._today
        went = self._rng.choices(list(_MOVES), [weight for _why, weight in _MOVES.values()])[0]
        home.contracts.append(start)
        signed = start - timedelta(days=self._rng.randint(2, 20))
        tenancy = self._rows.add(
            Tenancy, dwelling_id=home.id, household_id=asked.household, replaces_id=before, made_as=made_as,
            case_id=asked.case if before is None else None, start=start, contract_until=until,
            contract="fixed" if until else "indefinite", moved_out=ended if over else None,
            was_municipal=before is not None if self._rng.random() > _UNKNOWN else None,
            main_reason=REASONS.get(asked.group, "other"), signed=signed, told_binding=True if until else None,
            why_moved=("renewed" if renewed else _MOVES[went][0]) if over else None,
            moved_to=went if over and not renewed else None,
            deposit=home.rent * 3 if before is None and self._rng.random() < _REVIEWED else None,
        )  # fmt: skip
        if until and until < self._today and self._rng.random() < _REVIEWED:
            day = max(start, until - timedelta(days=self._rng.randint(20, 170)))
            self._rows.add(TenancyReview, tenancy_id=tenancy, day=day, way_on=self._rng.choice(_WAY_ON))
        return tenancy
