"""The § 27 decisions of the demo's stays: a first one for about four weeks, then extensions."""

from datetime import date, timedelta

from app.models import Decision
from app.services.demo.scene import Scene
from app.services.demo.sentences import CONDITIONS

FIRST, EXTENSION = 28, 56
FEW = 10


def decide(scene: Scene, stay: int, arrived: date, until: date) -> None:
    """Decisions that cover every night from `arrived` to and including `until`; none is dated after today."""
    start, most = arrived, FIRST
    while start <= until:
        end = start + timedelta(days=most - 1)
        if (until - end).days < FEW:  # nobody decides for a few nights more
            end = until
        decided = arrived if start == arrived else min(start - timedelta(days=scene.rng.randint(0, 3)), scene.today)
        conditions = scene.rng.choice(CONDITIONS)
        scene.rows.add(Decision, stay_id=stay, decided=decided, start=start, end=end, conditions=conditions)
        start, most = end + timedelta(days=1), EXTENSION
