"""Groups and plans in *I dag*: what each line opens, and what is not seen on a shared screen."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt

from app.services.group import meetings
from app.services.today import Task
from app.ui.kit import discretion
from app.ui.screens.group.page import GroupScreen
from app.ui.screens.today import TodayPage
from app.ui.screens.today_delegate import ENTRY
from app.ui.screens.today_lines import Line
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def town() -> str:
    return "groups"


@pytest.fixture
def page(shown, office, store) -> TodayPage:
    meetings.save(store, "A1", None, {"moment": datetime.combine(TODAY - timedelta(days=2), time(9))})
    return shown(TodayPage(office), 1120, 768)


def lines(page: TodayPage) -> list[Line]:
    model = page.list.model()
    entries = [model.index(row, 0).data(ENTRY) for row in range(model.rowCount())]
    return [entry for entry in entries if isinstance(entry, Line)]


def choose(page: TodayPage, task: Task) -> None:
    model = page.list.model()
    entries = [model.index(row, 0).data(ENTRY) for row in range(model.rowCount())]
    row = next(row for row, entry in enumerate(entries) if isinstance(entry, Line) and entry.task == task)
    page.list.setCurrentIndex(model.index(row, 0))


def do(qtbot, page: TodayPage, office, kind: str) -> tuple[Task, list[object]]:
    """Do the first task of that kind; the task, and where it went."""
    choose(page, next(line.task for line in lines(page) if line.task.kind == kind))
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    return page.list.current(), went.args


def test_a_meeting_that_has_been_opens_where_its_minutes_are_written(qtbot, shown, page: TodayPage, office) -> None:
    task, (screen, opened) = do(qtbot, page, office, "meeting_past")
    assert (screen, opened) == ("group", {"ref": task.target[1], "meeting": task.part})
    group = shown(GroupScreen(office), 1120, 768)
    group.open(**opened)
    assert group.forms.current is not None


def test_a_consent_opens_the_members_and_a_task_its_group(qtbot, page: TodayPage, office) -> None:
    task, went = do(qtbot, page, office, "consent_missing")
    assert went == ["group", {"ref": task.target[1], "part": "members"}]
    task, went = do(qtbot, page, office, "group_task")
    assert went == ["group", {"ref": task.target[1]}]


def test_two_tasks_of_a_group_are_two_lines_and_the_chosen_one_stays(page: TodayPage) -> None:
    page.areas.choose("group")
    same = [line.task for line in lines(page) if line.task.kind == "group_task"]
    assert len({task.target for task in same}) < len(same)
    choose(page, same[-1])
    page.refresh()
    assert page.list.current() == same[-1]


def test_f9_hides_what_is_to_be_done_and_by_whom(page: TodayPage) -> None:
    told = [line.task.what for line in lines(page) if line.task.kind == "group_task"]
    discretion.set_on(True)
    page.grab()
    shown = " ".join(page.list.model().index(row, 0).data() for row in range(page.list.model().rowCount()))
    assert told
    assert not any(what in shown for what in told)
