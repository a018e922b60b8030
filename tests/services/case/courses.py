"""Short ways to write a course of steps, and what Hypothesis makes of them."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from app.models import CaseStep
from app.models.case import COMPLAINT_OUTCOME, OUTCOME, PURPOSE
from app.models.fields import Field, Kind
from app.services.case.step_kinds import STEP_KINDS

DAY = date(2026, 3, 2)


def on(day: int, month: int = 3) -> date:
    return date(2026, month, day)


def course(*told: tuple[str, date | None] | tuple[str, date | None, dict[str, Any]]) -> list[CaseStep]:
    """Steps numbered from 1: kind, day, and the rest by name."""
    return [
        CaseStep(case_id=1, number=at, kind=one[0], day=one[1], **(one[2] if len(one) == 3 else {}))
        for at, one in enumerate(told, 1)
    ]


REFUSED = course(
    ("received", on(2)), ("decision", on(9), {"outcome": "refused"}), ("notified", on(10)), ("complaint", on(20))
)
days = st.dates(date(2025, 1, 1), date(2027, 12, 31))
amounts = st.integers(0, 10**12).map(lambda ore: Decimal(ore).scaleb(-2))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


columns = st.fixed_dictionaries(
    {"received": days},
    optional={
        "purpose": maybe(st.sampled_from(list(PURPOSE.by_key))), "amount_sought": maybe(amounts),
        "decided": maybe(days), "outcome": maybe(st.sampled_from(list(OUTCOME.by_key))),
        "amount_granted": maybe(amounts), "paid": maybe(days), "amount_paid": maybe(amounts),
        "complained": maybe(days), "closed": maybe(days),
        "complaint_outcome": maybe(st.sampled_from(list(COMPLAINT_OUTCOME.by_key))),
    },
)  # fmt: skip
"""What a workbook may say of a case; a column that is not there says nothing."""


@st.composite
def any_steps(draw: st.DrawFn) -> list[CaseStep]:
    """Any steps at all, also such as no rule would let through; a correction names an earlier one that holds."""
    steps: list[CaseStep] = []
    for number in range(1, draw(st.integers(0, 7)) + 1):
        held = [one.number for one in steps if one.number not in {other.corrects for other in steps}]
        corrects = draw(maybe(st.sampled_from(held))) if held else None
        kinds = [kind for kind in STEP_KINDS if kind != "annulled" or corrects is not None]
        steps.append(CaseStep(
            case_id=1, number=number, corrects=corrects, kind=draw(st.sampled_from(kinds)), day=draw(maybe(days)),
            outcome=draw(maybe(st.sampled_from(list(OUTCOME.by_key)))), amount=draw(maybe(amounts)),
            complaint_outcome=draw(maybe(st.sampled_from(list(COMPLAINT_OUTCOME.by_key)))),
        ))  # fmt: skip
    return steps


def value_of(draw: st.DrawFn, field: Field, since: date) -> Any:
    """A value that may stand in the field, or nothing where nothing is required; days from `since` on."""
    made: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.DAY: st.dates(since, date(2027, 12, 31)), Kind.AMOUNT: amounts, Kind.YES_NO: st.booleans(),
    }  # fmt: skip
    words = st.text("æøåx", min_size=1, max_size=9)
    strategy = st.sampled_from(list(field.codes.by_key)) if field.codes else made.get(field.kind, words)
    return draw(strategy if field.required else maybe(strategy))
