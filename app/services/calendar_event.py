"""What the events of every calendar file have in common, so that a file made anew moves the event that is there."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from app import clock

if TYPE_CHECKING:
    from icalendar import Event

_SPACE = UUID("5b0f4c4e-7a0e-5d0e-9c55-6d2b1f7f4a10")  # ours; any other would give other UIDs
_EPOCH = 2020  # sequence numbers count days from the start of this year


def new_event(identity: str) -> "Event":
    """A private event whose UID is always the same for `identity`, and which replaces one made on an earlier day."""
    from icalendar import Event  # noqa: PLC0415  # only when a file is made

    event = Event()
    event.add("uid", f"{uuid5(_SPACE, identity)}@boligvei")
    event.add("dtstamp", clock.now().astimezone(UTC))
    event.add("sequence", (clock.now() - datetime(_EPOCH, 1, 1)).days)  # noqa: DTZ001  # both local
    event.add("class", "PRIVATE")
    return event
