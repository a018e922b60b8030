"""What is written after a meeting is kept as one, or not at all."""

from datetime import date

import pytest

from app.errors import Invalid, Stale
from app.models import Attendance, GroupTask, Meeting
from app.services.group import meetings, minutes, page
from app.services.group.minutes import NewTask
from app.storage.store import Store
from tests.services.conftest import count
from tests.services.group.conftest import at, meet, new_contact

NOON = at(date(2026, 11, 2))
NEXT = at(date(2026, 12, 7))


@pytest.fixture
def meeting(store: Store, group: str) -> int:
    return meet(store, group, NOON)


def test_all_is_written_in_one_go(store: Store, group: str, meeting: int) -> None:
    kari = new_contact(store)
    agreed = [NewTask("Ringe", kari, due=date(2026, 11, 9)), NewTask("Vaske"), NewTask("Male", who="Vaktmesteren")]
    minutes.write(store, meeting, {"minutes": "Alle enige."}, [kari], agreed, {"moment": NEXT})
    assert meetings.load(store, meeting)["minutes"] == "Alle enige."
    found = page.load(store, group)
    assert {(one.what, one.owner, one.agreed) for one in found.open_tasks} == {
        ("Ringe", "Kari Dal", NOON.date()), ("Vaske", "", NOON.date()), ("Male", "Vaktmesteren", NOON.date()),
    }  # fmt: skip
    assert found.next_meeting is not None
    assert found.next_meeting.moment == NEXT


@pytest.mark.parametrize(
    ("task", "following", "field"),
    [
        (NewTask("Ringe"), {"moment": NOON}, "next.moment"),
        (NewTask(" "), {"moment": NEXT}, "agreed"),
        (NewTask("Ringe"), {"place": "Nav"}, "next.moment"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    store: Store, meeting: int, task: NewTask, following: dict[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        minutes.write(store, meeting, {"minutes": "Alle enige."}, [new_contact(store)], [task], following)
    assert set(refused.value.problems) == {field}
    assert (count(store, Meeting), count(store, GroupTask), count(store, Attendance)) == (1, 0, 0)
    assert meetings.load(store, meeting)["held"] is None


def test_a_stale_meeting_agrees_on_nothing(store: Store, group: str, meeting: int) -> None:
    old = meetings.load(store, meeting)["version"]
    meetings.save(store, group, meeting, {"place": "Rådhuset"}, old)
    with pytest.raises(Stale):
        minutes.write(store, meeting, {"version": old}, [], [NewTask("Ringe")])
    assert count(store, GroupTask) == 0
