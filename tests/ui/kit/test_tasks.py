"""Work on the worker thread."""

import gc
import threading

import pytest

from app.errors import OfficerError
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.kit.tasks import Progress


def test_work_runs_elsewhere_and_its_result_comes_here(qtbot, context: Context) -> None:
    here, places = threading.get_ident(), []

    def work(progress: Progress) -> int:
        places.append(threading.get_ident())
        progress(1, 1, "ferdig")
        return 42

    def done(result: int) -> None:
        places.extend([threading.get_ident(), result])

    task = context.tasks.run("Teller", work, done)
    with qtbot.waitSignals([task.progressed, task.done]):
        pass
    assert places[0] != here
    assert places[1:] == [here, 42]
    assert not context.tasks.busy


def test_stopped_work_ends_at_its_next_report(qtbot, context: Context) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            begun.set()
            progress(0, 10, "")

    task = context.tasks.run("Teller", work)
    assert begun.wait(5)
    with qtbot.waitSignal(task.cancelled):
        task.cancel()


def test_an_error_is_shown_on_the_gui_thread(qtbot, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(messages, "show_error", lambda error: told.append((str(error), threading.get_ident())))

    def work(_progress: Progress) -> None:
        raise OfficerError("Fila er skadet.")

    with qtbot.waitSignal(context.tasks.ended):
        context.tasks.run("Henter", work)
    assert told == [("Fila er skadet.", threading.get_ident())]


def test_a_bug_is_reported_as_one(qtbot, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(messages, "report_crash", told.append)
    with qtbot.waitSignal(context.tasks.ended):
        context.tasks.run("Henter", lambda _progress: 1 / 0)
    assert isinstance(told[0], ZeroDivisionError)


def test_tasks_wait_for_each_other(qtbot, context: Context) -> None:
    order = []
    for name in "abc":
        context.tasks.run(name, lambda _progress, name=name: order.append(name))
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert order == ["a", "b", "c"]


def test_a_commit_of_the_worker_is_told_here(qtbot, context: Context, fake_store) -> None:
    heard = []
    context.changed.connect(lambda tables: heard.append((tables, threading.get_ident())))
    with qtbot.waitSignal(context.changed):
        context.tasks.run("Lagrer", lambda _progress: fake_store.tell("stay"))
    assert heard == [(frozenset({"stay"}), threading.get_ident())]


def test_commits_are_told_together_and_later(qtbot, context: Context, fake_store) -> None:
    heard = []
    context.changed.connect(heard.append)
    fake_store.tell("stay")
    fake_store.tell("person", "change")
    assert heard == []
    qtbot.waitUntil(lambda: heard == [frozenset({"stay", "person", "change"})])


def test_a_closed_context_no_longer_listens(fake_store) -> None:
    made = Context(fake_store)
    made.close()
    assert fake_store.on_change == []


class Ring:
    """Refers to itself, so only the search for garbage takes it away; it tells on which thread."""

    def __init__(self, taken: list[int]) -> None:
        self.itself, self.taken = self, taken

    def __del__(self) -> None:
        self.taken.append(threading.get_ident())


def test_garbage_is_collected_here_while_work_goes_on_elsewhere(qtbot, context: Context) -> None:
    """A widget that is let go of on the worker's thread can bring both threads to a standstill."""
    here, taken = threading.get_ident(), []

    def work(_progress: Progress) -> int:
        for _number in range(50):
            Ring(taken)
        return len([{} for _number in range(100_000)])  # enough for Python to look for garbage many times

    with qtbot.waitSignal(context.tasks.run("Teller", work).finished):
        pass
    gc.collect()
    assert taken == [here] * 50
    assert gc.isenabled()


def test_garbage_is_looked_for_again_when_work_is_dropped(context: Context) -> None:
    context.tasks.run("Teller", lambda _progress: None)
    assert not gc.isenabled()
    context.tasks.close()
    assert gc.isenabled()
