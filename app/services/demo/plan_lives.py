"""Lets made-up plans run their course: evaluated halfway, sometimes revised, renewed each half-year or ended."""

import random
from dataclasses import replace

from app.services.demo.group_told import Aim, Doing, Version
from app.services.demo.themes import GIVEN_UP, REACHED, Theme

LASTS, HALFWAY, MEETS = 181, 91, 7  # days: a plan, until its first evaluation, and before its end when it is renewed
_MOST = 4  # periods, after which the goals are reached
_REVISED, _SIGNED, _HELD = 0.4, 0.9, 0.9
_LONG_AGO = -40  # by then everything is signed and evaluated
_NEXT = {"renewed": 0.8, "ended": 0.12, "lapsed": 0.08}
_REASONS = ("goals_reached", "resident", "moved", "no_consent")
_JUDGED = {"reached": 0.4, "on_the_way": 0.45, "given_up": 0.15}


def pick(rng: random.Random, shares: dict[str, float]) -> str:
    """A key, as often as its share."""
    return rng.choices(list(shares), list(shares.values()))[0]


class PlanLives:
    """One chain of versions at a time; days are counted from today."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def chain(self, theme: Theme, begun: int, last: int | None) -> list[Version]:
        """The versions of a plan that began on day `begun`, until the group's `last` day or today."""
        rng, aims, made, start = self._rng, list(theme.aims), "first", begun
        values = {"own_words": rng.choice(theme.own_words), "follow_up": "Vi møtes omtrent hver åttende uke."}
        told: list[Version] = []
        for period in range(_MOST):
            dated = start if made == "first" else start - MEETS
            told += self._period(theme, Version(made, dated, start, start + LASTS, aims, (), values=values), last or 0)
            newest = told[-1]
            if last is not None and last <= newest.end:
                told[-1] = _ended(newest, max(last, newest.start), rng.choice(_REASONS))
                break
            if newest.end - MEETS > 0:
                break
            aims = [replace(aim, evaluation=None, evaluated=None) for aim in newest.aims if _goes_on(aim)]
            fate = "ended" if period == _MOST - 1 or not aims else pick(rng, _NEXT)
            if fate == "ended" and newest.end <= 0:
                told[-1] = _ended(newest, newest.end, "goals_reached")
            if fate != "renewed":
                break
            made, start = "renewal", newest.end + 1
        return told

    def _period(self, theme: Theme, bare: Version, latest: int) -> list[Version]:
        """One time from start to end: a version, or two when it was revised halfway, before `latest`."""
        middle, late, aims = bare.start + HALFWAY, self._evaluation(bare.end - MEETS), bare.aims
        doings = [one for one in theme.doings if one.goal in {aim.number for aim in aims}]
        whole = replace(
            bare, doings=doings, evaluations=(self._evaluation(middle), late), signed=self._signed(bare.dated),
            consented=bare.dated,
        )  # fmt: skip
        if middle >= latest or self._rng.random() > _REVISED:
            return [self._judged(whole)]
        halfway = [replace(aim, evaluation="on_the_way", evaluated=middle) if aim.term else aim for aim in aims]
        first = replace(whole, aims=halfway, evaluations=((middle, middle),))
        more = Doing(
            len(theme.doings) + 1, "Handle sammen", aims[0].number, theme.members[0][0], how_often="hver fredag"
        )
        second = replace(
            whole, made_as="revision", dated=middle, start=middle, doings=[*doings, more],
            evaluations=(late,), signed=self._signed(middle), consented=middle,
        )  # fmt: skip
        return [first, self._judged(second)]

    def _evaluation(self, day: int) -> tuple[int, int | None]:
        held = day < _LONG_AGO or (day < 0 and self._rng.random() < _HELD)
        return day, day if held else None

    def _signed(self, dated: int) -> int | None:
        return dated if dated < _LONG_AGO or (dated <= 0 and self._rng.random() < _SIGNED) else None

    def _judged(self, version: Version) -> Version:
        """The goals and measures as they stood at the last meeting before the end, when that has been."""
        day = version.end - MEETS
        if day > 0:
            return version
        aims = [self._verdict(aim, day) for aim in version.aims]
        done = [
            replace(one, carried_out=self._rng.choice(("done", "done", "partly")), evaluated=day)
            for one in version.doings
        ]
        return replace(version, aims=aims, doings=done)

    def _verdict(self, aim: Aim, day: int) -> Aim:
        found = pick(self._rng, _JUDGED) if aim.term else "on_the_way"
        why = {"reached": self._rng.choice(REACHED), "given_up": self._rng.choice(GIVEN_UP)}.get(found)
        return replace(aim, evaluation=found, evaluated=day, why=why)


def _goes_on(aim: Aim) -> bool:
    return aim.evaluation not in {"reached", "given_up"}


def _ended(version: Version, day: int, reason: str) -> Version:
    """The version put away on `day`; reached goals are the reason only when they were."""
    reached = reason != "goals_reached" or any(aim.evaluation == "reached" for aim in version.aims)
    values = {**version.values, "end_reason": reason if reached else "other"}
    return replace(version, values=values, ended=day)
