"""What is agreed: open tasks in the order they are due, ticked off here; those that are done below, when asked for."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.consent import STATES
from app.services.group.lines import TaskLine
from app.services.group.page import GroupPage
from app.texts import _, n_
from app.ui.kit import discretion
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import Button, button, icon_button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.kept_place import KeptPlace
from app.ui.kit.labels import PrivateLabel, label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.menus import Entry, more_button
from app.ui.kit.private_text import PrivateText
from app.ui.screens.group.meeting_card import Do


class TasksCard(Card):
    """Filled anew when the group is read again; F9 leaves out what the tasks are."""

    def __init__(self, do: Do) -> None:
        self.add_button = button(_("Ny oppgave"), "ghost", "plus", lambda: do("task", None), "Ctrl+Shift+O", small=True)
        super().__init__(_("Oppgaver"), self.add_button, padded=False)
        self._do = do
        self._page: GroupPage | None = None
        self._done = False
        self._place = KeptPlace(self)
        discretion.signals().changed.connect(self._show)

    def show_group(self, page: GroupPage) -> None:
        if self._page is None or self._page.ref != page.ref:
            self._done = False
        self._page = page
        self._show()

    def _show(self) -> None:
        self._place.remember()
        clear(self.body)
        if self._page is None:
            return
        for task in self._page.open_tasks:
            self.add_row(self._row(task), padding=7)
        if not self._page.open_tasks:
            self.add_row(label(_("Ingen åpne oppgaver."), "secondary", "text2", wrap=True))
        if self._page.done_tasks:
            self.add_row(row(self._toggle(len(self._page.done_tasks)), None), padding=4)
        for task in self._page.done_tasks if self._done else ():
            self.add_row(self._row(task), padding=7)

    def _toggle(self, count: int) -> Button:
        text = _("Skjul de som er gjort") if self._done else n_("{count} er gjort", "{count} er gjort", count)
        return button(text, "quiet", "chevron-up" if self._done else "chevron-down", self._turn, small=True)

    def _turn(self) -> None:
        self._done = not self._done
        self._show()

    def _row(self, task: TaskLine) -> QWidget:
        what = "" if discretion.is_on() else task.what
        if task.done is None:
            tick = icon_button("circle", _("Gjort: {task}", task=what), partial(self._do, "done", task.id))
        else:
            tick = icon_button("circle-check", _("Ikke gjort likevel: {task}", task=what),
                               partial(self._do, "undone", task.id))  # fmt: skip
        words = PrivateText(task.what, "body", None if task.done is None else "text2")
        more = more_button(_("Valg for oppgaven: {task}", task=what), partial(self.entries, task))
        texts = column(words, *_about(task), spacing=2)
        line = row(column(tick, None), texts, column(more, None), spacing=6)
        line.setStretch(1, 1)
        return holder(line)

    def entries(self, task: TaskLine) -> Iterator[Entry]:
        """What can be done with a task."""
        yield _("Endre oppgaven"), partial(self._do, "task", task.id)
        if task.done is not None:
            yield _("Åpne oppgaven igjen"), partial(self._do, "undone", task.id)
        yield _("Slett oppgaven"), partial(self._do, "delete-task", task.id)


def _about(task: TaskLine) -> Iterator[QWidget]:
    """Whose it is, and by when; a colour only when it is overdue, or the owner may not be told of it."""
    owner = task.owner or _("Beboeren selv")
    yield PrivateLabel(owner, "", "meta", "text3")
    if task.done is not None:
        yield label(_("Gjort {day}", day=formats.day(task.done)), "meta", "text3")
    elif task.due is not None:
        yield _due(task)
    if task.done is None and task.consent is not None and not task.consent.state.shares:
        badge = Badge("danger", sentence(STATES[task.consent.state]), ground=False)
        yield holder(row(badge, None))


def _due(task: TaskLine) -> QWidget:
    if task.overdue and task.due is not None:
        return holder(row(Badge("danger", _("Fristen var {day}", day=formats.day(task.due)), ground=False), None))
    return label(_("Frist {day}", day=formats.day(task.due)) if task.due else "", "meta", "text3")
