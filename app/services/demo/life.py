"""Lets invented households live through the years: they come, stay, move on, perhaps return, find a home."""

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import zip_longest

from app.models import Household, Note, Review, Situation, Stay
from app.services.demo import names, people, sentences
from app.services.demo.applications import RECENT
from app.services.demo.decisions import decide
from app.services.demo.kinds import INSTITUTIONS, KINDS, MANY, WENT_TO, HouseholdKind
from app.services.demo.people import Registry
from app.services.demo.places import BRUA, CRISIS, HOTEL, SHELTER, SOLGARDEN
from app.services.demo.rooms import Place
from app.services.demo.scene import Scene
from app.services.demo.tenants import Asked

CORE = range(SOLGARDEN, BRUA + 1)
LONGEST = 330  # nights
GRANTED_WAIT = 45  # days from a decision until they move in
LOST = 10  # days from losing a home until they come to temporary accommodation
GOLDEN = 0.618034
RETURNS = (0.48, 0.30, 0.14, 0.08)  # chance of one, two, three, four times in temporary accommodation
PARTS = (0.38, 0.38, 0.24)  # chance of living at one, two, three places each time


@dataclass(frozen=True)
class Time:
    """One unbroken time in temporary accommodation; `departed` is None while it lasts."""

    arrived: date
    departed: date | None
    nights: int


def pick(rng: random.Random, weights: MANY) -> str:
    """A key, as often as it weighs."""
    return rng.choices(list(weights), list(weights.values()))[0]


class Life:
    """Writes one invented household at a time. `ongoing` ones may live at a provider today."""

    def __init__(self, scene: Scene, registry: Registry) -> None:
        self._scene, self._registry = scene, registry
        self._rows, self._places, self._today, self._rng = scene.rows, scene.places, scene.today, scene.rng
        self._turn = self._rng.random()

    def write(self, number: int, begun: date, *, ongoing: bool) -> None:
        kind = self._next_kind()
        times = self._times(begun, kind, ongoing=ongoing)
        closed = self._household(number, begun, kind, times)
        members = people.family(self._rng, kind)
        self._registry.write(number, members, begun)
        self._situations(number, begun, kind, times)
        for time_, following in zip_longest(times, times[1:]):
            lost = following.arrived - timedelta(days=LOST) if following else None
            self._stays(number, kind, time_, lost, ongoing=ongoing)
        self._talk(number, begun, kind, times)
        children = any(who.role == "child" for who in members)
        for time_ in times:
            self._scene.applications.for_stay(number, time_.arrived, time_.departed, children=children)
        latest = self._today if ongoing else self._today - timedelta(days=RECENT)
        granted = self._scene.applications.of(number, begun, min(closed or latest, latest), children=children)
        self._homes(number, kind, times, granted)
        self._scene.group_lives.of(number, kind.groups[0], begun, closed)

    def _homes(self, number: int, kind: HouseholdKind, times: list[Time], granted: list[tuple[date, int]]) -> None:
        """A dwelling after what was granted once they had left the last place, and perhaps a danger of losing it."""
        last = times[-1].departed if times else None
        if last is None:
            return
        for decided, case in granted:
            if decided >= last:
                self._scene.tenants.ask(Asked(decided + timedelta(days=GRANTED_WAIT), number, kind.groups[0], case))
        self._scene.evictions.perhaps_averted(number, last, self._today)

    def _next_kind(self) -> HouseholdKind:
        """The kinds by their shares, evenly over the years: no year of a small demo lacks families."""
        self._turn = (self._turn + GOLDEN) % 1
        left = self._turn * sum(kind.share for kind in KINDS)
        for kind in KINDS:
            left -= kind.share
            if left < 0:
                return kind
        return KINDS[0]

    def _times(self, begun: date, kind: HouseholdKind, *, ongoing: bool) -> list[Time]:
        latest = self._today if ongoing else self._today - timedelta(days=3)
        arrived = begun + timedelta(days=self._rng.choice((0, 0, 0, 1, 3, 9)))
        times: list[Time] = []
        for _each in range(self._rng.choices((1, 2, 3, 4), RETURNS)[0]):
            nights = self._nights(kind)
            departed = arrived + timedelta(days=nights)
            if arrived > latest or (departed > latest and not ongoing):
                break
            times.append(Time(arrived, departed if departed <= self._today else None, nights))
            arrived = departed + timedelta(days=self._rng.randint(40, 480))
        return times

    def _nights(self, kind: HouseholdKind) -> int:
        return max(1, min(LONGEST, round(kind.nights * 0.85 * self._rng.lognormvariate(0, 1.25))))

    def _household(self, number: int, begun: date, kind: HouseholdKind, times: list[Time]) -> date | None:
        """Gives the day it was closed, if it was."""
        last = times[-1].departed if times else begun + timedelta(days=self._rng.randint(60, 400))
        closed = last + timedelta(days=self._rng.randint(60, 420)) if last else None
        if closed and closed > self._today:
            closed = None
        self._rows.add(Household, id=number, opened=begun, closed=closed, target_groups=kind.groups)
        return closed

    def _situations(self, number: int, begun: date, kind: HouseholdKind, times: list[Time]) -> None:
        if times and times[0].arrived > begun:
            self._situation(number, pick(self._rng, kind.before), begun, times[0].arrived - timedelta(days=1))
        for time_ in times:
            end = time_.departed - timedelta(days=1) if time_.departed else None
            self._situation(number, "temporary", time_.arrived, end)
        if not times:
            self._situation(number, pick(self._rng, kind.before), begun, None)

    def _situation(self, number: int, situation: str, start: date, end: date | None) -> None:
        self._rows.add(Situation, household_id=number, situation=situation, start=start, end=end)

    def _stays(self, number: int, kind: HouseholdKind, time_: Time, lost: date | None, *, ongoing: bool) -> None:
        came_from: str | None = pick(self._rng, kind.came_from)
        institution = pick(self._rng, INSTITUTIONS) if came_from == "institution" else None
        if self._rng.random() < 0.02:  # noqa: PLR2004  # the figures tell what is missing
            came_from = institution = None
        self._night_shelter(number, kind, time_)
        if came_from == "eviction":
            self._scene.evictions.carried_out(number, time_.arrived)
        legs = self._legs(time_)
        for leg, (arrived, departed) in enumerate(legs):
            place, room = self._room(kind, arrived, departed, ongoing=ongoing)
            last = leg == len(legs) - 1
            went_to = (pick(self._rng, WENT_TO) if last else "other_provider") if departed else None
            stay = self._rows.add(
                Stay, household_id=number, provider_id=place.id, room=room, arrived=arrived,
                departed=departed,
                came_from=came_from, institution=institution, went_to=went_to,
            )  # fmt: skip
            if went_to == "municipal_dwelling" and departed:
                self._scene.tenants.ask(Asked(departed, number, kind.groups[0], leaves=lost))
            until = (departed or self._today + timedelta(days=self._rng.randint(2, 30))) - timedelta(days=1)
            decide(self._scene, stay, arrived, until)

    def _night_shelter(self, number: int, kind: HouseholdKind, time_: Time) -> None:
        if kind.groups[0] not in {"substance", "substance_and_mental"} or self._rng.random() > 0.3:  # noqa: PLR2004
            return
        arrived = time_.arrived - timedelta(days=self._rng.randint(1, 4))
        self._rows.add(
            Stay, household_id=number, provider_id=self._places[SHELTER].id, arrived=arrived,
            departed=time_.arrived,
            came_from="street", went_to="other_provider",
        )  # fmt: skip

    def _legs(self, time_: Time) -> list[tuple[date, date | None]]:
        """The time cut at one or two moves from one place to another."""
        count = 1 if time_.nights < 8 else self._rng.choices((1, 2, 3), PARTS)[0]  # noqa: PLR2004
        cuts = sorted(self._rng.sample(range(3, time_.nights - 2), count - 1)) if count > 1 else []
        starts = [time_.arrived, *(time_.arrived + timedelta(days=cut) for cut in cuts)]
        legs = list(zip(starts, [*starts[1:], time_.departed], strict=True))
        past = [(a, d) for a, d in legs if a <= self._today]
        return [(a, None if d and d > self._today else d) for a, d in past]

    def _room(
        self, kind: HouseholdKind, arrived: date, departed: date | None, *, ongoing: bool
    ) -> tuple[Place, str | None]:
        """A free room at one of a few places tried; else the hotel, which is dear and has room."""
        if "violence" in kind.groups or (kind.groups[0] == "family" and self._rng.random() < 0.04):  # noqa: PLR2004
            return self._places[CRISIS], None
        choice = self._places[SHELTER + 1 :] if ongoing else [self._places[n] for n in CORE]
        for place in self._rng.sample(choice, min(4, len(choice))):
            room = place.room_for(arrived, departed)
            if room:
                return place, room.name
        return self._places[HOTEL], None

    def _talk(self, number: int, begun: date, kind: HouseholdKind, times: list[Time]) -> None:
        """Notes through the time and a line on the review list a month into each stay."""
        said = sentences.NOTES + (sentences.FAMILY_NOTES if kind.children[1] else ())
        for _each in range(self._rng.randint(0, 4)):
            sort, words = self._rng.choice(said)
            moment = datetime.combine(
                begun + timedelta(days=self._rng.randint(0, 45)),
                time(self._rng.randint(8, 15), self._rng.randint(0, 59)),
            )
            if moment.date() < self._today:
                self._rows.add(Note, household_id=number, moment=moment, kind=sort, text=words)
        for time_ in times:
            self._review(number, time_)

    def _review(self, number: int, time_: Time) -> None:
        """A line twelve days on with the next step, and one without when they have left."""
        day = time_.arrived + timedelta(days=12)
        if day < (time_.departed or self._today):
            due = (
                day + timedelta(days=14) if time_.departed else self._today + timedelta(days=self._rng.randint(-2, 40))
            )
            self._rows.add(
                Review, household_id=number, day=day, status=self._rng.choice(sentences.STATUSES),
                next_step=self._rng.choice(sentences.NEXT_STEPS), who=self._rng.choice(names.OFFICERS), due=due,
                permanent_plan=True,
            )  # fmt: skip
        if time_.departed:
            left = sentences.LEFT
            self._rows.add(Review, household_id=number, day=time_.departed, status=left, permanent_plan=True)
