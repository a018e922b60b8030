"""The three ways of a complaint: changed by us, or sent on and maintained, or sent on and upheld."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from app.services import law
from app.services.case.case_types import CaseType
from app.services.demo.case_book import Step
from app.services.demo.case_kinds import CHANGED, COMPLAINTS

_WE_CHANGE = 0.3
_ANSWERS = {"maintained": 70, "upheld": 14, "partly": 8, "dismissed": 8}


def complained(case_type: CaseType, notified: date, sought: Decimal | None, rng: random.Random) -> Iterator[Step]:
    """From the complaint to its end, a new decision with its notice and payment included."""
    received = notified + timedelta(days=rng.randint(4, 20))
    yield "complaint", received, {"channel": rng.choice(("letter", "paper")), "what": rng.choice(COMPLAINTS)}
    handled = received + timedelta(days=rng.randint(7, 25))
    if rng.random() < _WE_CHANGE:
        decision = {"outcome": "granted", "amount": sought, "reasons": CHANGED}
        yield "changed", handled, {"complaint_outcome": "upheld", **decision}
        yield from _granted(case_type, handled, sought)
        return
    yield "forwarded", handled, {"body": law.body(case_type.body, handled).name["nb"]}
    answered = handled + timedelta(days=rng.randint(30, 75))
    answer = rng.choices(list(_ANSWERS), list(_ANSWERS.values()))[0]
    yield "complaint_outcome", answered, {"complaint_outcome": answer}
    if answer in {"upheld", "partly"}:
        decided = answered + timedelta(days=rng.randint(2, 9))
        yield "decision", decided, {"outcome": "granted", "amount": sought, "reasons": CHANGED}
        yield from _granted(case_type, decided, sought)


def _granted(case_type: CaseType, decided: date, amount: Decimal | None) -> Iterator[Step]:
    yield "notified", decided, {}
    if case_type.pays and amount is not None:
        yield "paid", decided + timedelta(days=21), {"amount": amount}
