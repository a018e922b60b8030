"""What stands on a household's timeline."""

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """`kind` chooses the icon: note, phone, meeting, visit, stay, departure, decision, situation, review, opened;
    `case:` and the kind of step; or one of those in `cooperation_timeline`, `tenancy.timeline` or `eviction.timeline`.
    `target` is the screen and record that it opens; a note, by `note_id`, is read where it stands."""

    moment: datetime
    kind: str
    title: str
    text: str
    note_id: int | None = None
    target: tuple[str, str] | None = None

    @property
    def has_time(self) -> bool:
        return self.moment.time() != time.min


def midnight(day: date) -> datetime:
    """The moment of what is known by its day only."""
    return datetime.combine(day, time.min)
