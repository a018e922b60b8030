"""Which rooms of the demo's providers are free when."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.dates import LATEST


@dataclass
class Room:
    """One room and the nights it is taken, as sorted [from, to) intervals."""

    name: str | None
    taken: list[tuple[date, date]] = field(default_factory=list)

    def free(self, arrived: date, departed: date) -> bool:
        after = bisect_right(self.taken, (arrived, arrived))
        if after < len(self.taken) and self.taken[after][0] < departed:
            return False
        return after == 0 or self.taken[after - 1][1] <= arrived

    def take(self, arrived: date, departed: date) -> None:
        insort(self.taken, (arrived, departed))


@dataclass
class Place:
    """A provider as it was written; one without rooms has room for all."""

    id: int
    kind: str
    rooms: Sequence[Room] = ()

    def room_for(self, arrived: date, departed: date | None) -> Room | None:
        """A free room for those nights, taken at once; None when the place is full."""
        until = departed or LATEST
        for room in self.rooms:
            if room.free(arrived, until):
                room.take(arrived, until)
                return room
        return None

    def room_called(self, name: str, arrived: date) -> str:
        """Take this room from `arrived` on, for somebody who lives there still."""
        next(room for room in self.rooms if room.name == name).take(arrived, LATEST)
        return name
