"""*I dag*: the screen that opens in the morning, at work that is due."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app import clock, formats
from app.services import settings, today, today_numbers
from app.services.today import AREAS, Task
from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.layout import row
from app.ui.kit.metric import MetricStrip
from app.ui.kit.segments import SegmentBar
from app.ui.kit.spec import Screen
from app.ui.kit.tokens import SIZES
from app.ui.screens.today_lines import count_of, lines, opening
from app.ui.screens.today_list import TaskList
from app.ui.screens.today_metrics import Average, average, metrics


class TodayPage(QWidget):
    """Five numbers answer the leader's question, the list answers "what now"."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._average: Average | None = None
        self._counting = self._count_again = False
        new_stay = button(_("Nytt opphold"), "secondary", "bed", self._new_stay, "Ctrl+Shift+N")
        self.new_button = button(_("Ny søker"), "primary", "plus", self._new_applicant, "Ctrl+N")
        calendar = button(_("Lag kalenderfil"), "quiet", "calendar-plus", self._make_calendar)
        calendar.setToolTip(_("Fristene dine, uten navn, til kalenderen på kontoret"))
        self.header = PageHeader(_("I dag"), actions=(calendar, new_stay, self.new_button))
        self.numbers = MetricStrip()
        self.areas = SegmentBar(_("Hvilke oppgaver"))
        self.list = TaskList()
        self._hint = EllipsisLabel(_("↑ ↓ velger · Enter utfører · O åpner husstanden"), "meta", "text3")
        self._build()
        self.refresh()
        self.areas.chosen.connect(lambda _key: self._show_tasks())
        self.list.done.connect(self._do)
        self.list.opened.connect(self._open)
        context.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read everything again."""
        store = self._context.store
        name = settings.get(store, settings.MUNICIPALITY_NAME)
        day = clock.today()
        facts = _("{day} · uke {week}", day=formats.long_day(day), week=day.isocalendar().week)
        place = _("{name} kommune", name=name) if name else ""
        shown = " · ".join(part for part in (facts, place) if part)
        self.header.set_facts(shown[:1].upper() + shown[1:])
        self._tasks = today.tasks(store)
        self.areas.set_count("", len(self._tasks))
        for area in AREAS:
            self.areas.set_count(area, count_of(self._tasks, area))
        self._show_numbers()
        self._show_tasks()

    def waiting(self) -> int:
        """How many tasks there are."""
        return len(self._tasks)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._average is None:
            self._count_average()

    def _build(self) -> None:
        self.areas.add("", _("Alle"), 0)
        for area, text in AREAS.items():
            self.areas.add(area, _(text), 0)
        parts = QWidget()
        self._parts = QStackedLayout(parts)
        self._parts.addWidget(self.list)
        self._parts.addWidget(self._nothing())
        whole = QVBoxLayout(self)
        margin = theme.px(SIZES.page_margin)
        whole.setContentsMargins(margin, theme.px(20), margin - theme.px(10), 0)
        whole.setSpacing(theme.px(14))
        beside = theme.px(10)  # the scroll bar's room, so that the cards end where the header does
        for part in (row(self.header), row(self.numbers), row(self.areas, None, self._hint)):
            part.setContentsMargins(0, 0, beside, 0)
            whole.addLayout(part)
        whole.addWidget(parts, 1)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def _nothing(self) -> QWidget:
        first = button(_("Ny søker"), "primary", "plus", self._new_applicant)
        fetch = button(_("Hent fra Excel"), "secondary", "file-down", lambda: self._context.navigate("import"))
        text = _(
            "Her kommer opphold som nærmer seg 14 døgn eller 3 måneder, saker som skal ha svar, vedtak og avtaler som "
            "går ut, løslatelser, møter i ansvarsgrupper, planer som skal evalueres, og neste steg med frist."
        )
        return Empty("sun", _("Ingenting haster i dag"), text, first, fetch)

    def _show_numbers(self) -> None:
        found = today_numbers.numbers(self._context.store)
        shown = metrics(found, self._average, lambda key: partial(self._context.navigate, key))
        self.numbers.set_metrics(shown)

    def _show_tasks(self) -> None:
        entries = lines(self._tasks, self.areas.current_key())
        self._parts.setCurrentIndex(0 if entries else 1)
        self._hint.setVisible(bool(entries))
        self.setFocusProxy(self.list if entries else self.new_button)
        self.list.set_entries(entries)

    def _do(self, task: Task) -> None:
        key, ref = task.target
        self._context.navigate(key, ref=ref, **opening(task))

    def _open(self, task: Task) -> None:
        key, ref = ("household", task.household) if task.household else task.target
        self._context.navigate(key, ref=ref)

    def _make_calendar(self) -> None:
        from app.ui.screens import today_calendar  # noqa: PLC0415  # brings the reports in; the window opens here

        today_calendar.make(self._context, self)

    def _new_stay(self) -> None:
        self._context.navigate("stay", new=True)

    def _new_applicant(self) -> None:
        self._context.navigate("households", new=True)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._average is not None and tables & {"stay", "provider"}:
            self._count_average()

    def _count_average(self) -> None:
        """On the worker, one count at a time; a change meanwhile is counted when it is through."""
        if self._counting:
            self._count_again = True
            return
        self._counting = True
        store, day = self._context.store, clock.today()
        task = self._context.tasks.run(_("Regner ut botid"), lambda _progress: average(store, day), self._counted)
        task.failed.connect(self._not_counted)  # and the error is told as everywhere

    def _counted(self, found: Average) -> None:
        self._average = found
        self._counting = False
        self._show_numbers()
        if self._count_again:
            self._count_again = False
            self._count_average()

    def _not_counted(self, _error: Exception) -> None:
        """The other four numbers stand; this one is tried again with the next change."""
        self._counting = self._count_again = False


SCREEN = Screen(
    key="today",
    title=N_("I dag"),
    icon="sun",
    build=TodayPage,
    count=lambda store: len(today.tasks(store)),
)
