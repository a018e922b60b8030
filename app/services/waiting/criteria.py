"""What gives a household priority: the built-in points of each fact, overlaid by the municipality's own.

The points suggest an order, and each tells its working; the officer decides.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import PriorityCriterion
from app.models.waiting import PRIORITY
from app.services import records
from app.services.records import Saved, Values, merge, outcome, values_of
from app.services.rules.waiting import criterion_findings
from app.storage.store import Store
from app.texts import N_, _, n_

EACH_MONTH = "waiting"
"""The one fact that gives points for each whole month since the decision."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a fact counts; `most` is the ceiling of what gives points each month, None for none."""

    points: int
    most: int | None = None
    hidden: bool = False


SHIPPED: Mapping[str, Weight] = {
    "no_home": Weight(30),
    "temporary": Weight(10),
    "eviction": Weight(20),
    "leaving": Weight(20),
    "children": Weight(20),
    "violence": Weight(20),
    "wheelchair": Weight(10),
    "unsuitable": Weight(10),
    EACH_MONTH: Weight(1, 24),
}

LOOKS_AT: Mapping[str, str] = {
    "no_home": N_("Boligsituasjonen i dag er en av dem uten egen bolig, eller husstanden er i midlertidig botilbud."),
    "temporary": N_("Husstanden har et opphold i midlertidig botilbud i dag, eller boligsituasjonen sier det."),
    "eviction": N_("Husstanden har en åpen utkastelse, er begjært utkastet eller er uten gyldig leiekontrakt."),
    "leaving": N_("Hovedpersonen løslates eller skrives ut innen to måneder, eller boligsituasjonen sier det."),
    "children": N_("Et medlem utenom hovedpersonen er under 18 år i dag."),
    "violence": N_("Husstanden er i målgruppen voldsutsatt."),
    "wheelchair": N_("Boligbehovet sier at husstanden trenger tilgang med rullestol."),
    "unsuitable": N_("Boligsituasjonen i dag er en av dem i uegnet bolig eller bomiljø."),
    EACH_MONTH: N_("Hele måneder siden vedtaket, opp til det høyeste."),
}
"""What in the records each fact is read from: msgids."""


@dataclass(frozen=True, slots=True)
class Points:
    """What a household has: what each term counts, and what lies behind it. `months`: whole months since the decision;
    `extra`: what the officer has given after an assessment."""

    total: int
    counted: Mapping[str, int]
    months: int
    extra: int

    @property
    def told(self) -> str:
        """The working: "Uten egen bolig 30 + har barn 20 + 4 måneder på venteliste 4 = 54"."""
        if not (self.counted or self.extra):
            return _("Ingen forhold gir poeng")
        sum_up = " + ".join(f"{words} {points}" for words, points in self.terms)
        return f"{sum_up[:1].upper()}{sum_up[1:]} = {self.total}"

    @property
    def terms(self) -> Sequence[tuple[str, int]]:
        """The words of each term and its points, in the order of the code list."""
        found = [(self._words(fact), self.counted[fact]) for fact in PRIORITY.by_key if fact in self.counted]
        return [*found, (_("ekstra poeng"), self.extra)] if self.extra else found

    def _words(self, fact: str) -> str:
        if fact == EACH_MONTH:
            return n_("{count} måned på venteliste", "{count} måneder på venteliste", self.months)
        return _(PRIORITY.text(fact))


def points(facts: Collection[str], months: int, extra: int | None, weights: Mapping[str, Weight]) -> Points:
    """What these facts, the whole months since the decision, and what the officer has added count together."""
    counted = {fact: weights[fact].points for fact in facts if _counts(weights[fact])}
    if months and _counts(weights[EACH_MONTH]):
        counted[EACH_MONTH] = _monthly(months, weights[EACH_MONTH])
    return Points(sum(counted.values()) + (extra or 0), counted, months, extra or 0)


def _counts(weight: Weight) -> bool:
    return not weight.hidden and weight.points > 0


def _monthly(months: int, weight: Weight) -> int:
    counted = weight.points * months
    return counted if weight.most is None else min(counted, weight.most)


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A fact and what it counts; `is_own` when the municipality has set it."""

    fact: str
    weight: Weight
    is_own: bool


def weights(session: Session) -> Mapping[str, Weight]:
    """What each fact counts in this municipality."""
    own = {one.fact: Weight(one.points, one.most, bool(one.hidden)) for one in session.scalars(_OWN)}
    return {**SHIPPED, **{fact: weight for fact, weight in own.items() if fact in SHIPPED}}


_OWN = select(PriorityCriterion).order_by(PriorityCriterion.id)


def rows(store: Store) -> list[CriterionRow]:
    """Every fact in the order of the code list."""
    with store.read() as session:
        held, own = weights(session), set(session.scalars(select(PriorityCriterion.fact)))
    return [CriterionRow(fact, held[fact], fact in own) for fact in PRIORITY.by_key]


def load(store: Store, fact: str) -> dict[str, Any]:
    """The values of a fact's form: the municipality's own, or the built-in ones."""
    with store.read() as session:
        found = _own(session, fact)
        if found is not None:
            return values_of(found)
    weight = SHIPPED[fact]
    return {"fact": fact, "points": weight.points, "most": weight.most, "hidden": weight.hidden, "version": None}


def save(store: Store, fact: str, values: Values, version: int | None = None) -> Saved:
    """Let the municipality's own points hold from now on. Raises Invalid or Stale."""
    with store.write() as session:
        criterion = _own(session, fact) or PriorityCriterion()
        most = values.get("most") if fact == EACH_MONTH else None
        merge(session, criterion, {**values, "fact": fact, "most": most}, version)
        saved = outcome(criterion, criterion_findings(criterion))
        return Saved(fact, saved.version, saved.warnings)


def reset(store: Store, fact: str) -> Callable[[], None]:
    """Let the built-in points hold again; returns what brings the municipality's own back."""
    with store.read() as session:
        found = _own(session, fact)
    return records.delete(store, PriorityCriterion, found.id) if found is not None else lambda: None


def _own(session: Session, fact: str) -> PriorityCriterion | None:
    own = select(PriorityCriterion).where(PriorityCriterion.fact == fact)
    return session.scalars(own.order_by(PriorityCriterion.id.desc())).first()
