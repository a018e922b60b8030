"""Lets made-up households apply: what they ask for, how it is handled, and what comes of it."""

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.services.case.case_types import CASE_TYPES
from app.services.demo import names
from app.services.demo.case_book import CaseBook, Step
from app.services.demo.case_complaints import complained
from app.services.demo.case_kinds import (
    ACTIVITIES,
    APPLICATIONS,
    CHILD_INTEREST,
    CHILD_INTEREST_REFUSED,
    ECONOMIC_NEEDS,
    HOUSING_HISTORIES,
    MANY,
    REASONS,
    RESOURCES,
    SERVICE_NEEDS,
    WISHES,
    ApplicationKind,
)
from app.services.demo.sentences import CONDITIONS

MONTH = 28
RECENT = 120  # days: what is newer than this is told by hand in `known_cases`
EACH = (0.1, 0.25, 0.35, 0.3)  # chance of none, one, two and three applications beside those for a place to stay
TEMPORARY_DAYS = 28
_GRANTS = ("decision", "granted")
FAMILIES_FIRST = frozenset({"startloan", "establishment_grant"})
_COMPLAIN, _MAPPED, _ASSESSED = 0.3, 0.5, 0.4


class Applications:
    """The cases of one household at a time, from a generator of their own so that lives stay what they were."""

    def __init__(self, book: CaseBook, today: date, rng: random.Random) -> None:
        self._book, self._today, self._rng = book, today, rng
        self._external = 100
        self._sought: Decimal | None = None

    def for_stay(self, household: int, arrived: date, departed: date | None, *, children: bool) -> None:
        """The § 27 case of an unbroken time in temporary accommodation, decided on the day."""
        last = min(arrived + timedelta(days=TEMPORARY_DAYS), departed or date.max) - timedelta(days=1)
        decision = {
            "outcome": "granted", "valid_from": arrived, "valid_to": max(arrived, last),
            "conditions": self._rng.choice(CONDITIONS), "activity": self._rng.choice((None, *ACTIVITIES)),
            "child_interest": CHILD_INTEREST if children else None, "who": names.OFFICERS[0],
        }  # fmt: skip
        what = {"channel": self._rng.choice(("orally", "phone")), "what": "Har ikke noe sted å sove i natt."}
        told: list[Step] = [
            ("received", arrived, what), ("decision", arrived, decision), ("notified", arrived, {"arrived": arrived}),
        ]  # fmt: skip
        if departed:
            told.append(("closed", departed, {}))
        self._book.write(household, "temporary", told)

    def of(self, household: int, begun: date, until: date, *, children: bool) -> list[tuple[date, int]]:
        """None to three applications between the two days, more of them late than early. Gives the decisions that grant
        a dwelling, and their cases."""
        granted: list[tuple[date, int]] = []
        span = (until - begun).days
        if span <= 0:
            return granted
        for _each in range(self._rng.choices((0, 1, 2, 3), EACH)[0]):
            kind = self._rng.choices(APPLICATIONS, [_share(one, children=children) for one in APPLICATIONS])[0]
            received = until - timedelta(days=int(span * self._rng.random() ** 1.6))
            course = list(self._course(kind, received, children=children))
            case = self._book.write(household, kind.key, course)
            granted += [(day, case) for step, day, values in course if _gives_dwelling(kind, course, step, values)]
        return granted

    def _course(self, kind: ApplicationKind, received: date, *, children: bool) -> Iterator[Step]:
        yield self._received(kind, received)
        days = max(2, round(kind.days * self._rng.lognormvariate(0, 0.4)))
        decided = received + timedelta(days=days)
        if days >= MONTH:
            sent = received + timedelta(days=self._rng.randint(10, 25))
            yield "preliminary_answer", sent, {"expected": decided + timedelta(days=self._rng.randint(0, 10))}
        if self._rng.random() < _MAPPED and days > 2:  # noqa: PLR2004
            yield "mapping", received + timedelta(days=self._rng.randint(1, days - 1)), self._mapping()
        decision = self._decision(kind, decided, children=children)
        if CASE_TYPES[kind.key].two_roles or self._rng.random() < _ASSESSED:
            yield "assessment", decided, _recommended(decision)
        yield "decision", decided, decision
        yield from self._after(kind, decided, decision)

    def _received(self, kind: ApplicationKind, received: date) -> Step:
        channel = _pick(self._rng, kind.channels)
        values: dict[str, Any] = {"channel": channel, "what": self._rng.choice(kind.what)}
        if channel in {"startskudd", "kobo"}:
            self._external += 1
            values["external_ref"] = f"{'ST' if channel == 'startskudd' else 'KB'}-{received.year}-{self._external}"
        if kind.purposes:
            values["purpose"] = _pick(self._rng, kind.purposes)
        if kind.variants:
            values["variant"] = _pick(self._rng, kind.variants)
        if kind.amounts:
            values["amount"] = Decimal(self._rng.randrange(*kind.amounts))
        self._sought = values.get("amount")
        return "received", received, values

    def _mapping(self) -> dict[str, Any]:
        choose = self._rng.choice
        return {
            "housing_history": choose(HOUSING_HISTORIES), "resources": choose(RESOURCES), "wishes": choose(WISHES),
            "economic_needs": choose(ECONOMIC_NEEDS), "service_needs": choose(SERVICE_NEEDS),
        }  # fmt: skip

    def _decision(self, kind: ApplicationKind, decided: date, *, children: bool) -> dict[str, Any]:
        outcome = _pick(self._rng, kind.outcomes)
        said = REASONS[outcome]
        values: dict[str, Any] = {
            "outcome": outcome, "reasons": self._rng.choice(said) if said else None, "who": names.OFFICERS[1],
        }  # fmt: skip
        if children and outcome != "withdrawn":
            values["child_interest"] = CHILD_INTEREST if outcome == "granted" else CHILD_INTEREST_REFUSED
        if outcome in {"granted", "partly"}:
            values |= self._granted(kind, decided, outcome)
        return values

    def _granted(self, kind: ApplicationKind, decided: date, outcome: str) -> dict[str, Any]:
        uses = CASE_TYPES[kind.key].uses
        values: dict[str, Any] = {}
        if kind.amounts and self._sought:
            part = Decimal(1) if outcome == "granted" else Decimal("0.7")
            values["amount"] = (self._sought * part / 1000).quantize(Decimal(1)) * 1000
        if kind.valid_days and "valid_to" in uses:
            values["valid_to"] = decided + timedelta(days=kind.valid_days)
        return values

    def _after(self, kind: ApplicationKind, decided: date, decision: dict[str, Any]) -> Iterator[Step]:
        """Notice, payment or complaint, and the end."""
        last = decided
        if decision["outcome"] != "withdrawn":
            last = decided + timedelta(days=self._rng.randint(0, 3))
            yield "notified", last, {"arrived": last + timedelta(days=3) if self._rng.random() < _ASSESSED else None}
        if decision["outcome"] in {"refused", "partly"} and self._rng.random() < _COMPLAIN:
            for step in complained(CASE_TYPES[kind.key], last, self._sought, self._rng):
                last = step[1]
                yield step
        elif CASE_TYPES[kind.key].pays and decision["outcome"] in {"granted", "partly"}:
            last += timedelta(days=self._rng.randint(8, 60))
            yield "paid", last, {"amount": decision["amount"]}
        yield "closed", last + timedelta(days=self._rng.randint(26, 35)), {}


def _gives_dwelling(kind: ApplicationKind, course: Sequence[Step], step: str, values: Mapping[str, Any]) -> bool:
    asked = course[0][2].get("variant")
    return kind.key == "municipal_dwelling" and asked == "allocation" and (step, values.get("outcome")) == _GRANTS


def _recommended(decision: dict[str, Any]) -> dict[str, Any]:
    """One recommends what another decides; nobody recommends a withdrawal."""
    if decision["outcome"] == "withdrawn":
        return {"who": names.OFFICERS[0]}
    kept = ("outcome", "amount", "reasons", "child_interest")
    return {name: decision[name] for name in kept if name in decision} | {"who": names.OFFICERS[0]}


def _pick(rng: random.Random, weights: MANY) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


def _share(kind: ApplicationKind, *, children: bool) -> int:
    """Families with children come first when it comes to owning a home (Husbanken)."""
    return kind.share * (3 if children and kind.key in FAMILIES_FIRST else 1)
