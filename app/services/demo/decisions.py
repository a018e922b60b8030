"""The § 27 decisions of the demo's stays: a first one for about four weeks, then extensions."""

import random
from datetime import date, timedelta

from app.models import Decision
from app.services.demo.rows import Rows
from app.services.demo.sentences import CONDITIONS

FIRST, EXTENSION = 28, 56


def decide(rows: Rows, rng: random.Random, stay: int, arrived: date, until: date) -> None:
    """Decisions that together cover every night from `arrived` to and including `until`."""
    start, most = arrived, FIRST
    while start <= until:
        end = start + timedelta(days=most - 1)
        if (until - end).days < 10:  # noqa: PLR2004  # nobody decides for a few nights more
            end = until
        decided = start - timedelta(days=rng.randint(0, 3)) if start > arrived else arrived
        rows.add(
            Decision, stay_id=stay, decided=decided, start=start, end=end, conditions=rng.choice(CONDITIONS)
        )
        start, most = end + timedelta(days=1), EXTENSION
