"""Hypothesis strategies for what plans say."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from app.models.fields import Field, Kind
from app.services.plan.content import PLAN_FIELDS, Goal, Measure, NewConsent, Participant, PlanContent

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=20)
CONTACTS = st.sampled_from(["K1", "K2", "K3"])
NUMBERS = st.integers(1, 6)


def _value(described: Field) -> st.SearchStrategy[object]:
    if described.codes is not None:
        return st.sampled_from([code.key for code in described.codes])
    return {Kind.DAY: DAYS, Kind.YES_NO: st.booleans()}.get(described.kind, WORDS)


VALUES = st.fixed_dictionaries({}, optional={name: _value(field) for name, field in PLAN_FIELDS.items()})
GOALS = st.builds(
    Goal, NUMBERS, st.sampled_from(["main", "sub"]), WORDS, st.sampled_from([None, "short", "long"]),
    st.sampled_from([None, "reached", "on_the_way", "given_up"]), st.none() | DAYS, st.none() | WORDS,
)  # fmt: skip
MEASURES = st.builds(
    Measure, NUMBERS, WORDS, st.none() | NUMBERS, st.none() | CONTACTS, st.none() | WORDS, st.none() | WORDS,
    st.none() | DAYS, st.none() | DAYS, st.none() | WORDS, st.sampled_from([None, "done", "partly", "not_done"]),
    st.none() | DAYS, st.none() | WORDS,
)  # fmt: skip
PARTICIPANTS = st.builds(Participant, CONTACTS, st.none() | WORDS, st.sampled_from([None, False, True]))
CONSENTS = st.builds(NewConsent, CONTACTS, DAYS, st.sampled_from([(), ("plan",), ("plan", "health")]), st.none() | DAYS)


def _several(parts: st.SearchStrategy[object], key: str) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(parts, max_size=4, unique_by=lambda part: getattr(part, key)).map(tuple)


CONTENTS = st.builds(
    PlanContent, st.just("H1"), VALUES, st.none() | st.just("A1"), st.none() | st.just("S1"),
    st.none() | st.just("L1"),
    _several(PARTICIPANTS, "contact"), _several(GOALS, "number"), _several(MEASURES, "number"),
    st.lists(DAYS, max_size=3, unique=True).map(lambda days: tuple(sorted(days))), _several(CONSENTS, "contact"),
    st.integers(0, 9), st.integers(0, 9),
)  # fmt: skip


def whole(content: PlanContent) -> PlanContent:
    """With the dates a plan must have."""
    days = {"dated": date(2026, 7, 1), "start": date(2026, 7, 1), "end": date(2026, 12, 31)}
    return replace(content, values={**content.values, **days})
