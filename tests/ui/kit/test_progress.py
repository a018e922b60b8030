"""Progress: quiet for short work, honest for long, and it can be stopped."""

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.kit.progress import ProgressLine, ProgressRow


def test_short_work_is_never_seen(qtbot):
    made = ProgressRow()
    qtbot.addWidget(made)
    made.begin("Henter")
    assert not made.isVisible()
    made.finish()
    qtbot.wait(330)
    assert not made.isVisible()


def test_long_work_is_seen_and_says_how_far(qtbot):
    made = ProgressRow()
    qtbot.addWidget(made)
    made.begin("Henter husstander")
    made.set_progress(412, 1640)
    qtbot.waitUntil(made.isVisible)
    assert "412 av 1\u00a0640" in [one.text() for one in made.findChildren(QLabel)]
    assert made.findChild(ProgressLine).accessibleName() == "Henter husstander"


def test_stop_is_asked_for_once(qtbot):
    made, asked = ProgressRow(), []
    qtbot.addWidget(made)
    made.stopped.connect(lambda: asked.append(1))
    made.begin("Henter")
    stop = made.findChild(QPushButton)
    stop.click()
    stop.click()
    assert asked == [1]


def test_unknown_total_draws_an_empty_bar(qtbot):
    line = ProgressLine(3, 0)
    qtbot.addWidget(line)
    assert line.maximum() == 1
    assert not line.grab().isNull()


class Work(QObject):
    """A task as the row knows it."""

    progressed, finished = Signal(int, int, str), Signal(object)

    def __init__(self, what: str) -> None:
        super().__init__()
        self.what, self.stops = what, 0

    def cancel(self) -> None:
        self.stops += 1


def test_a_task_is_followed_until_it_is_over_and_stopped_when_it_is_asked(qtbot):
    made, first, second = ProgressRow(), Work("Teller"), Work("Lager filen")
    qtbot.addWidget(made)
    made.follow(first)
    made.follow(second)
    first.finished.emit(first)
    assert made.is_following
    made.findChild(QPushButton).click()
    assert (first.stops, second.stops) == (0, 1)
    second.finished.emit(second)
    assert not made.is_following


def test_a_task_outlives_the_page_that_tells_of_it(qtbot):
    made, task = ProgressRow(), Work("Lager filen")
    made.follow(task)
    shiboken6.delete(made)
    task.progressed.emit(1, 2, "")
    task.finished.emit(task)  # an error here would fail the test
    assert not shiboken6.isValid(made)


def test_only_the_task_that_is_followed_says_how_far_it_is(qtbot):
    made, first, second = ProgressRow(), Work("Teller"), Work("Lager filen")
    qtbot.addWidget(made)
    made.follow(first)
    made.follow(second)
    second.progressed.emit(3, 4, "")
    first.progressed.emit(1, 2, "")
    assert "3 av 4" in [one.text() for one in made.findChildren(QLabel)]
