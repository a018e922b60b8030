"""Writes the known households of the demo."""

from datetime import datetime, time, timedelta
from typing import Any

from app.models import Household, Note, Review, Situation, Stay
from app.services.demo import known_cases, known_groups
from app.services.demo.decisions import decide
from app.services.demo.known import Entry, Known, Lodging
from app.services.demo.people import Registry, Who
from app.services.demo.scene import Scene


class TodaysHouseholds:
    """Writes one known household at a time, as it stands on `today`."""

    def __init__(self, scene: Scene, registry: Registry) -> None:
        self._scene, self._registry = scene, registry
        self._rows, self._places, self._today, self._rng = scene.rows, scene.places, scene.today, scene.rng

    def write(self, known: Known) -> None:
        lodging = known.lodging
        begun = lodging.arrived(self._today) if lodging else self._today - timedelta(days=known.opened_days_ago)
        self._rows.add(Household, id=known.number, opened=begun, target_groups=known.groups)
        self._registry.write(known.number, [self._dated(who) for who in known.members], self._today)
        if known.situation:
            self._rows.add(Situation, household_id=known.number, situation=known.situation, start=begun)
        if lodging:
            self._stay(known.number, lodging)
            children = any(who.role == "child" for who in known.members)
            self._scene.applications.for_stay(known.number, begun, None, children=children)
        for entry in known.entries:
            self._note(known.number, entry)
        self._review(known)
        known_cases.write(self._scene.book, self._rows, known.number, self._today)
        if told := known_groups.GROUPS.get(known.number):
            self._scene.groups.write(told)

    def _dated(self, who: Who) -> Who:
        """Turn "released in so many days" into the date."""
        if "release_in" not in who.more:
            return who
        more: dict[str, Any] = dict(who.more)
        more["release_date"] = self._today + timedelta(days=more.pop("release_in"))
        return Who(who.first_name, who.last_name, who.age, who.gender, who.role, more)

    def _stay(self, household: int, lodging: Lodging) -> None:
        arrived, place = lodging.arrived(self._today), self._places[lodging.place]
        stay = self._rows.add(
            Stay, household_id=household, provider_id=place.id, room=place.room_called(lodging.room, arrived),
            arrived=arrived, came_from=lodging.came_from, institution=lodging.institution,
        )  # fmt: skip
        until = self._today + timedelta(days=lodging.decided_ahead)
        decide(self._scene, stay, arrived, until)

    def _note(self, household: int, entry: Entry) -> None:
        moment = datetime.combine(self._today - timedelta(days=entry.days_ago), time(*entry.time))
        self._rows.add(Note, household_id=household, moment=moment, kind=entry.kind, text=entry.text)

    def _review(self, known: Known) -> None:
        if known.step is None:
            return
        step, day = known.step, self._today - timedelta(days=1)
        due = None if step.due_in is None else self._today + timedelta(days=step.due_in)
        self._rows.add(
            Review, household_id=known.number, day=day, status=step.status, next_step=step.next_step,
            who=step.who,
            due=due, permanent_plan=step.permanent_plan,
        )  # fmt: skip
