"""Who the plan may not be shared with, and why not: no consent, or one that does not hold or is about other things."""

from collections.abc import Sequence

from app.services.consent import STATES
from app.services.naming import joined
from app.services.plan.paper import PaperPerson
from app.texts import _


def told(people: Sequence[PaperPerson]) -> str:
    """ "Mona Bakke (mangler samtykke) og Jon Li (samtykket gjelder ikke planen)"; empty when nobody lacks it."""
    lacking = [f"{one.name} ({_(STATES[one.consent])})" for one in people if not one.shares]
    return joined(lacking) if lacking else ""
